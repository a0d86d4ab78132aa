import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidates } from './candidates.ts';
import type { Json } from './json.ts';
import { isLocalUse, type PodScope } from './names.ts';
import { formatPath, type Path, parsePath } from './path.ts';
import { allUses, definitions, references, unknownReferences } from './references.ts';

const at = (text: string) => parsePath(text) ?? [];
const pod = (spec: Json): PodScope => ({
  root: { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec },
  podPath: [],
});
const paths = (list: readonly { path: readonly (string | number)[] }[]) =>
  list.map(({ path }) => formatPath(path));

const web = pod({
  volumes: [
    { name: 'data', emptyDir: {} },
    { name: 'conf', configMap: { name: 'settings', items: [{ key: 'app.conf', path: 'a' }] } },
    {
      name: 'facts',
      downwardAPI: {
        items: [{ path: 'cpu', resourceFieldRef: { containerName: 'app', resource: 'limits.cpu' } }],
      },
    },
  ],
  resourceClaims: [{ name: 'gpu', resourceClaimTemplateName: 'one-gpu' }],
  imagePullSecrets: [{ name: 'registry' }],
  serviceAccountName: 'runner',
  initContainers: [{ name: 'setup', image: 'busybox', volumeMounts: [{ name: 'data', mountPath: '/d' }] }],
  containers: [
    {
      name: 'app',
      image: 'nginx',
      ports: [{ name: 'http', containerPort: 8080 }],
      env: [
        { name: 'HOST', value: 'db' },
        { name: 'URL', value: 'http://$(HOST):$(PORT)/$$(HOST)' },
        { name: 'PASSWORD', valueFrom: { secretKeyRef: { name: 'db', key: 'password' } } },
        { name: 'LEVEL', valueFrom: { configMapKeyRef: { name: 'settings', key: 'level' } } },
        { name: 'MODE', valueFrom: { fileKeyRef: { volumeName: 'data', path: 'env', key: 'MODE' } } },
      ],
      command: ['run', '--url=$(URL)', '$$(URL)'],
      args: ['$(MISSING)'],
      resources: { claims: [{ name: 'gpu' }] },
      volumeMounts: [
        { name: 'data', mountPath: '/data', subPathExpr: '$(HOST)' },
        { name: 'conf', mountPath: '/conf' },
      ],
      volumeDevices: [{ name: 'disk', devicePath: '/dev/x' }],
      readinessProbe: { httpGet: { port: 'http' } },
      livenessProbe: { exec: { command: ['check', '$(HOST)'] } },
      lifecycle: {
        preStop: { exec: { command: ['$(HOST)'] } },
        postStart: { httpGet: { port: 'https' } },
      },
    },
    { name: 'log', image: 'busybox', readinessProbe: { tcpSocket: { port: 'http' } } },
  ],
  ephemeralContainers: [{ name: 'debug', image: 'busybox', targetContainerName: 'app' }],
});

describe('definitions', () => {
  it('are the names of volumes, containers, ports, variables and claims', () => {
    const named = definitions(web).map(({ kind, name }) => `${kind} ${name}`);
    expect(named.sort()).toEqual(
      [
        'container app',
        'container debug',
        'container log',
        'container setup',
        'env HOST',
        'env LEVEL',
        'env MODE',
        'env PASSWORD',
        'env URL',
        'port http',
        'resource-claim gpu',
        'volume conf',
        'volume data',
        'volume facts',
      ].sort(),
    );
  });

  it('are known in their container, for ports and variables', () => {
    const port = definitions(web).find(({ kind }) => kind === 'port');
    expect(formatPath(port?.scope ?? [])).toBe('spec.containers[0]');
    expect(formatPath(port?.item ?? [])).toBe('spec.containers[0].ports[0]');
  });

  it('are the claim templates of a StatefulSet too', () => {
    const set: PodScope = {
      root: {
        kind: 'StatefulSet',
        spec: {
          volumeClaimTemplates: [{ metadata: { name: 'data' } }],
          template: {
            spec: { containers: [{ name: 'a', volumeMounts: [{ name: 'data', mountPath: '/d' }] }] },
          },
        },
      },
      podPath: ['spec', 'template'],
    };
    expect(paths(uses(set, at('spec.volumeClaimTemplates[0].metadata.name')))).toEqual([
      'spec.template.spec.containers[0].volumeMounts[0].name',
    ]);
    expect(unknownReferences(set)).toEqual([]);
    const deployment = { ...(set.root as object), kind: 'Deployment' };
    expect(paths(unknownReferences({ ...set, root: deployment }))).toHaveLength(1);
  });
});

/** What means the definition whose name is at the path. */
const uses = (pod: PodScope, path: Path) =>
  references(pod).flatMap(({ use, definition }) =>
    definition && formatPath(definition.path) === formatPath(path) ? [use] : [],
  );

describe('uses', () => {
  it('of a volume are mounts in every container, and files of variables', () => {
    expect(paths(uses(web, at('spec.volumes[0].name'))).sort()).toEqual([
      'spec.containers[0].env[4].valueFrom.fileKeyRef.volumeName',
      'spec.containers[0].volumeMounts[0].name',
      'spec.initContainers[0].volumeMounts[0].name',
    ]);
  });

  it('of a port stay in its container', () => {
    expect(paths(uses(web, at('spec.containers[0].ports[0].name')))).toEqual([
      'spec.containers[0].readinessProbe.httpGet.port',
    ]);
  });

  it('of a container are in volumes and ephemeral containers', () => {
    expect(paths(uses(web, at('spec.containers[0].name'))).sort()).toEqual([
      'spec.ephemeralContainers[0].targetContainerName',
      'spec.volumes[2].downwardAPI.items[0].resourceFieldRef.containerName',
    ]);
  });

  it('of a variable are $(NAME) in values, mounts, the command and probes, not $$(NAME) and not hooks', () => {
    expect(paths(uses(web, at('spec.containers[0].env[0].name'))).sort()).toEqual([
      'spec.containers[0].env[1].value',
      'spec.containers[0].livenessProbe.exec.command[1]',
      'spec.containers[0].volumeMounts[0].subPathExpr',
    ]);
    const [use] = uses(web, at('spec.containers[0].env[1].name'));
    expect(use).toMatchObject({ name: 'URL', span: { start: 6, end: 12 } });
  });

  it('of a claim are in resources', () => {
    expect(paths(uses(web, at('spec.resourceClaims[0].name')))).toEqual([
      'spec.containers[0].resources.claims[0].name',
    ]);
  });

  it('of objects have their kind and key', () => {
    const objects = allUses(web).filter((use) => !isLocalUse(use));
    expect(
      objects
        .map(({ kind, name, ...use }) => [kind, name, 'key' in use ? use.key : ''].join(' ').trim())
        .sort(),
    ).toEqual(
      [
        'ConfigMap settings',
        'ConfigMap settings',
        'ConfigMap settings app.conf',
        'ConfigMap settings level',
        'ResourceClaimTemplate one-gpu',
        'Secret db',
        'Secret db password',
        'Secret registry',
        'ServiceAccount runner',
      ].sort(),
    );
  });
});

describe('what a name means', () => {
  it('is the last variable before the value that uses it', () => {
    const twice = pod({
      containers: [
        {
          name: 'a',
          env: [
            { name: 'A', value: '$(A)' },
            { name: 'A', value: '$(A)' },
          ],
          args: ['$(A)'],
        },
      ],
    });
    const found = references(twice).map(({ use, definition }) => [
      formatPath(use.path),
      definition && formatPath(definition.path),
    ]);
    expect(Object.fromEntries(found)).toEqual({
      'spec.containers[0].env[0].value': undefined,
      'spec.containers[0].env[1].value': 'spec.containers[0].env[0].name',
      'spec.containers[0].args[0]': 'spec.containers[0].env[1].name',
    });
  });
});

describe('unknown references', () => {
  it('name what nothing in the Pod gives', () => {
    expect(unknownReferences(web).map(({ kind, name }) => `${kind} ${name}`)).toEqual(
      expect.arrayContaining(['env PORT', 'env MISSING', 'volume disk', 'port https', 'port http']),
    );
    expect(unknownReferences(web)).toHaveLength(5);
  });

  it('leave out variables that may come from elsewhere, and ports that are numbers', () => {
    const container = {
      name: 'a',
      args: ['$(X)', '$(DB_SERVICE_HOST)'],
      readinessProbe: { tcpSocket: { port: '80' } },
    };
    expect(unknownReferences(pod({ containers: [container] })).map(({ name }) => name)).toEqual(['X']);
    const imported = { ...container, envFrom: [{ configMapRef: { name: 'c' } }] };
    expect(unknownReferences(pod({ containers: [imported] }))).toEqual([]);
  });
});

describe('candidates', () => {
  const names = (path: string) => candidates(web, at(path)).map(({ name, detail }) => [name, detail]);

  it('for a mount are the volumes with their source', () => {
    expect(names('spec.containers[1].volumeMounts[0].name')).toEqual([
      ['data', 'emptyDir'],
      ['conf', 'configMap'],
      ['facts', 'downwardAPI'],
    ]);
  });

  it('for a port are those of the container', () => {
    expect(names('spec.containers[0].livenessProbe.httpGet.port')).toEqual([['http', '8080']]);
    expect(names('spec.containers[1].readinessProbe.tcpSocket.port')).toEqual([]);
  });

  it('for an object are those of its kind that the Pod names elsewhere', () => {
    expect(names('spec.containers[1].envFrom[0].configMapRef.name')).toEqual([['settings', undefined]]);
    expect(names('spec.containers[0].env[2].valueFrom.secretKeyRef.name')).toEqual([['registry', undefined]]);
  });

  it('for a key are those of the same object', () => {
    expect(names('spec.containers[0].env[3].valueFrom.configMapKeyRef.key')).toEqual([
      ['app.conf', undefined],
    ]);
  });

  it('are none for a field that names nothing', () => {
    expect(names('spec.containers[0].image')).toEqual([]);
    expect(names('spec.nothing')).toEqual([]);
  });
});

const word = fc.constantFrom('a', 'b', 'constructor', '__proto__', '', '$(a)', '8080');
const junk = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    word,
    fc.constant(null),
    fc.integer(),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom(
        'name',
        'volumes',
        'containers',
        'env',
        'value',
        'volumeMounts',
        'ports',
        'constructor',
      ),
      tie('value'),
      { maxKeys: 4 },
    ),
  ),
})).value;

it('passes over what does not fit the schema', () => {
  fc.assert(
    fc.property(junk, (spec) => {
      const scope = pod(spec);
      const known = new Set(definitions(scope).map(({ path }) => formatPath(path)));
      for (const { definition } of references(scope))
        if (definition) expect(known.has(formatPath(definition.path))).toBe(true);
      expect(unknownReferences(scope).length).toBeLessThanOrEqual(references(scope).length);
    }),
  );
});
