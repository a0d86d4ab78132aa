import { describe, expect, test } from 'vitest';
import type { Json } from '../pod/index.ts';
import type { World } from '../simulate/index.ts';
import { podOf, single, viewOf } from './testing.ts';

const world: World = {
  objects: {
    configMaps: { config: { foo: 'foo', bar: 'bar' }, other: { foo: 'other', baz: 'baz' } },
    secrets: { secret: { foo: 'hidden' } },
  },
};

/** The files of one volume at /v: path below it, text and mode. */
function filesOf(volume: Json, spec: Json = {}, mount: Json = {}) {
  const view = viewOf(
    single(
      { volumeMounts: [{ name: 'v', mountPath: '/v', ...(mount as object) }] },
      { volumes: [{ name: 'v', ...(volume as object) }], ...(spec as object) },
    ),
    world,
  );
  return {
    view,
    problems: view.problems.map(({ message }) => message),
    files: Object.fromEntries(
      view.files
        .filter((file) => file.mount === '/v' && file.kind === 'file')
        .map(({ path, text, mode }) => [path.slice(3), [text, mode]]),
    ),
  };
}

/** The cases of TestMakePayload of pkg/volume/configmap/configmap_test.go and pkg/volume/secret/secret_test.go. */
describe('TestMakePayload', () => {
  test.each<[string, Json, Record<string, unknown>]>([
    ['no overrides', {}, { foo: ['foo', '0644'], bar: ['bar', '0644'] }],
    ['basic 1', { items: [{ key: 'foo', path: 'path/to/foo.txt' }] }, { 'path/to/foo.txt': ['foo', '0644'] }],
    [
      'subdirs 3',
      {
        items: [
          { key: 'foo', path: 'path/to/1/2/3/foo.txt' },
          { key: 'bar', path: 'another/path/to/the/esteemed/bar.bin' },
        ],
      },
      {
        'path/to/1/2/3/foo.txt': ['foo', '0644'],
        'another/path/to/the/esteemed/bar.bin': ['bar', '0644'],
      },
    ],
    [
      'mapping with Mode',
      {
        items: [
          { key: 'foo', path: 'foo.txt', mode: 0o400 },
          { key: 'bar', path: 'bar.bin', mode: 0o400 },
        ],
      },
      { 'foo.txt': ['foo', '0400'], 'bar.bin': ['bar', '0400'] },
    ],
    ['optional non existent key', { optional: true, items: [{ key: 'zab', path: 'foo.txt' }] }, {}],
    ['default mode', { defaultMode: 0o440 }, { foo: ['foo', '0440'], bar: ['bar', '0440'] }],
  ])('%s', (_, source, files) => {
    const found = filesOf({ configMap: { name: 'config', ...(source as object) } });
    expect(found.files).toEqual(files);
    expect(found.problems).toEqual([]);
  });

  test.each<[string, Json, string]>([
    [
      'non existent key',
      { configMap: { name: 'config', items: [{ key: 'zab', path: 'x' }] } },
      'configmap references non-existent config key: zab',
    ],
    [
      'non existent key of a Secret',
      { secret: { secretName: 'secret', items: [{ key: 'zab', path: 'x' }] } },
      'references non-existent secret key: zab',
    ],
    ['no such ConfigMap', { configMap: { name: 'none' } }, 'configmap "none" not found'],
    ['no such Secret', { secret: { secretName: 'none' } }, 'secret "none" not found'],
    [
      'a file where a directory must be',
      {
        configMap: {
          name: 'config',
          items: [
            { key: 'foo', path: 'a' },
            { key: 'bar', path: 'a/b' },
          ],
        },
      },
      'mkdir a: not a directory',
    ],
  ])('%s', (_, volume, message) => {
    const found = filesOf(volume);
    expect(found.problems).toEqual([message]);
    expect(found.view.problems[0]?.stage).toBe('volume');
    expect(found.files).toEqual({});
  });

  test('an optional object that is not there leaves an empty directory', () => {
    const { view, files, problems } = filesOf({ secret: { secretName: 'none', optional: true } });
    expect([files, problems]).toEqual([{}, []]);
    expect(view.file('/v')).toMatchObject({ kind: 'directory', mode: '1777' });
  });

  test('a volume that no container mounts keeps the Pod waiting as well', () => {
    const pod = podOf({ containers: [{ name: 'a' }], volumes: [{ name: 'v', configMap: { name: 'none' } }] });
    expect(viewOf(pod, world).problems[0]).toMatchObject({
      code: 'object-missing',
      path: ['spec', 'volumes', 0, 'configMap'],
    });
  });
});

describe('projected volumes', () => {
  const token = { serviceAccountToken: { path: 'token', audience: 'vault', expirationSeconds: 7200 } };

  /** TestCollectDataWithServiceAccountToken of pkg/volume/projected/projected_test.go, and SetVolumeOwnership after it. */
  test.each<[string, Json, string, number, number]>([
    ['good service account', {}, '0644', 0, 0],
    ['fsUser != nil', { securityContext: { runAsUser: 1000 } }, '0600', 1000, 0],
    ['fsGroup != nil', { securityContext: { fsGroup: 2000 } }, '0640', 0, 2000],
    [
      'fsUser != nil && fsGroup != nil',
      { securityContext: { runAsUser: 1000, fsGroup: 2000 } },
      '0640',
      1000,
      2000,
    ],
    [
      'two users',
      {
        securityContext: { runAsUser: 1000 },
        initContainers: [{ name: 'i', securityContext: { runAsUser: 5 } }],
      },
      '0644',
      0,
      0,
    ],
  ])('%s', (_, spec, mode, owner, group) => {
    const { view } = filesOf({ projected: { sources: [token] } }, spec);
    expect(view.file('/v/token')).toMatchObject({ mode, owner, group, text: undefined });
    expect(view.file('/v/token')?.source).toEqual({ kind: 'token', audience: 'vault', seconds: 7200 });
    const added = view.file('/var/run/secrets/kubernetes.io/serviceaccount/token');
    expect(added).toMatchObject({ mode, owner, group });
    expect(view.file('/var/run/secrets/kubernetes.io/serviceaccount/namespace')).toMatchObject({
      text: 'default',
      mode: '0644',
      group,
    });
  });

  test('the last source of a name wins, and what it replaced is told', () => {
    const sources = [
      { configMap: { name: 'config' } },
      { configMap: { name: 'other' } },
      { secret: { name: 'secret', items: [{ key: 'foo', path: './foo' }] } },
    ];
    const { view, files } = filesOf({ projected: { sources, defaultMode: 0o400 } });
    expect(files).toEqual({ foo: ['hidden', '0400'], bar: ['bar', '0400'], baz: ['baz', '0400'] });
    expect(view.file('/v/foo')?.replaced.map(({ text, path }) => [text, path])).toEqual([
      ['other', ['spec', 'volumes', 0, 'projected', 'sources', 1, 'configMap']],
      ['foo', ['spec', 'volumes', 0, 'projected', 'sources', 0, 'configMap']],
    ]);
  });

  test('facts of the Pod: TestFormatMap and TestExtractFieldPathAsString of pkg/fieldpath/fieldpath_test.go', () => {
    const facts = (fieldPath: string) => {
      const items = [{ path: 'fact', fieldRef: { fieldPath } }];
      const pod = {
        ...(single(
          { volumeMounts: [{ name: 'v', mountPath: '/v' }] },
          { volumes: [{ name: 'v', downwardAPI: { items } }] },
        ) as object),
        metadata: {
          name: 'object-name',
          namespace: 'object-namespace',
          labels: { something: 'label value', b: 'value\n', 'a.io/x': '"' },
          annotations: { 'Www.k8s.io/test': '1', builder: 'john-doe' },
        },
      };
      const view = viewOf(pod);
      return view.file('/v/fact')?.text ?? view.problems.map(({ message }) => message);
    };
    expect(facts('metadata.namespace')).toBe('object-namespace');
    expect(facts('metadata.name')).toBe('object-name');
    expect(facts('metadata.labels')).toBe('a.io/x="\\""\nb="value\\n"\nsomething="label value"');
    expect(facts('metadata.annotations')).toBe('Www.k8s.io/test="1"\nbuilder="john-doe"');
    expect(facts("metadata.annotations['Www.k8s.io/test']")).toBe('1');
    expect(facts("metadata.labels['something']")).toBe('label value');
    expect(facts("metadata.labels['none']")).toBe('');
    expect(facts('metadata.whoops')).toEqual(['unsupported fieldPath: metadata.whoops']);
    expect(facts("metadata.notexisting['something']")).toEqual([
      'fieldPath "metadata.notexisting[\'something\']" does not support subscript',
    ]);
    expect(facts('spec.nodeName')).toEqual(['unsupported fieldPath: spec.nodeName']);
  });
});

/** What TestSetVolumeOwnershipMode and TestSetVolumeOwnershipOwner of pkg/volume/volume_linux_test.go ask of every file. */
describe('TestSetVolumeOwnership', () => {
  const fsGroup = { securityContext: { fsGroup: 2000 } };

  test('files of read-only volumes get the group and its right to read', () => {
    const items = [{ key: 'foo', path: 'dir/foo', mode: 0o400 }];
    const { view } = filesOf({ configMap: { name: 'config', items } }, fsGroup);
    expect(view.file('/v/dir/foo')).toMatchObject({ mode: '0440', owner: 0, group: 2000 });
    expect(view.file('/v/dir')).toMatchObject({ mode: '2755', group: 2000 });
    expect(view.file('/v')).toMatchObject({ mode: '2777', group: 2000 });
  });

  test.each<[Json, Json, string, number]>([
    [{ emptyDir: {} }, {}, '0777', 0],
    [{ emptyDir: {} }, fsGroup, '2777', 2000],
    [{ emptyDir: { medium: 'Memory' } }, {}, '1777', 0],
    [{ emptyDir: { medium: 'Memory' } }, fsGroup, '3777', 2000],
    [{}, {}, '0777', 0],
  ])('%j with %j', (volume, spec, mode, group) => {
    expect(filesOf(volume, spec).view.file('/v')).toMatchObject({ kind: 'directory', mode, group, owner: 0 });
  });

  test('the kubelet makes a subPath that is not there with the mode of the volume', () => {
    const { view } = filesOf({ emptyDir: {} }, fsGroup, { subPath: 'a/b' });
    expect(view.file('/v')).toMatchObject({ kind: 'directory', mode: '2777', group: 2000 });
    expect(filesOf({ configMap: { name: 'config' } }, {}, { subPath: 'none' }).view.file('/v')).toMatchObject(
      {
        kind: 'directory',
        mode: '0777',
      },
    );
  });

  test('what other storage has is not made up', () => {
    const { view } = filesOf({ persistentVolumeClaim: { claimName: 'data' } }, fsGroup);
    expect(view.file('/v')).toMatchObject({ kind: 'directory', mode: undefined, owner: undefined });
  });
});

describe('mounts', () => {
  test('a nested mount hides what stands below it, wherever it stands in the list', () => {
    const items = [
      { key: 'foo', path: 'sub/foo' },
      { key: 'bar', path: 'bar' },
    ];
    const view = viewOf(
      single(
        {
          volumeMounts: [
            { name: 'inner', mountPath: '/etc/app/sub/' },
            { name: 'outer', mountPath: '/etc/app' },
            { name: 'inner', mountPath: '/etc/app/subtle' },
          ],
        },
        {
          volumes: [
            { name: 'outer', configMap: { name: 'config', items } },
            { name: 'inner', emptyDir: {} },
          ],
        },
      ),
      world,
    );
    expect(view.file('/etc/app/bar')?.text).toBe('bar');
    expect(view.file('/etc/app/sub/foo')).toBeUndefined();
    expect(view.files.find(({ path }) => path === '/etc/app/sub/foo')?.hiddenBy).toBe('/etc/app/sub');
    expect(view.writable('/etc/app/sub/x')).toEqual({ writable: true, mount: '/etc/app/sub' });
    expect(view.writable('/etc/app/subtract')).toEqual({ writable: false, mount: '/etc/app' });
    expect(view.writable('/etc/app/../app/bar')).toEqual({ writable: false, mount: '/etc/app' });
  });

  test('what a mount lies over', () => {
    const covers = (mountPath: string, volume: Json, more: Json = {}) =>
      viewOf(
        podOf({
          containers: [
            {
              name: 'app',
              command: ['/app/run'],
              volumeMounts: [{ name: 'v', mountPath, ...(more as object) }],
            },
          ],
          volumes: [{ name: 'v', ...(volume as object) }],
        }),
        world,
      ).covers;
    expect(covers('/app', { configMap: { name: 'config' } })).toEqual([
      { target: '/app', imageDirectory: false, program: '/app/run' },
    ]);
    expect(covers('/app', { emptyDir: {} })).toEqual([
      { target: '/app', imageDirectory: false, program: '/app/run' },
    ]);
    expect(covers('/app', { persistentVolumeClaim: { claimName: 'x' } })).toEqual([]);
    expect(covers('/app', { configMap: { name: 'config', items: [{ key: 'foo', path: 'run' }] } })).toEqual(
      [],
    );
    expect(covers('/etc', { emptyDir: {} })).toEqual([{ target: '/etc', imageDirectory: true }]);
    expect(covers('/etc/foo', { configMap: { name: 'config' } }, { subPath: 'foo' })).toEqual([]);
  });

  test('a read-only mount of the host leaves its own mounts writable, unless it is recursive', () => {
    const below = (mount: Json) =>
      filesOf({ hostPath: { path: '/data' } }, {}, mount).view.mounts.find(({ target }) => target === '/v')
        ?.writableBelow;
    expect(below({ readOnly: true })).toBe(true);
    expect(below({ readOnly: true, recursiveReadOnly: 'Enabled' })).toBe(false);
    expect(below({})).toBe(false);
  });

  test('subPathExpr', () => {
    const view = (expression: string) =>
      viewOf(
        single(
          {
            env: [
              { name: 'POD', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
              { name: 'EMPTY', value: '' },
            ],
            volumeMounts: [{ name: 'v', mountPath: '/v', subPathExpr: expression }],
          },
          { volumes: [{ name: 'v', emptyDir: {} }] },
        ),
      );
    const at = (expression: string) => view(expression).mounts.find(({ target }) => target === '/v')?.subPath;
    expect(at('logs/$(POD)')).toBe('logs/web');
    expect(view('$(B)/$(EMPTY)/$(A)').problems).toMatchObject([
      { code: 'sub-path-variables', stage: 'config', message: 'missing value for A, B, EMPTY' },
    ]);
    expect(view('$(POD)/../..').problems[0]?.code).toBe('sub-path-invalid');
    expect(view('/$(POD)').problems[0]?.message).toBe('error SubPath `/web` must not be an absolute path');
  });

  test('a mount of no volume', () => {
    expect(viewOf(single({ volumeMounts: [{ name: 'x', mountPath: '/x' }] })).problems).toMatchObject([
      {
        code: 'volume-missing',
        message: 'cannot find volume "x" to mount into container "app"',
        path: ['spec', 'containers', 0, 'volumeMounts', 0, 'name'],
      },
    ]);
  });

  test('what kubelet and runtime bring', () => {
    const view = viewOf(single({ terminationMessagePath: '/tmp/last' }, { hostname: 'db' }));
    expect(view.terminationMessagePath).toBe('/tmp/last');
    expect(view.file('/tmp/last')).toMatchObject({ text: '', mode: '0666' });
    expect(view.file('/dev/termination-log')).toBeUndefined();
    expect(view.file('/etc/hostname')).toMatchObject({ text: 'db\n', mode: '0644' });
    expect(view.file('/etc/resolv.conf')?.text).toBe(
      'search default.svc.cluster.local svc.cluster.local cluster.local\nnameserver 10.96.0.10\noptions ndots:5\n',
    );
    expect(viewOf(single({}, { dnsPolicy: 'Default' })).file('/etc/resolv.conf')?.text).toBeUndefined();
  });
});
