import { useMemo } from 'react';
import { type Candidate, type FieldSchema, type Path, recordOf } from '../../pod/index.ts';
import { useFrom } from '../../store/index.ts';
import type { SelectOption } from '../../ui/index.ts';
import { volumeIcon } from './member-looks.ts';

function option({ kind, name, detail }: Candidate): SelectOption {
  if (kind !== 'volume' || detail === undefined) return { value: name, label: name };
  return { value: name, label: name, icon: volumeIcon(detail), title: detail };
}

/** What a field may be given: names out of the Pod, where there are some, else the allowed or typical values. */
export function useSuggestions(field: FieldSchema, path: Path): readonly SelectOption[] {
  const { names, examples } = recordOf(field);
  // As one text, which is equal where the candidates are.
  const joined = useFrom('namesAt', (namesAt) =>
    names === undefined ? '' : JSON.stringify(namesAt.at(path).map(option)),
  );
  return useMemo(() => {
    const named = joined === '' ? [] : (JSON.parse(joined) as SelectOption[]);
    return named.length > 0 ? named : typical(field.values ?? examples);
  }, [joined, examples, field]);
}

function typical(values: readonly string[] = []): SelectOption[] {
  return values.map((value) => ({ value, label: value }));
}
