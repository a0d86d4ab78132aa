import type { StoreApi } from 'zustand/vanilla';
import { applyTextEdits, formatPath, type JsonObject, type PathEdit, type TextEdit } from '../pod/index.ts';
import type { EditPlan } from './analyst.ts';
import { type Deriver, visible } from './deriver.ts';
import { difference, History } from './history.ts';
import { leftOf, Passages } from './passages.ts';
import type { LeftDraft, State } from './state.ts';
import type { EditOutcome, TextChange } from './types.ts';

export const done: EditOutcome = { ok: true };
/** How often an edit is planned anew when the text changes while the worker plans it. */
const attempts = 4;

/** A plan that is to be carried out. */
interface Turn {
  make: () => EditPlan | Promise<EditPlan>;
  readonly value: string | undefined;
  /** Those before it are not carried out yet. */
  waits: boolean;
  over: boolean;
  outcome: Promise<EditOutcome>;
}

/** One-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** The one way by which the text of a workbench changes: with its history, and with what is derived from it. */
export class Gateway {
  readonly store: StoreApi<State>;
  readonly analysis: Deriver;
  readonly #history = new History();
  readonly #now: () => number;
  /** Makes an id that no other draft has. */
  readonly newId: () => string;
  readonly #passages = new Passages();
  /** The last plan that is not carried out yet. */
  #last: Turn | undefined;

  /**
   * @param now ms, any origin; for grouping undo steps
   * @param newId makes an id that no other draft has
   */
  constructor(store: StoreApi<State>, analysis: Deriver, now: () => number, newId: () => string) {
    this.store = store;
    this.analysis = analysis;
    this.#now = now;
    this.newId = newId;
  }

  /**
   * Changes the text as one step of undo, or as a part of the step before it.
   * @param group see {@link History.record}
   * @param after the text that `edits` make, where it is known already
   * @param typingLine the line of it that is being typed, for a key in the editor
   * @param also what becomes of the state besides, in the same step
   */
  change(
    edits: readonly TextEdit[],
    origin: TextChange['origin'],
    {
      group,
      after,
      typingLine,
      also,
    }: {
      readonly group?: string | undefined;
      readonly after?: string;
      readonly typingLine?: number;
      readonly also?: Partial<State> | undefined;
    } = {},
  ): void {
    this.#history.record(this.store.getState().text, group, this.#now());
    this.#apply(edits, origin, after, typingLine === undefined ? also : this.#typing(typingLine));
  }

  /**
   * Opens a text in place of this one, as one step of undo, and as a draft of its own where this one has any text: undo leads
   * back to it.
   * @param draftId the draft that the text is of; absent for a new one
   * @param world what is around its Pod
   */
  open(text: string, fileName?: string, draftId?: string, world?: JsonObject): void {
    const from = leftOf(this.store.getState());
    const id = draftId ?? (from.text.trim() === '' || from.text === text ? from.draftId : this.newId());
    const to = { draftId: id, fileName: fileName ?? from.fileName, text, world };
    const next: Partial<State> = {
      selection: { document: 0, pod: 0 },
      part: { kind: 'metadata' },
      current: undefined,
      root: undefined,
      spot: undefined,
      fileName: to.fileName,
      draftId: id,
      world,
    };
    if (from.text === text) {
      // It is a file all the same, and no more what was typed last.
      this.store.setState({ ...next, change: undefined });
      this.analysis.refresh('file');
      return;
    }
    this.#history.record(from.text, undefined, this.#now());
    this.#passages.add(from, to);
    this.#apply([difference(from.text, text)], 'file', text, next);
  }

  #apply(
    edits: readonly TextEdit[],
    origin: TextChange['origin'],
    after?: string,
    also: Partial<State> = {},
  ): void {
    const { text, version, readOnly } = this.store.getState();
    const next = after ?? applyTextEdits(text, edits);
    if (next === text) {
      if (Object.keys(also).length > 0) this.store.setState(also);
      return;
    }
    if (readOnly && origin !== 'file') {
      this.store.setState({ notice: { reason: 'readOnly' } });
      return;
    }
    this.analysis.refresh(origin, {
      ...also,
      text: next,
      version: version + 1,
      change: { version: version + 1, edits, origin },
      pending: true,
      notice: undefined,
      canUndo: this.#history.canUndo,
      canRedo: this.#history.canRedo,
    });
  }

  /** Ends the step of undo that is open, whatever comes next. */
  closeStep(): void {
    this.#history.close(this.store.getState().text);
  }

  undo(): void {
    const edit = this.#history.undo(this.store.getState().text);
    if (edit) this.#step(edit, (text) => this.#passages.back(text));
  }

  redo(): void {
    const edit = this.#history.redo(this.store.getState().text);
    if (edit) this.#step(edit, (text) => this.#passages.forth(text));
  }

  /** A step of the history, which may lead into another draft. */
  #step(edit: TextEdit, passage: (text: string) => LeftDraft | undefined): void {
    const after = applyTextEdits(this.store.getState().text, [edit]);
    const draft = passage(after);
    const also = draft ? { draftId: draft.draftId, fileName: draft.fileName, world: draft.world } : {};
    this.#apply([edit], 'undo', after, also);
  }

  /** Number of the document the forms are about. */
  currentDocument(): number {
    return this.store.getState().current?.document ?? 0;
  }

  /**
   * Plans path edits of a document and carries them out; what is refused is said above the form.
   * @param also what becomes of the state in the same step, where it is not refused
   */
  edit(
    document: number,
    edits: readonly PathEdit[],
    group?: string,
    also?: Partial<State>,
  ): Promise<EditOutcome> {
    const [edit] = edits;
    const alone = edits.length === 1 && edit?.op === 'set' && also === undefined;
    return this.carryOut(
      () => this.analysis.plan(document, edits),
      group,
      also,
      alone ? `${document} ${formatPath(edit.path)} ${group}` : undefined,
    );
  }

  /**
   * Carries out a plan for the text as it is by then, after those that were asked for before: letters that are typed while
   * the worker plans keep their order. What is refused is said above the form.
   * @param value which value it sets as a whole; it takes the place of the same one where that still waits
   */
  carryOut(
    make: () => EditPlan | Promise<EditPlan>,
    group?: string,
    also?: Partial<State>,
    value?: string,
  ): Promise<EditOutcome> {
    const last = this.#last;
    if (last?.waits && value !== undefined && last.value === value) {
      last.make = make;
      return last.outcome;
    }
    const turn: Turn = {
      make,
      value,
      waits: last !== undefined,
      over: false,
      outcome: Promise.resolve(done),
    };
    const take = () => this.#take(turn, group, also);
    turn.outcome = last ? last.outcome.then(take, take) : take();
    if (!turn.over) this.#last = turn;
    return turn.outcome;
  }

  async #take(turn: Turn, group: string | undefined, also?: Partial<State>): Promise<EditOutcome> {
    turn.waits = false;
    try {
      for (let attempt = 1; attempt <= attempts; attempt++) {
        const { version } = this.store.getState();
        const planned = turn.make();
        const plan = planned instanceof Promise ? await planned : planned;
        if (this.store.getState().version === version) return this.#takeOver(plan, group, also);
      }
      this.store.setState({ notice: { reason: 'busy' } });
      return { ok: false, reason: 'busy' };
    } finally {
      turn.over = true;
      if (this.#last === turn) this.#last = undefined;
    }
  }

  #takeOver(plan: EditPlan, group: string | undefined, also?: Partial<State>): EditOutcome {
    if (!plan.ok) {
      this.store.setState({ notice: { reason: plan.reason, edit: plan.edit } });
      return { ok: false, reason: plan.reason };
    }
    if (plan.edits.length > 0) this.change(plan.edits, 'form', { group, also });
    else if (also) this.store.setState(also);
    return done;
  }

  /** Notes the line that is being typed: nothing is said about it until the cursor leaves it. */
  typeOn(line: number | undefined): void {
    const state = this.#typing(line);
    if (state.shown) this.store.setState(state);
  }

  /** What becomes of the state when that line is typed; nothing where it is already. */
  #typing(line: number | undefined): Partial<State> {
    const { typingLine, derived } = this.store.getState();
    if (line === typingLine) return {};
    return { typingLine: line, ...visible(derived, this.currentDocument(), line) };
  }
}
