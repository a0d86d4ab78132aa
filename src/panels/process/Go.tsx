import { type ReactNode, useCallback } from 'react';
import { formatPath, type Path } from '../../pod/index.ts';
import { useActions, useSelect } from '../../store/index.ts';
import classes from './ProcessPanel.module.css';
import type { ProcessTexts } from './texts.ts';

interface GoProps {
  readonly texts: ProcessTexts;
  /** Of the field, from the root of the document; without one the words are no link. */
  readonly path: Path | undefined;
  readonly children: ReactNode;
}

/** Words that lead to the field that they follow from. */
export function Go({ texts, path, children }: GoProps) {
  const { visit, setLayout } = useActions();
  const document = useSelect((state) => state.current?.document ?? 0);
  const go = useCallback(() => {
    if (!path) return;
    visit({ path, document, by: 'panel' });
    setLayout({ narrowTab: 'form' });
  }, [visit, setLayout, document, path]);
  if (!path) return <span>{children}</span>;
  return (
    <button type="button" className={classes.go} title={texts['go.title'](formatPath(path))} onClick={go}>
      {children}
    </button>
  );
}
