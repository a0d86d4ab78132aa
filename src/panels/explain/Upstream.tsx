import { useState } from 'react';
import { lazily } from '../../lazy/index.ts';
import { type FieldKey, upstreamDescription } from '../../pod/index.ts';
import { useMessages } from '../../store/index.ts';
import { SmallButton } from '../../ui/index.ts';
import classes from './ExplainPanel.module.css';

type Shown = { readonly field: FieldKey; readonly text: string | undefined };

/** Upstream's description, one click away. */
export function Upstream({ field }: { readonly field: FieldKey }) {
  const { ui } = useMessages();
  const [shown, setShown] = useState<Shown>();
  const current = shown?.field === field ? shown : undefined;
  const load = () =>
    lazily(() => upstreamDescription(field))
      .load()
      .then(
        (text) => setShown({ field, text: text ?? '—' }),
        () => setShown({ field, text: undefined }),
      );
  return (
    <details
      className={classes.upstream}
      onToggle={(event) => {
        if (event.currentTarget.open && current?.text === undefined) void load();
      }}
    >
      <summary>{ui['explain.upstream']}</summary>
      {current && current.text === undefined ? (
        <p role="alert">
          {ui['explain.upstreamFailed']}{' '}
          <SmallButton onClick={() => void load()}>{ui['fault.retry']}</SmallButton>
        </p>
      ) : (
        <p lang="en">{current?.text}</p>
      )}
    </details>
  );
}
