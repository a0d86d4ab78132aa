import type { PathEdit } from '../edit.ts';
import { isObject, type Json, type JsonObject, own } from '../json.ts';
import type { PodScope } from '../names.ts';
import { getIn, type Path } from '../path.ts';
import { isServing } from './container.ts';
import { itemsAt, setMissing } from './plan.ts';
import type { Preset, PresetObstacle } from './types.ts';

const handlers = ['httpGet', 'tcpSocket', 'exec', 'grpc'] as const;

/** The handler of a probe as a map of its own: `{httpGet: ...}`. */
function handlerOf(probe: Json | undefined): JsonObject | undefined {
  const name = handlers.find((key) => isObject(own(probe, key)));
  const handler = name && own(probe, name);
  return name && handler !== undefined ? { [name]: handler } : undefined;
}

/** The port that probes ask: the first that has a name, else the first; by name or by number. */
function firstPort(scope: PodScope, container: Path, by: 'name' | 'number'): Json | undefined {
  const ports = itemsAt(scope, [...container, 'ports']);
  const named = ports.find((port) => typeof own(port, 'name') === 'string' && own(port, 'name') !== '');
  const number = own(named ?? ports[0], 'containerPort');
  return by === 'name' ? (own(named, 'name') ?? number) : number;
}

/** Readiness and liveness by one handler, where there is none yet. */
const both =
  (name: 'httpGet' | 'tcpSocket' | 'grpc') =>
  (scope: PodScope, path: Path): readonly PathEdit[] | PresetObstacle => {
    if (!isServing(scope, path)) return 'notRunning';
    const port = firstPort(scope, path, name === 'grpc' ? 'number' : 'name');
    if (port === undefined) return 'noPort';
    return (['readinessProbe', 'livenessProbe'] as const).flatMap((probe) =>
      setMissing(scope, [...path, probe], { [name]: { port } }),
    );
  };

/** The presets of the probes of a container. */
export const probePresets = [
  { id: 'probes.http', plan: both('httpGet') },
  {
    id: 'probes.slowStart',
    plan(scope, path) {
      if (!isServing(scope, path)) return 'notRunning';
      const startup = [...path, 'startupProbe'];
      if (handlerOf(getIn(scope.root, startup))) {
        const numbers = { periodSeconds: 10, failureThreshold: 30 };
        return Object.entries(numbers).flatMap(([name, value]) =>
          getIn(scope.root, [...startup, name]) === value
            ? []
            : [{ op: 'set', path: [...startup, name], value } as const],
        );
      }
      const port = firstPort(scope, path, 'name');
      const handler =
        handlerOf(getIn(scope.root, [...path, 'livenessProbe'])) ??
        handlerOf(getIn(scope.root, [...path, 'readinessProbe'])) ??
        (port === undefined ? undefined : { httpGet: { port } });
      if (!handler) return 'noPort';
      return setMissing(scope, startup, { ...handler, periodSeconds: 10, failureThreshold: 30 });
    },
  },
  { id: 'probes.tcp', plan: both('tcpSocket') },
  { id: 'probes.grpc', plan: both('grpc') },
  {
    id: 'probes.command',
    plan(scope, path) {
      if (!isServing(scope, path)) return 'notRunning';
      return setMissing(scope, [...path, 'readinessProbe'], { exec: { command: ['cat', '/tmp/ready'] } });
    },
  },
  {
    id: 'probes.copy',
    plan(scope, path) {
      const readiness = getIn(scope.root, [...path, 'readinessProbe']);
      const handler = handlerOf(readiness);
      if (!isObject(readiness) || !handler) return 'noReadiness';
      // A liveness probe takes no other number of successes than one.
      const { successThreshold: _, ...liveness } = readiness;
      const before = getIn(scope.root, [...path, 'livenessProbe']);
      if (before !== undefined && JSON.stringify(before) === JSON.stringify(liveness)) return 'there';
      return [{ op: 'set', path: [...path, 'livenessProbe'], value: liveness }];
    },
  },
] as const satisfies readonly Preset[];

/** The presets of the hooks of a container. */
export const lifecyclePresets = [
  {
    id: 'lifecycle.sleep',
    plan: (scope, path) =>
      isServing(scope, path)
        ? setMissing(scope, [...path, 'lifecycle', 'preStop'], { sleep: { seconds: 5 } })
        : 'notRunning',
  },
] as const satisfies readonly Preset[];
