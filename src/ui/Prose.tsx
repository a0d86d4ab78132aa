import { Fragment, memo } from 'react';

/** Text in which `backquoted` stretches are code. An unpaired backquote stays as it is. */
export const Prose = memo(function Prose({ text }: { readonly text: string }) {
  const parts = text.split(/`([^`]+)`/);
  // The split alternates between plain and quoted stretches; a stretch's place in the text is its identity.
  return parts.map((part, i) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    i % 2 === 1 ? <code key={i}>{part}</code> : <Fragment key={i}>{part}</Fragment>,
  );
});
