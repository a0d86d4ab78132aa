import { useMemo, useState } from 'react';
import { draftsOfBrowser } from '../../drafts/index.ts';
import type { ImportTables } from '../../i18n/index.ts';
import { recognise } from '../../importers/index.ts';
import { type Brought, newId, type TextFile, useActions } from '../../store/index.ts';
import classes from './bring.module.css';

interface Props {
  readonly several: NonNullable<Brought['several']>;
  readonly words: ImportTables['bringing'];
}

/** Files as the documents of one text. */
export function joined(files: readonly TextFile[]): string {
  return files
    .map(({ text }, i) =>
      i === 0
        ? text.trimEnd()
        : text
            .replace(/^\uFEFF/, '')
            .replace(/^---[ \t]*\r?\n/, '')
            .trimEnd(),
    )
    .join('\n---\n')
    .concat('\n');
}

/** What several files are, and the choice what becomes of them. */
export function Several({ several: { files, left }, words }: Props) {
  const { replaceText, endBringing } = useActions();
  const [trouble, setTrouble] = useState(false);
  const found = useMemo(
    () => files.map((file) => ({ file, kind: recognise(file.text, file.name).kind })),
    [files],
  );
  const documents = found
    .filter(({ kind }) => kind === 'manifest' || kind === 'kubectl')
    .map(({ file }) => file);
  const drafts = found.filter(({ kind }) => kind !== 'empty').map(({ file }) => file);
  const open = ({ name, text }: TextFile) => {
    replaceText(text, name.slice(name.lastIndexOf('/') + 1));
    endBringing();
  };

  /** All but the first are kept as drafts before that is opened: where the browser keeps none, nothing is opened. */
  async function openEach(): Promise<void> {
    const [first, ...others] = drafts;
    const now = Date.now();
    try {
      for (const [i, { name, text }] of others.entries())
        await draftsOfBrowser().keep({ id: newId(), name, text }, now - i);
      if (first) open(first);
    } catch {
      setTrouble(true);
    }
  }

  const [first] = documents;
  return (
    <>
      <header className={classes.head}>
        <h2 className={classes.title}>{words['title.several'](files.length + left.length)}</h2>
        <div className={classes.buttons}>
          {first && (
            <button
              type="button"
              className={classes.primary}
              onClick={() => open({ name: first.name, text: joined(documents) })}
            >
              {words.oneDraft(documents.length)}
            </button>
          )}
          {drafts.length > 0 && (
            <button type="button" className={classes.button} onClick={() => void openEach()}>
              {words.eachDraft(drafts.length)}
            </button>
          )}
          <button type="button" className={classes.button} onClick={endBringing}>
            {words.back}
          </button>
        </div>
        <p className={classes.lead}>{words.severalLead}</p>
        {trouble && (
          <p className={classes.lead} role="alert">
            {words.notKept}
          </p>
        )}
      </header>
      <ul className={classes.files}>
        {found.map(({ file, kind }) => (
          <li key={file.name}>
            <code>{file.name}</code> <span>{words[`kind.${kind}`]}</span>
          </li>
        ))}
        {left.map(({ name, reason }) => (
          <li key={name}>
            <code>{name}</code>{' '}
            <span>{reason === 'many' ? words['left.many'](files.length) : words[`left.${reason}`]}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
