import type { Issue, JsonObject, Path } from '../../pod/index.ts';
import type { PodContext } from './context.ts';
import { duplicate, invalid, required } from './errors.ts';
import { portName, validName } from './names.ts';
import { validPort } from './numbers.ts';
import { num, objs, str } from './read.ts';
import { longestPortName, nameTwice, TakenNames } from './twice.ts';

/** `validateContainerPorts`: names unique in the container, port numbers, protocols (compared by the decoder). */
export function* validatePorts(container: JsonObject, path: Path): Generator<Issue> {
  const ports = objs(container, 'ports', path);
  const names = new Set<string>();
  const taken = new TakenNames(() => ports.map(({ value }) => str(value, 'name')));
  for (const { value: port, path: at } of ports) {
    const name = str(port, 'name');
    if (name !== '') {
      const problems = [...validName([...at, 'name'], name, portName)];
      yield* problems;
      if (problems.length === 0 && names.has(name))
        yield nameTwice([...at, 'name'], name, taken, longestPortName);
      names.add(name);
    }
    const number = num(port, 'containerPort') ?? 0;
    if (number === 0) yield required([...at, 'containerPort'], '', 'container-port-missing');
    else yield* validPort([...at, 'containerPort'], number);
    const host = num(port, 'hostPort') ?? 0;
    if (host !== 0) yield* validPort([...at, 'hostPort'], host);
  }
}

/** `checkHostPortConflicts`: protocol, host IP and host port are unique over the containers given. */
export function* validateHostPorts(
  containers: readonly { value: JsonObject; path: Path }[],
  hostNetwork: boolean,
): Generator<Issue> {
  const taken = new Set<string>();
  for (const container of containers) {
    for (const { value: port, path } of objs(container.value, 'ports', container.path)) {
      const number = num(port, 'hostPort') || (hostNetwork ? (num(port, 'containerPort') ?? 0) : 0);
      if (number === 0) continue;
      const key = `${str(port, 'protocol') || 'TCP'}/${str(port, 'hostIP')}/${number}`;
      if (taken.has(key)) {
        yield duplicate([...path, 'hostPort'], key, 'host-port-taken', { params: { value: number } });
      }
      taken.add(key);
    }
  }
}

/** `validatePodHostNetworkDeps`: on the host's network a host port is the container's own port. */
export function* validateHostNetworkPorts(context: PodContext): Generator<Issue> {
  if (!context.hostNetwork) return;
  for (const container of objs(context.spec, 'containers', context.path)) {
    for (const { value: port, path } of objs(container.value, 'ports', container.path)) {
      const own = num(port, 'containerPort') ?? 0;
      const host = num(port, 'hostPort') ?? 0;
      if (host === 0 || host === own) continue;
      const detail = 'must match `containerPort` when `hostNetwork` is true';
      yield invalid([...path, 'hostPort'], host, detail, 'host-port-differs', {
        params: { value: host, port: own },
      });
    }
  }
}
