import { Segmented, Select } from '../../ui/index.ts';
import { useDefault } from './defaults.ts';
import { useInvalid } from './Findings.tsx';
import { useWords, useWriter } from './hooks.ts';
import type { InputProps } from './ScalarField.tsx';

/** Unset, false and true, which are three things. */
export function SwitchInput({ field, path, value, id, label, describedBy, compact }: InputProps) {
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
