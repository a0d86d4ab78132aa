import { useContext } from 'react';
import { TextInput } from '../../ui/index.ts';
import { DraftItem, draftAt } from './draft.ts';
import { useInvalid } from './Findings.tsx';
import { useWords } from './hooks.ts';
import type { InputProps } from './ScalarField.tsx';
import { useName } from './use-name.ts';

/** A name that other fields may refer to; see {@link useName}. */
export function NameTyped({ field, path, value, id, label, describedBy, problem, onProblem }: InputProps) {
  const words = useWords();
  const typing = useName(field, path, onProblem);
  const invalid = useInvalid(path);
  const inDraft = draftAt(useContext(DraftItem), path) !== undefined;
  return (
    <TextInput
      {...typing}
      id={id}
      aria-describedby={describedBy}
      aria-invalid={invalid || problem !== undefined}
      placeholder={inDraft ? label : field.required ? words['form.required'] : undefined}
      value={typeof value === 'string' ? value : ''}
    />
  );
}
