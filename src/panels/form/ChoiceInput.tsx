import { choiceTexts, valueText } from '../../i18n/index.ts';
import { fieldKey, recordOf, valueExistsIn } from '../../pod/index.ts';
import { releaseOf, useActions, useSelect, useTables } from '../../store/index.ts';
import { Segmented, Select } from '../../ui/index.ts';
import { DefaultReason } from './DefaultReason.tsx';
import { useDefault } from './defaults.ts';
import { useInvalid } from './Findings.tsx';
import { useWriter } from './hooks.ts';
import type { InputProps } from './ScalarField.tsx';

/** So few values in so few letters stand side by side. */
const mostBeside = 4;
const lettersBeside = 30;

/**
 * One of the allowed values; one that is not allowed stays, marked as such. A few stand side by side by what people call
 * them, the usual one first, and the tooltip and the help bar have what is written; more are a list, as they are written.
 */
export function ChoiceInput({ field, path, value, id, label, describedBy, compact }: InputProps) {
  const { set, clear } = useWriter(path);
  const messages = useTables();
  const words = messages.ui;
  const actions = useActions();
  const standard = useDefault(field, path);
  // What it follows is not written yet: none of the choices stands, and none comes or goes once it is.
  const follows = recordOf(field).pullPolicyOf !== undefined;
  const invalid = useInvalid(path);
  const release = useSelect(({ settings }) => releaseOf(settings));
  const values = (field.values ?? []).filter((one) => valueExistsIn(fieldKey(field), one, release));
  const chosen = typeof value === 'string' ? value : undefined;
  const strange = chosen !== undefined && !values.includes(chosen) ? [chosen] : [];
  const letters = values.join('').length;
  const beside = values.length <= mostBeside && letters <= lettersBeside && strange.length === 0;
  if (!compact && beside && !values.includes('')) {
    const standing = chosen ?? standard;
    const names = choiceTexts(messages, fieldKey(field));
    const called = names
      ? Object.entries(names).filter(([v]) => values.includes(v))
      : values.map((v) => [v, v] as const);
    const meaning = (v: string) => valueText(messages, fieldKey(field), v);
    const hint = (of: string | undefined) => {
      const text = of === undefined ? undefined : meaning(of);
      actions.hint(text === undefined ? undefined : { title: `${label}: \`${of}\``, text });
    };
    return (
      <>
        <Segmented
          label={label}
          describedBy={describedBy}
          invalid={invalid}
          value={standing ?? ''}
          quiet={chosen === undefined}
          options={[
            ...(standard === undefined && !follows ? [{ value: '', label: words['form.unsetChoice'] }] : []),
            ...called.map(([v, name]) => ({
              value: v,
              label: name,
              title: [v, meaning(v)].filter((part) => part !== undefined).join(': '),
            })),
          ]}
          onChoose={(next) => void (next === '' ? clear() : set(next))}
          onClear={() => void clear()}
          onHint={hint}
        />
        {chosen === undefined && standard !== undefined && <DefaultReason field={field} value={standard} />}
      </>
    );
  }
  return (
    <Select
      id={id}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      value={chosen}
      title={chosen === undefined ? undefined : valueText(messages, fieldKey(field), chosen)}
      unset={standard === undefined ? words['form.unsetChoice'] : words['form.default'](standard)}
      unsetFace={compact ? standard : undefined}
      options={[...values, ...strange].map((v) => ({
        value: v,
        note: valueText(messages, fieldKey(field), v),
        label: strange.includes(v) ? words['form.notAllowed'](v) : v === '' ? words['form.emptyText'] : v,
      }))}
      onChoose={(next) => void (next === undefined ? clear() : set(next))}
    />
  );
}
