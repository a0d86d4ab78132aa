import { getIn, own } from '../../../pod/index.ts';
import type { Explanation } from '../../types.ts';
import { list, nameOf } from '../subject.ts';
import { type FactTable, type FieldContext, fact, number, text } from './context.ts';

/** Who reaches a port, what one of the node costs, and who uses its name. */
function* port(context: FieldContext): Generator<Explanation> {
  const { container } = context;
  const index = container ? context.path[container.path.length + 1] : undefined;
  if (!container || typeof index !== 'number') return;
  const path = [...container.path, 'ports', index];
  const item = getIn(context.root, path);
  const containerPort = number(own(item, 'containerPort'));
  if (containerPort === undefined) return;
  const protocol = text(own(item, 'protocol')) ?? 'TCP';
  const onHost = own(context.spec, 'hostNetwork') === true;
  const params = { port: containerPort, protocol };
  yield fact(onHost ? 'field.port.onHost' : 'field.port.reach', params, [...path, 'containerPort']);
  const name = text(own(item, 'name'));
  if (name) {
    const probes = (['livenessProbe', 'readinessProbe', 'startupProbe'] as const).filter((probe) =>
      (['httpGet', 'tcpSocket'] as const).some(
        (kind) => getIn(container.value, [probe, kind, 'port']) === name,
      ),
    );
    if (probes.length > 0) {
      yield fact('field.port.usedBy', { name, probes }, ...probes.map((probe) => [...container.path, probe]));
    }
  }
  const hostPort = number(own(item, 'hostPort')) || undefined;
  if (onHost && hostPort === undefined) {
    yield fact('field.default.hostPort', { port: containerPort }, [...context.specPath, 'hostNetwork']);
  }
  if (hostPort !== undefined || onHost) {
    const taken = hostPort ?? containerPort;
    yield fact('field.port.node', { hostPort: taken, protocol }, [...path, 'hostPort']);
    const replicas = number(getIn(context.object, ['spec', 'replicas']));
    if (
      replicas !== undefined &&
      replicas > 1 &&
      ['Deployment', 'ReplicaSet', 'StatefulSet'].includes(context.kind)
    ) {
      yield fact('field.port.nodes', { replicas, hostPort: taken }, [
        ...context.objectPath,
        'spec',
        'replicas',
      ]);
    }
  }
  const ip = text(own(item, 'hostIP'));
  if (ip && hostPort !== undefined) yield fact('field.port.hostIP', { ip, hostPort }, [...path, 'hostIP']);
  for (const other of context.containers) {
    if (other === container || other.role === 'init') continue;
    const same = list(own(other.value, 'ports')).some(
      (p) => own(p, 'containerPort') === containerPort && (text(own(p, 'protocol')) ?? 'TCP') === protocol,
    );
    if (same)
      yield fact('field.port.twice', { container: nameOf(other), port: containerPort }, [
        ...other.path,
        'ports',
      ]);
  }
}

export const portFacts: FactTable = {
  'Container.ports': port,
  'ContainerPort.containerPort': port,
  'ContainerPort.hostPort': port,
  'ContainerPort.hostIP': port,
  'ContainerPort.name': port,
  'ContainerPort.protocol': port,
};
