import { useId } from 'react';
import styles from './controls.module.css';
import type { SelectOption } from './Select.tsx';

interface SegmentedProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly SelectOption[];
  readonly onChoose: (value: string) => void;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean;
}

/** A few choices side by side: a group of radio buttons drawn as one bar. */
export function Segmented({ label, value, options, onChoose, describedBy, invalid }: SegmentedProps) {
  const name = useId();
  return (
    <div className={styles.segmented} role="radiogroup" aria-label={label} aria-describedby={describedBy}>
      {options.map((option) => (
        <label key={option.value} className={styles.segment}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
            aria-invalid={invalid || undefined}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
