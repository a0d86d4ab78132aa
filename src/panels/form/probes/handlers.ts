import {
  type FieldSchema,
  fieldOf,
  fieldsOf,
  getIn,
  isList,
  isObject,
  isStruct,
  type Json,
  type JsonObject,
  lookUp,
  type Member,
  own,
  type Path,
  type PathEdit,
  put,
  recordOf,
  structOf,
} from '../../../pod/index.ts';
import { presentMembers } from '../unions.ts';

/** What a handler asks for, beside its port: the field that has a line of its own in a form. */
const asked: Readonly<Record<string, string>> = {
  HTTPGetAction: 'path',
  ExecAction: 'command',
  GRPCAction: 'service',
  SleepAction: 'seconds',
};

/** The fields of a handler: what it asks for, the port it asks, and the rest. */
export interface HandlerFields {
  readonly what: FieldSchema | undefined;
  readonly port: FieldSchema | undefined;
  readonly rest: readonly FieldSchema[];
}

/** The fields of a handler by its type (`HTTPGetAction`). */
export function handlerFields(type: string): HandlerFields {
  const what = fieldOf(type, lookUp(asked, type) ?? '');
  const port = fieldOf(type, structOf(type)?.initialPort ?? '');
  return { what, port, rest: fieldsOf(type).filter((field) => field !== what && field !== port) };
}

/** True where a handler has what a server asks of it, so that it may be written. */
export function isWhole(type: string, handler: Json | undefined): boolean {
  const { what, port } = handlerFields(type);
  return [what, port].every((field) => {
    if (!field || (!field.required && field.shape !== 'list')) return true;
    const value = own(handler, field.name);
    if (isList(value)) return value.length > 0;
    return value !== undefined && value !== null && value !== '';
  });
}

/**
 * The port that a new handler asks: the first one of the container with a name, else the number of the first; a handler
 * that takes numbers only (gRPC) gets the number. Undefined where the container has no ports.
 */
export function portFor(field: FieldSchema, container: Json | undefined): string | number | undefined {
  const listed = own(container, 'ports');
  const ports = isList(listed) ? listed : [];
  const nameOf = (port: Json) => own(port, 'name');
  const named = ports.find((port) => typeof nameOf(port) === 'string' && nameOf(port) !== '');
  const name = named === undefined ? undefined : nameOf(named);
  if (typeof name === 'string' && field.type !== 'int32') return name;
  const number = own(named ?? ports[0], 'containerPort');
  return typeof number === 'number' ? number : undefined;
}

/** A port as the other handler writes it: gRPC takes the number of a port by name. */
function carried(field: FieldSchema, value: Json, container: Json | undefined): Json | undefined {
  if (field.type !== 'int32' || typeof value === 'number') return value;
  const ports = own(container, 'ports');
  const port = isList(ports) ? ports.find((item) => own(item, 'name') === value) : undefined;
  const number = own(port, 'containerPort');
  return typeof number === 'number' ? number : undefined;
}

/**
 * What a newly chosen handler holds: what it held when it was left, with the values that it has in common with the one
 * before, and a port of the container where it would have none. Defaults are not written.
 * @param left what it held; @param before the handler that is being left
 */
export function handlerFrom(
  type: string,
  left: Json | undefined,
  before: Json | undefined,
  container: Json | undefined,
): JsonObject {
  const value: Record<string, Json> = {};
  const { port } = handlerFields(type);
  for (const [key, initial] of Object.entries(structOf(type)?.initial ?? {})) {
    const field = fieldOf(type, key);
    if (initial === undefined || !field || field === port || recordOf(field).default !== undefined) continue;
    put(value, key, initial);
  }
  if (isObject(left)) for (const [key, old] of Object.entries(left)) put(value, key, old);
  for (const field of fieldsOf(type)) {
    const old = own(before, field.name);
    if (old === undefined || field.shape !== 'single' || isStruct(field.type)) continue;
    const fitting = carried(field, old, container);
    if (fitting !== undefined) put(value, field.name, fitting);
  }
  if (port && own(value, port.name) === undefined) {
    const found = portFor(port, container);
    if (found !== undefined) put(value, port.name, found);
  }
  return value;
}

/** What was in a union before it was left, so that it comes back with it. */
export interface Left {
  /** The whole, when nothing was chosen. */
  whole?: Json | undefined;
  readonly members: Map<string, Json>;
}

/**
 * The edits that make `to` the only handler of what stands at `path`. What is left is remembered.
 * @param type of the struct that holds the handler; @param value what stands there
 */
export function chooseHandler(
  type: string,
  path: Path,
  value: Json | undefined,
  to: Member,
  container: Json | undefined,
  left: Left,
): PathEdit[] {
  const present = presentMembers(type, value);
  for (const member of present) left.members.set(member.name, getIn(value, member.at) ?? null);
  const before = present[0] ? getIn(value, present[0].at) : undefined;
  const handler = handlerFrom(to.field.type, left.members.get(to.name), before, container);
  if (!isObject(value)) {
    const whole: Record<string, Json> = {};
    const kept = isObject(left.whole) ? left.whole : {};
    const handlers = new Set(presentMembers(type, kept).map(({ name }) => name));
    for (const [key, old] of Object.entries(kept)) if (!handlers.has(key)) put(whole, key, old);
    return [{ op: 'set', path, value: { [to.name]: handler, ...whole } }];
  }
  const leaving = present.filter(({ name }) => name !== to.name);
  return [
    ...(present.some(({ name }) => name === to.name)
      ? []
      : [{ op: 'set', path: [...path, ...to.at], value: handler } as const]),
    ...leaving.map((member) => ({ op: 'delete', path: [...path, ...member.at] }) as const),
  ];
}
