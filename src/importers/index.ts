/** What people bring from elsewhere, read as manifests: commands of docker and podman, compose files. */

import { printDocuments } from '../yaml/index.ts';
import { type Choices, Session } from './build/draft.ts';
import { objectsOf } from './build/objects.ts';
import { importCompose, isCompose, type UnusableCompose } from './compose/index.ts';
import { importCommands, type Unusable } from './docker/index.ts';
import type { Note } from './notes.ts';

export type { Choices } from './build/draft.ts';
export { isCompose } from './compose/index.ts';
export type { Note, NoteCode, NoteParamName } from './notes.ts';
export { type Recognised, recognise } from './recognise.ts';

/** A manifest made of something else, and what to know about it. */
export interface Imported {
  readonly kind: 'docker' | 'podman' | 'compose';
  readonly yaml: string;
  /** In the order of the source. */
  readonly notes: readonly Note[];
}

/** Why a text cannot be imported. */
export type Refused = Unusable | UnusableCompose;
export type ImportResult = Imported | { readonly kind: 'refused'; readonly reason: Refused };

/**
 * Makes a manifest of a command or a compose file; which of them it is, is recognised. Every object is one that a server
 * takes; what could not be carried over is in the notes. Never throws.
 */
export function importText(source: string, choices: Choices = {}): ImportResult {
  const session = new Session(choices);
  const kind = isCompose(source) ? importCompose(source, session) : importCommands(source, session);
  if (kind !== 'docker' && kind !== 'podman' && kind !== 'compose') return { kind: 'refused', reason: kind };
  return { kind, yaml: printDocuments(objectsOf(session)), notes: inOrder(session.notes.all) };
}

/** In the order of the source; what has no place in it stays behind what was told before it. */
function inOrder(notes: readonly Note[]): Note[] {
  let last = 0;
  const placed = notes.map((note) => {
    last = note.range?.start ?? last;
    return { note, start: last };
  });
  return placed.sort((a, b) => a.start - b.start).map(({ note }) => note);
}
