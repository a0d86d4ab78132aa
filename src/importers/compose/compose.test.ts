import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type JsonObject, own } from '../../pod/index.ts';
import type { Choices } from '../index.ts';
import { importText } from '../index.ts';
import { container, imported, noted, objections, objects, podSpec } from '../testing.ts';
import spec from './compose-spec.json' with { type: 'json' };
import { interpolate } from './interpolate.ts';

/** The manifest of one service. */
function service(body: string, rest = '', choices?: Choices) {
  const lines = body.split('\n').map((line) => `    ${line}`);
  const result = imported(`services:\n  web:\n    image: nginx\n${lines.join('\n')}\n${rest}`, choices);
  const [workload, ...others] = objects(result.yaml);
  expect(objections(result.yaml)).toEqual([]);
  return {
    workload: workload ?? {},
    others,
    spec: podSpec(workload),
    box: container(workload),
    notes: noted(result),
    result,
  };
}

/** A value of each key of a service that means something. */
const values: Readonly<Record<string, string>> = {
  annotations: '{a: b}',
  blkio_config: '{weight: 300}',
  build: '.',
  cap_add: '[NET_ADMIN]',
  cap_drop: '[ALL]',
  command: '[a, b]',
  configs: '[c]',
  container_name: 'other',
  cpu_count: '2',
  cpu_percent: '50',
  cpu_period: '50000',
  cpu_quota: '25000',
  cpu_rt_period: '1000',
  cpu_rt_runtime: '1000',
  cpu_shares: '512',
  cpus: '1.5',
  cpuset: '"0"',
  credential_spec: '{file: x}',
  depends_on: '[other]',
  deploy: '{replicas: 2}',
  develop: '{watch: []}',
  device_cgroup_rules: '["c 1:3 mr"]',
  devices: '["/dev/x:/dev/x"]',
  dns: '10.0.0.1',
  dns_opt: '[ndots:2]',
  dns_search: 'example.org',
  entrypoint: '/x',
  env_file: '.env',
  environment: '{A: b}',
  expose: '["90"]',
  extends: '{service: base, file: other.yaml}',
  external_links: '[db]',
  extra_hosts: '["a:10.0.0.1"]',
  gpus: 'all',
  group_add: '[100]',
  healthcheck: '{test: "true"}',
  image: 'httpd',
  init: 'true',
  ipc: 'host',
  label_file: 'x',
  labels: '{a: b}',
  links: '[db]',
  logging: '{driver: none}',
  mem_limit: '64m',
  mem_reservation: '32m',
  mem_swappiness: '10',
  memswap_limit: '1g',
  models: '[m]',
  network_mode: 'host',
  networks: '[n]',
  oom_kill_disable: 'true',
  oom_score_adj: '10',
  pid: 'host',
  pids_limit: '10',
  platform: 'linux/arm64',
  ports: '["80:80"]',
  post_start: '[{command: x}]',
  pre_start: '[{command: x}]',
  pre_stop: '[{command: x}]',
  privileged: 'true',
  profiles: '[p]',
  provider: '{type: x}',
  pull_policy: 'always',
  read_only: 'true',
  restart: 'on-failure',
  scale: '2',
  secrets: '[s]',
  security_opt: '["no-new-privileges:true"]',
  shm_size: '64m',
  stdin_open: 'true',
  stop_grace_period: '1m30s',
  stop_signal: 'SIGINT',
  storage_opt: '{size: 1G}',
  sysctls: '{net.ipv4.tcp_syncookies: 0}',
  tmpfs: '/run',
  tty: 'true',
  ulimits: '{nofile: 1024}',
  use_api_socket: 'true',
  user: '"1000"',
  userns_mode: 'auto',
  uts: 'host',
  volumes: '["data:/data"]',
  volumes_from: '[other]',
  working_dir: '/x',
};
const definitions = spec.schema.$defs;
const keys = ['container_spec', 'service', 'workload_spec'].flatMap((name) =>
  Object.keys(definitions[name as 'service'].properties),
);
const legacy = ['log_driver', 'log_opt', 'net', 'volume_driver', 'dockerfile'];

describe('the keys of a service', () => {
  test('there are as many as the specification has', () => {
    expect(new Set(keys).size).toBeGreaterThan(85);
  });
  test.each([...new Set([...keys, ...legacy])])('%s is carried over or noted', (key) => {
    const source = (line: string) =>
      `services:\n  web:\n    image: nginx\n${line}  other: {image: busybox}\n`;
    const plain = imported(source(''));
    const value = values[key] ?? 'x';
    const result = imported(
      key === 'image' ? source('').replace('nginx', value) : source(`    ${key}: ${value}\n`),
    );
    const told = noted(result).filter((note) => note.startsWith(`services.web.${key}`));
    expect(result.yaml !== plain.yaml || told.length > 0).toBe(true);
    expect(told.filter((note) => / (?:bad-value|unknown-key)$/.test(note))).toEqual([]);
    expect(objections(result.yaml)).toEqual([]);
  });
  test('one that nobody knows is noted, one of an extension is not', () => {
    expect(service('x-mine: 1\nfrobnicate: 1').notes).toEqual(['services.web.frobnicate unknown-key']);
  });
});

describe('what stands beside services', () => {
  const rest = {
    include: 'include: [x.yaml]',
    networks: 'networks: {n: {driver: overlay}}',
    models: 'models: {m: {model: x}}',
    unknown: 'frobnicate: 1',
  };
  test.each(Object.entries(rest))('%s is noted', (_, line) => {
    expect(service('tty: true', line).notes).toHaveLength(1);
  });
  test('every key of a volume is carried over or noted', () => {
    const set: Readonly<Record<string, string>> = {
      external: 'true',
      driver_opts: '{a: b}',
      labels: '{a: b}',
    };
    for (const key of Object.keys(definitions.volume.properties)) {
      const { notes, others } = service(
        'volumes: ["d:/d"]',
        `volumes: {d: {${key}: ${set[key] ?? 'named'}}}`,
      );
      const told = notes.some((note) => note.startsWith(`volumes.d.${key} `));
      expect(told, key).toBe(true);
      expect(others[0]?.metadata).toEqual({ name: key === 'name' ? 'named' : 'd' });
    }
  });
  test('every key of a config and of a secret is carried over or noted', () => {
    for (const [kind, name] of [
      ['configs', 'config'],
      ['secrets', 'secret'],
    ] as const)
      for (const key of Object.keys(definitions[name].properties)) {
        const set: Readonly<Record<string, string>> = {
          external: 'true',
          labels: '{a: b}',
          driver_opts: '{a: b}',
        };
        const { notes, result } = service(`${kind}: [c]`, `${kind}: {c: {${key}: ${set[key] ?? 'x'}}}`);
        const plain = service(`${kind}: [c]`, `${kind}: {c: {}}`).result;
        const told = notes.some((note) => note.startsWith(`${kind}.c.${key} `));
        expect(
          told || result.yaml !== plain.yaml || JSON.stringify(result.notes) !== JSON.stringify(plain.notes),
          `${kind} ${key}`,
        ).toBe(true);
      }
  });
});

describe('restart makes the object', () => {
  test.each([
    ['', 'Deployment', undefined],
    ['restart: ""', 'Deployment', undefined],
    ['restart: always', 'Deployment', undefined],
    ['restart: unless-stopped', 'Deployment', undefined],
    ['restart: on-failure', 'Pod', 'OnFailure'],
    ['restart: "no"', 'Pod', 'Never'],
    ['restart: no', 'Pod', 'Never'],
    ['deploy: {restart_policy: {condition: on-failure}}', 'Pod', 'OnFailure'],
    ['deploy: {mode: global}', 'DaemonSet', undefined],
    ['deploy: {replicas: 3, restart_policy: {condition: on-failure}}', 'Deployment', undefined],
  ])('%s: %s', (body, kind, policy) => {
    const { workload, spec: pod } = service(body || 'tty: true');
    expect([workload.kind, pod.restartPolicy]).toEqual([kind, policy]);
  });
  test('replicas, and volumes that only one may have', () => {
    expect(service('deploy: {replicas: 3}').workload.spec).toMatchObject({ replicas: 3 });
    expect(service('volumes: ["d:/d"]').workload.spec).toMatchObject({ strategy: { type: 'Recreate' } });
  });
});

describe('ports', () => {
  const two = (body: string) => {
    const result = imported(
      `services:\n  web:\n    image: nginx\n    ${body}\n  other: {image: busybox, command: [web]}\n`,
    );
    return own(objects(result.yaml).find(({ kind }) => kind === 'Service')?.spec, 'ports');
  };
  test('a service that others call has the port of its container, too', () => {
    expect(two('ports: ["8080:80"]')).toEqual([
      { name: 'tcp-8080', port: 8080, targetPort: 80 },
      { name: 'tcp-80', port: 80, targetPort: 80 },
    ]);
    expect(two('expose: ["6379"]')).toEqual([{ port: 6379, targetPort: 6379 }]);
  });
  test('one without ports is found by its name', () => {
    const result = imported(
      'services:\n  db: {image: postgres}\n  web: {image: web, environment: ["DB=postgres://db:5432"]}\n',
    );
    expect(objects(result.yaml)[1]).toMatchObject({
      kind: 'Service',
      metadata: { name: 'db' },
      spec: { clusterIP: 'None', selector: { app: 'db' } },
    });
  });
  test('the long form', () => {
    const { box, others } = service('ports:\n- {target: 53, published: "5353", protocol: udp, name: dns}');
    expect(box.ports).toEqual([{ containerPort: 53, protocol: 'UDP' }]);
    expect(own(others[0]?.spec, 'ports')).toEqual([
      { name: 'dns', port: 5353, targetPort: 53, protocol: 'UDP' },
    ]);
  });
});

describe('environment', () => {
  test('both forms, and what YAML 1.2 takes for text', () => {
    const map = service('environment: {A: 1, B: yes, C: 0.5, D: "", on: x}').box.env;
    const list = service('environment: [A=1, B=yes, C=0.5, D=, on=x]').box.env;
    expect(map).toEqual(list);
    expect(map).toEqual([
      { name: 'A', value: '1' },
      { name: 'B', value: 'yes' },
      { name: 'C', value: '0.5' },
      { name: 'D', value: '' },
      { name: 'on', value: 'x' },
    ]);
    expect(service('environment: [TOKEN]').notes).toEqual(['services.web.environment[0] env-unset']);
  });
  test('commands in both forms', () => {
    expect(service(`command: sh -c "a && b" 'c d'`).box.args).toEqual(['sh', '-c', 'a && b', 'c d']);
    expect(service('entrypoint: [/x, "-y"]\ncommand: []').box).toMatchObject({ command: ['/x', '-y'] });
    expect(service('command: echo $$HOME $$(X)').box.args).toEqual(['echo', '$HOME', '$$(X)']);
  });
});

describe('variables', () => {
  const values_ = new Map([
    ['A', 'a'],
    ['E', ''],
  ]);
  test.each([
    [`$A \${A} $$A`, 'a a $A', [], []],
    [`\${X:-d} \${X-d} \${E:-e} \${E-e}`, 'd d e ', ['X', 'X', 'E'], []],
    [`\${A:+yes}\${X:+no}`, 'yes', [], []],
    [`\${X:-\${Y:-z}}`, 'z', ['X', 'Y'], []],
    [`\${X:?must} $Y \${Z}`, `\${X:?must} $Y \${Z}`, [], ['X', 'Y', 'Z']],
    [`$ \${ \${} $1`, `$ \${ \${} $1`, [], []],
  ])('%s', (text, expected, defaults, open) => {
    expect(interpolate(text, values_)).toEqual({ text: expected, defaults, open });
  });
  test('defaults are told, values that are missing asked for, those given taken', () => {
    const body = `environment: ["A=\${X:-1}", "B=\${Y}"]`;
    expect(service(body).notes).toEqual([
      'services.web.environment[0] default-values',
      'services.web.environment[1] asked-values',
    ]);
    expect(service(body, '', { values: { X: 'x', Y: 'y' } })).toMatchObject({
      notes: [],
      box: { env: [{ value: 'x' }, { value: 'y' }] },
    });
  });
});

describe('files and volumes', () => {
  test('configs and secrets are mounted', () => {
    const {
      box,
      spec: pod,
      others,
    } = service(
      'configs: [{source: c, target: /etc/c.conf, mode: 0440}]\nsecrets: [s]',
      'configs: {c: {content: "x\\n"}}\nsecrets: {s: {file: ./s.txt}}',
    );
    expect(box.volumeMounts).toEqual([
      { name: 'c-config', mountPath: '/etc/c.conf', subPath: 'c.conf', readOnly: true },
      { name: 's-secret', mountPath: '/run/secrets/s', subPath: 's', readOnly: true },
    ]);
    expect(pod.volumes).toEqual([
      {
        name: 'c-config',
        configMap: { name: 'c', items: [{ key: 'c', path: 'c.conf' }], defaultMode: 0o440 },
      },
      { name: 's-secret', secret: { secretName: 's', items: [{ key: 's.txt', path: 's' }] } },
    ]);
    expect(others).toEqual([
      { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c' }, data: { c: 'x\n' } },
      { apiVersion: 'v1', kind: 'Secret', metadata: { name: 's' }, stringData: { 's.txt': '' } },
    ]);
  });
  test('one claim for all who use a volume', () => {
    const result = imported(
      'services:\n  a: {image: x, volumes: ["d:/d"]}\n  b: {image: x, volumes: ["d:/e"]}\nvolumes: {d: {}}\n',
    );
    expect(objects(result.yaml).filter(({ kind }) => kind === 'PersistentVolumeClaim')).toHaveLength(1);
    expect(noted(result)).toContain('services.b.volumes claim-shared');
  });
});

test('extends, anchors and merge keys', () => {
  const result = imported(
    'x-a: &a {tty: true}\nservices:\n  base: {image: x, command: [a], environment: {A: "1"}, ports: ["1:1"]}\n  web:\n    <<: *a\n    extends: base\n    command: [b]\n    environment: [B=2]\n    ports: ["2:2"]\n',
  );
  const web = container(
    objects(result.yaml).find(
      ({ metadata, kind }) => kind === 'Deployment' && own(metadata, 'name') === 'web',
    ),
  );
  expect(web).toMatchObject({
    image: 'x',
    tty: true,
    args: ['b'],
    env: [{ name: 'A' }, { name: 'B' }],
    ports: [{ containerPort: 2 }, { containerPort: 1 }],
  });
});

test('services that extend each other end', () => {
  expect(noted(imported('services:\n  a: {image: x, extends: b}\n  b: {image: x, extends: a}\n'))).toContain(
    'services.a.extends extends-unknown',
  );
});

test('init containers wait where that is chosen', () => {
  const source =
    'services:\n  web: {image: x, depends_on: [db]}\n  db: {image: postgres, ports: ["5432:5432"]}\n';
  const { yaml } = imported(source, { waits: true });
  expect(own(podSpec(objects(yaml)[0]), 'initContainers')).toMatchObject([
    { name: 'wait-for-db', command: ['sh', '-c', 'until nc -z db 5432; do sleep 2; done'] },
  ]);
  expect(objections(yaml)).toEqual([]);
});

test('labels of kompose', () => {
  const { others, workload } = service(
    'ports: ["80:80"]\nvolumes: ["d:/d"]\nlabels:\n  kompose.service.type: NodePort\n  kompose.service.expose: shop.example.com\n  kompose.volume.size: 5Gi',
  );
  expect(others.map(({ kind }) => kind)).toEqual(['Service', 'Ingress', 'PersistentVolumeClaim']);
  expect(others[0]?.spec).toMatchObject({ type: 'NodePort' });
  expect(others[1]?.spec).toMatchObject({ rules: [{ host: 'shop.example.com' }] });
  expect(others[2]?.spec).toMatchObject({ resources: { requests: { storage: '5Gi' } } });
  expect(own(workload.metadata, 'labels')).toEqual({ app: 'web' });
});

test('notes stand at their lines', () => {
  const source = 'services:\n  web:\n    image: nginx\n    links: [db]\n    devices:\n    - /dev/x:/dev/x\n';
  const shown = imported(source).notes.map(({ option, range }) => [
    option,
    source.slice(range?.start, range?.end),
  ]);
  expect(shown).toEqual([
    ['services.web.links[0]', 'db'],
    ['services.web.devices[0]', '/dev/x:/dev/x'],
  ]);
});

test.each([
  ['services: {}', 'no-services'],
  ['services:\n  web:\n    image: nginx\n   ports: [', 'broken-yaml'],
])('%s gives nothing', (source, reason) => {
  expect(importText(source)).toEqual({ kind: 'refused', reason });
});

describe('whatever a file holds', () => {
  const scalar = fc.oneof(
    fc.constantFrom(...Object.values(values)),
    fc.constantFrom(
      '~',
      '-1',
      `"\${X}"`,
      '"a:b:c"',
      '[1, {a: b}, ~]',
      '{a: ~, b: [1]}',
      '"$(pwd)"',
      '999999',
      '"no"',
      'yes',
    ),
  );
  const body = fc.uniqueArray(fc.tuple(fc.constantFrom(...new Set([...keys, ...legacy])), scalar), {
    selector: ([key]) => key,
    maxLength: 12,
  });
  test('a server takes the manifest', () => {
    fc.assert(
      fc.property(fc.array(body, { minLength: 1, maxLength: 3 }), fc.boolean(), (services, waits) => {
        const lines = services.map(
          (pairs, i) =>
            `  s_${i}:\n${['image: x', ...pairs.filter(([key]) => key !== 'image').map(([key, value]) => `${key}: ${value}`)].map((line) => `    ${line}\n`).join('')}`,
        );
        const result = importText(
          `services:\n${lines.join('')}configs: {c: {content: x}}\nsecrets: {s: {file: x}}\n`,
          { waits },
        );
        if (result.kind === 'refused') expect(result.reason).toBe('no-services');
        else expect(objections(result.yaml)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

test('the shapes of lists of objects are those of the schema', () => {
  const { result } = service('ports: 80\nhealthcheck: {tests: x}');
  const codes = result.notes.map(({ option, code }) => `${option} ${code}`);
  expect(codes).toEqual([
    'services.web.ports bad-shape',
    'services.web.healthcheck no-healthcheck',
    'services.web.healthcheck.tests unknown-key',
  ]);
  expect((result.notes[0] as { params: JsonObject }).params).toEqual({ key: 'ports' });
});
