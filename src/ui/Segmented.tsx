import { useId } from 'react';
import styles from './controls.module.css';
import type { SelectOption } from './Select.tsx';

interface SegmentedProps {
  readonly label: string;
  /** The choice that stands, written or by default. */
  readonly value: string;
  /** What stands is not written: it is drawn in grey, and choosing it writes it. */
  readonly quiet?: boolean;
  readonly options: readonly SelectOption[];
  readonly onChoose: (value: string) => void;
  /** Delete takes the choice back. */
  readonly onClear?: (() => void) | undefined;
  /** The choice under the pointer; undefined when it has left. */
  readonly onHint?: ((value: string | undefined) => void) | undefined;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean;
}

/** A few choices side by side: a group of radio buttons drawn as one bar. */
export function Segmented(props: SegmentedProps) {
  const { label, value, quiet = false, options, onChoose, onClear, onHint, describedBy, invalid } = props;
  const name = useId();
  return (
    <div
      className={styles.segmented}
      role="radiogroup"
      aria-label={label}
      aria-describedby={describedBy}
      data-invalid={invalid || undefined}
      data-quiet={quiet || undefined}
      onKeyDown={(event) => {
        if (event.key !== 'Delete' || quiet || !onClear) return;
        event.preventDefault();
        event.stopPropagation();
        onClear();
      }}
    >
      {options.map((option) => (
        <label
          key={option.value}
          className={styles.segment}
          title={option.title}
          onMouseEnter={onHint && (() => onHint(option.value))}
          onMouseLeave={onHint && (() => onHint(undefined))}
        >
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onChoose(option.value)}
            // A radio that is checked already tells of no change: a default that is shown is written by the click.
            onClick={() => {
              if (quiet && option.value === value) onChoose(option.value);
            }}
            aria-invalid={invalid || undefined}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
