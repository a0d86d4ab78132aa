import {
  compareQuantities,
  containerResources,
  integerResources,
  isHugePages,
  isNativeResource,
  isOvercommitAllowed,
  isStandardResource,
  type JsonObject,
  own,
  parseQuantity,
  type Quantity,
  quantityMilliValue,
  quantitySign,
  quantityString,
  quantityValue,
} from '../../pod/index.ts';
import { aggregate, defaultedResources } from '../defaults/index.ts';
import { obj, str } from '../validation/read.ts';
import type { Context } from './context.ts';
import type { ErrorList, Field } from './errors.ts';
import { dnsLabel, qualifiedName } from './names.ts';
import { items, quantities } from './values.ts';

/** `IsExtendedResourceName`. */
const isExtended = (name: string) =>
  !isNativeResource(name) && !name.startsWith('requests.') && qualifiedName(`requests.${name}`).length === 0;

type NameRule = (errors: ErrorList, name: string, p: Field) => void;

/** `validateResourceName`: true where it found nothing. */
function resourceName(errors: ErrorList, name: string, p: Field): boolean {
  const problems = qualifiedName(name);
  errors.invalidEach(p, name, problems);
  if (problems.length > 0) return false;
  if (name.includes('/') || isStandardResource(name)) return true;
  errors.invalid(p, name, 'must be a standard resource type or fully qualified');
  return false;
}

/** `validateContainerResourceName`. */
const containerResourceName: NameRule = (errors, name, p) => {
  resourceName(errors, name, p);
  if (name.split('/').length === 1) {
    if (!containerResources.includes(name) && !isHugePages(name)) {
      errors.invalid(p, name, 'must be a standard resource for containers');
    }
  } else if (!isNativeResource(name) && !isExtended(name)) {
    errors.invalid(p, name, "doesn't follow extended resource name standard");
  }
};

/** `validatePodResourceName`. */
const podResourceName: NameRule = (errors, name, p) => {
  if (!resourceName(errors, name, p)) return;
  const supported = name === 'cpu' || name === 'memory' || isHugePages(name);
  if (!supported) errors.notSupported(p, name, ['cpu', 'hugepages-', 'memory']);
};

/** `ValidateResourceQuantityValue`. */
function quantityValueRule(errors: ErrorList, name: string, value: Quantity, p: Field): void {
  if (quantitySign(value) < 0) {
    errors.invalid(p, quantityString(value), 'must be greater than or equal to 0');
  }
  const whole = integerResources.has(name) || isExtended(name);
  if (whole && quantityMilliValue(value) % 1000n !== 0n) {
    errors.invalid(p, quantityString(value), 'must be an integer');
  }
}

/** `validateResourceQuantityHugePageValue`. */
function hugePages(errors: ErrorList, name: string, value: Quantity, p: Field): void {
  const size = parseQuantity(name.slice('hugepages-'.length));
  const divides =
    size.ok &&
    quantitySign(size.quantity) > 0 &&
    quantityMilliValue(size.quantity) % 1000n === 0n &&
    quantityValue(size.quantity) !== 0n &&
    quantityValue(value) % quantityValue(size.quantity) === 0n;
  if (divides) return;
  const text = quantityString(value);
  errors.invalid(p, text, `${text} is not positive integer multiple of ${name}`);
}

/** `validateResourceRequirements`; `claims` are the names in `spec.resourceClaims`. */
function requirements(
  c: Context,
  resources: JsonObject | undefined,
  nameRule: NameRule,
  claims: ReadonlySet<string>,
  p: Field,
): void {
  const { errors } = c;
  const [limits, requests] = [quantities(resources, 'limits'), quantities(resources, 'requests')];
  for (const [name, value] of limits) {
    const at = `${p}.limits[${name}]`;
    nameRule(errors, name, at);
    quantityValueRule(errors, name, value, at);
    if (isHugePages(name)) hugePages(errors, name, value, at);
  }
  for (const [name, value] of requests) {
    const at = `${p}.requests[${name}]`;
    nameRule(errors, name, at);
    quantityValueRule(errors, name, value, at);
    const limit = limits.get(name);
    if (limit) {
      const order = compareQuantities(value, limit);
      const than = `${name} limit of ${quantityString(limit)}`;
      if (order !== 0 && !isOvercommitAllowed(name)) {
        errors.invalid(`${p}.requests`, quantityString(value), `must be equal to ${than}`);
      } else if (order > 0) {
        errors.invalid(`${p}.requests`, quantityString(value), `must be less than or equal to ${than}`);
      }
    } else if (!isOvercommitAllowed(name)) {
      errors.required(`${p}.limits`, 'Limit must be set for non overcommitable resources');
    }
    if (isHugePages(name)) hugePages(errors, name, value, at);
  }
  const names = [...limits.keys(), ...requests.keys()];
  if (names.some(isHugePages) && !names.includes('cpu') && !names.includes('memory')) {
    errors.forbidden(p, 'HugePages require cpu or memory');
  }
  claimNames(errors, resources, claims, `${p}.claims`);
}

/** `validateResourceClaimNames`. */
function claimNames(
  errors: ErrorList,
  resources: JsonObject | undefined,
  claims: ReadonlySet<string>,
  p: Field,
): void {
  const seen = new Set<string>();
  items(resources, 'claims').forEach((claim, i) => {
    const at = `${p}[${i}]`;
    const [name, request] = [str(claim, 'name'), str(claim, 'request')];
    if (name === '') {
      errors.required(at);
      return;
    }
    if (seen.has(name)) errors.duplicate(at, name);
    else {
      if (request !== '') errors.invalidEach(`${at}.request`, request, dnsLabel(request));
      const key = request === '' ? name : `${name}/${request}`;
      if (seen.has(key)) errors.duplicate(at, key);
      else if (request === '') {
        for (const other of seen) if (other.startsWith(`${name}/`)) errors.duplicate(at, name);
      }
      seen.add(key);
    }
    if (claims.has(name)) return;
    const known = claims.size === 0 ? ' which is empty' : `: ${[...claims].sort().join(', ')}`;
    errors.notFound(at, name, `must be one of the names in pod.spec.resourceClaims${known}`);
  });
}

/** `ValidateContainerResourceRequirements`. */
export function validateContainerResources(
  c: Context,
  resources: JsonObject | undefined,
  claims: ReadonlySet<string>,
  p: Field,
): void {
  requirements(c, resources, containerResourceName, claims, p);
}

/** `validateOverhead`: it is judged as limits. */
export function validateOverhead(c: Context, spec: JsonObject | undefined, p: Field): void {
  const overhead = obj(spec, 'overhead');
  if (overhead) requirements(c, { limits: overhead }, containerResourceName, new Set(), p);
}

/** `validatePodResources`. */
export function validatePodResources(
  c: Context,
  spec: JsonObject | undefined,
  os: string | undefined,
  claims: ReadonlySet<string>,
  p: Field,
): void {
  const resources = obj(spec, 'resources');
  if (!resources) return;
  const { errors } = c;
  if (os === 'windows') {
    errors.forbidden(p, 'may not be set for a windows pod');
    return;
  }
  if (own(resources, 'claims') !== undefined) {
    errors.forbidden(`${p}.claims`, 'claims may not be set for Resources at pod-level');
  }
  requirements(c, resources, podResourceName, claims, p);
  consistency(errors, spec, resources, p);
}

/** `validatePodResourceConsistency`. */
function consistency(errors: ErrorList, spec: JsonObject | undefined, resources: JsonObject, p: Field): void {
  const [limits, requests] = [quantities(resources, 'limits'), quantities(resources, 'requests')];
  const containers = writtenRequirements(spec);
  const sums = (side: 'requests' | 'limits') =>
    [...aggregate(containers, side)].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [name, sum] of sums('requests')) {
    const request = requests.get(name);
    if (!request || compareQuantities(sum, request) <= 0) continue;
    const detail = `must be greater than or equal to aggregate container requests of ${quantityString(sum)}`;
    errors.invalid(`${p}.requests[${name}]`, quantityString(request), detail);
  }
  for (const [name, sum] of sums('limits')) {
    const limit = limits.get(name);
    if (!isHugePages(name) || !limit || compareQuantities(sum, limit) <= 0) continue;
    const detail = `must be greater than or equal to aggregate container limits of ${quantityString(sum)}`;
    errors.invalid(`${p}.limits[${name}]`, quantityString(limit), detail);
  }
  items(spec, 'containers').forEach((container, i) => {
    for (const [name, value] of quantities(obj(container, 'resources'), 'limits')) {
      const limit = limits.get(name);
      if (!limit || compareQuantities(value, limit) <= 0) continue;
      const detail = `must be less than or equal to pod limits of ${quantityString(limit)}`;
      errors.invalid(`${p}.containers[${i}][${name}].limits`, quantityString(value), detail);
    }
  });
}

/** The requirements of the containers as they stand: what defaults there are were filled in before. */
function writtenRequirements(spec: JsonObject | undefined) {
  return defaultedResources({ spec: spec ?? {} }).containers.map((container) => ({
    ...container,
    requests: new Map([...container.requests].filter(([, entry]) => entry.source === 'spec')),
  }));
}
