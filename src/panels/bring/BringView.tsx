import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ImportTables } from '../../i18n/index.ts';
import {
  type Choices,
  type Imported,
  importText,
  type Recognised,
  recognise,
} from '../../importers/index.ts';
import { type Brought, useActions, useSelect } from '../../store/index.ts';
import { Prose } from '../../ui/index.ts';
import classes from './bring.module.css';
import { ChoiceList } from './ChoiceList.tsx';
import { Several } from './Several.tsx';
import { SourceLines } from './SourceLines.tsx';
import { useImportTables } from './use-import-tables.ts';

/** A text that somebody brought along: what it is, and what it becomes. What is a manifest after all is opened at once. */
export function BringView() {
  const brought = useSelect((state) => state.brought);
  if (!brought) return null;
  return brought.several ? (
    <Choice several={brought.several} />
  ) : (
    <Looked key={brought.text} brought={brought} />
  );
}

/** What is to become of several files. */
function Choice({ several }: { readonly several: NonNullable<Brought['several']> }) {
  const tables = useImportTables();
  if (!tables) return null;
  return (
    <Region words={tables.bringing}>
      <Several several={several} words={tables.bringing} />
    </Region>
  );
}

interface RegionProps {
  readonly words: ImportTables['bringing'];
  readonly children: ReactNode;
}

/** The region of what was brought, which takes the focus; Esc goes back. */
function Region({ words, children }: RegionProps) {
  const { endBringing } = useActions();
  const region = useRef<HTMLElement>(null);
  // Before it is seen: keys that follow at once are for it.
  useLayoutEffect(() => region.current?.focus(), []);
  return (
    <main
      ref={region}
      id="form"
      data-region="form"
      tabIndex={-1}
      className={classes.view}
      aria-label={words.region}
      onKeyDown={(event) => {
        if (event.key === 'Escape') endBringing();
      }}
    >
      {children}
    </main>
  );
}

interface Props {
  readonly brought: Brought;
}

function Looked({ brought }: Props) {
  const { text, fileName } = brought;
  const found = useMemo(() => recognise(text, fileName), [text, fileName]);
  const tables = useImportTables();
  const isOpened = useOpening(found, brought);
  if (isOpened || !tables) return null;
  return <Shown found={found} brought={brought} tables={tables} />;
}

/** Opens what is a text of its own; true where it does so. */
function useOpening(found: Recognised, { text, fileName }: Brought): boolean {
  const { replaceText, endBringing, notify } = useActions();
  const { kind } = found;
  const opens =
    kind === 'manifest' || kind === 'kubectl' || kind === 'text' || kind === 'empty' || kind === 'template';
  const hash = found.kind === 'link' ? found.hash : undefined;
  useEffect(() => {
    if (hash !== undefined) {
      endBringing();
      // The address is followed like one that was opened.
      location.hash = hash;
    } else if (opens) {
      replaceText(text, fileName);
      endBringing();
      if (kind === 'template') notify({ reason: 'template' });
    }
  }, [hash, opens, kind, text, fileName, replaceText, endBringing, notify]);
  return opens || hash !== undefined;
}

interface ShownProps extends Props {
  readonly found: Recognised;
  readonly tables: ImportTables;
}

/** The name of the first object, as the name of a file. */
function nameOf(yaml: string): string {
  return `${/^ {2}name: "?([a-z0-9-]+)/m.exec(yaml)?.[1] ?? 'pod'}.yaml`;
}

function Shown({ found, brought, tables }: ShownProps) {
  const { text, fileName } = brought;
  const { bringing: words } = tables;
  const { replaceText, endBringing } = useActions();
  const [choices, setChoices] = useState<Choices>({});
  const isImport = found.kind === 'docker' || found.kind === 'podman' || found.kind === 'compose';
  const plain = useMemo(() => (isImport ? importText(text) : undefined), [isImport, text]);
  const result = useMemo(() => (isImport ? importText(text, choices) : undefined), [isImport, text, choices]);
  const open = (taken: string, name: string) => {
    replaceText(taken, name);
    endBringing();
  };
  const made = result && result.kind !== 'refused' ? result : undefined;
  const title = made
    ? (`title.${made.kind}` as const)
    : 'instead' in found
      ? (`title.${found.kind}` as const)
      : 'title.refused';
  return (
    <Region words={words}>
      <header className={classes.head}>
        <h2 className={classes.title}>{words[title]}</h2>
        <div className={classes.buttons}>
          {made && (
            <button
              type="button"
              className={classes.primary}
              onClick={() => open(made.yaml, nameOf(made.yaml))}
            >
              {words.take}
            </button>
          )}
          <button type="button" className={classes.button} onClick={() => open(text, fileName)}>
            {words.asText}
          </button>
          <button type="button" className={classes.button} onClick={endBringing}>
            {words.back}
          </button>
        </div>
        <p className={classes.lead}>
          {made && words.lead}
          {result?.kind === 'refused' && <Prose text={words[`refused.${result.reason}`]} />}
          {'instead' in found && <Prose text={words.describe} />}
        </p>
        {'instead' in found && <pre className={classes.instead}>{found.instead}</pre>}
      </header>
      {made && plain && plain.kind !== 'refused' && (
        <>
          <ChoiceList words={words} notes={plain.notes} choices={choices} onChange={setChoices} />
          <Sides made={made} source={text} tables={tables} />
        </>
      )}
    </Region>
  );
}

function Sides({
  made,
  source,
  tables,
}: {
  readonly made: Imported;
  readonly source: string;
  readonly tables: ImportTables;
}) {
  const { bringing: words } = tables;
  return (
    <div className={classes.sides}>
      <section className={classes.side} aria-labelledby="bring-source">
        <h3 id="bring-source" className={classes.name}>
          {words.source} <span className={classes.count}>{words.notes(made.notes.length)}</span>
        </h3>
        <SourceLines source={source} notes={made.notes} tables={tables} />
      </section>
      <section className={classes.side} aria-labelledby="bring-result">
        <h3 id="bring-result" className={classes.name}>
          {words.result}
        </h3>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled with the keyboard */}
        <pre className={classes.result} tabIndex={0}>
          {made.yaml}
        </pre>
      </section>
    </div>
  );
}
