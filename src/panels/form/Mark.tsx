import { useMemo } from 'react';
import { formatPath, getIn, type Path } from '../../pod/index.ts';
import { type Finding, useFindings, useFrom, useSelect } from '../../store/index.ts';
import { Icon } from '../../ui/index.ts';
import styles from './form.module.css';

/** What the gutter says of a row; nothing where it is unset. */
export type MarkState = 'set' | 'error' | 'warning' | 'draft' | undefined;

const none: readonly Finding[] = [];

/**
 * What is found exactly at a path, but nothing new while it is being typed: an error shows when the person stops, and
 * goes at once when it is cured.
 */
export function useCalmFindings(path: Path): readonly Finding[] {
  const findings = useFindings(path);
  const key = useMemo(() => formatPath(path), [path]);
  const typing = useFrom('typingField', (typingField) => typingField === key);
  return typing ? none : findings;
}

/** The mark of a field: what is wrong first, then whether it is set. */
export function markOf(findings: readonly Finding[], set: boolean, problem: boolean): MarkState {
  if (problem || findings.some(({ issue }) => issue.severity === 'error')) return 'error';
  if (findings.length > 0) return 'warning';
  return set ? 'set' : undefined;
}

/** The 24 px left of a row. Colour is never alone: each state has a shape of its own. */
export function Mark({ state }: { readonly state: MarkState }) {
  return (
    <span className={styles.gutter} data-mark={state} aria-hidden="true">
      {state === 'error' && <Icon name="wrong" size={14} />}
      {state === 'warning' && <Icon name="caution" size={14} />}
      {state === 'set' && <span className={styles.dot} />}
      {state === 'draft' && <span className={styles.ring} />}
    </span>
  );
}

/** The state of an item of a list, told by the worst thing in it. */
export function useRowState(path: Path): MarkState {
  const key = useMemo(() => formatPath(path), [path]);
  return useSelect(({ byPath, typingField, root }) => {
    const calm = typingField?.startsWith(key) ?? false;
    const worst = calm ? undefined : byPath.worst(path);
    return worst ?? (getIn(root, path) === undefined ? undefined : 'set');
  });
}
