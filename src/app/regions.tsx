import { type ReactNode, useCallback, useEffect } from 'react';
import { PartForm } from '../panels/form/index.ts';
import { Outline } from '../panels/outline/index.ts';
import { StartPage } from '../panels/start/index.ts';
import { readManifest, YamlPane } from '../panels/yaml/index.ts';
import type { Json } from '../pod/index.ts';
import { useActions, useMessages, useSelect } from '../store/index.ts';
import { parseStream } from '../yaml/index.ts';
import { Boundary } from './Boundary.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import classes from './regions.module.css';
import { useFileDrop } from './useFileDrop.ts';

/** A region whose failure stays its own. */
export function Guarded({ children }: { readonly children: ReactNode }) {
  const { ui } = useMessages();
  return (
    <Boundary message={ui['app.crashed']} retry={ui['app.retry']}>
      {children}
    </Boundary>
  );
}

export function OutlineRegion() {
  const { ui } = useMessages();
  return (
    <nav className={classes.outline} aria-label={ui['region.outline']}>
      <Guarded>
        <Outline />
      </Guarded>
    </nav>
  );
}

/** Opens files, those that are dropped on the page among them. */
function useOpenFile(): (file: File) => void {
  const { replaceText, notify } = useActions();
  const open = useCallback(
    async (file: File) => {
      const read = await readManifest(file);
      if (read.ok) replaceText(read.text, read.name);
      else notify({ reason: read.reason });
    },
    [replaceText, notify],
  );
  useFileDrop(open);
  return open;
}

/** The value of the first document of a text. */
function firstDocument(text: string): Json | undefined {
  return parseStream(text).documents[0]?.value;
}

/** True where nothing was opened or written yet: a text that somebody emptied in the editor leaves the editor open. */
export function useIsStart(): boolean {
  return useSelect(
    ({ text, change }) => text.trim() === '' && (change === undefined || change.origin === 'file'),
  );
}

/** The start page in place of outline, form and YAML. What is chosen on it takes the focus with it. */
export function StartRegion() {
  const { ui } = useMessages();
  const open = useOpenFile();
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) document.getElementById('form')?.focus();
      });
    },
    [],
  );
  return (
    <main data-region="form" className={classes.form} id="form" tabIndex={-1} aria-label={ui['region.start']}>
      <NoticeBar />
      <Guarded>
        <StartPage onOpen={open} read={firstDocument} />
      </Guarded>
    </main>
  );
}

/** `landmark`: whether this is the page's main region; in the narrow layout all regions together are. */
export function FormRegion({ landmark = true }: { readonly landmark?: boolean }) {
  const { ui } = useMessages();
  const hasPod = useSelect((state) => state.current !== undefined);
  const open = useOpenFile();
  const Region = landmark ? 'main' : 'section';
  return (
    <Region
      data-region="form"
      className={classes.form}
      id={landmark ? 'form' : undefined}
      tabIndex={-1}
      aria-label={ui['region.form']}
    >
      {!hasPod && <NoticeBar />}
      <Guarded>{hasPod ? <PartForm /> : <StartPage onOpen={open} read={firstDocument} />}</Guarded>
    </Region>
  );
}

export function YamlRegion() {
  const { ui } = useMessages();
  return (
    <section data-region="yaml" className={classes.yaml} aria-label={ui['region.yaml']}>
      <Guarded>
        <YamlPane />
      </Guarded>
    </section>
  );
}
