import { type CSSProperties, type ReactNode, useId } from 'react';
import type { IconName } from './icons.tsx';
import { Select } from './Select.tsx';
import classes from './Sheet.module.css';

interface SheetProps {
  /** Of what the sheet tells, where there is more than one. */
  readonly label: string;
  readonly choices: readonly { readonly name: string; readonly icon: IconName }[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  readonly lead: string;
  /** The least width of a column, in pixels. */
  readonly column: number;
  readonly children: ReactNode;
}

/** Facts of one of several things, in as many columns as there is room for. */
export function Sheet({ label, choices, chosen, onChoose, lead, column, children }: SheetProps) {
  const id = useId();
  return (
    <div className={classes.root}>
      <div className={classes.sheet} style={{ '--sheet-column': `${column}px` } as CSSProperties}>
        <div className={classes.head}>
          {choices.length > 1 && (
            <div className={classes.picker}>
              <label htmlFor={id}>{label}</label>
              <Select
                id={id}
                className={classes.select}
                value={String(chosen)}
                options={choices.map(({ name, icon }, i) => ({ value: String(i), label: name, icon }))}
                onChoose={(wanted) => onChoose(Number(wanted))}
              />
            </div>
          )}
          <p>{lead}</p>
        </div>
        {children}
      </div>
    </div>
  );
}

/** What stands in place of a sheet that has nothing to tell. */
export function NoSheet({ children }: { readonly children: ReactNode }) {
  return <p className={classes.none}>{children}</p>;
}
