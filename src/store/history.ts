import type { TextEdit } from '../pod/index.ts';

/** Pause in ms after which typing in the same place starts a new step. */
const pause = 1_000;
/** Steps that are remembered. */
const limit = 1_000;

/** A step that can be taken back: between the two texts lies one replaced stretch. */
interface Step {
  readonly undo: TextEdit;
  readonly redo: TextEdit;
}

interface OpenStep {
  readonly before: string;
  readonly group: string | undefined;
  at: number;
}

/** Units that are compared at once where two texts are the same: the browser compares strings faster than we do units. */
const block = 4_096;

/** The one stretch in which two texts differ, as the edit that makes `after` out of `before`. */
export function difference(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start + block <= most && before.slice(start, start + block) === after.slice(start, start + block))
    start += block;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  const blockFromEnd = (text: string) => text.slice(text.length - tail - block, text.length - tail);
  while (tail + block <= most - start && blockFromEnd(before) === blockFromEnd(after)) tail += block;
  while (
    tail < most - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++;
  }
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

/**
 * One undo history over form and text edits. Changes of one group (a control, or typing in the editor) that follow
 * each other within a second are one step; everything else is a step of its own.
 */
export class History {
  #done: Step[] = [];
  #undone: Step[] = [];
  #open: OpenStep | undefined;

  /**
   * Notes that the text became another one.
   * @param before text before this change
   * @param group changes without a group are never joined
   * @param now ms, any origin
   */
  record(before: string, group: string | undefined, now: number): void {
    const open = this.#open;
    if (open && group !== undefined && open.group === group && now - open.at < pause) {
      open.at = now;
      return;
    }
    this.close(before);
    this.#open = { before, group, at: now };
    this.#undone = [];
  }

  /** Ends the current step, so that the next change starts a new one. `text` is the current text. */
  close(text: string): void {
    const open = this.#open;
    this.#open = undefined;
    if (!open || open.before === text) return;
    this.#done.push({ undo: difference(text, open.before), redo: difference(open.before, text) });
    if (this.#done.length > limit) this.#done.shift();
  }

  get canUndo(): boolean {
    return this.#done.length > 0 || this.#open !== undefined;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** The edit that takes the last step back from the current text, or undefined where there is none. */
  undo(text: string): TextEdit | undefined {
    this.close(text);
    const step = this.#done.pop();
    if (!step) return undefined;
    this.#undone.push(step);
    return step.undo;
  }

  redo(text: string): TextEdit | undefined {
    this.close(text);
    const step = this.#undone.pop();
    if (!step) return undefined;
    this.#done.push(step);
    return step.redo;
  }
}
