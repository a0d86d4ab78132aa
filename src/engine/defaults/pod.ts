import {
  isList,
  isObject,
  type Json,
  type JsonObject,
  own,
  type Path,
  quantityString,
} from '../../pod/index.ts';
import { chain, each, type Fill, inside, isZero, pointers } from './fill.ts';
import type { ResourceEntries } from './resource-lists.ts';
import { defaultedResources, type Requirements } from './resources.ts';
import { podSpecDefaults } from './template.ts';

const spec = chain([pointers({ enableServiceLinks: true }), hostPorts, podSpecDefaults]);

/** `defaultHostNetworkPorts`: on the host's network every container port is a host port. */
function hostPorts(value: JsonObject): JsonObject {
  if (own(value, 'hostNetwork') !== true) return value;
  const ports = each('ports', (port) => {
    const containerPort = own(port, 'containerPort');
    return isZero(own(port, 'hostPort')) && containerPort !== undefined
      ? { ...port, hostPort: containerPort }
      : port;
  });
  return chain([each('containers', ports), each('initContainers', ports)])(value);
}

function withList(value: JsonObject, key: string, entries: ResourceEntries): JsonObject {
  if (entries.size === 0) return value;
  const written = own(value, key);
  const filled = [...entries].map(([name, entry]) => [name, quantityString(entry.quantity)] as const);
  return { ...value, [key]: { ...(isObject(written) ? written : {}), ...Object.fromEntries(filled) } };
}

function withRequirements(value: JsonObject, filled: Requirements): JsonObject {
  const resources = own(value, 'resources');
  if (!isObject(resources)) return value;
  const limits = withList(resources, 'limits', filled.limits);
  return { ...value, resources: withList(limits, 'requests', filled.requests) };
}

function setAt(value: Json, path: Path, change: Fill): Json {
  const [step, ...rest] = path;
  if (step === undefined) return isObject(value) ? change(value) : value;
  if (typeof step === 'number') {
    return isList(value) ? value.map((item, i) => (i === step ? setAt(item, rest, change) : item)) : value;
  }
  const inner = own(value, step);
  return isObject(value) && inner !== undefined ? { ...value, [step]: setAt(inner, rest, change) } : value;
}

/**
 * The Pod as an API server stores it after defaulting: `SetObjectDefaults_Pod` of pkg/apis/core/v1 at 1.36. What
 * admission fills in (service account, tolerations, priority) is not part of it. Places of a wrong type, and quantities
 * that do not parse, stay as they are; a Pod without a spec is returned as it is.
 */
export function defaultPod(pod: Json | undefined): Json | undefined {
  if (!isObject(pod) || !isObject(own(pod, 'spec'))) return pod;
  const resources = defaultedResources(pod);
  let filled: Json = inside('spec', spec)(pod);
  for (const { ref, requests, limits } of resources.containers) {
    filled = setAt(filled, ref.path, (value) => withRequirements(value, { requests, limits }));
  }
  const podLevel = resources.podLevel;
  return setAt(filled, ['spec'], (value) => {
    const withOverhead = withList(value, 'overhead', resources.overhead);
    return podLevel ? withRequirements(withOverhead, podLevel) : withOverhead;
  });
}
