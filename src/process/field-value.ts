import { defaultedResources, goQuote, type ResourceEntries } from '../engine/index.ts';
import {
  containerResources,
  decodeQuantity,
  defaultNodeCpu,
  defaultNodeMemory,
  isHugePages,
  isObject,
  isZeroQuantity,
  type Json,
  lookUp,
  own,
  type Path,
  type Quantity,
  quantityMilliValue,
  quantityValue,
} from '../pod/index.ts';
import { problem, type Scene, textOf, uidOf } from './scene.ts';
import type { ProcessProblem } from './types.ts';

/** A value of the Pod; undefined text where only a running cluster knows it. */
export type FieldValue =
  | { readonly ok: true; readonly text: string | undefined }
  | { readonly ok: false; readonly problem: ProcessProblem };

const known = (text: string | undefined): FieldValue => ({ ok: true, text });

/** `FormatMap` of pkg/fieldpath/fieldpath.go: a line `key="value"` for each, sorted by key. */
export function formatMap(map: Json | undefined): string {
  if (!isObject(map)) return '';
  return Object.keys(map)
    .sort(byBytes)
    .map((key) => `${key}=${goQuote(textOf(own(map, key)))}`)
    .join('\n');
}

/** `sort.Strings` compares bytes of UTF-8, which is the order of code points. */
function byBytes(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  const at = left.findIndex((char, i) => char !== right[i]);
  if (at < 0) return left.length - right.length;
  return (left[at]?.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? -1);
}

/** `SplitMaybeSubscriptedPath`: `metadata.labels['app']` is the path and what stands in the brackets. */
export function splitSubscript(
  fieldPath: string,
): { readonly path: string; readonly key: string } | undefined {
  if (!fieldPath.endsWith("']")) return undefined;
  const at = fieldPath.indexOf("['");
  return at > 0 ? { path: fieldPath.slice(0, at), key: fieldPath.slice(at + 2, -2) } : undefined;
}

/**
 * `ExtractFieldPathAsString` of pkg/fieldpath/fieldpath.go: what a file of a downwardAPI volume holds.
 * @param at the place of the fieldPath, for what is wrong with it
 */
export function metadataField(scene: Scene, fieldPath: string, at: Path): FieldValue {
  const metadata = own(scene.pod, 'metadata');
  const subscripted = splitSubscript(fieldPath);
  if (subscripted) {
    const { path, key } = subscripted;
    if (path === 'metadata.labels' || path === 'metadata.annotations')
      return known(textOf(own(own(metadata, path.slice('metadata.'.length)), key)));
    return unknownField(fieldPath, at, `fieldPath "${fieldPath}" does not support subscript`);
  }
  switch (fieldPath) {
    case 'metadata.annotations':
      return known(formatMap(own(metadata, 'annotations')));
    case 'metadata.labels':
      return known(formatMap(own(metadata, 'labels')));
    case 'metadata.name':
      return known(scene.podName);
    case 'metadata.namespace':
      return known(scene.namespace);
    case 'metadata.uid':
      return known(uidOf(scene));
    default:
      return unknownField(fieldPath, at, `unsupported fieldPath: ${fieldPath}`);
  }
}

/** `podFieldSelectorRuntimeValue` of pkg/kubelet/kubelet_pods.go: what `fieldRef` gives a variable. */
export function podField(scene: Scene, fieldPath: string, at: Path): FieldValue {
  const { spec, options, podIPs } = scene;
  const ips = own(spec, 'hostNetwork') === true ? options.hostIPs : sortedIPs(podIPs, options.hostIPs);
  switch (fieldPath) {
    case 'spec.nodeName':
    case 'spec.host':
      return known(scene.node);
    case 'spec.serviceAccountName':
      return known(textOf(own(spec, 'serviceAccountName')) || 'default');
    case 'status.hostIP':
      return known(options.hostIPs?.[0]);
    case 'status.hostIPs':
      return known(options.hostIPs?.join(','));
    case 'status.podIP':
      return known(ips?.[0]);
    case 'status.podIPs':
      return known(ips?.join(','));
    default:
      return metadataField(scene, fieldPath, at);
  }
}

/** `sortPodIPs`: first one of the family of the node's first address, then one of the other. */
function sortedIPs(podIPs: readonly string[], hostIPs: readonly string[] | undefined): readonly string[] {
  const isV6 = (ip: string) => ip.includes(':');
  const v6First = isV6(hostIPs?.[0] ?? '');
  return [...podIPs].sort((a, b) => Number(isV6(a) !== v6First) - Number(isV6(b) !== v6First));
}

function unknownField(fieldPath: string, at: Path, message: string): FieldValue {
  return { ok: false, problem: problem('field-unknown', 'config', at, message, { fieldPath }) };
}

const one = { ok: true, quantity: decodedOne() } as const;

function decodedOne(): Quantity {
  const decoded = decodeQuantity('1');
  if (!decoded.ok) throw new Error('1 is a quantity');
  return decoded.quantity;
}

/**
 * `ExtractContainerResourceValue` of pkg/api/v1/resource/helpers.go with `MergeContainerResourceLimits`: a limit that is not
 * set is that of the Pod, else what the node has to give. Divided and rounded up.
 * @param selector the map with `resource`, `containerName` and `divisor`; `at` its place
 */
export function resourceField(scene: Scene, selector: Json | undefined, at: Path): FieldValue {
  const resource = textOf(own(selector, 'resource'));
  const side = resource.startsWith('limits.') ? 'limits' : 'requests';
  const name = resource.slice(side.length + 1);
  const supported = containerResources.includes(name) || isHugePages(name);
  if (!resource.startsWith(`${side}.`) || !supported) {
    const message = `unsupported container resource : ${resource}`;
    return { ok: false, problem: problem('resource-unknown', 'config', at, message, { resource }) };
  }
  const wanted = textOf(own(selector, 'containerName'));
  const pod = defaultedResources(scene.pod);
  const { list, index } = scene.container;
  const found = pod.containers.find(({ ref }) =>
    wanted === '' ? ref.list === list && ref.index === index : ref.name === wanted,
  );
  if (!found && wanted !== '') {
    const message = `container ${wanted} not found`;
    return {
      ok: false,
      problem: problem('container-missing', 'config', at, message, { container: wanted }),
    };
  }
  const written = own(selector, 'divisor');
  const decoded = written === undefined || written === null ? one : decodeQuantity(written);
  const divisor = decoded.ok && !isZeroQuantity(decoded.quantity) ? decoded.quantity : one.quantity;
  const set = nonZero(found?.[side], name);
  if (!set && side === 'limits' && !isHugePages(name)) {
    const instead = nonZero(pod.podLevel?.limits, name) ?? allocatable(scene, name);
    return known(instead && divided(instead, divisor, name));
  }
  return known(set ? divided(set, divisor, name) : '0');
}

function nonZero(entries: ResourceEntries | undefined, name: string): Quantity | undefined {
  const quantity = entries?.get(name)?.quantity;
  return quantity && !isZeroQuantity(quantity) ? quantity : undefined;
}

/** What the node of the Pod has to give; undefined where no world says it. */
function allocatable({ world, node }: Scene, name: string): Quantity | undefined {
  const nodes = world.nodes ?? [];
  const its = nodes.find((each) => each.name === node) ?? (nodes.length === 1 ? nodes[0] : undefined);
  if (nodes.length > 0 && !its) return undefined;
  const usual = { cpu: String(defaultNodeCpu), memory: String(defaultNodeMemory) };
  const text = lookUp(its?.allocatable ?? {}, name) ?? lookUp(usual, name);
  const decoded = text === undefined ? undefined : decodeQuantity(text);
  return decoded?.ok ? decoded.quantity : undefined;
}

function divided(amount: Quantity, divisor: Quantity, name: string): string {
  const value = name === 'cpu' ? quantityMilliValue : quantityValue;
  const [above, below] = [value(amount), value(divisor)];
  return String((above + below - 1n) / below);
}
