import { getIn, own } from '../../pod/index.ts';
import { countedOf, quantityOf } from '../amounts.ts';
import type { NodeState } from '../cluster.ts';
import { listAt, textAt } from '../pod-model.ts';
import { type Asked, admissionFilters } from '../scheduler/filters.ts';
import { tolerates } from '../scheduler/tolerates.ts';

/** Why the kubelet does not take a Pod. */
export interface Rejection {
  readonly reason: string;
  readonly message: string;
  readonly paths: readonly (readonly (string | number)[])[];
}

/**
 * What the kubelet asks before it takes a Pod, also one that no scheduler saw: sysctls (pkg/kubelet/sysctl/allowlist.go), then
 * the operating system, resources, affinity, ports and taints (pkg/kubelet/lifecycle/predicate.go). The first reason is told.
 */
export function rejectionOf(
  asked: Asked,
  node: NodeState,
  safeSysctls: readonly string[],
): Rejection | undefined {
  return (
    sysctlRejection(asked, safeSysctls) ??
    osRejection(asked, node) ??
    resourceRejection(asked, node) ??
    predicateRejection(asked, node)
  );
}

function sysctlRejection({ pod }: Asked, safe: readonly string[]): Rejection | undefined {
  const sysctls = listAt(pod.spec, 'securityContext', 'sysctls');
  const at = sysctls.findIndex((one) => !safe.includes(textAt(one, 'name').replaceAll('/', '.')));
  if (at < 0) return undefined;
  const name = textAt(sysctls[at], 'name').replaceAll('/', '.');
  return {
    reason: 'SysctlForbidden',
    message: `forbidden sysctl: "${name}" not allowlisted`,
    paths: [[...pod.path, 'spec', 'securityContext', 'sysctls', at, 'name']],
  };
}

const osLabel = 'kubernetes.io/os';

/** A label of the Pod, or its `os`, that is not the system of the node. */
function osRejection({ pod }: Asked, node: NodeState): Rejection | undefined {
  const system = node.labels.get(osLabel) ?? 'linux';
  const label = getIn(pod.value, ['metadata', 'labels', osLabel]);
  if (label !== undefined && label !== system)
    return {
      reason: 'PodOSSelectorNodeLabelDoesNotMatch',
      message: `Failed to admit pod as the \`${osLabel}\` label doesn't match node label`,
      paths: [[...pod.path, 'metadata', 'labels', osLabel]],
    };
  const wanted = textAt(pod.spec, 'os', 'name');
  if (wanted === '' || wanted === system) return undefined;
  return {
    reason: 'PodOSNotSupported',
    message: "Failed to admit pod as the OS field doesn't match node OS",
    paths: [[...pod.path, 'spec', 'os', 'name']],
  };
}

function resourceRejection(asked: Asked, node: NodeState): Rejection | undefined {
  // Extended resources that the node does not have at all are left to others: removeMissingExtendedResources.
  const known = Object.entries(asked.requests).filter(
    ([resource]) => !resource.includes('/') || node.allocatable.has(resource),
  );
  const [refusal] = admissionFilters.nodeResources({ ...asked, requests: Object.fromEntries(known) }, node);
  if (!refusal) return undefined;
  const resource = refusal.code === 'pods' ? 'pods' : String(refusal.params.resource);
  const count = (text: string | undefined) => countedOf(resource, quantityOf(text));
  const requested = refusal.code === 'pods' ? 1n : count(own(asked.requests, resource)?.toString());
  return {
    reason: `OutOf${resource}`,
    message: `Node didn't have enough resource: ${resource}, requested: ${requested}, used: ${count(node.used.get(resource))}, capacity: ${count(node.allocatable.get(resource))}`,
    paths: refusal.paths,
  };
}

function predicateRejection(asked: Asked, node: NodeState): Rejection | undefined {
  const failed = (name: string, message: string, paths: Rejection['paths']): Rejection => ({
    reason: name,
    message: `Predicate ${name} failed: ${message}`,
    paths,
  });
  const [affinity] = admissionFilters.nodeAffinity(asked, node);
  if (affinity) return failed('NodeAffinity', affinity.message, affinity.paths);
  const [ports] = admissionFilters.nodePorts(asked, node);
  if (ports) return failed('NodePorts', ports.message, ports.paths);
  const tolerations = listAt(asked.pod.spec, 'tolerations');
  const taint = node.taints.find(
    (one) => one.effect === 'NoExecute' && !tolerations.some((toleration) => tolerates(toleration, one)),
  );
  return (
    taint &&
    failed('TaintToleration', "node(s) had taints that the pod didn't tolerate", [
      [...asked.pod.path, 'spec', 'tolerations'],
    ])
  );
}
