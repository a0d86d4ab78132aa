import { useState } from 'react';
import { useActions, useMessages } from '../../store/index.ts';
import classes from './Around.module.css';

/** Says of a text that a cluster printed it, with the way to what can go. */
export function FromServer() {
  const { ui } = useMessages();
  const { showAround } = useActions();
  const [read, setRead] = useState(false);
  if (read) return null;
  return (
    <div className={classes.bar} role="status">
      <span>{ui['around.recognised']}</span>
      <button
        type="button"
        className={classes.link}
        onClick={() => {
          setRead(true);
          showAround('clean');
        }}
      >
        {ui['around.show']}
      </button>
      <button type="button" className={classes.link} onClick={() => setRead(true)}>
        {ui['app.dismiss']}
      </button>
    </div>
  );
}
