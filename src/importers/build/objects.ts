import { isList, isObject, type Json, type JsonObject } from '../../pod/index.ts';
import { compact, serviceLabel, takeName } from '../names.ts';
import { type Draft, literal, type Session } from './draft.ts';
import { probesOf } from './health.ts';

/** Undefined for an empty map or list, so that it is not written. */
function filled<T extends Json>(value: T): T | undefined {
  const empty = isList(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0;
  return empty ? undefined : value;
}

const objectOf = (map: ReadonlyMap<string, Json>): JsonObject | undefined => filled(Object.fromEntries(map));

/** The one container of a workload, its fields in the order in which people write them. */
function containerOf(draft: Draft): JsonObject {
  const { security } = draft;
  const capabilities = filled(compact({ add: filled([...draft.capAdd]), drop: filled([...draft.capDrop]) }));
  const ports = [...draft.ports.values()].map(({ containerPort, protocol }) =>
    protocol === 'TCP' ? { containerPort } : { containerPort, protocol },
  );
  const env = [...draft.env].map(
    ([name, value]): JsonObject => (typeof value === 'string' ? { name, value } : { name, valueFrom: value }),
  );
  const resources = filled(compact({ requests: objectOf(draft.requests), limits: objectOf(draft.limits) }));
  const securityContext = filled(
    compact({
      ...Object.fromEntries(security),
      capabilities,
      seLinuxOptions: objectOf(draft.seLinux),
    }),
  );
  return compact({
    name: draft.name,
    image: draft.image,
    imagePullPolicy: draft.pullPolicy,
    command: draft.command?.map(literal),
    args: draft.args?.map(literal),
    workingDir: draft.workingDir,
    stdin: draft.stdin || undefined,
    tty: draft.tty || undefined,
    ports: filled(ports),
    envFrom: filled(draft.envFrom),
    env: filled(env),
    resources,
    volumeMounts: filled([...draft.mounts.values()]),
    ...probesOf(draft),
    lifecycle: draft.stopSignal === undefined ? undefined : { stopSignal: draft.stopSignal },
    securityContext,
  });
}

/** Init containers that wait until a port of another service answers, or its name is known. */
function waitersOf(draft: Draft): JsonObject[] {
  return draft.waitsFor.map(({ name, port }) => {
    const test = port === undefined ? `nslookup ${name}` : `nc -z ${name} ${port}`;
    return {
      name: `wait-for-${name}`.slice(0, 63),
      image: 'busybox:1.37',
      command: ['sh', '-c', `until ${test}; do sleep 2; done`],
    };
  });
}

/** The Pod spec of a workload. `restartPolicy` is left out where it is Always and a controller says so. */
function podSpecOf(draft: Draft, controlled: boolean): JsonObject {
  const { dns } = draft;
  const nameservers = [...dns.servers];
  const options = [...dns.options].map(([name, value]) => (value === '' ? { name } : { name, value }));
  const dnsConfig = filled(
    compact({
      nameservers: filled(nameservers),
      searches: filled([...dns.searches]),
      options: filled(options),
    }),
  );
  const securityContext = filled(
    compact({
      supplementalGroups: filled([...draft.groups]),
      sysctls: filled([...draft.sysctls].map(([name, value]) => ({ name, value }))),
    }),
  );
  const hostAliases = [...draft.hostAliases].map(([ip, names]) => ({ ip, hostnames: [...names] }));
  return compact({
    restartPolicy: controlled ? undefined : draft.restart,
    os: draft.stopSignal === undefined ? undefined : { name: 'linux' },
    nodeSelector: objectOf(draft.nodeSelector),
    imagePullSecrets: draft.pullSecret === undefined ? undefined : [{ name: draft.pullSecret }],
    runtimeClassName: draft.runtimeClass,
    activeDeadlineSeconds: controlled ? undefined : draft.activeSeconds,
    hostname: draft.hostname,
    ...Object.fromEntries(draft.pod),
    hostUsers: draft.hostUsers,
    hostAliases: filled(hostAliases),
    dnsPolicy: nameservers.length > 0 ? 'None' : undefined,
    dnsConfig,
    securityContext,
    terminationGracePeriodSeconds: draft.graceSeconds,
    initContainers: filled(waitersOf(draft)),
    containers: [containerOf(draft)],
    volumes: filled([...draft.volumes.values()]),
  });
}

/** What the Pods of a workload are found by: their label `app`, which the person may have set. */
function appOf(draft: Draft): string {
  const written = draft.labels.get('app');
  return written === undefined || written === '' ? draft.name : written;
}

/** Deployment, DaemonSet or Pod of a workload. */
export function workloadOf(draft: Draft): JsonObject {
  const app = appOf(draft);
  const labels: JsonObject = Object.fromEntries([...new Map([['app', app], ...draft.labels, ['app', app]])]);
  const annotations = objectOf(draft.annotations);
  const controlled = draft.restart === 'Always' && !draft.session.choices.podsOnly;
  const spec = podSpecOf(draft, controlled);
  if (!controlled)
    return {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: compact({ name: draft.name, labels, annotations }),
      spec,
    };
  const claims = [...draft.volumes.values()].some(
    ({ persistentVolumeClaim }) => persistentVolumeClaim !== undefined,
  );
  const rest = {
    selector: { matchLabels: { app } },
    // Old and new Pods together would wait for one claim.
    strategy: (claims || draft.recreate) && !draft.everywhere ? { type: 'Recreate' } : undefined,
    template: { metadata: compact({ labels, annotations }), spec },
  };
  return {
    apiVersion: 'apps/v1',
    kind: draft.everywhere ? 'DaemonSet' : 'Deployment',
    metadata: { name: draft.name, labels: { app } },
    spec: compact({ replicas: draft.everywhere ? undefined : draft.replicas, ...rest }),
  };
}

/** The Service with the published ports; undefined where nothing is published. */
export function serviceOf(draft: Draft, names: Set<string>): JsonObject | undefined {
  const published = [...draft.published.values()];
  if (published.length === 0 && !draft.service.headless) return undefined;
  const used = new Set<string>();
  const ports = published.map(({ port, target, protocol, name }) => {
    const plain = name !== undefined && /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(name);
    const label = takeName(plain ? name : `${protocol.toLowerCase()}-${port}`, used);
    const item = compact({
      name: published.length > 1 || plain ? label : undefined,
      port,
      targetPort: target,
      protocol: protocol === 'TCP' ? undefined : protocol,
    });
    return item;
  });
  const headless = published.length === 0 || draft.service.headless === true;
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: takeName(serviceLabel(draft.name), names), labels: { app: appOf(draft) } },
    spec: compact({
      type: headless ? undefined : draft.service.type,
      clusterIP: headless ? 'None' : undefined,
      selector: { app: appOf(draft) },
      ports: filled(ports),
    }),
  };
}

/** All objects of an import: each workload with its Service, then what they refer to. */
export function objectsOf(session: Session): JsonObject[] {
  const { drafts, claims, configMaps, secrets, choices } = session;
  const services = new Set<string>();
  const data = (kind: string, key: string, all: ReadonlyMap<string, ReadonlyMap<string, string>>) =>
    [...all].map(
      ([name, entries]): JsonObject => ({
        apiVersion: 'v1',
        kind,
        metadata: { name },
        [key]: Object.fromEntries(entries),
      }),
    );
  const claimed = [...claims].map(
    ([name, spec]): JsonObject => ({
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { name },
      spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } }, ...spec },
    }),
  );
  return [
    ...drafts.flatMap((draft) => {
      const service = choices.services === false ? undefined : serviceOf(draft, services);
      return [workloadOf(draft), ...(service ? [service] : []), ...ingressOf(draft, service)];
    }),
    ...data('ConfigMap', 'data', configMaps),
    ...data('Secret', 'stringData', secrets),
    ...claimed,
  ];
}

/** kompose's label `kompose.service.expose`: an Ingress in front of the first port. */
function ingressOf(draft: Draft, service: JsonObject | undefined): JsonObject[] {
  const [first] = draft.published.values();
  const metadata = service?.metadata as JsonObject | undefined;
  if (draft.ingressHost === undefined || !first || !metadata?.name) return [];
  const backend = { service: { name: metadata.name, port: { number: first.port } } };
  const rule = compact({
    host: draft.ingressHost === '' ? undefined : draft.ingressHost,
    http: { paths: [{ path: '/', pathType: 'Prefix', backend }] },
  });
  return [
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: { name: draft.name },
      spec: { rules: [rule] },
    },
  ];
}
