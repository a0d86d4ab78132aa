import {
  decodeQuantity,
  getIn,
  isObject,
  type Json,
  lookUp,
  own,
  type Path,
  quantityMilliValue,
  quantityValue,
} from '../../../pod/index.ts';
import { defaultedResources } from '../../defaults/index.ts';
import type { Explanation } from '../../types.ts';
import { list, nameOf } from '../subject.ts';
import { type FactTable, type FieldContext, fact, text } from './context.ts';
import { expand, variablesBefore } from './expand.ts';

/** The entry of `env` around the field. */
function entryOf(
  context: FieldContext,
): { readonly index: number; readonly path: Path; readonly value: Json | undefined } | undefined {
  const { container, path } = context;
  if (!container || path[container.path.length] !== 'env') return undefined;
  const index = path[container.path.length + 1];
  if (typeof index !== 'number') return undefined;
  const at = path.slice(0, container.path.length + 2);
  return { index, path: at, value: getIn(context.root, at) };
}

function* variable(context: FieldContext): Generator<Explanation> {
  const entry = entryOf(context);
  const name = text(own(entry?.value, 'name'));
  if (!entry || !name || !context.container) return;
  const others = list(own(context.container.value, 'env'));
  const again = others.findIndex((other, i) => i > entry.index && own(other, 'name') === name);
  if (again >= 0) {
    yield fact('field.env.replaced', { name }, [...context.container.path, 'env', again]);
    return;
  }
  const value = own(entry.value, 'value');
  const from = own(entry.value, 'valueFrom');
  if (typeof value === 'string' && value !== '')
    yield* expansion(context, value, entry.index, [...entry.path, 'value']);
  else if (isObject(from)) yield* source(context, from, [...entry.path, 'valueFrom']);
  else if (value === undefined || value === null || value === '')
    yield fact('field.env.empty', { name }, entry.path);
  if (list(own(context.container.value, 'envFrom')).length > 0) {
    yield fact('field.env.overFrom', { name }, [...context.container.path, 'envFrom']);
  }
}

/** What `$(NAME)` in the value becomes; the same for `command` and `args`, which see all variables. */
export function* expansion(
  context: FieldContext,
  value: string,
  end: number | undefined,
  path: Path,
): Generator<Explanation> {
  const { result, known, later, missing } = expand(value, variablesBefore(context, end));
  if (known.length > 0 || (missing.length === 0 && later.length === 0 && result !== value)) {
    yield fact('field.env.expands', { value, result }, path);
  }
  if (later.length > 0)
    yield fact('field.env.later', { references: later.map((name) => `$(${name})`) }, path);
  const after = variablesBefore(context);
  const tooEarly = missing.filter((name) => after.has(name));
  const unknown = missing.filter((name) => !after.has(name));
  if (tooEarly.length > 0)
    yield fact('field.env.tooEarly', { references: tooEarly.map((name) => `$(${name})`) }, path);
  if (unknown.length > 0) {
    const hasFrom = list(own(context.container?.value, 'envFrom')).length > 0;
    const id = hasFrom ? 'field.env.unresolvedFrom' : 'field.env.unresolved';
    yield fact(id, { references: unknown.map((name) => `$(${name})`) }, path);
  }
}

function* source(context: FieldContext, from: Json, path: Path): Generator<Explanation> {
  for (const [key, kind] of [
    ['configMapKeyRef', 'ConfigMap'],
    ['secretKeyRef', 'Secret'],
  ] as const) {
    const ref = own(from, key);
    const object = text(own(ref, 'name'));
    const entry = text(own(ref, 'key'));
    if (!object || !entry) continue;
    const id = own(ref, 'optional') === true ? 'field.env.keyOptional' : 'field.env.key';
    yield fact(id, { kind, object, key: entry }, [...path, key]);
  }
  const fieldPath = text(getIn(from, ['fieldRef', 'fieldPath']));
  if (fieldPath) yield* fieldRef(context, fieldPath, [...path, 'fieldRef', 'fieldPath']);
  const resource = text(getIn(from, ['resourceFieldRef', 'resource']));
  if (resource)
    yield* resourceRef(context, resource, own(from, 'resourceFieldRef'), [...path, 'resourceFieldRef']);
  const file = own(from, 'fileKeyRef');
  const volume = text(own(file, 'volumeName'));
  if (volume) {
    const params = { volume, file: text(own(file, 'path')) ?? '?', key: text(own(file, 'key')) ?? '?' };
    yield fact('field.env.file', params, [...path, 'fileKeyRef']);
  }
}

/** `podFieldSelectorRuntimeValue`: what the manifest itself says is known now, the rest when the Pod runs. */
function* fieldRef(context: FieldContext, fieldPath: string, path: Path): Generator<Explanation> {
  const meta = (...steps: string[]) => getIn(context.pod, ['metadata', ...steps]);
  const keyed = /^metadata\.(labels|annotations)\['(.*)'\]$/.exec(fieldPath);
  const known: Readonly<Record<string, Json | undefined>> = {
    'metadata.name': context.kind === 'Pod' ? meta('name') : undefined,
    'metadata.namespace': context.kind === 'Pod' ? meta('namespace') : undefined,
    'spec.nodeName': own(context.spec, 'nodeName'),
    'spec.serviceAccountName': own(context.spec, 'serviceAccountName') ?? 'default',
  };
  const value = keyed ? meta(keyed[1] ?? '', keyed[2] ?? '') : lookUp(known, fieldPath);
  if (typeof value === 'string' && value !== '') yield fact('field.env.field', { fieldPath, value }, path);
  else if (keyed) yield fact('field.env.noKey', { fieldPath }, path);
  else yield fact('field.env.fieldLater', { fieldPath }, path);
}

const ceil = (value: bigint, divisor: bigint) => (divisor === 0n ? 0n : (value + divisor - 1n) / divisor);

/** `ExtractContainerResourceValue` of pkg/api/v1/resource/helpers.go; a limit that is not set is the node's allocatable. */
function* resourceRef(
  context: FieldContext,
  resource: string,
  ref: Json | undefined,
  path: Path,
): Generator<Explanation> {
  const [side, name] = [resource.split('.')[0] ?? '', resource.slice(resource.indexOf('.') + 1)];
  if (side !== 'limits' && side !== 'requests') return;
  const wanted = text(own(ref, 'containerName'));
  const of = wanted ? context.containers.find((c) => c.name === wanted) : context.container;
  if (!of) {
    yield fact('field.env.noContainer', { container: wanted ?? '?' }, path);
    return;
  }
  const container = nameOf(of);
  const found = defaultedResources(context.pod).containers.find(
    (c) => c.ref.list === of.list && c.ref.index === of.index,
  );
  const quantity = found?.[side].get(name)?.quantity;
  const divisor = decodeQuantity(own(ref, 'divisor') ?? '1');
  if (!divisor.ok) return;
  const isCpu = name === 'cpu';
  const unit = quantityValue(divisor.quantity) === 0n ? undefined : divisor.quantity;
  if (!quantity) {
    // Pod-level limits may stand in for it, so that nothing is certain.
    if (isObject(own(context.spec, 'resources'))) return;
    if (side === 'limits') yield fact('field.env.nodeResource', { resource, container }, path);
    else yield fact('field.env.resource', { resource, container, value: '0' }, path);
    return;
  }
  const value = isCpu
    ? ceil(quantityMilliValue(quantity), unit ? quantityMilliValue(unit) : 1000n)
    : ceil(quantityValue(quantity), unit ? quantityValue(unit) : 1n);
  yield fact('field.env.resource', { resource, container, value: String(value) }, path);
}

/** `envFrom`: every key of the object becomes a variable. */
function* envFrom(context: FieldContext): Generator<Explanation> {
  const { container, path } = context;
  if (!container) return;
  const index = path[container.path.length + 1];
  const all = list(own(container.value, 'envFrom'));
  for (const [i, item] of all.entries()) {
    if (typeof index === 'number' && index !== i) continue;
    const at = [...container.path, 'envFrom', i];
    for (const [key, kind] of [
      ['configMapRef', 'ConfigMap'],
      ['secretRef', 'Secret'],
    ] as const) {
      const object = text(getIn(item, [key, 'name']));
      if (!object) continue;
      const optional = getIn(item, [key, 'optional']) === true;
      yield fact(optional ? 'field.envFrom.optional' : 'field.envFrom', { kind, object }, [...at, key]);
    }
    const prefix = text(own(item, 'prefix'));
    if (prefix) yield fact('field.envFrom.prefix', { prefix }, [...at, 'prefix']);
  }
}

export const envFacts: FactTable = {
  'Container.env': variable,
  'EphemeralContainer.env': variable,
  'EnvVar.name': variable,
  'EnvVar.value': variable,
  'EnvVar.valueFrom': variable,
  'Container.envFrom': envFrom,
  'EphemeralContainer.envFrom': envFrom,
};
