import { type ContainerRef, own, type Path } from '../../pod/index.ts';
import { containersText, itemsOf, pluralize, sorted } from './helpers.ts';
import type { Check, CheckedPod, CheckPod } from './types.ts';

interface HostPort {
  readonly port: string;
  readonly path: Path;
}

/**
 * Ports of the node that a container asks for: its own, or all of its ports where the Pod is on the node's network, which an
 * API server fills in (`defaultHostNetworkPorts` of pkg/apis/core/v1/defaults.go).
 */
function hostPortsOf({ spec, defaulted }: CheckedPod, { value, path, list }: ContainerRef): HostPort[] {
  const filled = !defaulted && own(spec, 'hostNetwork') === true && list !== 'ephemeralContainers';
  return itemsOf(value, 'ports').flatMap((port, i) => {
    const written = own(port, 'hostPort');
    const number = filled && !written ? own(port, 'containerPort') : written;
    if (typeof number !== 'number' || number === 0) return [];
    const field = number === written ? 'hostPort' : 'containerPort';
    return [{ port: String(number), path: [...path, 'ports', i, field] }];
  });
}

/** `containers[*].ports[*].hostPort`: 0 or unset. */
const check: CheckPod = (pod) => {
  const bad = pod.containers.filter((container) => hostPortsOf(pod, container).length > 0);
  if (bad.length === 0) return undefined;
  const found = bad.flatMap((container) => hostPortsOf(pod, container));
  const ports = sorted(found.map(({ port }) => port));
  const use = pluralize('uses', 'use', bad.length);
  return {
    reason: 'hostPort',
    detail: `${containersText(bad)} ${use} ${pluralize('hostPort', 'hostPorts', ports.length)} ${ports.join(', ')}`,
    paths: found.map(({ path }) => path),
  };
};

/** policy/check_hostPorts.go */
export const hostPorts: Check = { id: 'hostPorts', level: 'baseline', versions: [{ since: 0, check }] };
