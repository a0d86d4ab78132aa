import { useMemo } from 'react';
import {
  type Candidate,
  candidates,
  type FieldSchema,
  type Json,
  namesIn,
  type Path,
  type PodNames,
  recordOf,
} from '../../pod/index.ts';
import { usePodPath, useSelect } from '../../store/index.ts';
import type { SelectOption } from '../../ui/index.ts';
import { volumeIcon } from './member-looks.ts';

interface Found {
  readonly names: PodNames;
  /** The options of a path as JSON. */
  readonly options: Map<Path, string>;
}

/** What refers to what in a Pod, as long as its document stays the same value. */
const found = new WeakMap<object, Map<Path, Found>>();

function foundIn(root: Json | undefined, podPath: Path): Found {
  const find = () => ({ names: namesIn({ root, podPath }), options: new Map<Path, string>() });
  if (typeof root !== 'object' || root === null) return find();
  const known = found.get(root) ?? new Map<Path, Found>();
  found.set(root, known);
  const here = known.get(podPath) ?? find();
  known.set(podPath, here);
  return here;
}

/** What a field at a path may name, as JSON: a text that is equal where the candidates are. */
function optionsAt(root: Json | undefined, podPath: Path, path: Path): string {
  const { names, options } = foundIn(root, podPath);
  const known = options.get(path) ?? JSON.stringify(candidates({ root, podPath }, path, names).map(option));
  options.set(path, known);
  return known;
}

function option({ kind, name, detail }: Candidate): SelectOption {
  if (kind !== 'volume' || detail === undefined) return { value: name, label: name };
  return { value: name, label: name, icon: volumeIcon(detail), title: detail };
}

/** What a field may be given: names out of the Pod, where there are some, else the allowed or typical values. */
export function useSuggestions(field: FieldSchema, path: Path): readonly SelectOption[] {
  const podPath = usePodPath();
  const { names, examples } = recordOf(field);
  const joined = useSelect((state) => (names === undefined ? '' : optionsAt(state.root, podPath, path)));
  return useMemo(() => {
    const named = joined === '' ? [] : (JSON.parse(joined) as SelectOption[]);
    return named.length > 0 ? named : typical(field.values ?? examples);
  }, [joined, examples, field]);
}

function typical(values: readonly string[] = []): SelectOption[] {
  return values.map((value) => ({ value, label: value }));
}
