import type { Tables } from '../../i18n/index.ts';
import type { State } from '../state.ts';
import type { Shortcut } from './shortcut.ts';

type Ui = Tables['ui'];

/** A text of the page that is the same whatever it is about. */
export type Label = { [Key in keyof Ui]: Ui[Key] extends string ? Key : never }[keyof Ui];

/**
 * Something a person can tell the page to do without saying more: button, menu, shortcut and search read it here.
 * `Target` is what it acts on: the {@link Workbench}, or the page around it.
 */
export interface Command<Target> {
  readonly label: Label;
  /** What the label is about, where it does not say so itself: `Theme` of `Dark`. */
  readonly topic?: Label;
  /** The first is the one that is shown. */
  readonly shortcuts?: readonly Shortcut[];
  /** False where it would do nothing now; without it, it can be done always. */
  readonly can?: (state: State) => boolean;
  readonly run: (target: Target) => void;
}

/** Gives commands their type and keeps their names. */
export function commandsOf<Target>() {
  return <Name extends string>(commands: Readonly<Record<Name, Command<Target>>>) => commands;
}
