import { isHugePages, isZeroQuantity, type JsonObject, quantityString } from '../../pod/index.ts';
import { envFieldPaths, resourcePaths } from '../validation/env.ts';
import { volumeFieldPaths } from '../validation/projected.ts';
import { str } from '../validation/read.ts';
import type { ErrorList, Field } from './errors.ts';
import { qualifiedName } from './names.ts';
import { quantity } from './values.ts';

/** Labels that `ConvertDownwardAPIFieldLabel` knows. */
const convertible: ReadonlySet<string> = new Set([
  ...volumeFieldPaths,
  ...envFieldPaths,
  'spec.restartPolicy',
  'spec.schedulerName',
  'status.phase',
]);

/** `SplitMaybeSubscriptedPath`: `metadata.labels['app']`. */
function subscripted(path: string): readonly [path: string, key: string] | undefined {
  if (!path.endsWith("']")) return undefined;
  const open = path.indexOf("['");
  return open > 0 ? [path.slice(0, open), path.slice(open + 2, -2)] : undefined;
}

/** `validateObjectFieldSelector`. */
export function validateFieldSelector(
  errors: ErrorList,
  selector: JsonObject,
  paths: readonly string[],
  p: Field,
): void {
  const [version, path] = [str(selector, 'apiVersion'), str(selector, 'fieldPath')];
  if (version === '') {
    errors.required(`${p}.apiVersion`);
    return;
  }
  if (path === '') {
    errors.required(`${p}.fieldPath`);
    return;
  }
  const problem = conversionProblem(version, path);
  if (problem !== undefined) {
    errors.invalid(`${p}.fieldPath`, path, `error converting fieldPath: ${problem}`);
    return;
  }
  const split = subscripted(path);
  if (split) {
    const [map, key] = split;
    const name = map === 'metadata.annotations' ? key.toLowerCase() : key;
    errors.invalidEach(p, name, qualifiedName(name));
    return;
  }
  const internal = path === 'spec.host' ? 'spec.nodeName' : path;
  if (!paths.includes(internal)) errors.notSupported(`${p}.fieldPath`, internal, paths);
}

/** `ConvertDownwardAPIFieldLabel` of pkg/apis/core/pods. */
function conversionProblem(version: string, path: string): string | undefined {
  if (version !== 'v1') return `unsupported pod version: ${version}`;
  const split = subscripted(path);
  if (split) {
    const fits = split[0] === 'metadata.annotations' || split[0] === 'metadata.labels';
    return fits ? undefined : `field label does not support subscript: ${path}`;
  }
  return convertible.has(path) || path === 'spec.host' ? undefined : `field label not supported: ${path}`;
}

/** `validateContainerResourceFieldSelector`. */
export function validateResourceSelector(
  errors: ErrorList,
  selector: JsonObject,
  p: Field,
  { volume }: { readonly volume: boolean },
): void {
  const resource = str(selector, 'resource');
  const hugePages = resource.startsWith('requests.hugepages-') || resource.startsWith('limits.hugepages-');
  if (volume && str(selector, 'containerName') === '') errors.required(`${p}.containerName`);
  else if (resource === '') errors.required(`${p}.resource`);
  else if (!resourcePaths.includes(resource) && !hugePages) {
    errors.notSupported(`${p}.resource`, resource, resourcePaths);
  }
  validateDivisor(errors, resource, str(selector, 'divisor'), `${p}.divisor`);
}

const byteDivisors = '1, 1k, 1M, 1G, 1T, 1P, 1E, 1Ki, 1Mi, 1Gi, 1Ti, 1Pi, 1Ei';

/** What a resource is called in the error of a divisor, by the end of its path. */
const divisorWords: ReadonlyMap<string, string> = new Map([
  ['memory', 'memory resource'],
  ['ephemeral-storage', 'local ephemeral storage resource'],
]);

/** `validateContainerResourceDivisor`: the value that is shown is the resource. */
function validateDivisor(errors: ErrorList, resource: string, divisor: string, p: Field): void {
  const value = quantity(divisor);
  if (isZeroQuantity(value)) return;
  const text = quantityString(value);
  const name = resource.replace(/^(?:limits|requests)\./, '');
  if (name === resource) return;
  if (name === 'cpu') {
    if (text !== '1m' && text !== '1') {
      errors.invalid(p, resource, "only divisor's values 1m and 1 are supported with the cpu resource");
    }
    return;
  }
  const words = isHugePages(name) ? 'hugepages resource' : divisorWords.get(name);
  if (words !== undefined && !byteDivisors.split(', ').includes(text)) {
    errors.invalid(p, resource, `only divisor's values ${byteDivisors} are supported with the ${words}`);
  }
}
