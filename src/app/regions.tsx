import { type ReactNode, useCallback } from 'react';
import { PartForm } from '../panels/form/index.ts';
import { Outline } from '../panels/outline/index.ts';
import { StartPage } from '../panels/start/index.ts';
import { readManifest, YamlPane } from '../panels/yaml/index.ts';
import { useActions, useMessages, useSelect } from '../store/index.ts';
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

/** `landmark`: whether this is the page's main region; in the narrow layout all regions together are. */
export function FormRegion({ landmark = true }: { readonly landmark?: boolean }) {
  const { ui } = useMessages();
  const hasPod = useSelect((state) => state.current !== undefined);
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
      <Guarded>{hasPod ? <PartForm /> : <StartPage onOpen={(file) => void open(file)} />}</Guarded>
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
