import type { ReactNode } from 'react';
import type { Path } from '../../pod/index.ts';
import { useActions, useMessages, useSelect } from '../../store/index.ts';
import classes from './EffectPanel.module.css';

interface PathLinkProps {
  readonly path: Path;
  readonly label: string;
  /** That in front, where none is given. */
  readonly document?: number;
  readonly children: ReactNode;
}

/** The way to a field of the form and of the text. */
export function PathLink({ path, label, document, children }: PathLinkProps) {
  const { ui } = useMessages();
  const { visit, setLayout } = useActions();
  const current = useSelect((state) => state.current?.document ?? 0);
  return (
    <button
      type="button"
      className={classes.goto}
      title={ui['effect.goto']}
      aria-label={label}
      onClick={() => {
        setLayout({ narrowTab: 'form', dockMax: false });
        visit({ path, document: document ?? current, by: 'panel' });
      }}
    >
      {children}
    </button>
  );
}
