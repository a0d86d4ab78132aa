/**
 * The filters of the scheduler that one Pod on an otherwise still cluster can meet, in their order
 * (`getDefaultPlugins` of pkg/scheduler/apis/config/v1/default_plugins.go). The first that refuses a node gives the reasons.
 */
import { getIn, isObject, type Json, own, quantityString, required } from '../../pod/index.ts';
import { isAbove, quantityOf, rest, sum } from '../amounts.ts';
import type { NodeState } from '../cluster.ts';
import { listAt, numberAt, type PodModel, textAt } from '../pod-model.ts';
import type { Cure, Refusal } from '../timeline.ts';
import type { Taint, UsedPort } from '../world.ts';
import { matchesNode } from './node-affinity.ts';
import { tolerates } from './tolerates.ts';

/** What the filters ask of a Pod. */
export interface Asked {
  readonly pod: PodModel;
  /** Effective requests: `PodRequests` of k8s.io/component-helpers/resource/helpers.go. */
  readonly requests: Readonly<Record<string, string>>;
  /** `36` of the release 1.36. */
  readonly minor: number;
}

type Filter = (asked: Asked, node: NodeState) => readonly Refusal[];

const specOf = ({ path }: PodModel, ...more: readonly (string | number)[]) => [...path, 'spec', ...more];
const tolerationsOf = ({ spec }: PodModel) => listAt(spec, 'tolerations');
const isTolerated = (pod: PodModel, taint: Taint) =>
  tolerationsOf(pod).some((toleration) => tolerates(toleration, taint));

const cordoned: Taint = { key: 'node.kubernetes.io/unschedulable', effect: 'NoSchedule' };

/** plugins/nodeunschedulable/node_unschedulable.go */
const nodeUnschedulable: Filter = ({ pod }, node) => {
  if (!node.unschedulable || isTolerated(pod, cordoned)) return [];
  return [
    {
      code: 'unschedulable',
      message: 'node(s) were unschedulable',
      params: {},
      paths: [],
      cures: [{ code: 'uncordon', on: 'node', params: {}, paths: [] }],
      preemptable: false,
    },
  ];
};

function taintText({ key, value, effect }: Taint): string {
  return `${key}${value ? `=${value}` : ''}:${effect}`;
}

/** plugins/tainttoleration/taint_toleration.go; up to 1.33 the reason names the taint. */
const taintToleration: Filter = ({ pod, minor }, node) => {
  const taint = node.taints.find((one) => one.effect !== 'PreferNoSchedule' && !isTolerated(pod, one));
  if (!taint) return [];
  const params = { taint: taintText(taint), key: taint.key, value: taint.value ?? '', effect: taint.effect };
  return [
    {
      code: 'taint',
      message:
        minor >= 34
          ? 'node(s) had untolerated taint(s)'
          : `node(s) had untolerated taint {${taint.key}: ${taint.value ?? ''}}`,
      params,
      paths: [specOf(pod, 'tolerations')],
      cures: [
        { code: 'tolerateTaint', on: 'pod', params, paths: [specOf(pod, 'tolerations')] },
        { code: 'removeTaint', on: 'node', params, paths: [] },
      ],
      preemptable: false,
    },
  ];
};

/** plugins/nodeaffinity/node_affinity.go */
const nodeAffinity: Filter = ({ pod }, node) => {
  if (matchesNode(pod.spec, node)) return [];
  const selector = own(pod.spec, 'nodeSelector');
  const missing = isObject(selector)
    ? Object.entries(selector).filter(([key, value]) => node.labels.get(key) !== value)
    : [];
  const affinity = getIn(pod.spec, ['affinity', 'nodeAffinity', required]) !== undefined;
  const paths = [
    ...missing.map(([key]) => specOf(pod, 'nodeSelector', key)),
    ...(affinity ? [specOf(pod, 'affinity', 'nodeAffinity', required)] : []),
  ];
  const labels = missing.map(([key, value]) => `${key}=${String(value)}`).join(', ');
  return [
    {
      code: 'affinity',
      message: "node(s) didn't match Pod's node affinity/selector",
      params: { labels },
      paths,
      cures: [
        { code: 'labelNode', on: 'node', params: { labels }, paths: [] },
        { code: 'changeSelector', on: 'pod', params: { labels }, paths },
      ],
      preemptable: false,
    },
  ];
};

const anyAddress = '0.0.0.0';

/** `HostPortInfo.CheckConflict` of k8s.io/kube-scheduler/framework/types.go: 0.0.0.0 meets every address. */
function meetsPort(wanted: Json, used: UsedPort): boolean {
  if (own(wanted, 'hostPort') !== used.port) return false;
  if ((textAt(wanted, 'protocol') || 'TCP') !== (used.protocol ?? 'TCP')) return false;
  const [mine, theirs] = [textAt(wanted, 'hostIP') || anyAddress, used.hostIP || anyAddress];
  return mine === anyAddress || theirs === anyAddress || mine === theirs;
}

/** plugins/nodeports/node_ports.go: the host ports of containers and sidecars. */
const nodePorts: Filter = ({ pod }, node) => {
  const taken = [...pod.app, ...pod.init.filter(({ role }) => role === 'sidecar')].flatMap((container) =>
    listAt(container.value, 'ports').flatMap((port, i) =>
      (numberAt(port, 'hostPort') ?? 0) > 0 && node.usedPorts.some((used) => meetsPort(port, used))
        ? [{ port: numberAt(port, 'hostPort') ?? 0, path: [...container.path, 'ports', i, 'hostPort'] }]
        : [],
    ),
  );
  const [first] = taken;
  if (!first) return [];
  const paths = taken.map(({ path }) => path);
  const params = { port: first.port };
  return [
    {
      code: 'ports',
      message: "node(s) didn't have free ports for the requested pod ports",
      params,
      paths,
      cures: [
        { code: 'otherPort', on: 'pod', params, paths },
        { code: 'freePort', on: 'node', params, paths: [] },
      ],
      preemptable: true,
    },
  ];
};

/** The resources a Pod asks for that a node does not have: `fitsRequest` of plugins/noderesources/fit.go. */
const nodeResources: Filter = ({ pod, requests }, node) => {
  const refusals: Refusal[] = [];
  const pods = sum(quantityOf(node.used.get('pods')), quantityOf('1'));
  const allowed = quantityOf(node.allocatable.get('pods'));
  if (isAbove(pods, allowed))
    refusals.push({
      code: 'pods',
      message: 'Too many pods',
      params: { used: node.used.get('pods') ?? '0', allocatable: node.allocatable.get('pods') ?? '0' },
      paths: [],
      cures: [{ code: 'fewerPods', on: 'node', params: {}, paths: [] }],
      preemptable: true,
    });
  for (const [resource, text] of orderedRequests(requests)) {
    const request = quantityOf(text);
    const allocatable = quantityOf(node.allocatable.get(resource));
    const used = quantityOf(node.used.get(resource));
    if (request.unscaled <= 0n || !isAbove(sum(request, used), allocatable)) continue;
    const preemptable = !isAbove(request, allocatable);
    const paths = requestPaths(pod, resource);
    const params = {
      resource,
      request: text,
      allocatable: quantityString(allocatable),
      used: quantityString(used),
      free: quantityString(rest(allocatable, used)),
      needed: quantityString(sum(request, used)),
    };
    const lower: Cure = { code: 'lowerRequest', on: 'pod', params, paths };
    refusals.push({
      code: 'resource',
      message: `Insufficient ${resource}`,
      params,
      paths,
      cures: [lower, { code: preemptable ? 'freeResource' : 'largerNode', on: 'node', params, paths: [] }],
      preemptable,
    });
  }
  // One request that no empty node of this size would meet makes taking other Pods away useless.
  return refusals.every(({ preemptable }) => preemptable)
    ? refusals
    : refusals.map((refusal) => ({ ...refusal, preemptable: false }));
};

const firstResources = ['cpu', 'memory', 'ephemeral-storage'];

/** CPU, memory and storage of the node first, then the others by name. */
function orderedRequests(requests: Readonly<Record<string, string>>): [string, string][] {
  const place = (resource: string) => {
    const at = firstResources.indexOf(resource);
    return at < 0 ? firstResources.length : at;
  };
  return Object.entries(requests).sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1));
}

/** Where a Pod asks for a resource. */
export function requestPaths(pod: PodModel, resource: string): (readonly (string | number)[])[] {
  const podLevel = getIn(pod.spec, ['resources', 'requests', resource]);
  if (podLevel !== undefined) return [specOf(pod, 'resources', 'requests', resource)];
  return pod.all
    .filter(({ value }) => getIn(value, ['resources', 'requests', resource]) !== undefined)
    .map(({ path }) => [...path, 'resources', 'requests', resource]);
}

const filters: readonly Filter[] = [
  nodeUnschedulable,
  taintToleration,
  nodeAffinity,
  nodePorts,
  nodeResources,
];

/** Why a node refuses a Pod; nothing where the Pod fits. */
export function refusalsOf(asked: Asked, node: NodeState): readonly Refusal[] {
  for (const filter of filters) {
    const refusals = filter(asked, node);
    if (refusals.length > 0) return refusals;
  }
  return [];
}

/** What the kubelet asks again of a Pod that names its node (`generalFilter` of pkg/kubelet/lifecycle/predicate.go). */
export const admissionFilters = { nodeResources, nodeAffinity, nodePorts };
