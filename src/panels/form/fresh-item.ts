import { type FieldSchema, isList, type Json, own } from '../../pod/index.ts';
import { freeName, templateOf } from './templates.ts';

/** The first free port from 8080 upwards. */
function freePort(items: readonly Json[]): number {
  const taken = items.map((item) => own(item, 'containerPort'));
  let port = 8080;
  while (taken.includes(port)) port++;
  return port;
}

/** What "add" puts into a list: the smallest item, told apart from those that are there. */
export function freshItem(field: FieldSchema, list: Json | undefined): Json {
  const items = isList(list) ? list : [];
  const item = templateOf(field.type);
  switch (field.type) {
    case 'ContainerPort':
      return { ...item, containerPort: freePort(items) };
    case 'EnvVar': {
      const names = items.map((i) => own(i, 'name')).filter((n): n is string => typeof n === 'string');
      return { name: freeName('NAME', names, '_'), value: '' };
    }
    default:
      return item;
  }
}
