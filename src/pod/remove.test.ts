import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyToJson } from '../yaml/index.ts';
import { podInFile } from './beside.ts';
import type { PathEdit } from './edit.ts';
import type { Json } from './json.ts';
import { formatPath, getIn, parsePath } from './path.ts';
import { definitions, unknownReferences } from './references.ts';
import { planRemoval } from './remove.ts';

const at = (text: string) => parsePath(text) ?? [];
const apply = (root: Json | undefined, edits: readonly PathEdit[]) =>
  edits.reduce<Json | undefined>((value, edit) => applyToJson(value, edit), root);

const root: Json = {
  kind: 'Pod',
  metadata: { annotations: { 'kubectl.kubernetes.io/default-container': 'app' } },
  spec: {
    volumes: [
      { name: 'data', emptyDir: {} },
      { name: 'block', persistentVolumeClaim: { claimName: 'b' } },
      {
        name: 'facts',
        downwardAPI: {
          items: [
            { path: 'cpu', resourceFieldRef: { containerName: 'app', resource: 'limits.cpu' } },
            { path: 'name', fieldRef: { fieldPath: 'metadata.name' } },
          ],
        },
      },
    ],
    resourceClaims: [{ name: 'gpu', resourceClaimName: 'g' }],
    containers: [
      {
        name: 'app',
        ports: [{ name: 'http', containerPort: 80 }],
        env: [
          { name: 'HOST', value: 'db' },
          { name: 'MODE', valueFrom: { fileKeyRef: { volumeName: 'data', path: 'e', key: 'M' } } },
          { name: 'URL', value: 'http://$(HOST)' },
        ],
        readinessProbe: { httpGet: { port: 'http' } },
        livenessProbe: { tcpSocket: { port: 80 } },
        lifecycle: { preStop: { httpGet: { port: 'http' } } },
        resources: { claims: [{ name: 'gpu' }] },
        volumeMounts: [
          { name: 'data', mountPath: '/a' },
          { name: 'facts', mountPath: '/f' },
          { name: 'data', mountPath: '/b' },
        ],
        volumeDevices: [{ name: 'block', devicePath: '/dev/b' }],
      },
      { name: 'log', volumeMounts: [{ name: 'data', mountPath: '/a' }] },
    ],
    ephemeralContainers: [{ name: 'debug', targetContainerName: 'app' }],
  },
};

function removal(path: string, of: Json = root) {
  const pod = podInFile([of], 0, at(path));
  const plan = pod && planRemoval(pod, at(path));
  if (!plan) throw new Error(path);
  const after = apply(of, plan.together);
  return { ...plan, place: (path: string) => getIn(after, at(path)), whole: after };
}
const kinds = (uses: readonly { as: string }[]) => uses.map(({ as }) => as).sort();

describe('removing', () => {
  it('a volume takes its mounts and the variables read from it along', () => {
    const { goes, stays, alone, place } = removal('spec.volumes[0].name');
    expect([kinds(goes), kinds(stays)]).toEqual([['env-file', 'mount', 'mount', 'mount'], []]);
    expect(place('spec.containers[0].volumeMounts')).toEqual([{ name: 'facts', mountPath: '/f' }]);
    expect(place('spec.containers[0].env')).toHaveLength(2);
    expect(place('spec.containers[1]')).toEqual({ name: 'log' });
    expect(place('spec.volumes')).toHaveLength(2);
    expect(alone.map(({ path }) => formatPath(path))).toEqual(['spec.volumes[0]']);
  });

  it('a volume for a device takes the list along that is left empty', () => {
    expect(removal('spec.volumes[1]').place('spec.containers[0].volumeDevices')).toBeUndefined();
  });

  it('a port takes the probes and hooks along that ask it', () => {
    const { goes, place } = removal('spec.containers[0].ports[0]');
    expect(kinds(goes)).toEqual(['hook', 'probe']);
    expect(place('spec.containers[0].ports')).toBeUndefined();
    expect(place('spec.containers[0].readinessProbe')).toBeUndefined();
    expect(place('spec.containers[0].livenessProbe')).toBeDefined();
    expect(place('spec.containers[0].lifecycle')).toBeUndefined();
  });

  it('a container takes what is said of it along', () => {
    const { goes, place } = removal('spec.containers[0]');
    expect(kinds(goes)).toEqual(['annotation', 'debug-target', 'resource-value']);
    expect(place('spec.containers')).toHaveLength(1);
    expect(place('spec.volumes[2].downwardAPI.items')).toHaveLength(1);
    expect(place('spec.ephemeralContainers')).toEqual([{ name: 'debug' }]);
    expect(place('metadata.annotations')).toBeUndefined();
  });

  it('a variable leaves texts with its name as they are', () => {
    const { goes, stays, place } = removal('spec.containers[0].env[0].name');
    expect([kinds(goes), kinds(stays)]).toEqual([[], ['env-value']]);
    expect(place('spec.containers[0].env[1].value')).toBe('http://$(HOST)');
  });

  it('a resource claim takes its entries along', () => {
    const { place } = removal('spec.resourceClaims[0]');
    expect(place('spec.resourceClaims')).toBeUndefined();
    expect(place('spec.containers[0].resources')).toBeUndefined();
  });

  it('nothing is planned where nothing has a name', () => {
    const pod = podInFile([root], 0, []);
    expect(pod && planRemoval(pod, at('spec.containers[0].volumeMounts[0].name'))).toBeUndefined();
  });
});

it('removing together leaves no use that could have gone', () => {
  fc.assert(
    fc.property(fc.nat(), (pick) => {
      const pod = podInFile([root], 0, []);
      if (!pod) throw new Error('no Pod');
      const all = definitions(pod);
      const chosen = all[pick % all.length];
      if (!chosen) return;
      const { stays, whole } = removal(formatPath(chosen.path));
      expect(unknownReferences({ root: whole, podPath: [] })).toHaveLength(stays.length);
    }),
  );
});
