import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../pod/index.ts';
import type { World } from '../simulate/index.ts';
import { single, viewOf } from './testing.ts';
import type { ProcessOptions } from './types.ts';

const trueValue = true;
const metadata = { name: 'dapi-test-pod-name', namespace: 'test' };

interface Given {
  readonly container?: Json;
  readonly spec?: Json;
  readonly world?: World;
  readonly options?: ProcessOptions;
}

const viewWith = ({ container = {}, spec = {}, world, options }: Given) =>
  viewOf({ ...(single(container, spec) as object), metadata }, world, options);

/** The variables of the kubelet without those of the API server's Service, as upstream's cases have them. */
function variables(given: Given): Record<string, string | undefined> {
  const { variables: all } = viewWith(given).environment;
  return Object.fromEntries(
    all
      .filter(({ source, name }) => source.kind !== 'runtime' && !name.startsWith('KUBERNETES_'))
      .map(({ name, value }) => [name, value]),
  );
}

const problems = (given: Given) => viewWith(given).environment.problems.map(({ message }) => message);

const testService = {
  name: 'test',
  clusterIP: '1.2.3.3',
  ports: [{ port: 8083, protocol: 'TCP' }],
};
const ofTest = {
  TEST_SERVICE_HOST: '1.2.3.3',
  TEST_SERVICE_PORT: '8083',
  TEST_PORT: 'tcp://1.2.3.3:8083',
  TEST_PORT_8083_TCP: 'tcp://1.2.3.3:8083',
  TEST_PORT_8083_TCP_PROTO: 'tcp',
  TEST_PORT_8083_TCP_PORT: '8083',
  TEST_PORT_8083_TCP_ADDR: '1.2.3.3',
};
const fieldRef = (fieldPath: string) => ({ fieldRef: { apiVersion: 'v1', fieldPath } });
const configMap: World = {
  objects: { configMaps: { 'test-config-map': { REPLACE_ME: 'FROM_CONFIG_MAP', DUPE_TEST: 'CONFIG_MAP' } } },
};
const secret: World = {
  objects: { secrets: { 'test-secret': { REPLACE_ME: 'FROM_SECRET', DUPE_TEST: 'SECRET' } } },
};
const threeVariables = [
  { name: 'TEST_LITERAL', value: 'test-test-test' },
  { name: 'EXPANSION_TEST', value: '$(REPLACE_ME)' },
  { name: 'DUPE_TEST', value: 'ENV_VAR' },
];
const expansion = [
  { name: 'TEST_LITERAL', value: 'test-test-test' },
  { name: 'POD_NAME', valueFrom: fieldRef('metadata.name') },
  { name: 'OUT_OF_ORDER_TEST', value: '$(OUT_OF_ORDER_TARGET)' },
  { name: 'OUT_OF_ORDER_TARGET', value: 'FOO' },
  { name: 'EMPTY_VAR' },
  { name: 'EMPTY_TEST', value: 'foo-$(EMPTY_VAR)' },
  { name: 'POD_NAME_TEST2', value: 'test2-$(POD_NAME)' },
  { name: 'POD_NAME_TEST3', value: '$(POD_NAME_TEST2)-3' },
  { name: 'LITERAL_TEST', value: 'literal-$(TEST_LITERAL)' },
  { name: 'TEST_UNDEFINED', value: '$(UNDEFINED_VAR)' },
];
const expanded = {
  TEST_LITERAL: 'test-test-test',
  POD_NAME: 'dapi-test-pod-name',
  POD_NAME_TEST2: 'test2-dapi-test-pod-name',
  POD_NAME_TEST3: 'test2-dapi-test-pod-name-3',
  LITERAL_TEST: 'literal-test-test-test',
  OUT_OF_ORDER_TEST: '$(OUT_OF_ORDER_TARGET)',
  OUT_OF_ORDER_TARGET: 'FOO',
  TEST_UNDEFINED: '$(UNDEFINED_VAR)',
  EMPTY_VAR: '',
  EMPTY_TEST: 'foo-',
};
const noLinks = { enableServiceLinks: false };

/** The cases of TestMakeEnvironmentVariables of pkg/kubelet/kubelet_pods_test.go that end with an environment, by name. */
describe('TestMakeEnvironmentVariables', () => {
  test.each<[string, Given, Record<string, string | undefined>]>([
    [
      'api server = N; kubelet = Y',
      {
        container: { env: [{ name: 'FOO', value: 'BAZ' }] },
        spec: noLinks,
        options: { services: [testService] },
      },
      { FOO: 'BAZ' },
    ],
    [
      'api server = N; kubelet = Y; service env vars',
      { container: { env: [{ name: 'FOO', value: 'BAZ' }] }, options: { services: [testService] } },
      { FOO: 'BAZ', ...ofTest },
    ],
    [
      'api server = Y, kubelet = Y',
      {
        container: {
          env: [
            { name: 'FOO', value: 'BAR' },
            ...Object.entries(ofTest).map(([name, value]) => ({ name, value })),
          ],
        },
        options: { services: [testService] },
      },
      { FOO: 'BAR', ...ofTest },
    ],
    [
      'downward api pod',
      {
        container: {
          env: [
            { name: 'POD_NAME', valueFrom: fieldRef('metadata.name') },
            { name: 'POD_NAMESPACE', valueFrom: fieldRef('metadata.namespace') },
            { name: 'POD_NODE_NAME', valueFrom: fieldRef('spec.nodeName') },
            { name: 'POD_SERVICE_ACCOUNT_NAME', valueFrom: fieldRef('spec.serviceAccountName') },
            { name: 'POD_IP', valueFrom: fieldRef('status.podIP') },
            { name: 'POD_IPS', valueFrom: fieldRef('status.podIPs') },
            { name: 'HOST_IP', valueFrom: fieldRef('status.hostIP') },
            { name: 'HOST_IPS', valueFrom: fieldRef('status.hostIPs') },
          ],
        },
        spec: { ...noLinks, nodeName: 'node-name', serviceAccountName: 'special' },
        options: { podIPs: ['1.2.3.4', 'fd00::6'], hostIPs: ['192.0.2.1', '2001:db8::1'] },
      },
      {
        POD_NAME: 'dapi-test-pod-name',
        POD_NAMESPACE: 'test',
        POD_NODE_NAME: 'node-name',
        POD_SERVICE_ACCOUNT_NAME: 'special',
        POD_IP: '1.2.3.4',
        POD_IPS: '1.2.3.4,fd00::6',
        HOST_IP: '192.0.2.1',
        HOST_IPS: '192.0.2.1,2001:db8::1',
      },
    ],
    [
      'downward api pod ips reverse order',
      {
        container: {
          env: [
            { name: 'POD_IP', valueFrom: fieldRef('status.podIP') },
            { name: 'POD_IPS', valueFrom: fieldRef('status.podIPs') },
          ],
        },
        options: { podIPs: ['fd00::6', '1.2.3.4'], hostIPs: ['192.0.2.1'] },
      },
      { POD_IP: '1.2.3.4', POD_IPS: '1.2.3.4,fd00::6' },
    ],
    ['env expansion', { container: { env: expansion } }, expanded],
    [
      'env expansion, service env vars',
      {
        container: {
          env: [
            ...expansion,
            { name: 'SERVICE_VAR_TEST', value: '$(TEST_SERVICE_HOST):$(TEST_SERVICE_PORT)' },
          ],
        },
        options: { services: [testService] },
      },
      { ...expanded, ...ofTest, SERVICE_VAR_TEST: '1.2.3.3:8083' },
    ],
    [
      'configmapkeyref_missing_optional',
      {
        container: {
          env: [
            {
              name: 'POD_NAME',
              valueFrom: { configMapKeyRef: { name: 'missing-config-map', key: 'key', optional: trueValue } },
            },
          ],
        },
      },
      {},
    ],
    [
      'secretkeyref_missing_key_optional',
      {
        container: {
          env: [
            {
              name: 'POD_NAME',
              valueFrom: { secretKeyRef: { name: 'test-secret', key: 'key', optional: trueValue } },
            },
          ],
        },
        world: secret,
      },
      {},
    ],
    ...(
      [
        ['configmap', 'configMapRef', 'test-config-map', configMap, 'FROM_CONFIG_MAP', 'CONFIG_MAP', 'p_'],
        [
          'configmap allow prefix to start with a digital',
          'configMapRef',
          'test-config-map',
          configMap,
          'FROM_CONFIG_MAP',
          'CONFIG_MAP',
          '1_',
        ],
        ['secret', 'secretRef', 'test-secret', secret, 'FROM_SECRET', 'SECRET', 'p_'],
      ] as const
    ).map(([name, ref, object, world, replaced, dupe, prefix]): [string, Given, Record<string, string>] => [
      name,
      {
        container: {
          envFrom: [{ [ref]: { name: object } }, { prefix, [ref]: { name: object } }],
          env: threeVariables,
        },
        world,
      },
      {
        TEST_LITERAL: 'test-test-test',
        REPLACE_ME: replaced,
        EXPANSION_TEST: replaced,
        DUPE_TEST: 'ENV_VAR',
        [`${prefix}REPLACE_ME`]: replaced,
        [`${prefix}DUPE_TEST`]: dupe,
      },
    ]),
    [
      'configmap_missing_optional',
      { container: { envFrom: [{ configMapRef: { name: 'missing-config-map', optional: trueValue } }] } },
      {},
    ],
    [
      'configmap_invalid_keys_valid',
      {
        container: { envFrom: [{ prefix: 'p_', configMapRef: { name: 'test-config-map' } }] },
        world: { objects: { configMaps: { 'test-config-map': { '1234': 'abc' } } } },
      },
      { p_1234: 'abc' },
    ],
    [
      'secret_invalid_keys_valid',
      {
        container: { envFrom: [{ prefix: 'p_', secretRef: { name: 'test-secret' } }] },
        world: { objects: { secrets: { 'test-secret': { '1234.name': 'abc' } } } },
      },
      { 'p_1234.name': 'abc' },
    ],
  ])('%s', (_, given, expected) => {
    expect(variables(given)).toEqual(expected);
    expect(problems(given)).toEqual([]);
  });

  test.each<[string, Given, string]>([
    [
      'configmap_missing',
      { container: { envFrom: [{ configMapRef: { name: 'test-config-map' } }] } },
      'configmap "test-config-map" not found',
    ],
    [
      'secret_missing',
      { container: { envFrom: [{ secretRef: { name: 'test-secret' } }] } },
      'secret "test-secret" not found',
    ],
    [
      'a key that is not there',
      {
        container: {
          env: [{ name: 'A', valueFrom: { configMapKeyRef: { name: 'test-config-map', key: 'NONE' } } }],
        },
        world: configMap,
      },
      "couldn't find key NONE in ConfigMap test/test-config-map",
    ],
  ])('%s', (_, given, message) => {
    expect(problems(given)).toEqual([message]);
  });
});

describe('where variables come from', () => {
  test('image, runtime, Services and the manifest, each over the one before', () => {
    const { variables: all } = viewWith({
      container: {
        tty: true,
        envFrom: [{ configMapRef: { name: 'c' } }],
        env: [
          { name: 'PATH', value: '/opt/bin' },
          { name: 'LEVEL', value: '$(LEVEL)+$$(LEVEL)' },
        ],
      },
      world: {
        objects: { configMaps: { c: { LEVEL: '1' } } },
        images: { 'busybox:1.36': { env: { PATH: '/bin', LEVEL: '0', LANG: 'C' } } },
      },
    }).environment;
    const found = new Map(all.map((variable) => [variable.name, variable]));
    expect(found.get('TERM')?.value).toBe('xterm');
    expect(found.get('HOME')).toMatchObject({ value: '/root', source: { kind: 'runtime' } });
    expect(found.get('HOSTNAME')).toMatchObject({ value: 'dapi-test-pod-name', source: { kind: 'runtime' } });
    expect(found.get('LANG')?.source).toEqual({ kind: 'image' });
    expect(found.get('PATH')).toMatchObject({
      value: '/opt/bin',
      path: ['spec', 'containers', 0, 'env', 0],
      replaced: [{ value: '/bin' }, { source: { kind: 'runtime' } }],
    });
    expect(found.get('LEVEL')).toMatchObject({
      value: '1+$(LEVEL)',
      written: '$(LEVEL)+$$(LEVEL)',
      path: ['spec', 'containers', 0, 'env', 1],
      replaced: [
        {
          value: '1',
          source: { kind: 'configMap', object: 'c', key: 'LEVEL' },
          path: ['spec', 'containers', 0, 'envFrom', 0],
        },
        { value: '0', source: { kind: 'image' } },
      ],
    });
    expect(found.get('KUBERNETES_SERVICE_HOST')).toMatchObject({
      value: '10.96.0.1',
      source: { kind: 'service', service: 'kubernetes' },
    });
    expect(found.get('KUBERNETES_SERVICE_PORT_HTTPS')?.value).toBe('443');
  });

  test('HOME is that of the manifest, else of the user, where that is known', () => {
    const home = (container: Json) =>
      viewWith({ container }).environment.variables.find(({ name }) => name === 'HOME')?.value;
    expect(home({ env: [{ name: 'HOME', value: '/app' }] })).toBe('/app');
    expect(home({ securityContext: { runAsUser: 1000 } })).toBeUndefined();
  });

  test('an optional reference to nothing leaves what envFrom gave', () => {
    expect(
      variables({
        container: {
          envFrom: [{ configMapRef: { name: 'test-config-map' } }],
          env: [
            {
              name: 'DUPE_TEST',
              valueFrom: { secretKeyRef: { name: 'none', key: 'none', optional: true } },
            },
          ],
        },
        world: configMap,
      }).DUPE_TEST,
    ).toBe('CONFIG_MAP');
  });

  test('what only a running cluster knows is not made up', () => {
    const found = variables({
      container: {
        env: [
          { name: 'NODE', valueFrom: fieldRef('spec.nodeName') },
          { name: 'HOST', valueFrom: fieldRef('status.hostIP') },
          { name: 'BOTH', value: '$(HOST):1' },
          { name: 'FILE', valueFrom: { fileKeyRef: { volumeName: 'v', path: 'env', key: 'A' } } },
        ],
      },
      world: { nodes: [{ name: 'a' }, { name: 'b' }] },
    });
    expect(found).toEqual({ NODE: undefined, HOST: undefined, BOTH: undefined, FILE: undefined });
  });

  test('on a single node its name is known', () => {
    const container = { env: [{ name: 'NODE', valueFrom: fieldRef('spec.nodeName') }] };
    expect(variables({ container, world: { nodes: [{ name: 'node01' }] } })).toEqual({ NODE: 'node01' });
  });
});

/** Cases of TestExtractResourceValue of pkg/api/v1/resource/helpers_test.go, and of defaultPodLimitsForDownwardAPI. */
describe('resourceFieldRef', () => {
  test.each<[string, Json, Json | undefined, string | undefined]>([
    ['limits.cpu', { limits: { cpu: '9' } }, undefined, '9'],
    ['requests.cpu', {}, undefined, '0'],
    ['requests.cpu', { requests: { cpu: '8' } }, undefined, '8'],
    ['requests.cpu', { requests: { cpu: '100m' } }, undefined, '1'],
    ['requests.cpu', { requests: { cpu: '1200m' } }, '100m', '12'],
    ['requests.memory', { requests: { memory: '100Mi' } }, undefined, '104857600'],
    ['requests.memory', { requests: { memory: '100Mi' }, limits: { memory: '1Gi' } }, '1Mi', '100'],
    ['limits.memory', { requests: { memory: '10Mi' }, limits: { memory: '100Mi' } }, undefined, '104857600'],
    ['limits.memory', {}, '1Gi', '8'],
    ['limits.cpu', {}, undefined, '4'],
    ['limits.ephemeral-storage', {}, undefined, undefined],
    ['requests.hugepages-2Mi', { requests: { 'hugepages-2Mi': '4Mi' } }, '1Mi', '4'],
  ])('%s of %j by %s', (resource, resources, divisor, value) => {
    const selector = { resource, ...(divisor === undefined ? {} : { divisor }) };
    const env = [{ name: 'X', valueFrom: { resourceFieldRef: selector } }];
    expect(variables({ container: { resources, env } })).toEqual({ X: value });
  });

  test('of another container, and of none', () => {
    const pod = {
      spec: {
        containers: [
          { name: 'app', env: [] as Json[] },
          { name: 'other', resources: { limits: { cpu: '2' } } },
        ],
      },
    };
    const ask = (containerName: string) => {
      const env = [{ name: 'X', valueFrom: { resourceFieldRef: { containerName, resource: 'limits.cpu' } } }];
      const [app, other] = pod.spec.containers;
      return viewOf({ spec: { containers: [{ ...app, env }, other] } } as unknown as Json, {}, {}, 'app')
        .environment;
    };
    expect(ask('other').variables.find(({ name }) => name === 'X')?.value).toBe('2');
    expect(ask('none').problems.map(({ message }) => message)).toEqual(['container none not found']);
  });
});

describe('properties', () => {
  const name = fc.constantFrom('A', 'B', 'C');
  const value = fc
    .array(fc.constantFrom('$(A)', '$(B)', '$$(C)', 'x', '$'), { maxLength: 4 })
    .map((p) => p.join(''));
  const env = fc.array(fc.record({ name, value }), { maxLength: 8 });

  test('the last entry of a name wins, and sees only what stands above it', () => {
    fc.assert(
      fc.property(env, (entries) => {
        const all = variables({ container: { env: entries } });
        const seen = new Map<string, string>();
        for (const entry of entries) {
          const text = entry.value.replaceAll(/\$\$|\$\((\w)\)/g, (whole, of) =>
            whole === '$$' ? '$' : (seen.get(of) ?? whole),
          );
          seen.set(entry.name, text);
        }
        expect(all).toEqual(Object.fromEntries(seen));
      }),
    );
  });

  test('anything that JSON can hold is answered', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (first, second) => {
        const pod = single(
          { env: [first], envFrom: first, command: second, volumeMounts: [second] } as Json,
          { volumes: [first], hostAliases: second, securityContext: second } as Json,
        );
        const view = viewOf(pod);
        expect(view.environment.variables.length).toBeGreaterThan(0);
        expect(view.files.length).toBeGreaterThan(0);
        expect(view.problems).toBeDefined();
        expect(view.covers).toBeDefined();
        expect(view.status).toHaveLength(10);
      }),
    );
  });
});
