import { describe, expect, it } from 'vitest';
import { applyToJson } from '../yaml/index.ts';
import { planCreation, unknownUses } from './create.ts';
import type { Json } from './json.ts';
import type { PodScope } from './names.ts';
import { formatPath, getIn, parsePath } from './path.ts';
import { unknownReferences } from './references.ts';

const at = (text: string) => parsePath(text) ?? [];
const scope = (spec: Json): PodScope => ({ root: { kind: 'Pod', spec }, podPath: [] });

const pod = scope({
  volumes: [{ name: 'config', emptyDir: {} }],
  resourceClaims: null,
  containers: [
    {
      name: 'app',
      ports: [{ containerPort: 8080 }, { name: 'metrics', containerPort: 9090 }],
      env: [
        { name: 'FIRST', value: '1' },
        { name: 'URL', value: '$(HOST):$(PORT)' },
      ],
      args: ['--host=$(HOST)', '$(date)', '$(LATE)'],
      readinessProbe: { httpGet: { port: 'http' } },
      livenessProbe: { httpGet: { port: 'metric' } },
      resources: { claims: [{ name: 'gpu' }] },
      volumeMounts: [
        { name: 'confg', mountPath: '/c' },
        { name: 'data', mountPath: '/d' },
      ],
      volumeDevices: [{ name: 'disk', devicePath: '/dev/x' }],
    },
    {
      name: 'log',
      ports: [{ containerPort: 1 }, { containerPort: 2 }],
      readinessProbe: { tcpSocket: { port: 'x' } },
    },
  ],
  ephemeralContainers: [{ name: 'debug', targetContainerName: 'appp' }],
});

function created(path: string, port?: number, of = pod) {
  const edits = planCreation(of, at(path), port);
  if (!edits) return undefined;
  const root = edits.reduce<Json | undefined>((value, edit) => applyToJson(value, edit), of.root);
  expect(unknownReferences({ ...of, root }).map(({ path: p }) => formatPath(p))).not.toContain(path);
  return (place: string) => getIn(root, at(place));
}

describe('unknown uses', () => {
  it('say what was probably meant, and what would give the name', () => {
    const known = unknownUses(pod).map((use) => [use.kind, use.name, use.meant, use.creates]);
    expect(known).toEqual(
      expect.arrayContaining([
        ['volume', 'confg', 'config', 'volume'],
        ['volume', 'data', undefined, 'volume'],
        ['volume', 'disk', undefined, 'claim-volume'],
        ['port', 'metric', 'metrics', 'port'],
        ['port', 'http', undefined, 'port'],
        ['port', 'x', undefined, undefined],
        ['env', 'HOST', undefined, 'env'],
        ['env', 'PORT', undefined, 'env'],
        ['env', 'LATE', undefined, 'env'],
        ['resource-claim', 'gpu', undefined, 'resource-claim'],
        ['container', 'appp', 'app', undefined],
      ]),
    );
    expect(known.filter(([, name]) => name === 'date')).toEqual([]);
  });
});

describe('creating', () => {
  it('a volume appends an empty directory', () => {
    const get = created('spec.containers[0].volumeMounts[1].name');
    expect(get?.('spec.volumes')).toEqual([
      { name: 'config', emptyDir: {} },
      { name: 'data', emptyDir: {} },
    ]);
  });

  it('a volume for a device is a claim, for nothing else can be one', () => {
    const get = created('spec.containers[0].volumeDevices[0].name');
    expect(get?.('spec.volumes[1]')).toEqual({ name: 'disk', persistentVolumeClaim: { claimName: 'disk' } });
  });

  it('the list is made where there is none', () => {
    const bare = scope({ containers: [{ name: 'a', volumeMounts: [{ name: 'x', mountPath: '/x' }] }] });
    const get = created('spec.containers[0].volumeMounts[0].name', undefined, bare);
    expect(get?.('spec.volumes')).toEqual([{ name: 'x', emptyDir: {} }]);
    expect(created('spec.containers[0].resources.claims[0].name')?.('spec.resourceClaims')).toEqual([
      { name: 'gpu', resourceClaimTemplateName: 'gpu' },
    ]);
  });

  it('a port names the one that has no name, else wants its number', () => {
    expect(
      created('spec.containers[0].readinessProbe.httpGet.port')?.('spec.containers[0].ports[0]'),
    ).toEqual({
      containerPort: 8080,
      name: 'http',
    });
    const probe = 'spec.containers[1].readinessProbe.tcpSocket.port';
    expect(created(probe)).toBeUndefined();
    expect(created(probe, 3)?.('spec.containers[1].ports[2]')).toEqual({ name: 'x', containerPort: 3 });
  });

  it('variables come before the first text that uses them, all those of a text at once', () => {
    const names = (get: ReturnType<typeof created>) =>
      [0, 1, 2, 3].map((i) => get?.(`spec.containers[0].env[${i}].name`));
    expect(names(created('spec.containers[0].env[1].value')).sort()).toEqual([
      'FIRST',
      'HOST',
      'PORT',
      'URL',
    ]);
    expect(names(created('spec.containers[0].env[1].value'))[3]).toBe('URL');
    expect(names(created('spec.containers[0].args[2]'))).toEqual(['FIRST', 'URL', 'LATE', undefined]);
    // The value above is used there too, so the variable stands before it.
    expect(names(created('spec.containers[0].args[0]'))).toEqual(['FIRST', 'HOST', 'URL', undefined]);
  });

  it('a variable that is set too late is moved up, unless it needs what stands between', () => {
    const late = (value: string) =>
      scope({
        containers: [
          {
            name: 'a',
            env: [
              { name: 'X', value: '1' },
              { name: 'URL', value: '$(HOST)' },
              { name: 'Y', value: '2' },
              { name: 'HOST', value },
            ],
          },
        ],
      });
    const use = 'spec.containers[0].env[1].value';
    const get = created(use, undefined, late('db'));
    expect([0, 1, 2, 3].map((i) => get?.(`spec.containers[0].env[${i}].name`))).toEqual([
      'X',
      'HOST',
      'URL',
      'Y',
    ]);
    expect(unknownUses(late('db')).map(({ creates, meant }) => [creates, meant])).toEqual([
      ['env-above', undefined],
    ]);
    expect(created(use, undefined, late('$(Y)'))).toBeUndefined();
    expect(created('spec.containers[0].env[0].value', undefined, late('x'))).toBeUndefined();
    const itself = scope({ containers: [{ name: 'a', env: [{ name: 'PATH', value: '$(PATH)' }] }] });
    expect(unknownUses(itself).map(({ creates, meant }) => [creates, meant])).toEqual([
      [undefined, undefined],
    ]);
  });

  it('a container is not possible, nor what is not unknown', () => {
    expect(created('spec.ephemeralContainers[0].targetContainerName')).toBeUndefined();
    expect(created('spec.containers[0].image')).toBeUndefined();
  });
});
