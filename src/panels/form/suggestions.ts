import { useMemo } from 'react';
import { type FieldEntry, getIn, type Json, type Path, suggestionsOf } from '../../pod/index.ts';
import { usePodPath, useSelect } from '../../store/index.ts';
import type { SelectOption } from '../../ui/index.ts';

function optionsFor(
  kind: NonNullable<FieldEntry['suggest']>,
  root: Json | undefined,
  podPath: Path,
  path: Path,
): SelectOption[] {
  return suggestionsOf(kind, getIn(root, podPath), path.slice(podPath.length)).map(
    ({ value, of, detail }) => ({
      value,
      label: of === 'volume' && detail !== '' ? `${value} (${detail})` : value,
    }),
  );
}

const none: SelectOption[] = [];

/** What was found in a document, by kind and container, as long as the document stays the same value. */
const found = new WeakMap<object, Map<string, string>>();

/** The suggestions as JSON, a text that is equal where they are. */
function suggested(
  kind: NonNullable<FieldEntry['suggest']>,
  root: Json | undefined,
  podPath: Path,
  path: Path,
): string {
  const find = () => JSON.stringify(optionsFor(kind, root, podPath, path));
  if (typeof root !== 'object' || root === null) return find();
  const key = JSON.stringify([kind, kind === 'port-names' ? path.slice(0, podPath.length + 3) : podPath]);
  const known = found.get(root) ?? new Map<string, string>();
  found.set(root, known);
  const json = known.get(key) ?? find();
  known.set(key, json);
  return json;
}

/** Values out of the Pod, or typical ones, that a field may take. */
export function useSuggestions(kind: FieldEntry['suggest'], path: Path): readonly SelectOption[] {
  const podPath = usePodPath();
  const joined = useSelect((state) => (kind ? suggested(kind, state.root, podPath, path) : ''));
  return useMemo(() => (joined === '' ? none : (JSON.parse(joined) as SelectOption[])), [joined]);
}
