import { useState } from 'react';
import { useMessages, useSelect } from '../store/index.ts';
import classes from './OtherTab.module.css';

/** Tells a second tab that it works on a copy. */
export function OtherTab() {
  const shared = useSelect((state) => state.otherTab);
  const { ui } = useMessages();
  const [read, setRead] = useState(false);
  if (!shared || read) return null;
  return (
    <div className={classes.bar} role="status">
      <span>{ui['app.otherTab']}</span>
      <button type="button" className={classes.button} onClick={() => setRead(true)}>
        {ui['app.dismiss']}
      </button>
    </div>
  );
}
