import { valueText } from '../../i18n/index.ts';
import { fieldKey } from '../../pod/index.ts';
import { useMessages } from '../../store/index.ts';
import { Select } from '../../ui/index.ts';
import { useDefault } from './defaults.ts';
import { useInvalid } from './Findings.tsx';
import { useWriter } from './hooks.ts';
import type { InputProps } from './ScalarField.tsx';

/** One of the allowed values; one that is not allowed stays, marked as such. */
export function ChoiceInput({ field, path, value, id, describedBy }: InputProps) {
  const { set, clear } = useWriter(path);
  const messages = useMessages();
  const words = messages.ui;
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
      title={chosen === undefined ? undefined : valueText(messages, fieldKey(field), chosen)}
      unset={standard === undefined ? words['form.notSet'] : words['form.default'](standard)}
      options={[...values, ...strange].map((v) => ({
        value: v,
        label: strange.includes(v) ? words['form.notAllowed'](v) : v === '' ? words['form.emptyText'] : v,
      }))}
      onChoose={(next) => void (next === undefined ? clear() : set(next))}
    />
  );
}
