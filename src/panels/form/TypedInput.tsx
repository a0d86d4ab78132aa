import { useContext } from 'react';
import { recordOf } from '../../pod/index.ts';
import { type Committed, TextInput } from '../../ui/index.ts';
import { useDefault } from './defaults.ts';
import { DraftItem } from './draft.ts';
import { useInvalid } from './Findings.tsx';
import styles from './form.module.css';
import { useWords, useWriter } from './hooks.ts';
import type { InputProps, Look } from './ScalarField.tsx';
import { useSuggestions } from './suggestions.ts';
import { placeholderIn } from './texts.ts';

const classOf: Readonly<Record<NonNullable<Look>, string | undefined>> = {
  number: styles.short,
  short: styles.medium,
  multiline: '',
};

/** Text, numbers, quantities: what cannot be read yet stays in the control and is not written. */
export function TypedInput(props: InputProps) {
  const { field, path, value, id, label, describedBy, codec, look, problem, onProblem, compact } = props;
  const writer = useWriter(path);
  const words = useWords();
  const standard = useDefault(field, path);
  const invalid = useInvalid(path);
  const suggestions = useSuggestions(field, path);
  const inDraft = useContext(DraftItem) !== undefined;
  const example = recordOf(field).examples?.[0];
  const commit = (typed: string): Committed | undefined => {
    if (typed === '') {
      onProblem(undefined);
      const keep = field.required && field.type === 'string';
      return { shown: '', done: keep ? writer.set('') : writer.clear() };
    }
    const read = codec.read(typed);
    if ('problem' in read) {
      const { problem: why, meant } = read;
      const shown = meant === undefined || meant === value ? undefined : codec.show(meant);
      onProblem(
        words[why],
        shown === undefined
          ? undefined
          : { value: shown, run: () => void writer.set(meant ?? null).then(() => onProblem(undefined)) },
      );
      return undefined;
    }
    onProblem(undefined);
    return { shown: codec.show(read.value), done: writer.set(read.value) };
  };
  return (
    <TextInput
      id={id}
      aria-describedby={describedBy}
      aria-invalid={invalid || problem !== undefined}
      className={look === undefined ? '' : classOf[look]}
      inputMode={look === 'number' ? 'numeric' : undefined}
      placeholder={
        value === '' && !inDraft
          ? '""'
          : (standard ??
            (!inDraft && field.required ? words['form.required'] : undefined) ??
            placeholderIn(words, field) ??
            (compact || inDraft ? label : example && words['form.example'](example)))
      }
      value={value === null ? '' : codec.show(value)}
      onText={commit}
      onBlur={() => onProblem(undefined)}
      options={suggestions.map((s) => s.value)}
      multiline={look === 'multiline' && !props.compact}
    />
  );
}
