import { memo, useState } from 'react';
import { type Control, controlOf, entryOf, type FieldSchema, type Json, type Path } from '../../pod/index.ts';
import { useValue } from '../../store/index.ts';
import { type Committed, Segmented, Select, TextInput } from '../../ui/index.ts';
import { choicesOf, codecOf, modeLetters } from './codec.ts';
import { useDefault } from './defaults.ts';
import { FieldFrame } from './FieldFrame.tsx';
import { useInvalid } from './Findings.tsx';
import styles from './form.module.css';
import { useWords, useWriter } from './hooks.ts';
import { Misfit } from './Misfit.tsx';
import { useSuggestions } from './suggestions.ts';

interface ScalarProps {
  readonly field: FieldSchema;
  readonly path: Path;
  readonly compact?: boolean | undefined;
}

/** A field of one value: text, number, choice or switch. */
export const ScalarField = memo(function ScalarField({ field, path, compact }: ScalarProps) {
  const value = useValue(path);
  const { clear } = useWriter(path);
  const [problem, setProblem] = useState<string>();
  const words = useWords();
  const control = controlOf(field);
  const set = value !== undefined;
  const onClear = () => {
    setProblem(undefined);
    void clear();
  };
  const misfit = value !== undefined && value !== null && !codecOf(control).fits(value);
  return (
    <FieldFrame
      field={field}
      path={path}
      set={set}
      compact={compact}
      problem={problem}
      onClear={misfit ? undefined : onClear}
      note={note(control, value, words['form.decimal'])}
    >
      {({ id, label, describedBy }) => {
        if (misfit) return <Misfit path={path} />;
        const shared = { field, path, value: value ?? null, id, label, describedBy };
        if (control === 'switch') return <SwitchControl {...shared} compact={compact} />;
        if (control === 'select' && field.values) return <ChoiceControl {...shared} />;
        if (control === 'reference') return <ReferenceControl {...shared} />;
        return <TypedControl {...shared} control={control} problem={problem} onProblem={setProblem} />;
      }}
    </FieldFrame>
  );
});

function note(control: Control, value: Json | undefined, decimal: (n: number) => string) {
  if (control !== 'octal' || typeof value !== 'number') return undefined;
  return (
    <span className={styles.unit}>
      {decimal(value)} <code>{modeLetters(value)}</code>
    </span>
  );
}

interface ControlProps {
  readonly field: FieldSchema;
  readonly path: Path;
  readonly value: Json;
  readonly id: string;
  readonly label: string;
  readonly describedBy: string;
}

function SwitchControl({
  field,
  path,
  value,
  id,
  label,
  describedBy,
  compact,
}: ControlProps & { readonly compact: boolean | undefined }) {
  const { set, clear } = useWriter(path);
  const words = useWords();
  const standard = useDefault(field, path);
  const invalid = useInvalid(path);
  const unset = standard === undefined ? words['form.notSet'] : words['form.default'](standard);
  const options = [
    { value: 'false', label: 'false' },
    { value: 'true', label: 'true' },
  ];
  const choose = (chosen: string | undefined) =>
    void (chosen === undefined || chosen === '' ? clear() : set(chosen === 'true'));
  const shown = typeof value === 'boolean' ? String(value) : '';
  if (compact) {
    return (
      <Select
        id={id}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        value={shown === '' ? undefined : shown}
        unset={unset}
        options={options}
        onChoose={choose}
      />
    );
  }
  return (
    <Segmented
      label={label}
      describedBy={describedBy}
      invalid={invalid}
      value={shown}
      options={[{ value: '', label: unset }, ...options]}
      onChoose={choose}
    />
  );
}

function ChoiceControl({ field, path, value, id, describedBy }: ControlProps) {
  const { set, clear } = useWriter(path);
  const words = useWords();
  const standard = useDefault(field, path);
  const invalid = useInvalid(path);
  const values = field.values ?? [];
  const chosen = typeof value === 'string' ? value : undefined;
  const strange = chosen !== undefined && !values.includes(chosen) ? [chosen] : [];
  return (
    <Select
      id={id}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      value={chosen}
      unset={standard === undefined ? words['form.notSet'] : words['form.default'](standard)}
      options={[...values, ...strange].map((v) => ({
        value: v,
        label: strange.includes(v) ? words['form.notAllowed'](v) : v === '' ? words['form.emptyText'] : v,
      }))}
      onChoose={(next) => void (next === undefined ? clear() : set(next))}
    />
  );
}

/** A name out of the Pod itself: picked from a list; where the Pod has none, typed. */
function ReferenceControl(props: ControlProps) {
  const { field, path, value, id, describedBy } = props;
  const suggestions = useSuggestions(entryOf(field).suggest, path);
  const { set, clear } = useWriter(path);
  const words = useWords();
  const invalid = useInvalid(path);
  const [problem, setProblem] = useState<string>();
  if (suggestions.length === 0) {
    return <TypedControl {...props} control="text" problem={problem} onProblem={setProblem} />;
  }
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
      onChoose={(next) => void (next === undefined ? (field.required ? set('') : clear()) : set(next))}
    />
  );
}

interface TypedProps extends ControlProps {
  readonly control: Control;
  readonly problem: string | undefined;
  readonly onProblem: (problem: string | undefined) => void;
}

/** Text, numbers, quantities: what cannot be read yet stays in the control and is not written. */
function TypedControl({ field, path, value, id, describedBy, control, problem, onProblem }: TypedProps) {
  const writer = useWriter(path);
  const words = useWords();
  const standard = useDefault(field, path);
  const invalid = useInvalid(path);
  const suggestions = useSuggestions(entryOf(field).suggest, path);
  const codec = codecOf(control);
  const shown = value === null ? '' : codec.show(value);
  const commit = (typed: string): Committed | undefined => {
    if (typed === '') {
      onProblem(undefined);
      const keep = field.required && field.type === 'string';
      return { shown: '', done: keep ? writer.set('') : writer.clear() };
    }
    const read = codec.read(typed);
    onProblem('problem' in read ? words[read.problem] : undefined);
    if ('problem' in read) return undefined;
    return { shown: codec.show(read.value), done: writer.set(read.value) };
  };
  const numeric = control === 'integer' || control === 'octal';
  const options = suggestions.length > 0 ? suggestions.map((s) => s.value) : choicesOf(field);
  return (
    <TextInput
      id={id}
      aria-describedby={describedBy}
      aria-invalid={invalid || problem !== undefined}
      className={numeric ? styles.short : control === 'quantity' ? styles.medium : ''}
      inputMode={numeric ? 'numeric' : undefined}
      placeholder={value === '' ? '""' : (standard ?? placeholderOf(field))}
      value={shown}
      onText={commit}
      onBlur={() => onProblem(undefined)}
      options={options}
      multiline={control === 'multiline'}
    />
  );
}

function placeholderOf(field: FieldSchema): string | undefined {
  const example = entryOf(field).examples?.[0];
  return example === undefined ? undefined : `… ${example}`;
}
