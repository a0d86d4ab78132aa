import { getIn, type Path } from '../pod/index.ts';
import type { State } from './state.ts';

/** A scalar of the current document as it stands in the text where its value prints otherwise: `N`, which is read as false. */
export function writtenAt({ current, derived: { focus } }: State, path: Path): string | undefined {
  if (!focus || focus.written.size === 0 || focus.document !== current?.document) return undefined;
  return focus.written.get(JSON.stringify(path));
}

/**
 * The name at a path of the current document as it stands in the text, also where YAML takes it for a number or a
 * boolean; empty where there is none.
 */
export function nameAt(state: State, path: Path): string {
  const value = getIn(state.root, path);
  if (typeof value === 'string') return value;
  if (typeof value !== 'number' && typeof value !== 'boolean') return '';
  return writtenAt(state, path) ?? String(value);
}
