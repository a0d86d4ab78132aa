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
} as const;
