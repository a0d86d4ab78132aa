import { Fragment, memo } from 'react';

/** A word or flag of code that stays in one line: it would be parted at a hyphen. Longer ones have no room for that everywhere. */
const isWord = (code: string) => code.length <= 24 && !code.includes(' ');

/** Text in which `backquoted` stretches are code. An unpaired backquote stays as it is. */
export const Prose = memo(function Prose({ text }: { readonly text: string }) {
  const parts = text.split(/`([^`]+)`/);
  // The split alternates between plain and quoted stretches; a stretch's place in the text is its identity.
  return parts.map((part, i) =>
    i % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <code key={i} data-word={isWord(part) || undefined}>
        {part}
      </code>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <Fragment key={i}>{part}</Fragment>
    ),
  );
});
