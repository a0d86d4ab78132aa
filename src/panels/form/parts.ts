import { getIn, isList, type Json, type JsonObject, own, type Path, type PathEdit } from '../../pod/index.ts';
import { freeName } from './templates.ts';

function namesIn(list: Json | undefined): string[] {
  if (!isList(list)) return [];
  return list.map((item) => own(item, 'name')).filter((name): name is string => typeof name === 'string');
}

/** A copy of a list item under a name that is free in the list. */
export function duplicateOf(item: JsonObject, list: Json | undefined): JsonObject {
  const name = own(item, 'name');
  const base = typeof name === 'string' && name !== '' ? name.replace(/-\d+$/, '') : 'copy';
  return { ...item, name: freeName(base, namesIn(list)) };
}

export type AddablePart = 'containers' | 'initContainers' | 'sidecars' | 'volumes';

/**
 * The edit that adds a container, init container, sidecar or volume at the end of its list, with a free name.
 * @param root value of the document; @param podPath where the Pod is in it
 * @returns the edit, the list it goes to and the index the new item will have
 */
export function addPart(
  root: Json | undefined,
  podPath: Path,
  part: AddablePart,
): { edits: PathEdit[]; list: 'containers' | 'initContainers' | 'volumes'; index: number } {
  const spec = getIn(root, [...podPath, 'spec']);
  const list = part === 'sidecars' ? 'initContainers' : part;
  const items = own(spec, list);
  const index = isList(items) ? items.length : 0;
  const taken =
    list === 'volumes'
      ? namesIn(items)
      : [...namesIn(own(spec, 'containers')), ...namesIn(own(spec, 'initContainers'))];
  const base = { containers: 'app', initContainers: 'init', sidecars: 'sidecar', volumes: 'data' }[part];
  const name = freeName(base, taken);
  const value: JsonObject =
    list === 'volumes'
      ? { name, emptyDir: {} }
      : { name, image: '', ...(part === 'sidecars' ? { restartPolicy: 'Always' } : {}) };
  return { edits: [{ op: 'insert', path: [...podPath, 'spec', list], index, value }], list, index };
}
