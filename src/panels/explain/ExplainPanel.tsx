import { useEffect, useRef } from 'react';
import { useMessages, useSelect } from '../../store/index.ts';
import classes from './ExplainPanel.module.css';
import { FieldInFocus } from './FieldInFocus.tsx';
import { Story } from './Story.tsx';

/** The field in focus, which begins at its top for every other field, and the Pod's story: each scrolls by itself. */
export function ExplainPanel() {
  const { ui } = useMessages();
  const spot = useSelect((state) => state.spot?.path);
  const field = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another field, from its top
  useEffect(() => {
    if (field.current) field.current.scrollTop = 0;
  }, [spot]);
  return (
    <div className={classes.root}>
      <div className={classes.columns}>
        <section ref={field} aria-label={ui['explain.field']} className={classes.field}>
          <FieldInFocus />
        </section>
        <section aria-label={ui['explain.story']} className={classes.side}>
          <h3 className={classes.title}>{ui['explain.story']}</h3>
          <Story />
        </section>
      </div>
    </div>
  );
}
