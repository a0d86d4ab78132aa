import { useContext } from 'react';
import { formatPath, type Path } from '../../pod/index.ts';
import { useActions, useSelect, writtenAt } from '../../store/index.ts';
import { IconButton, ShowMore, SmallButton, useFirst } from '../../ui/index.ts';
import { OmittedPath } from './context.tsx';
import { Findings } from './Findings.tsx';
import styles from './form.module.css';
import { useFieldValue, useKeys, useWords, useWriter } from './hooks.ts';
import { child } from './paths.ts';
import { snippet } from './summary.ts';

/** Goes to the line of a path in the YAML. */
export function useJump(): (path: Path) => void {
  const actions = useActions();
  const document = useSelect((state) => state.current?.document ?? 0);
  return (path) => actions.visit({ path, document, by: 'panel' });
}

interface MisfitProps {
  readonly path: Path;
  readonly removable?: boolean;
  /** In a cell of a table, where the value has the room. */
  readonly compact?: boolean | undefined;
}

/** A value no control can edit, as it stands, with the way to its line. */
export function Misfit({ path, removable = true, compact = false }: MisfitProps) {
  const value = useFieldValue(path);
  const shown = useSelect((state) =>
    value === undefined
      ? ''
      : (writtenAt(state, path) ?? snippet(value, (below) => writtenAt(state, [...path, ...below]))),
  );
  const words = useWords();
  const jump = useJump();
  const { clear } = useWriter(path);
  if (value === undefined) return null;
  return (
    <div className={styles.misfit}>
      <pre className={styles.snippet}>{shown}</pre>
      {compact ? (
        <IconButton icon="jump" label={words['form.showLine']} onClick={() => jump(path)} />
      ) : (
        <SmallButton icon="jump" onClick={() => jump(path)}>
          {words['form.showLine']}
        </SmallButton>
      )}
      {removable && <IconButton icon="remove" label={words['form.remove']} onClick={() => void clear()} />}
    </div>
  );
}

/** A key that no control can show, with its value as it stands. */
export function RawKey({ path }: { readonly path: Path }) {
  const name = String(path.at(-1));
  return (
    <div className={styles.unknown} data-path={formatPath(path)}>
      <code className={styles.name}>{name}</code>
      <div className={styles.control}>
        <Misfit path={path} />
        <Findings path={path} />
      </div>
    </div>
  );
}

/** The keys of a map that the schema does not know, listed as they stand. */
export function UnknownKeys({
  path,
  known,
}: {
  readonly path: Path;
  readonly known: (key: string) => boolean;
}) {
  const words = useWords();
  const keys = useKeys(path);
  const unknown = keys.filter((key) => !known(key));
  const { rows, hidden, more } = useFirst(unknown.length);
  if (unknown.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls; here nothing can be filled in
    <div role="group" className={styles.unknownKeys} aria-label={words['form.notInSchema']}>
      <p className={styles.minorTitle}>{words['form.notInSchema']}</p>
      {rows(unknown.length).map((i) => {
        const key = i === undefined ? undefined : unknown[i];
        return key === undefined ? (
          <ShowMore key="" onMore={more}>
            {words['form.showMore'](hidden)}
          </ShowMore>
        ) : (
          <RawKey key={key} path={child(path, key)} />
        );
      })}
    </div>
  );
}

/** True for paths the form leaves out because another part of the outline shows them. */
export function useOmitted(path: Path): boolean {
  const omitted = useContext(OmittedPath);
  return omitted !== undefined && omitted.length > 0 && formatPath(omitted) === formatPath(path);
}
