import {
  type FieldSchema,
  fieldOf,
  fieldsOf,
  isList,
  isObject,
  isStruct,
  type Json,
  type JsonObject,
  own,
  type Path,
  pushAll,
} from '../../pod/index.ts';
import { fits } from './fits.ts';

/** One struct on the way from the object's root to the one being decoded. */
export interface Level {
  readonly type: string;
  readonly object: JsonObject;
  readonly path: Path;
}

/** Where a field belongs that stands elsewhere. */
export interface Home {
  readonly path: Path;
  /** API type that has the field. */
  readonly owner: string;
  /** True where the place is free and the only one that comes into question. */
  readonly sure: boolean;
}

/** Names that many types have, so that their place says nothing. */
const common = new Set([
  'name',
  'path',
  'key',
  'value',
  'type',
  'items',
  'kind',
  'apiVersion',
  'metadata',
  'spec',
  'port',
  'host',
  'namespace',
  'optional',
  'readOnly',
  'labels',
  'annotations',
  'status',
]);

/**
 * Where a field that its map does not have belongs: into a map around it, or into one below it. `livenessProbe` of a
 * PodSpec belongs into its container, `volumes` of a container into the PodSpec.
 * @param above the structs around it, the innermost last
 */
export function homeOf(above: readonly Level[], key: string, value: Json): Home | undefined {
  return (
    inLabels(above, key, value) ??
    inRequest(above, key, value) ??
    below(above, key, value) ??
    around(above, key, value) ??
    acrossSecurity(above, key, value) ??
    ofVolume(above, key, value) ??
    inTemplate(above, key, value)
  );
}

/** `selector: {app: web}`, as a Service has it, where `matchLabels` stands around the labels. */
function inLabels(above: readonly Level[], key: string, value: Json): Home | undefined {
  const level = above.at(-1);
  if (level?.type !== 'LabelSelector' || typeof value === 'object') return undefined;
  const labels = own(level.object, 'matchLabels') ?? null;
  const free = labels === null || (isObject(labels) && own(labels, key) === undefined);
  return { path: [...level.path, 'matchLabels', key], owner: level.type, sure: free };
}

/** `path` and `port` of a probe or hook that does not say that it asks by HTTP: no other way of asking has a path. */
function inRequest(above: readonly Level[], key: string, value: Json): Home | undefined {
  const level = above.at(-1);
  const member = level && fieldOf(level.type, 'httpGet');
  const field = member && fieldOf(member.type, key);
  if (!level || !field || !fits(field, value) || own(level.object, 'path') === undefined) return undefined;
  const others = fieldsOf(level.type).filter(({ type }) => isStruct(type));
  if (others.some(({ name }) => own(level.object, name) !== undefined)) return undefined;
  return { path: [...level.path, 'httpGet', key], owner: field.owner, sure: true };
}

/** A field of the Pod directly under the `spec` of a Deployment and the like. */
function inTemplate(above: readonly Level[], key: string, value: Json): Home | undefined {
  const level = above.at(-1);
  const field = fieldOf('PodSpec', key);
  if (
    !level ||
    !field ||
    fieldOf(level.type, 'template')?.type !== 'PodTemplateSpec' ||
    !fits(field, value)
  ) {
    return undefined;
  }
  const taken = own(own(own(level.object, 'template'), 'spec'), key);
  return { path: [...level.path, 'template', 'spec', key], owner: 'PodSpec', sure: taken === undefined };
}

/** Fields of a container's security context in the Pod's, and the reverse. */
function acrossSecurity(above: readonly Level[], key: string, value: Json): Home | undefined {
  const level = above.at(-1);
  const specIndex = above.findIndex(({ type }) => type === 'PodSpec');
  const spec = above[specIndex];
  if (!level || !spec) return undefined;
  const owner = level.type === 'PodSecurityContext' ? 'SecurityContext' : 'PodSecurityContext';
  if (level.type !== 'PodSecurityContext' && level.type !== 'SecurityContext') return undefined;
  const field = fieldOf(owner, key);
  if (!field || !fits(field, value)) return undefined;
  if (owner === 'PodSecurityContext') {
    const free = own(own(spec.object, 'securityContext'), key) === undefined;
    return { path: [...spec.path, 'securityContext', key], owner, sure: free };
  }
  const containers = own(spec.object, 'containers');
  const [only] = isList(containers) && containers.length === 1 ? containers : [];
  const sure = isObject(only) && own(own(only, 'securityContext'), key) === undefined;
  return { path: [...spec.path, 'containers', 0, 'securityContext', key], owner, sure };
}

/** What the source of a volume says, as `defaultMode`, in a mount of it. */
function ofVolume(above: readonly Level[], key: string, value: Json): Home | undefined {
  const level = above.at(-1);
  const spec = above.find(({ type }) => type === 'PodSpec');
  if (level?.type !== 'VolumeMount' || !spec) return undefined;
  const name = own(level.object, 'name');
  const volumes = own(spec.object, 'volumes');
  const all = isList(volumes) ? volumes : [];
  const index = all.findIndex((volume) => isObject(volume) && own(volume, 'name') === name);
  const volume = all[index];
  if (!isObject(volume)) return undefined;
  for (const [source, content] of Object.entries(volume)) {
    const owner = fieldOf('Volume', source)?.type ?? '';
    const field = fieldOf(owner, key);
    if (!field || !fits(field, value)) continue;
    const sure = own(content, key) === undefined && !common.has(key);
    return { path: [...spec.path, 'volumes', index, source, key], owner, sure };
  }
  return undefined;
}

function around(above: readonly Level[], key: string, value: Json): Home | undefined {
  for (let i = above.length - 2; i >= 0; i--) {
    const level = above[i];
    const field = level && fieldOf(level.type, key);
    if (!level || !field || !fits(field, value)) continue;
    const free = (own(level.object, key) ?? null) === null;
    return { path: [...level.path, key], owner: level.type, sure: free && !common.has(key) };
  }
  return undefined;
}

function below(above: readonly Level[], key: string, value: Json): Home | undefined {
  const level = above.at(-1);
  if (!level || common.has(key)) return undefined;
  const found: Home[] = [];
  for (const field of fieldsOf(level.type)) {
    if (field.opaque || !isStruct(field.type)) continue;
    const target = fieldOf(field.type, key);
    if (target && fits(target, value)) pushAll(found, targets(level, field, key));
  }
  const present = found.filter((place) => place.sure);
  if (present.length === 1) return present[0];
  return found[0] && { ...found[0], sure: false };
}

/** Structs that are often left out around their fields, besides those that must be there. */
const usual = new Set(['securityContext', 'resources']);

/** The maps of one field that could take the key; a missing struct is made, a missing list item is not. */
function targets(level: Level, field: FieldSchema, key: string): Home[] {
  const path = [...level.path, field.name];
  const held = own(level.object, field.name) ?? null;
  const owner = field.type;
  if (field.shape === 'list') {
    if (!isList(held)) return [];
    if (held.length !== 1 && field.name !== 'containers') return [];
    return held.map((item, i) => ({
      path: [...path, i, key],
      owner,
      sure: held.length === 1 && isObject(item) && own(item, key) === undefined,
    }));
  }
  if (held === null) return [{ path: [...path, key], owner, sure: field.required || usual.has(field.name) }];
  return isObject(held) ? [{ path: [...path, key], owner, sure: own(held, key) === undefined }] : [];
}
