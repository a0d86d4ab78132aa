/** What the commands that look around a Pod say: `clean`, `wrap`, `unwrap`, `companions`. */
export const cliAround = {
  'clean.status': 'status',
  'clean.bookkeeping': 'what a server keeps in metadata (uid, resourceVersion, ...)',
  'clean.annotations': 'annotations that a server wrote',
  'clean.token': 'the mounted token of the service account',
  'clean.node': 'the node that the scheduler chose',
  'clean.tolerations': 'the tolerations that every Pod gets',
  'clean.account': 'the default service account',
  'clean.priority': 'the priority that the class gave',
  'clean.job': 'the selector and labels that the Job got',
  'clean.defaults': 'fields that equal their defaults',
  cleaned: (group: string, count: number) =>
    `removed ${group}: ${count === 1 ? '1 place' : `${count} places`}`,
  cleanNothing: 'nothing to remove',
  cleanRefused: (document: number) =>
    `document ${document}: something stays, for an anchor or a merge key that other places use stands there`,
  cleanUnread: (document: number) => `document ${document}: cannot be read as YAML and stays as it is`,
  cleanOwned: (document: number, owner: string) =>
    `document ${document}: belongs to ${owner}, which ownerReferences name; they stay, with the labels of that owner`,
  wrapRefused: (why: string) => `not changed: ${why}`,
  'wrap.no-pod': 'there is no Pod in the file',
  'wrap.list': 'the Pod is an item of a List; give it a document of its own first',
  'wrap.kind': 'the kind around the Pod is none that can be changed, or is not written as Kubernetes does',
  'wrap.no-spec': 'the Pod has no spec',
  'chosen.replicas': (value: string) => `replicas: ${value} (say another number with --replicas)`,
  'chosen.schedule': (value: string) => `schedule: ${value}, every hour (say another with --schedule)`,
  'chosen.serviceName': (value: string) => `serviceName: ${value} (say another with --service-name)`,
  'chosen.labels': (value: string) => `label ${value}, for the Pod has none to select it by`,
  'chosen.name': (value: string) => `name shortened to ${value}, for the kind adds to it`,
  'loss.server': (path: string, _value: string) =>
    `removed ${path}: a server wrote it for the object that was`,
  'loss.field': (path: string, _value: string) => `lost ${path}: the kind has no such field`,
  'loss.policy': (path: string, value: string) => `changed ${path} to ${value}: the kind takes no other`,
  'loss.metadata': (path: string, _value: string) => `lost ${path}: it is of the object around the Pod`,
  'loss.claims': (path: string, value: string) =>
    `lost ${path}: the volumes name the claims of the first replica, ${value}`,
  added: (kind: string, name: string, keys: string) =>
    `added ${kind} ${name}${keys === '' ? '' : ` with ${keys}`}`,
  addedOptional: (kind: string, name: string) => `added ${kind} ${name}, which the Pod starts without`,
  addedNothing: 'the file lacks nothing that its Pods name',
  'companion.missing-key': (kind: string, name: string, key: string) => `${kind} ${name} has no key ${key}`,
  'companion.wrong-name': (kind: string, name: string, _key: string) => `the file has no ${kind} ${name}`,
  'companion.wrong-namespace': (kind: string, name: string, _key: string) =>
    `${kind} ${name} stands in another namespace`,
  'companion.secret-type': (_kind: string, name: string, _key: string) =>
    `Secret ${name} has not the type that pulling images needs`,
  'companion.access-mode': (_kind: string, name: string, _key: string) =>
    `several Pods use the claim ${name}, and its access mode is for one node or one Pod`,
  'companion.read-only-claim': (_kind: string, name: string, _key: string) =>
    `the claim ${name} is read-only, and the Pod mounts it to write`,
  'companion.volume-mode': (_kind: string, name: string, _key: string) =>
    `the claim ${name} has another volume mode than the Pod uses it in`,
  'companion.not-headless': (_kind: string, name: string, _key: string) =>
    `Service ${name} gives no names to Pods: it is not headless`,
  'companion.selects-nothing': (_kind: string, name: string, _key: string) =>
    `Service ${name} selects no Pod of the file`,
  'companion.no-port': (_kind: string, name: string, key: string) =>
    `Service ${name} sends to the port ${key}, and no selected Pod has one of that name`,
  companionFound: (found: string) => `; there is ${found}`,
  companionMeant: (meant: string) => `; meant was probably ${meant}`,
} as const;
