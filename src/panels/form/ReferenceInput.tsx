import { useContext } from 'react';
import { Select } from '../../ui/index.ts';
import { useInvalid } from './Findings.tsx';
import { useWords, useWriter } from './hooks.ts';
import { NewReference } from './new-reference.ts';
import type { InputProps } from './ScalarField.tsx';
import { useSuggestions } from './suggestions.ts';
import { TypedInput } from './TypedInput.tsx';

/** A name out of the Pod itself: picked from a list; where the Pod has none, typed. */
export function ReferenceInput(props: InputProps) {
  const { field, path, value, id, describedBy } = props;
  const suggestions = useSuggestions(field, path);
  const { set, clear } = useWriter(path);
  const words = useWords();
  const invalid = useInvalid(path);
  const making = useContext(NewReference);
  if (suggestions.length === 0) return <TypedInput {...props} />;
  const chosen = typeof value === 'string' && value !== '' ? value : undefined;
  const strange =
    chosen !== undefined && !suggestions.some((s) => s.value === chosen)
      ? [{ value: chosen, label: words['form.notThere'](chosen) }]
      : [];
  return (
    <Select
      id={id}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      value={chosen}
      unset={words['form.choose']}
      options={[...suggestions, ...strange]}
      search={words['form.search']}
      make={making && { label: making.label, run: () => making.run(path) }}
      onChoose={(next) => void (next === undefined ? (field.required ? set('') : clear()) : set(next))}
    />
  );
}
