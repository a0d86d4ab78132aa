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

/** What refers to what in a Pod, as long as its document stays the same value. */
const found = new WeakMap<object, Map<Path, PodNames>>();

function namesOf(root: Json | undefined, podPath: Path): PodNames {
  if (typeof root !== 'object' || root === null) return namesIn({ root, podPath });
  const known = found.get(root) ?? new Map<Path, PodNames>();
  found.set(root, known);
  const names = known.get(podPath) ?? namesIn({ root, podPath });
  known.set(podPath, names);
  return names;
}

function option({ kind, name, detail }: Candidate): SelectOption {
  return { value: name, label: kind === 'volume' && detail !== undefined ? `${name} (${detail})` : name };
}

/** What a field may be given: names out of the Pod, where there are some, else the allowed or typical values. */
export function useSuggestions(field: FieldSchema, path: Path): readonly SelectOption[] {
  const podPath = usePodPath();
  const { names, examples } = recordOf(field);
  // As JSON, a text that is equal where the candidates are.
  const joined = useSelect((state) =>
    names === undefined
      ? ''
      : JSON.stringify(
          candidates({ root: state.root, podPath }, path, namesOf(state.root, podPath)).map(option),
        ),
  );
  return useMemo(() => {
    const named = joined === '' ? [] : (JSON.parse(joined) as SelectOption[]);
    return named.length > 0 ? named : typical(field.values ?? examples);
  }, [joined, examples, field]);
}

function typical(values: readonly string[] = []): SelectOption[] {
  return values.map((value) => ({ value, label: value }));
}
