import type { ComponentProps } from 'react';
import styles from './controls.module.css';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

export interface SelectGroup {
  readonly label: string;
  readonly options: readonly SelectOption[];
}

export interface SelectProps extends Omit<ComponentProps<'select'>, 'value' | 'onChange'> {
  /** The chosen value, or undefined for `unset`. */
  readonly value: string | undefined;
  /** Label of the choice "nothing"; where absent, there is no such choice. */
  readonly unset?: string | undefined;
  readonly options: readonly (SelectOption | SelectGroup)[];
  readonly onChoose: (value: string | undefined) => void;
}

const prefix = '=';

function Option({ value, label }: SelectOption) {
  return <option value={prefix + value}>{label}</option>;
}

/**
 * A native select with an explicit choice "unset", which is another thing than the empty value. Native and not Mantine's: a
 * form shows dozens at once, and the browser's costs nothing to mount and has its own list on a phone.
 */
export function Select({ value, unset, options, onChoose, className, ...rest }: SelectProps) {
  return (
    <select
      {...rest}
      className={[styles.input, styles.select, value === undefined ? styles.unset : '', className ?? ''].join(
        ' ',
      )}
      value={value === undefined ? '' : prefix + value}
      onChange={({ target }) => onChoose(target.value === '' ? undefined : target.value.slice(prefix.length))}
    >
      {(unset !== undefined || value === undefined) && <option value="">{unset ?? ''}</option>}
      {options.map((option) =>
        'options' in option ? (
          <optgroup key={option.label} label={option.label}>
            {option.options.map((inner) => (
              <Option key={inner.value} {...inner} />
            ))}
          </optgroup>
        ) : (
          <Option key={option.value} {...option} />
        ),
      )}
    </select>
  );
}
