import {
  fieldsOf,
  getIn,
  isList,
  isStruct,
  type Json,
  type JsonObject,
  lookUp,
  own,
  type Path,
  put,
  structOf,
} from '../../pod/index.ts';

/**
 * What a new item or a newly chosen member starts with: the required fields (an API server takes nothing less), texts
 * empty, and the values that the field model names for the struct.
 */
export function templateOf(type: string): JsonObject {
  const value: Record<string, Json> = {};
  const initial = structOf(type)?.initial ?? {};
  for (const field of fieldsOf(type)) {
    const chosen = lookUp(initial, field.name);
    if (chosen !== undefined) put(value, field.name, chosen);
    else if (!field.required) continue;
    else if (field.shape === 'list') put(value, field.name, []);
    else if (field.shape === 'map') put(value, field.name, {});
    else if (isStruct(field.type)) put(value, field.name, templateOf(field.type));
    else if (field.type === 'string' && !field.values) put(value, field.name, '');
  }
  return value;
}

/** {@link templateOf}, with the scalars of `from` that the type has too (the name of a ConfigMap, a port). */
export function templateFrom(type: string, from: Json | undefined): JsonObject {
  const value: Record<string, Json> = { ...templateOf(type) };
  for (const field of fieldsOf(type)) {
    const old = own(from, field.name);
    if (old !== undefined && field.shape === 'single' && !isStruct(field.type)) {
      if (field.type !== 'int32' || typeof old === 'number') put(value, field.name, old);
    }
  }
  return value;
}

/** A new probe or hook asks the container's first port, where it has one. */
export function withContainerPort(
  type: string,
  value: JsonObject,
  root: Json | undefined,
  container: Path,
): JsonObject {
  const field = structOf(type)?.initialPort;
  if (field === undefined) return value;
  const ports = own(getIn(root, container), 'ports');
  const port = isList(ports) ? own(ports[0], 'containerPort') : undefined;
  return typeof port === 'number' ? { ...value, [field]: port } : value;
}
