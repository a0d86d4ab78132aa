import {
  compareQuantities,
  containerResources,
  formatQuantity,
  type Issue,
  isHugePages,
  isNativeResource,
  isOvercommitAllowed,
  isStandardResource,
  type JsonObject,
  lookUp,
  nearest,
  numberText,
  own,
  type Path,
  parseQuantity,
  type Quantity,
  quantityMilliValue,
  quantitySign,
  quantityValue,
  roundUpQuantity,
} from '../../pod/index.ts';
import { aggregate, defaultedResources } from '../defaults/index.ts';
import type { PodContext } from './context.ts';
import { duplicate, forbidden, invalid, notSupported, required } from './errors.ts';
import { dnsLabel, qualifiedName, validName } from './names.ts';
import { has, obj, objs, str } from './read.ts';
import { validateReferences } from './references.ts';

const podLevelResources = ['cpu', 'memory'];

/** `IsExtendedResourceName`. */
const isExtended = (name: string) =>
  !isNativeResource(name) && !name.startsWith('requests.') && !qualifiedName(`requests.${name}`);

/** Quantities of a resource list by name, rounded up to milli (`SetDefaults_ResourceList`); the decoder told what does not parse. */
function quantities(resources: JsonObject | undefined, key: string): Map<string, Quantity> {
  const out = new Map<string, Quantity>();
  const list = obj(resources, key);
  if (!list) return out;
  for (const name of Object.keys(list)) {
    const quantity = quantityOf(list, name);
    if (quantity) out.set(name, quantity);
  }
  return out;
}

/** One of them. */
export function quantityOf(list: JsonObject, name: string): Quantity | undefined {
  const value = own(list, name);
  if (value === undefined) return undefined;
  const parsed = parseQuantity(typeof value === 'number' ? numberText(value) : String(value));
  return parsed.ok ? roundUpQuantity(parsed.quantity, -3) : undefined;
}

type NameRule = (name: string, path: Path) => Iterable<Issue>;

/** `ValidateContainerResourceRequirements`. */
export function validateContainerResources(
  resources: JsonObject | undefined,
  path: Path,
  context: PodContext,
): Iterable<Issue> {
  return validateRequirements(resources, path, context, containerResourceName);
}

/** `validatePodResources`: cpu, memory and huge pages only, no claims; not on Windows. */
export function* validatePodResources(context: PodContext): Generator<Issue> {
  const resources = obj(context.spec, 'resources');
  if (!resources) return;
  const path = [...context.path, 'resources'];
  if (context.os === 'windows') {
    yield forbidden(path, 'may not be set for a windows pod', 'windows-field', {
      params: { field: 'resources' },
    });
    return;
  }
  if (has(resources, 'claims')) {
    const detail = 'claims may not be set for Resources at pod-level';
    yield forbidden([...path, 'claims'], detail, 'pod-level-claims');
  }
  const { containers, podLevel } = defaultedResources({ spec: context.spec });
  const defaulted = context.isPod ? [...(podLevel?.requests.keys() ?? [])] : [];
  yield* validateRequirements(resources, path, context, podResourceName, defaulted);
  // In a template the server fills no requests in: what is written there counts.
  const written = containers.map((container) => ({
    ...container,
    requests: new Map([...container.requests].filter(([, { source }]) => source === 'spec')),
  }));
  const sums = aggregate(context.isPod ? containers : written, 'requests');
  yield* validateConsistency(context, resources, path, sums);
  yield* validateHugePageLimits(resources, path, aggregate(containers, 'limits'));
}

/** `validatePodResourceConsistency`: what the containers request fits into what the Pod has. */
function* validateConsistency(
  context: PodContext,
  resources: JsonObject,
  path: Path,
  sums: ReadonlyMap<string, Quantity>,
): Generator<Issue> {
  const ofPod = quantities(resources, 'requests');
  const podLimits = quantities(resources, 'limits');
  for (const [name, sum] of sums) {
    const request = ofPod.get(name);
    const limit = podLimits.get(name);
    if (
      context.isPod &&
      !request &&
      limit &&
      podLevelResources.includes(name) &&
      compareQuantities(sum, limit) > 0
    ) {
      const [value, max] = [formatQuantity(sum), formatQuantity(limit)];
      const detail = `must be less than or equal to ${name} limit of ${max}`;
      yield invalid([...path, 'limits', name], value, detail, 'request-above-limit', {
        params: { resource: name, value, max, upstream: 'pod-requests' },
      });
    }
    if (!request || compareQuantities(sum, request) <= 0) continue;
    const [value, min] = [formatQuantity(request), formatQuantity(sum)];
    const detail = `must be greater than or equal to aggregate container requests of ${min}`;
    yield invalid([...path, 'requests', name], value, detail, 'pod-level-request', {
      params: { resource: name, value, min },
    });
  }
  for (const { value: container, path: at } of objs(context.spec, 'containers', context.path)) {
    for (const [name, limit] of quantities(obj(container, 'resources'), 'limits')) {
      const max = podLimits.get(name);
      if (!max || compareQuantities(limit, max) <= 0) continue;
      const value = formatQuantity(limit);
      const detail = `must be less than or equal to pod limits of ${formatQuantity(max)}`;
      yield invalid([...at, 'resources', 'limits', name], value, detail, 'pod-level-limit', {
        params: { resource: name, value, max: formatQuantity(max), upstream: 'pod-limits' },
      });
    }
  }
}

/** `validatePodResourceConsistency`: huge pages are not overcommitted, so limits of the containers add up as requests do. */
function* validateHugePageLimits(
  resources: JsonObject,
  path: Path,
  sums: ReadonlyMap<string, Quantity>,
): Generator<Issue> {
  for (const [name, limit] of quantities(resources, 'limits')) {
    const sum = sums.get(name);
    if (!isHugePages(name) || !sum || compareQuantities(sum, limit) <= 0) continue;
    const [value, min] = [formatQuantity(limit), formatQuantity(sum)];
    const detail = `must be greater than or equal to aggregate container limits of ${min}`;
    yield invalid([...path, 'limits', name], value, detail, 'pod-level-huge-pages', {
      params: { resource: name, value, min },
    });
  }
}

function* validateRequirements(
  resources: JsonObject | undefined,
  path: Path,
  context: PodContext,
  nameRule: NameRule,
  defaulted: readonly string[] = [],
): Generator<Issue> {
  if (!resources) return;
  const limits = quantities(resources, 'limits');
  const requests = quantities(resources, 'requests');
  for (const [name, quantity] of limits)
    yield* validateOne(name, quantity, [...path, 'limits', name], nameRule);
  for (const [name, quantity] of requests) {
    const at = [...path, 'requests', name];
    yield* validateOne(name, quantity, at, nameRule);
    yield* validateAgainstLimit(name, quantity, limits.get(name), at, path, context);
  }
  const names = [...limits.keys(), ...requests.keys(), ...defaulted];
  if (names.some(isHugePages) && !names.includes('cpu') && !names.includes('memory')) {
    yield forbidden(path, 'HugePages require cpu or memory', 'huge-pages-alone');
  }
  yield* validateClaims(resources, [...path, 'claims']);
  yield* validateReferences('ResourceRequirements', resources, path, 'resource-claim', context);
}

function* validateOne(name: string, quantity: Quantity, path: Path, nameRule: NameRule): Generator<Issue> {
  yield* nameRule(name, path);
  const wrong = (code: 'negative' | 'resource-not-integer' | 'huge-pages-multiple', detail: string) => {
    const printed = formatQuantity(quantity);
    return invalid(path, printed, detail, code, { params: { value: printed, resource: name } });
  };
  if (quantitySign(quantity) < 0) yield wrong('negative', 'must be greater than or equal to 0');
  if (quantityMilliValue(quantity) % 1000n !== 0n && isExtended(name))
    yield wrong('resource-not-integer', 'must be an integer');
  if (isHugePages(name) && !dividesPages(name, quantity)) {
    const detail = `${formatQuantity(quantity)} is not positive integer multiple of ${name}`;
    yield wrong('huge-pages-multiple', detail);
  }
}

/** `IsHugePageResourceValueDivisible`. */
function dividesPages(name: string, quantity: Quantity): boolean {
  const size = parseQuantity(name.slice('hugepages-'.length));
  if (!size.ok || quantitySign(size.quantity) <= 0) return false;
  if (quantityMilliValue(size.quantity) % 1000n !== 0n) return false;
  return quantityValue(quantity) % quantityValue(size.quantity) === 0n;
}

function* validateAgainstLimit(
  name: string,
  request: Quantity,
  limit: Quantity | undefined,
  at: Path,
  path: Path,
  context: PodContext,
): Generator<Issue> {
  if (!limit) {
    if (!isOvercommitAllowed(name) && !context.unknown([...path, 'limits'])) {
      const printed = formatQuantity(request);
      const detail = 'Limit must be set for non overcommitable resources';
      yield required([...path, 'limits', name], detail, 'limit-missing', {
        params: { resource: name, value: printed, upstream: 'parent' },
        fix: [{ op: 'set', path: [...path, 'limits', name], value: printed }],
      });
    }
    return;
  }
  const order = compareQuantities(request, limit);
  if (order === 0 || (order < 0 && isOvercommitAllowed(name))) return;
  const printed = formatQuantity(request);
  const max = formatQuantity(limit);
  const params = { resource: name, value: printed, max, upstream: 'parent' };
  if (!isOvercommitAllowed(name)) {
    yield invalid(at, printed, `must be equal to ${name} limit of ${max}`, 'request-not-limit', { params });
  } else {
    const detail = `must be less than or equal to ${name} limit of ${max}`;
    yield invalid(at, printed, detail, 'request-above-limit', { params });
  }
}

/** `validateContainerResourceName`. */
function* containerResourceName(name: string, path: Path): Generator<Issue> {
  if (containerResources.includes(name)) return;
  const problems = [...validResourceName(name, path)];
  yield* problems;
  if (problems.length > 0) return;
  if (!name.includes('/')) {
    if (!isHugePages(name)) yield badName(name, path, 'must be a standard resource for containers');
  } else if (!isNativeResource(name) && !isExtended(name)) {
    yield badName(name, path, "doesn't follow extended resource name standard");
  }
}

/** `validatePodResourceName`. */
function* podResourceName(name: string, path: Path): Generator<Issue> {
  const problems = [...validResourceName(name, path)];
  yield* problems;
  if (problems.length > 0 || podLevelResources.includes(name) || isHugePages(name)) return;
  yield notSupported(path, name, podLevelResources, 'pod-level-resource', {
    on: 'key',
    params: { value: name },
  });
}

/** `validateResourceName`. */
function* validResourceName(name: string, path: Path): Generator<Issue> {
  if (qualifiedName(name)) yield* validName(path, name, qualifiedName, { on: 'key' });
  else if (!name.includes('/') && !isStandardResource(name)) {
    yield badName(name, path, 'must be a standard resource type or fully qualified');
  }
}

const aliases: Readonly<Record<string, string>> = {
  mem: 'memory',
  ram: 'memory',
};

function badName(name: string, path: Path, detail: string): Issue {
  const meant = lookUp(aliases, name.toLowerCase()) ?? nearest(name, containerResources);
  return invalid(path, name, detail, meant === undefined ? 'resource-name' : 'resource-name-near', {
    on: 'key',
    params: { value: name, meant: meant ?? '', values: containerResources },
    fix: meant === undefined ? undefined : [{ op: 'rename', path, to: meant }],
  });
}

/** `validateResourceClaimNames`. */
function* validateClaims(resources: JsonObject | undefined, path: Path): Generator<Issue> {
  const seen = new Set<string>();
  for (const { value: claim, path: at } of objs(resources, 'claims', path.slice(0, -1))) {
    const name = str(claim, 'name');
    const request = str(claim, 'request');
    if (name === '') {
      yield required(at, '', 'required', { params: { field: 'name' } });
      continue;
    }
    if (request !== '') yield* validName([...at, 'request'], request, dnsLabel);
    const key = request === '' ? name : `${name}/${request}`;
    const whole = request === '' && [...seen].some((other) => other.startsWith(`${name}/`));
    if (seen.has(name) || seen.has(key) || whole) {
      yield duplicate(at, key, 'duplicate-name', { params: { value: key } });
    }
    seen.add(key);
  }
}
