import { Segmented, Select } from '../../ui/index.ts';
import { DefaultReason } from './DefaultReason.tsx';
import { useDefault } from './defaults.ts';
import { useInvalid } from './Findings.tsx';
import { useWords, useWriter } from './hooks.ts';
import type { InputProps } from './ScalarField.tsx';

/** Unset, false and true, which are three things. While it is unset, what holds then stands behind. */
export function SwitchInput({ field, path, value, id, label, describedBy, compact }: InputProps) {
  const { set, clear } = useWriter(path);
  const words = useWords();
  const standard = useDefault(field, path);
  const invalid = useInvalid(path);
  const meant = standard === undefined ? undefined : words[standard === 'true' ? 'form.yes' : 'form.no'];
  const options = [
    { value: 'true', label: words['form.yes'], title: 'true' },
    { value: 'false', label: words['form.no'], title: 'false' },
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
        unset={meant === undefined ? words['form.unsetChoice'] : words['form.default'](meant)}
        unsetFace={meant}
        options={options}
        onChoose={choose}
      />
    );
  }
  return (
    <>
      <Segmented
        label={label}
        describedBy={describedBy}
        invalid={invalid}
        value={shown}
        options={[{ value: '', label: words['form.unsetChoice'] }, ...options]}
        quiet={shown === ''}
        onChoose={choose}
        onClear={() => void clear()}
      />
      {shown === '' && standard !== undefined && (
        <DefaultReason field={field} value={standard} {...(meant === undefined ? {} : { meant })} />
      )}
    </>
  );
}
