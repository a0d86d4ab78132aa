import { getIn, isList, isObject, type Json, type JsonObject, own, parseImageName } from '../../pod/index.ts';
import { type Need, type NeedingPod, replicasOf } from './needs.ts';

const items = (value: Json | undefined) => (isList(value) ? value : []);
const text = (value: Json | undefined) => (typeof value === 'string' && value !== '' ? value : undefined);

/** What a person puts something in for. */
const placeholder = (what: string) => `<${what}>`;

const specOf = ({ root, ref }: NeedingPod): Json | undefined => getIn(root, [...ref.podPath, 'spec']);
const containersOf = (pod: NeedingPod) =>
  ['initContainers', 'containers'].flatMap((list) => items(own(specOf(pod), list)));

/** The keys of an object that are read, each once. */
export function keysOf(need: Need): string[] {
  return [...new Set(need.keys.map(({ key }) => key))];
}

/** True where every use of an object is one that a Pod starts without. */
export function isOptionalNeed({ uses, keys }: Need): boolean {
  const all = [...uses, ...keys];
  return all.length > 0 && uses.every(({ optional }) => optional) && keys.every(({ optional }) => optional);
}

/** The object that a file lacks, with what its Pods read of it: placeholders where only a person knows the value. */
export function documentOf(need: Need): JsonObject {
  const { kind, name, namespace } = need;
  const metadata = { name, ...(namespace === undefined ? {} : { namespace }) };
  const head = (apiVersion: string) => ({ apiVersion, kind, metadata });
  switch (kind) {
    case 'Namespace':
    case 'ServiceAccount':
      return head('v1');
    case 'PriorityClass':
      return { ...head('scheduling.k8s.io/v1'), value: 1000 };
    case 'RuntimeClass':
      return { ...head('node.k8s.io/v1'), handler: name };
    case 'ConfigMap':
      return { ...head('v1'), data: filled(keysOf(need)) };
    case 'Secret': {
      const type = secretType(need);
      return { ...head('v1'), type, stringData: secretData(need, type) };
    }
    case 'PersistentVolumeClaim':
      return { ...head('v1'), spec: claimSpec(need) };
    case 'ResourceClaim':
      return { ...head('resource.k8s.io/v1'), spec: deviceSpec(need) };
    case 'ResourceClaimTemplate':
      return { ...head('resource.k8s.io/v1'), spec: { spec: deviceSpec(need) } };
    case 'Service':
      return { ...head('v1'), spec: serviceSpec(need) };
  }
}

function filled(keys: readonly string[]): JsonObject {
  return Object.fromEntries(keys.map((key) => [key, placeholder(key)]));
}

const dockerKey = '.dockerconfigjson';

/** The type that a Secret needs for its uses: staging/src/k8s.io/api/core/v1/types.go, `SecretType`. */
export function secretType(need: Need): string {
  if (need.uses.some(({ path }) => path.includes('imagePullSecrets')))
    return 'kubernetes.io/dockerconfigjson';
  const keys = keysOf(need);
  if (keys.includes('tls.crt') || keys.includes('tls.key')) return 'kubernetes.io/tls';
  if (keys.includes('ssh-privatekey')) return 'kubernetes.io/ssh-auth';
  return 'Opaque';
}

function secretData(need: Need, type: string): JsonObject {
  const keys = new Set(keysOf(need));
  if (type === 'kubernetes.io/tls') for (const key of ['tls.crt', 'tls.key']) keys.add(key);
  if (type !== 'kubernetes.io/dockerconfigjson') return filled([...keys]);
  keys.delete(dockerKey);
  const login = { username: placeholder('username'), password: placeholder('password') };
  const auths = Object.fromEntries(registriesOf(need).map((registry) => [registry, login]));
  return { [dockerKey]: JSON.stringify({ auths }), ...filled([...keys]) };
}

/** Registries of the images of the Pods that pull with a Secret. */
function registriesOf({ pods }: Need): readonly string[] {
  const found = pods.flatMap((pod) =>
    containersOf(pod).flatMap((container) => {
      const image = parseImageName(text(own(container, 'image')) ?? '');
      const host = image?.repository.split('/')[0];
      return host === undefined ? [] : [host === 'docker.io' ? 'https://index.docker.io/v1/' : host];
    }),
  );
  return found.length > 0 ? [...new Set(found)] : [placeholder('registry')];
}

/** Volumes of a Pod that a claim fills. */
export function claimVolumes(pod: NeedingPod, claim: string): readonly Json[] {
  const volumes = items(own(specOf(pod), 'volumes'));
  return volumes.filter((volume) => own(own(volume, 'persistentVolumeClaim'), 'claimName') === claim);
}

/** True where a claim is used as a device, without a file system. */
export function isBlockClaim(need: Need): boolean {
  return need.pods.some((pod) => {
    const names = claimVolumes(pod, need.name).map((volume) => own(volume, 'name'));
    return containersOf(pod).some((container) =>
      items(own(container, 'volumeDevices')).some((device) => names.includes(own(device, 'name') ?? null)),
    );
  });
}

/** True where more than one Pod may use a claim at once. */
export function isShared({ pods }: Need): boolean {
  return pods.length > 1 || pods.some((pod) => replicasOf(pod) > 1);
}

function claimSpec(need: Need): JsonObject {
  return {
    accessModes: [isShared(need) ? 'ReadWriteMany' : 'ReadWriteOnce'],
    ...(isBlockClaim(need) ? { volumeMode: 'Block' } : {}),
    resources: { requests: { storage: '1Gi' } },
  };
}

function deviceSpec(need: Need): JsonObject {
  const names = need.pods.flatMap((pod) => requestsOf(pod, need));
  const requests = [...new Set(names.length > 0 ? names : ['device'])].map((name) => ({
    name,
    exactly: { deviceClassName: 'example.com' },
  }));
  return { devices: { requests } };
}

/** The requests of a claim that containers name. */
function requestsOf(pod: NeedingPod, need: Need): string[] {
  const claims = items(own(specOf(pod), 'resourceClaims')).filter(
    (claim) =>
      own(claim, 'resourceClaimName') === need.name || own(claim, 'resourceClaimTemplateName') === need.name,
  );
  const local = claims.map((claim) => own(claim, 'name'));
  return containersOf(pod).flatMap((container) =>
    items(getIn(container, ['resources', 'claims'])).flatMap((claim) => {
      const request = text(own(claim, 'request'));
      return request !== undefined && local.includes(own(claim, 'name') ?? null) ? [request] : [];
    }),
  );
}

/** Labels of the template of a Pod, or those that its selector names. */
export function labelsOf({ root, ref }: NeedingPod): JsonObject {
  const selector = getIn(root, [...ref.objectPath, 'spec', 'selector', 'matchLabels']);
  const labels = getIn(root, [...ref.podPath, 'metadata', 'labels']);
  if (ref.kind !== 'Pod' && isObject(selector) && Object.keys(selector).length > 0) return selector;
  return isObject(labels) ? labels : {};
}

/** A headless Service: it gives each Pod a name of its own. */
function serviceSpec({ pods }: Need): JsonObject {
  const [pod] = pods;
  const ports = (pod ? items(own(specOf(pod), 'containers')) : []).flatMap((container) =>
    items(own(container, 'ports')).flatMap((port): JsonObject[] => {
      const number = own(port, 'containerPort');
      if (typeof number !== 'number') return [];
      const protocol = text(own(port, 'protocol'));
      const named = text(own(port, 'name'));
      return [
        {
          name: named ?? `port-${number}`,
          port: number,
          ...(protocol === undefined || protocol === 'TCP' ? {} : { protocol }),
          ...(named === undefined ? {} : { targetPort: named }),
        },
      ];
    }),
  );
  const unique = ports.filter((port, i) => ports.findIndex((other) => other.name === port.name) === i);
  const selector = pod ? labelsOf(pod) : {};
  return {
    clusterIP: 'None',
    ...(Object.keys(selector).length > 0 ? { selector } : {}),
    ...(unique.length > 0 ? { ports: unique } : {}),
  };
}
