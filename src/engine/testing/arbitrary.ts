import fc from 'fast-check';
import type { Json, JsonObject } from '../../pod/index.ts';

/**
 * Random Pods and workloads that an API server takes, valid by construction: names are DNS labels and unique in their
 * list, mounts name volumes of the Pod, requests stay within limits. Checked against the code of Kubernetes 1.36 itself
 * when it was written.
 */

const word = fc
  .tuple(fc.constantFrom('a', 'web', 'db', 'cache', 'x1', 'proxy', 'log'), fc.integer({ min: 0, max: 99 }))
  .map(([text, n]) => `${text}-${n}`);
const names = (min: number, max: number) => fc.uniqueArray(word, { minLength: min, maxLength: max });
const label = fc.constantFrom('app', 'tier', 'example.com/part', 'a.b-c_d');
const labelValue = fc.constantFrom('', 'web', 'V1.2_3', '8080', 'true');
const labels = fc.dictionary(label, labelValue, { maxKeys: 3 });
const text = fc.constantFrom(
  '',
  'x',
  '8080',
  'true',
  'null',
  '~',
  'a: b',
  '# no',
  '多字节',
  ' lead',
  'a\nb',
  '$(X)',
);
const image = fc.constantFrom(
  'nginx',
  'nginx:1.27',
  'registry.k8s.io/pause:3.9',
  'a/b@sha256:0123456789abcdef',
);

/** Leaves out each optional key at random. */
function partial(
  fields: Record<string, fc.Arbitrary<Json>>,
  required: string[] = [],
): fc.Arbitrary<JsonObject> {
  return fc.record(fields, { requiredKeys: required }) as fc.Arbitrary<JsonObject>;
}

const cpu = fc.constantFrom('100m', '250m', 0.5, 1, '1', '2');
const memory = fc.constantFrom('64Mi', '128Mi', '1Gi', 134217728, '1e9');
const quantitySize: Readonly<Record<string, number>> = {
  '100m': 0.1,
  '250m': 0.25,
  '0.5': 0.5,
  '1': 1,
  '2': 2,
  '64Mi': 64,
  '128Mi': 128,
  '134217728': 128,
  '1e9': 953,
  '1Gi': 1024,
};
const within = (request: Json | undefined, limit: Json | undefined) =>
  request === undefined ||
  limit === undefined ||
  (quantitySize[String(request)] ?? 0) <= (quantitySize[String(limit)] ?? 0);

const resources = partial({
  requests: partial({ cpu, memory }),
  limits: partial({ cpu, memory, 'example.com/gpu': fc.constantFrom(1, '2') }),
}).filter((value) => {
  const requests = (value.requests ?? {}) as JsonObject;
  const limits = (value.limits ?? {}) as JsonObject;
  return within(requests.cpu, limits.cpu) && within(requests.memory, limits.memory);
});

const port = fc.integer({ min: 1, max: 65535 });
const handler = fc.oneof(
  partial({ path: fc.constantFrom('/', '/healthz'), port, scheme: fc.constantFrom('HTTP', 'HTTPS') }, [
    'port',
  ]).map((httpGet) => ({ httpGet })),
  port.map((n) => ({ tcpSocket: { port: n } })),
  port.map((n) => ({ grpc: { port: n } })),
  fc.constant({ exec: { command: ['cat', '/tmp/ok'] } }),
);
const seconds = fc.integer({ min: 0, max: 600 });
const timing = {
  initialDelaySeconds: seconds,
  timeoutSeconds: seconds,
  periodSeconds: seconds,
  failureThreshold: seconds,
};
const probe = (extra: Record<string, fc.Arbitrary<Json>> = {}) =>
  fc
    .tuple(handler, partial({ ...timing, ...extra }))
    .map(([what, when]): JsonObject => ({ ...what, ...when }));

const env = fc.uniqueArray(fc.constantFrom('A', 'PATH_X', 'my.var', 'B-1'), { maxLength: 3 }).chain((keys) =>
  fc.tuple(
    ...keys.map((name) =>
      fc.oneof(
        text.map((value): JsonObject => ({ name, value })),
        fc.constant<JsonObject>({ name }),
        fc.constantFrom<JsonObject>(
          { name, valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
          { name, valueFrom: { fieldRef: { fieldPath: "metadata.labels['app']" } } },
          { name, valueFrom: { configMapKeyRef: { name: 'cfg', key: 'a.b', optional: true } } },
          { name, valueFrom: { secretKeyRef: { name: 'cfg', key: 'KEY' } } },
          { name, valueFrom: { resourceFieldRef: { resource: 'limits.cpu', divisor: '1m' } } },
        ),
      ),
    ),
  ),
);

const securityContext = partial({
  runAsUser: fc.constantFrom(0, 1000, 65534),
  runAsGroup: fc.constantFrom(0, 3000),
  readOnlyRootFilesystem: fc.boolean(),
  allowPrivilegeEscalation: fc.boolean(),
  capabilities: partial({
    add: fc.subarray(['NET_ADMIN', 'SYS_TIME']),
    drop: fc.subarray(['ALL', 'CHOWN']),
  }),
  seccompProfile: fc.constantFrom<Json>(
    { type: 'RuntimeDefault' },
    { type: 'Localhost', localhostProfile: 'profiles/a.json' },
  ),
});

const ports = fc.uniqueArray(port, { maxLength: 3 }).map((list) =>
  list.map(
    (containerPort, i): JsonObject => ({
      containerPort,
      ...(i === 0 ? { name: 'http' } : {}),
      ...(i === 1 ? { protocol: 'UDP' } : {}),
    }),
  ),
);

/** One container; it mounts volumes of the given names. */
function container(
  name: string,
  volumes: readonly string[],
  kind: 'main' | 'init' | 'sidecar',
): fc.Arbitrary<JsonObject> {
  const mounts = fc.subarray([...volumes]).map((list) =>
    list.map(
      (volume, i): JsonObject => ({
        name: volume,
        mountPath: `/data/${i}`,
        ...(i === 0 ? { readOnly: true } : { subPath: 'sub/dir' }),
      }),
    ),
  );
  const probes: Record<string, fc.Arbitrary<Json>> = kind === 'init'
    ? {}
    : {
        livenessProbe: probe({ successThreshold: fc.constant(1) }),
        readinessProbe: probe({ successThreshold: fc.integer({ min: 1, max: 3 }) }),
        startupProbe: probe(),
        lifecycle: fc.constant({ preStop: { sleep: { seconds: 0 } } }),
      };
  return partial(
    {
      name: fc.constant(name),
      image,
      command: fc.array(
        text.filter((t) => t !== ''),
        { maxLength: 3 },
      ),
      args: fc.array(text, { maxLength: 3 }),
      workingDir: fc.constant('/srv'),
      imagePullPolicy: fc.constantFrom('Always', 'IfNotPresent', 'Never'),
      env,
      envFrom: fc.constantFrom<Json>(
        [],
        [{ configMapRef: { name: 'cfg' } }, { prefix: 'P_', secretRef: { name: 's' } }],
      ),
      ports,
      resources,
      volumeMounts: mounts,
      securityContext,
      stdin: fc.boolean(),
      tty: fc.boolean(),
      terminationMessagePolicy: fc.constantFrom('File', 'FallbackToLogsOnError'),
      ...(kind === 'sidecar' ? { restartPolicy: fc.constant<Json>('Always') } : {}),
      ...probes,
    },
    ['name', 'image', ...(kind === 'sidecar' ? ['restartPolicy'] : [])],
  );
}

const volumeSource = fc.constantFrom<JsonObject>(
  {},
  { emptyDir: {} },
  { emptyDir: { medium: 'Memory', sizeLimit: '64Mi' } },
  { configMap: { name: 'cfg', defaultMode: 420, items: [{ key: 'a', path: 'b/c', mode: 256 }] } },
  { secret: { secretName: 's', optional: true } },
  { hostPath: { path: '/var/log', type: 'Directory' } },
  { persistentVolumeClaim: { claimName: 'claim', readOnly: false } },
  { downwardAPI: { items: [{ path: 'labels', fieldRef: { fieldPath: 'metadata.labels' } }] } },
  {
    projected: {
      sources: [
        { secret: { name: 's' } },
        { configMap: { name: 'cfg', items: [{ key: 'k', path: 'p' }] } },
        { serviceAccountToken: { path: 'token', expirationSeconds: 7200 } },
      ],
    },
  },
  { nfs: { server: '10.0.0.1', path: '/export' } },
  { csi: { driver: 'csi.example.com' } },
  { image: { reference: 'a/b:v1', pullPolicy: 'IfNotPresent' } },
);

const selector = fc.constantFrom<JsonObject>(
  { matchLabels: { app: 'web' } },
  { matchExpressions: [{ key: 'app', operator: 'In', values: ['a', 'b'] }] },
  { matchExpressions: [{ key: 'app', operator: 'Exists' }] },
);

/** Fields of the PodSpec that do not depend on each other. */
const scattered = {
  terminationGracePeriodSeconds: fc.integer({ min: 0, max: 600 }),
  serviceAccountName: word,
  automountServiceAccountToken: fc.boolean(),
  nodeSelector: labels,
  hostname: word,
  subdomain: word,
  enableServiceLinks: fc.boolean(),
  priorityClassName: word,
  schedulerName: fc.constant('default-scheduler'),
  imagePullSecrets: fc.constant([{ name: 'regcred' }]),
  hostAliases: fc.constant([{ ip: '10.1.2.3', hostnames: ['a.example'] }]),
  dnsPolicy: fc.constantFrom('ClusterFirst', 'Default'),
  dnsConfig: fc.constant({
    nameservers: ['1.1.1.1'],
    searches: ['a.b'],
    options: [{ name: 'ndots', value: '2' }],
  }),
  tolerations: fc.subarray<Json>([
    { operator: 'Exists' },
    { key: 'a', operator: 'Equal', value: 'b', effect: 'NoSchedule' },
    { key: 'c', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 30 },
  ]),
  topologySpreadConstraints: selector.map(
    (labelSelector): Json => [
      { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule', labelSelector },
    ],
  ),
  affinity: selector.map(
    (labelSelector): Json => ({
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: {
          nodeSelectorTerms: [{ matchExpressions: [{ key: 'disk', operator: 'In', values: ['ssd'] }] }],
        },
      },
      podAntiAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [
          { weight: 50, podAffinityTerm: { topologyKey: 'zone', labelSelector } },
        ],
      },
    }),
  ),
  securityContext: partial({
    runAsUser: fc.constantFrom(1000, 0),
    runAsNonRoot: fc.boolean(),
    fsGroup: fc.constant(2000),
    supplementalGroups: fc.constant([4000, 5000]),
    sysctls: fc.constant([{ name: 'net.core.somaxconn', value: '1024' }]),
  }),
};

/** A PodSpec; `restart` are the restart policies to choose from. */
function podSpec(restart: readonly string[]): fc.Arbitrary<JsonObject> {
  return fc
    .tuple(names(0, 3), names(2, 6), fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 1 }))
    .chain(([volumes, all, inits, sidecars]) => {
      const init = all.slice(0, inits);
      const sidecar = all.slice(inits, inits + sidecars);
      const main = all.slice(inits + sidecars);
      const containers = main.length > 0 ? main : ['main'];
      const initContainers = fc.tuple(
        ...sidecar.map((name) => container(name, volumes, 'sidecar')),
        ...init.map((name) => container(name, volumes, 'init')),
      );
      return fc
        .record({
          volumes: fc.tuple(...volumes.map((name) => volumeSource.map((source) => ({ name, ...source })))),
          initContainers,
          containers: fc.tuple(...containers.map((name) => container(name, volumes, 'main'))),
          restartPolicy: fc.constantFrom(...restart),
          rest: partial(scattered),
        })
        .map(({ rest, ...fields }): JsonObject => ({ ...fields, ...rest }) as JsonObject);
    });
}

/** A Pod that an API server takes. */
export const validPod: fc.Arbitrary<JsonObject> = fc
  .record({ name: word, labels, spec: podSpec(['Always', 'OnFailure', 'Never']) })
  .map(
    ({ name, labels: own, spec }): JsonObject => ({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name, labels: own },
      spec,
    }),
  );

/** A Deployment, StatefulSet, DaemonSet, Job or CronJob that an API server takes. */
export const validWorkload: fc.Arbitrary<JsonObject> = fc.oneof(
  fc
    .record({
      kind: fc.constantFrom('Deployment', 'StatefulSet', 'DaemonSet'),
      name: word,
      spec: podSpec(['Always']),
    })
    .map(
      ({ kind, name, spec }): JsonObject => ({
        apiVersion: 'apps/v1',
        kind,
        metadata: { name },
        spec: {
          selector: { matchLabels: { app: 'web' } },
          ...(kind === 'StatefulSet' ? { serviceName: 'svc' } : {}),
          template: { metadata: { labels: { app: 'web', tier: 'x' } }, spec },
        },
      }),
    ),
  fc.record({ name: word, spec: podSpec(['OnFailure', 'Never']), cron: fc.boolean() }).map(
    ({ name, spec, cron }): JsonObject => ({
      apiVersion: 'batch/v1',
      kind: cron ? 'CronJob' : 'Job',
      metadata: { name },
      spec: cron
        ? { schedule: '*/5 * * * *', jobTemplate: { spec: { template: { spec } } } }
        : { backoffLimit: 3, template: { spec } },
    }),
  ),
);
