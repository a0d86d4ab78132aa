import { useEffect, useRef } from 'react';
import { useMessages, useSelect } from '../../store/index.ts';
import classes from './ExplainPanel.module.css';
import { FieldInFocus } from './FieldInFocus.tsx';
import { Story } from './Story.tsx';

/** This Pod in sentences, and beside them the field in focus: it begins at its top for every other field. */
export function ExplainPanel() {
  const { ui } = useMessages();
  const spot = useSelect((state) => state.spot?.path);
  const aside = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another field, from its top
  useEffect(() => {
    if (aside.current) aside.current.scrollTop = 0;
  }, [spot]);
  return (
    <div className={classes.columns}>
      <section aria-label={ui['explain.story']}>
        <Story />
      </section>
      <section ref={aside} aria-label={ui['explain.field']} className={classes.aside}>
        <FieldInFocus />
      </section>
    </div>
  );
}
