import { useState } from 'react';
import { type LeftDraft, useActions, useMessages, useSelect } from '../../store/index.ts';
import { DiffDialog } from './DiffDialog.tsx';
import classes from './share.module.css';

/** Says what came of a link: which draft it took the place of, with the way back, or why it was not opened. */
export function ArrivalBar() {
  const { ui } = useMessages();
  const { arrive } = useActions();
  // Who undid the opening is back already.
  const arrival = useSelect(({ arrival: told, draftId }) =>
    told && 'left' in told && told.left.draftId === draftId ? undefined : told,
  );
  if (!arrival) return null;
  const dismiss = (
    <button type="button" className={classes.link} onClick={() => arrive(undefined)}>
      {ui['app.dismiss']}
    </button>
  );
  if ('left' in arrival) {
    return (
      <Opened left={arrival.left} lacks={arrival.lacks}>
        {dismiss}
      </Opened>
    );
  }
  return (
    <div className={classes.bar} role="alert">
      <span>{ui[`share.fault.${arrival.fault}`]}</span>
      {dismiss}
    </div>
  );
}

interface OpenedProps {
  readonly left: LeftDraft;
  readonly lacks: 'world' | undefined;
  readonly children: React.ReactNode;
}

function Opened({ left, lacks, children }: OpenedProps) {
  const { ui } = useMessages();
  const { openDraft, arrive } = useActions();
  const [shown, setShown] = useState(false);
  return (
    <div className={classes.bar} role="status">
      <span>{ui['share.opened'](left.fileName)}</span>
      {lacks && <span>{ui[`share.fault.${lacks}`]}</span>}
      <button type="button" className={classes.link} onClick={() => setShown(true)}>
        {ui['share.diff']}
      </button>
      <button
        type="button"
        className={classes.link}
        onClick={() => {
          openDraft(left);
          arrive(undefined);
        }}
      >
        {ui['share.back'](left.fileName)}
      </button>
      {children}
      {shown && <DiffDialog left={left} onClose={() => setShown(false)} />}
    </div>
  );
}
