import { useState } from 'react';
import { useMessages } from '../store/index.ts';
import classes from './Trouble.module.css';

/** Tries again and says so while it does. `onRetry` resolves when the attempt has ended, well or not. */
export function RetryButton({
  label,
  onRetry,
}: {
  readonly label?: string;
  readonly onRetry: () => Promise<void>;
}) {
  const { ui } = useMessages();
  const [trying, setTrying] = useState(false);
  return (
    <button
      type="button"
      className={classes.button}
      aria-disabled={trying}
      onClick={() => {
        if (trying) return;
        setTrying(true);
        void onRetry().finally(() => setTrying(false));
      }}
    >
      {trying ? ui['fault.retrying'] : (label ?? ui['fault.retry'])}
    </button>
  );
}
