import type { StoreApi } from 'zustand/vanilla';
import { equalPath, type PathEdit } from '../pod/index.ts';
import { shareJson } from '../yaml/index.ts';
import { afterPaint } from './after-paint.ts';
import { Analyst, type EditPlan } from './analyst.ts';
import type { Judge } from './judge.ts';
import { currentPod, existingPart, firstPart } from './parts.ts';
import { RemoteAnalyst } from './remote.ts';

import type { State } from './state.ts';
import type { CurrentPod, Derived } from './types.ts';

/** Texts up to this many UTF-16 units are analysed in the same task as the change. */
const atOnce = 16_000;
/** Longer texts than this are analysed in the worker. */
const inWorker = 100_000;

/** Pause in ms after which a text that is being typed is diagnosed. */
const pause = 100;

const noFindings: State['findings'] = [];

/** The findings that are shown now: all of the file, and those of the current document. */
export function visible(
  derived: Derived,
  document: number,
  typingLine: number | undefined,
): Pick<State, 'shown' | 'findings'> {
  const shown =
    typingLine === undefined
      ? derived.findings
      : derived.findings.filter((finding) => finding.line !== typingLine);
  const findings = shown.filter((finding) => finding.document === document);
  return { shown, findings: findings.length === 0 ? noFindings : findings };
}

/** True when another Pod is open than before: then its first part is opened. */
function isOther(before: CurrentPod | undefined, now: CurrentPod | undefined): boolean {
  if (!before || !now) return before !== now;
  return before.document !== now.document || !equalPath(before.ref.podPath, now.ref.podPath);
}

/** What the state becomes when a derivation arrives. */
function settle(state: State, derived: Derived): Partial<State> {
  const { current, selection } = currentPod(derived, state.selection, state.current);
  const value = current?.fresh ? derived.focus?.value : state.root;
  const root =
    current === undefined ? undefined : value === undefined ? state.root : shareJson(state.root, value);
  const podPath = current?.ref.podPath ?? [];
  const reopened = state.current === undefined && state.part.kind !== 'metadata';
  const first = isOther(state.current, current) && !reopened;
  return {
    derived,
    pending: false,
    selection,
    current,
    root,
    ...visible(derived, current?.document ?? 0, state.typingLine),
    part: first ? firstPart(root, podPath) : existingPart(root, podPath, state.part),
  };
}

/**
 * Keeps `derived` in step with the text: at once for small texts, after the next paint for middling ones, in the
 * worker for large ones, one request at a time. A result for a text that has changed since is dropped.
 */
export class Analysis {
  readonly #store: StoreApi<State>;
  readonly #local = new Analyst();
  readonly #startWorker: (() => Worker) | undefined;
  #remote: RemoteAnalyst | undefined;
  #cancel = () => {};
  /** The request the worker is at. */
  #running: Promise<void> | undefined;
  /** True when something changed since that request. */
  #again = false;
  /** True while longer texts at fault are derived in the worker, which knows what was wrong with them before. */
  #atFault = false;

  constructor(store: StoreApi<State>, startWorker: (() => Worker) | undefined) {
    this.#store = store;
    this.#startWorker = startWorker;
  }

  /** Starts judging; what is derived now is derived anew. */
  judgeWith(judge: Judge): void {
    this.#local.judgeWith(judge);
    this.refresh();
  }

  /** The analyst for a text of this length: the page's own, or the worker's. */
  for(text: string): Analyst | RemoteAnalyst {
    return text.length <= inWorker ? this.#local : this.#worker();
  }

  #worker(): Analyst | RemoteAnalyst {
    if (!this.#startWorker) return this.#local;
    this.#remote ??= new RemoteAnalyst(this.#startWorker, this.#local, () =>
      this.#store.setState({ workerGone: true }),
    );
    return this.#remote.gone ? this.#local : this.#remote;
  }

  /**
   * Called after every change of the text or of the options.
   * @param typing true where more letters may follow: what is wrong with a text that does not read is said in a pause
   */
  refresh(typing = false): void {
    const { text } = this.#store.getState();
    this.#cancel();
    if (text.length <= atOnce) {
      this.#run(!typing);
      return;
    }
    if (!this.#store.getState().pending) this.#store.setState({ pending: true });
    this.#cancel = afterPaint(() => this.#run(false));
  }

  /** Derives anew without waiting for the next paint; resolves when `derived` is in step with the text. */
  async now(): Promise<void> {
    this.#cancel();
    this.#run(this.#store.getState().text.length <= atOnce);
    while (this.#running) await this.#running;
  }

  #run(diagnosing: boolean): void {
    const { text, version, settings, selection } = this.#store.getState();
    const options = { ...settings, diagnosing };
    const inBackground = text.length > atOnce && (diagnosing || this.#atFault);
    const analyst = inBackground ? this.#worker() : this.for(text);
    if (analyst instanceof Analyst) {
      this.#settle(analyst.derive(text, version, options, selection), diagnosing);
      return;
    }
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = analyst
      .derive(text, version, options, selection)
      .then((derived) => this.#arrived(derived, diagnosing));
  }

  #arrived(derived: Derived, diagnosing: boolean): void {
    this.#running = undefined;
    const late = this.#again || this.#store.getState().version !== derived.version;
    this.#again = false;
    if (late) this.#run(false);
    else this.#settle(derived, diagnosing);
  }

  #settle(derived: Derived, diagnosing: boolean): void {
    this.#store.setState((state) => settle(state, derived));
    if (!diagnosing) this.#atFault = !derived.diagnosed;
    if (derived.diagnosed) return;
    this.#cancel();
    const timer = setTimeout(() => this.#run(true), pause);
    this.#cancel = () => clearTimeout(timer);
  }

  /** Plans edits of a document of the current text; for large texts in the worker. */
  plan(document: number, edits: readonly PathEdit[]): EditPlan | Promise<EditPlan> {
    const { text } = this.#store.getState();
    return this.for(text).edit(text, document, edits);
  }
}
