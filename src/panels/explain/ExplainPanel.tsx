import { useMessages } from '../../store/index.ts';
import classes from './ExplainPanel.module.css';
import { FieldInFocus } from './FieldInFocus.tsx';
import { Story } from './Story.tsx';

/** This Pod in sentences, and beside them the field in focus. */
export function ExplainPanel() {
  const { ui } = useMessages();
  return (
    <div className={classes.columns}>
      <section aria-label={ui['explain.story']}>
        <Story />
      </section>
      <section aria-label={ui['explain.field']} className={classes.aside}>
        <FieldInFocus />
      </section>
    </div>
  );
}
