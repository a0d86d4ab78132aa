import { memo, useMemo } from 'react';
import { type ImportTables, noteText } from '../../i18n/index.ts';
import type { Note } from '../../importers/index.ts';
import { Icon, Prose } from '../../ui/index.ts';
import classes from './bring.module.css';

interface Props {
  readonly source: string;
  readonly notes: readonly Note[];
  readonly tables: ImportTables;
}

/** Notes by the number of the line where their option ends its first line, from 0; those without a place are of the first. */
function byLine(source: string, notes: readonly Note[]): ReadonlyMap<number, readonly Note[]> {
  const found = new Map<number, Note[]>();
  for (const note of notes) {
    const line = source.slice(0, note.range?.start ?? 0).split('\n').length - 1;
    found.set(line, [...(found.get(line) ?? []), note]);
  }
  return found;
}

/** The lines of what was brought, each with the notes on it. */
export const SourceLines = memo(function SourceLines({ source, notes, tables }: Props) {
  const { bringing: words, language, notes: sentences } = tables;
  const told = useMemo(() => byLine(source, notes), [source, notes]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled with the keyboard
    <ol className={classes.lines} tabIndex={0} aria-labelledby="bring-source">
      {source
        .replace(/\n$/, '')
        .split('\n')
        .map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the text
          <li key={i} className={classes.line}>
            <code className={classes.code}>{line}</code>
            {told.has(i) && (
              <ul className={classes.notes} aria-label={words.line(i + 1)}>
                {told.get(i)?.map((note) => (
                  <li
                    key={`${note.option} ${note.code} ${JSON.stringify(note.params)}`}
                    className={classes.note}
                  >
                    <Icon name="caution" />
                    <span>
                      <code>{note.option}</code> <Prose text={noteText(language, sentences, note)} />
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
    </ol>
  );
});
