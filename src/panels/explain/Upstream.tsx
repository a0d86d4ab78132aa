import { useState } from 'react';
import { type FieldKey, upstreamDescription } from '../../pod/index.ts';
import { useMessages } from '../../store/index.ts';
import classes from './ExplainPanel.module.css';

/** Upstream's description, one click away. */
export function Upstream({ field }: { readonly field: FieldKey }) {
  const { ui } = useMessages();
  const [shown, setShown] = useState<{ field: FieldKey; text: string }>();
  return (
    <details
      className={classes.upstream}
      onToggle={(event) => {
        if (!event.currentTarget.open || shown?.field === field) return;
        void upstreamDescription(field).then((text) => setShown({ field, text: text ?? '—' }));
      }}
    >
      <summary>{ui['explain.upstream']}</summary>
      <p lang="en">{shown?.field === field && shown.text}</p>
    </details>
  );
}
