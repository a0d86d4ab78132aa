import type { PathEdit } from '../edit.ts';
import { isObject, type Json, own } from '../json.ts';
import type { PodScope } from '../names.ts';
import { getIn, type Path } from '../path.ts';
import { append, freeNameIn, itemsAt, setMissing } from './plan.ts';
import type { Preset } from './types.ts';

/** True for a container that stays: not one that runs to its end before the others, nor one for debugging. */
export function isServing({ root }: PodScope, path: Path): boolean {
  const [list] = path.slice(-2);
  if (list === 'containers') return true;
  return list === 'initContainers' && own(getIn(root, path), 'restartPolicy') === 'Always';
}

/** The port that probes ask: the first that has a name, else the first number. */
function portOf(ports: readonly Json[]): Json | undefined {
  const named = ports.find((port) => typeof own(port, 'name') === 'string' && own(port, 'name') !== '');
  return own(named, 'name') ?? own(ports[0], 'containerPort');
}

function requests(scope: PodScope, path: Path, cpu: string, memory: string): PathEdit[] {
  const resources = [...path, 'resources'];
  return [
    ...setMissing(scope, [...resources, 'requests', 'cpu'], cpu),
    ...setMissing(scope, [...resources, 'requests', 'memory'], memory),
    ...setMissing(scope, [...resources, 'limits', 'memory'], memory),
  ];
}

/** A probe of HTTP on a port; nothing where there is one already, of whatever kind. */
function probe(scope: PodScope, path: Path, port: Json): PathEdit[] {
  return setMissing(scope, path, { httpGet: { path: '/', port } });
}

export const containerPresets = [
  {
    id: 'container.web',
    plan(scope, path) {
      if (!isServing(scope, path)) return 'notRunning';
      const found = portOf(itemsAt(scope, [...path, 'ports']));
      const port = found ?? 'http';
      return [
        ...(found === undefined
          ? append(scope, [...path, 'ports'], [{ name: 'http', containerPort: 8080 }])
          : []),
        ...requests(scope, path, '100m', '128Mi'),
        ...probe(scope, [...path, 'readinessProbe'], port),
        ...probe(scope, [...path, 'livenessProbe'], port),
        ...setMissing(scope, [...path, 'lifecycle', 'preStop'], { sleep: { seconds: 5 } }),
      ];
    },
  },
  {
    id: 'container.worker',
    plan(scope, path) {
      if (!isServing(scope, path)) return 'notRunning';
      return [
        ...requests(scope, path, '250m', '256Mi'),
        ...setMissing(scope, [...path, 'terminationMessagePolicy'], 'FallbackToLogsOnError'),
        ...setMissing(scope, [...scope.podPath, 'spec', 'terminationGracePeriodSeconds'], 60),
      ];
    },
  },
] as const satisfies readonly Preset[];

/** A port by name, unless the container has that name or that number already. */
const portPreset = <Id extends string>(id: Id, name: string, containerPort: number): Preset<Id> => ({
  id,
  plan(scope, path) {
    const there = itemsAt(scope, [...path, 'ports']).some(
      (port) => own(port, 'name') === name || own(port, 'containerPort') === containerPort,
    );
    return there ? 'there' : append(scope, [...path, 'ports'], [{ name, containerPort }]);
  },
});

export const portPresets = [
  portPreset('ports.http', 'http', 8080),
  portPreset('ports.metrics', 'metrics', 9090),
] as const satisfies readonly Preset[];

const facts = [
  ['POD_NAME', 'metadata.name'],
  ['POD_NAMESPACE', 'metadata.namespace'],
  ['POD_IP', 'status.podIP'],
  ['NODE_NAME', 'spec.nodeName'],
] as const;

/** The variables that the container has no other of the same name for. */
function variables(
  scope: PodScope,
  path: Path,
  wanted: readonly { readonly name: string; readonly valueFrom: Json }[],
): PathEdit[] {
  const env = [...path, 'env'];
  const names = new Set(itemsAt(scope, env).map((variable) => own(variable, 'name')));
  return append(
    scope,
    env,
    wanted.filter(({ name }) => !names.has(name)),
  );
}

export const envPresets = [
  {
    id: 'env.facts',
    plan: (scope, path) =>
      variables(
        scope,
        path,
        facts.map(([name, fieldPath]) => ({ name, valueFrom: { fieldRef: { fieldPath } } })),
      ),
  },
  {
    id: 'env.gomemlimit',
    plan(scope, path) {
      // Without a limit of the container the variable would hold the memory of the node.
      const limit = getIn(scope.root, [...path, 'resources', 'limits', 'memory']);
      if (limit === undefined || limit === null) return 'noMemoryLimit';
      const valueFrom = { resourceFieldRef: { resource: 'limits.memory' } };
      return variables(scope, path, [{ name: 'GOMEMLIMIT', valueFrom }]);
    },
  },
] as const satisfies readonly Preset[];

const withoutSlash = (path: Json | undefined) =>
  typeof path === 'string' && path !== '/' && path.endsWith('/') ? path.slice(0, -1) : path;

export const mountPresets = [
  {
    id: 'mounts.tmp',
    plan(scope, path) {
      const mounts = [...path, 'volumeMounts'];
      const mounted = itemsAt(scope, mounts).some(
        (mount) => withoutSlash(own(mount, 'mountPath')) === '/tmp',
      );
      if (mounted || !isObject(getIn(scope.root, path))) return 'there';
      const volumes = [...scope.podPath, 'spec', 'volumes'];
      const name = freeNameIn(itemsAt(scope, volumes), 'tmp');
      return [
        ...append(scope, volumes, [{ name, emptyDir: {} }]),
        ...append(scope, mounts, [{ name, mountPath: '/tmp' }]),
      ];
    },
  },
] as const satisfies readonly Preset[];
