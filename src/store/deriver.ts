import type { StoreApi } from 'zustand/vanilla';
import {
  equalPath,
  getIn,
  type Json,
  type NameFacts,
  noNames,
  type Path,
  type PathEdit,
  parsePath,
  shareNames,
} from '../pod/index.ts';
import { shareJson } from '../yaml/index.ts';
import { afterPaint } from './after-paint.ts';
import { Analyst, type EditPlan } from './analyst.ts';
import { byPathOf } from './findings-by-path.ts';
import type { Judge } from './judge.ts';
import type { NamePlan, NameTask } from './names.ts';
import { NamesAt } from './names-at.ts';
import { currentPod, draftBehind, existingPart, firstPart, focusOf, isDraft } from './parts.ts';
import { RemoteAnalyst } from './remote.ts';
import type { Server } from './server.ts';
import type { State } from './state.ts';
import { tallyOf } from './tally.ts';
import type { CurrentPod, Derived, Facts, Finding, TextChange, Wanted } from './types.ts';

/** Texts up to this many UTF-16 units are analysed in the same task as the change. */
const atOnce = 16_000;
/** Longer ones too after an edit, as long as that took no more than so many ms the last time: a paint more takes longer. */
const quick = 8;
/** What is typed in short ones is painted before they are analysed where that took more than so many ms the last time. */
const slow = 5;
/** Longer texts than this are analysed in the worker. */
const inWorker = 100_000;

/** Of a worker's answer with more findings than this, the parts of the page are made in tasks of their own. */
const many = 2000;

/** Pause in ms after which a text that is being typed is diagnosed. */
const pause = 100;

const noFindings: State['findings'] = [];

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

/** True where a text is analysed by the next paint at the latest. */
export function isShort(text: string): boolean {
  return text.length <= atOnce;
}

/** The findings that are shown now: all of the file, and those of the current document. */
export function visible(
  derived: Derived,
  document: number,
  typingLine: number | undefined,
): Pick<State, 'shown' | 'findings' | 'byPath'> {
  const shown =
    typingLine === undefined
      ? derived.findings
      : derived.findings.filter((finding) => finding.line !== typingLine);
  const isHere = (finding: Finding) => finding.document === document;
  // The same list where all are of one document: what is counted of it is counted once.
  const here = shown.every(isHere) ? shown : shown.filter(isHere);
  const findings = here.length === 0 ? noFindings : here;
  return { shown, findings, byPath: byPathOf(findings) };
}

/** True when another Pod is open than before: then its first part is opened. */
function isOther(before: CurrentPod | undefined, now: CurrentPod | undefined): boolean {
  if (!before || !now) return before !== now;
  return before.document !== now.document || !equalPath(before.ref.podPath, now.ref.podPath);
}

/** The current Pod with what equals the same of the one before taken from it, so that what hangs on it stays as it is. */
function keepCurrent(before: CurrentPod | undefined, now: CurrentPod | undefined): CurrentPod | undefined {
  if (!before || !now) return now;
  const ref = share(before.ref, now.ref);
  const same = ref === before.ref && now.document === before.document && now.fresh === before.fresh;
  return same ? before : { ...now, ref };
}

/** What refers to what in the current Pod; while it does not parse, what was known. */
function namesOf(state: State, current: CurrentPod | undefined, { focus }: Derived): NameFacts {
  if (!current) return noNames;
  return current.fresh && focus ? shareNames(state.names, focus.names) : state.names;
}

/** `fresh` with the parts that equal those of `old` taken from it. Plain data, as of a derivation: what is sent to a worker. */
function share<T>(old: T | undefined, fresh: T): T {
  return shareJson(old as Json | undefined, fresh as Json) as T;
}

/** A derivation in which what forms show of the Pod, and what panels asked for, is the same object as before where it is equal. */
function shareFacts({ derived: { focus: old }, facts: shown }: State, fresh: Derived): Derived {
  const { focus } = fresh;
  const pods = focus?.pods.map((pod, i) => {
    const last = old?.pods[i];
    if (!last || last === pod) return pod;
    const { qos, timing, security } = pod;
    const shared = {
      qos: share(last.qos, qos),
      timing: share(last.timing, timing),
      security: share(last.security, security),
    };
    // The accessors of the rest are copied, not called: nobody may ask for the story.
    return Object.defineProperties(shared, {
      ...Object.getOwnPropertyDescriptors(pod),
      ...Object.getOwnPropertyDescriptors(shared),
    }) as typeof pod;
  });
  const facts = share(shown, fresh.facts);
  return { ...fresh, facts, focus: focus && pods ? { ...focus, pods } : focus };
}

/** What fields may name; what was found as long as the Pod is the same value. */
function namesAtOf(
  { namesAt }: State,
  root: Json | undefined,
  podPath: Path,
  { beside }: NameFacts,
): NamesAt {
  const same = namesAt.root === root && namesAt.beside === beside && equalPath(namesAt.podPath, podPath);
  return same ? namesAt : new NamesAt(root, podPath, beside);
}

/** What the state becomes when a derivation arrives. */
function settle(state: State, arrived: Derived, wanted: Wanted): Partial<State> {
  const derived = shareFacts(state, arrived);
  const { current, selection } = currentPod(derived, state.selection, state.current);
  const readable = current?.fresh || derived.documents[current?.document ?? -1]?.misnamed;
  const value = readable ? derived.focus?.value : state.root;
  const root =
    current === undefined ? undefined : value === undefined ? state.root : shareJson(state.root, value);
  const podPath = current?.ref.podPath ?? [];
  const reopened = state.current === undefined && state.part.kind !== 'metadata';
  const first = isOther(state.current, current) && !reopened;
  const partDraft = first ? undefined : draftBehind(root, podPath, state.partDraft);
  const names = namesOf(state, current, derived);
  return {
    derived,
    // What is wanted by now comes after it.
    facts: state.wanted === wanted ? derived.facts : state.facts,
    pending: false,
    selection,
    current: keepCurrent(state.current, current),
    root,
    names,
    namesAt: namesAtOf(state, root, podPath, names),
    ...visible(derived, current?.document ?? 0, state.typingLine),
    part: first
      ? firstPart(root, podPath)
      : partDraft && isDraft(state.partDraft, state.part)
        ? { kind: 'container', list: partDraft.list, index: partDraft.index }
        : existingPart(root, podPath, state.part),
    partDraft,
  };
}

/**
 * Keeps `derived` in step with the text: at once for small texts, for middling ones when edits of them take little and
 * else after the next paint, in the worker for large ones, one request at a time. A result for a text that has changed since is dropped.
 */
export class Deriver {
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
  /** What deriving on this thread took the last time, ms; nobody knows at first. */
  #took = Number.POSITIVE_INFINITY;
  /** And the time before: what undoing takes, little, says nothing of what redoing does. */
  #tookBefore = 0;
  readonly #paintsFirst: boolean;

  /** @param paintsFirst what is typed is painted before it is derived, where that takes long */
  constructor(store: StoreApi<State>, startWorker: (() => Worker) | undefined, paintsFirst = false) {
    this.#store = store;
    this.#startWorker = startWorker;
    this.#paintsFirst = paintsFirst;
  }

  /** Starts judging; what is derived now is derived anew. */
  judgeWith(judge: Judge): void {
    this.#local.judgeWith(judge);
    this.refresh();
  }

  /** Derives a text anew that was too much. */
  tryAgain(): void {
    this.#remote?.tryAgain();
    this.refresh();
  }

  /** From now on says what a server answers, too; what is shown of it is derived. */
  serveWith(server: Server): void {
    this.#local.serveWith(server);
    if (Object.values(this.#store.getState().wanted).some((asked) => asked !== undefined)) this.#askFacts();
  }

  /** The analyst for a text of this length: the page's own, or the worker's. */
  for(text: string): Analyst | RemoteAnalyst {
    if (this.#remote?.isTooMuch(text)) return this.#remote;
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
   * @param change whose edit it was; in the editor more letters may follow, and what is wrong with a text that does not
   * read is said in a pause. Absent where everything is derived anew
   * @param next what becomes of the state by the change; where it is derived at once, in one step with what is derived
   */
  refresh(change?: TextChange['origin'], next: Partial<State> = {}): void {
    const text = next.text ?? this.#store.getState().text;
    this.#cancel();
    const short = isShort(text);
    const long = Math.max(this.#took, this.#tookBefore) > slow;
    if (short && !(this.#paintsFirst && long && this.#isTyped(change, next))) {
      this.#run(change !== 'editor', next);
      return;
    }
    const edited = change !== undefined && change !== 'file';
    if (!short && edited && this.#took <= quick && text.length <= inWorker) {
      this.#run(false, next);
      return;
    }
    if (next.text !== undefined || !this.#store.getState().pending)
      this.#store.setState({ ...next, pending: true });
    this.#cancel = afterPaint(() => this.#run(short && change !== 'editor'));
  }

  /** True where who made a change sees it without anything derived: the letter, or the text as it was. */
  #isTyped(change: TextChange['origin'] | undefined, next: Partial<State>): boolean {
    if (next.part || next.draftId !== undefined) return false;
    if (change !== 'form') return change === 'editor' || change === 'undo';
    const { root, typingField } = this.#store.getState();
    const path = typingField === undefined ? undefined : parsePath(typingField);
    const before = path && getIn(root, path);
    // Of what comes or goes by the change, the form has no control before it is derived.
    return before !== undefined && typeof before !== 'object';
  }

  /** Derives anew without waiting for the next paint; resolves when `derived` is in step with the text. */
  async now(): Promise<void> {
    this.#cancel();
    this.#run(this.#store.getState().text.length <= atOnce);
    while (this.#running) await this.#running;
  }

  #run(diagnosing: boolean, next: Partial<State> = {}): void {
    const state = { ...this.#store.getState(), ...next };
    const { text, version, settings, wanted } = state;
    const focus = focusOf(state);
    const options = { ...settings, diagnosing };
    const inBackground = text.length > atOnce && (diagnosing || this.#atFault);
    const analyst = inBackground ? this.#worker() : this.for(text);
    if (analyst instanceof Analyst) {
      const from = performance.now();
      let derived: Derived | undefined;
      try {
        derived = analyst.derive(text, version, options, focus, wanted);
      } finally {
        // Whatever became of the derivation, the text is kept.
        if (!derived) this.#store.setState({ ...next, pending: true });
      }
      // The same text once more takes little: that says nothing of the next one.
      if (version !== this.#store.getState().derived.version) {
        this.#tookBefore = Number.isFinite(this.#took) ? this.#took : 0;
        this.#took = performance.now() - from;
      }
      this.#settle(derived, wanted, diagnosing, next);
      return;
    }
    if (next.text !== undefined) this.#store.setState({ ...next, pending: true });
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = analyst.derive(text, version, options, focus, wanted).then((derived) => {
      const arrived = () => this.#arrived(derived, wanted, diagnosing);
      const { findings } = derived;
      const isLong = findings.length > many && findings !== this.#store.getState().derived.findings;
      return isLong ? this.#inSteps(derived, wanted).then(arrived) : arrived();
    });
  }

  /** Before a long answer is shown: what all ask of its findings and, where there were few of them before, the forms. */
  async #inSteps(derived: Derived, wanted: Wanted): Promise<void> {
    const { findings, version } = derived;
    await nextTask();
    tallyOf(findings);
    await nextTask();
    while (byPathOf(findings).sortNext(many)) await nextTask();
    const { derived: before, version: now } = this.#store.getState();
    if (now !== version || before.findings.length > many) return;
    const unjudged = { ...derived, judged: false, findings: noFindings, silenced: noFindings };
    this.#store.setState((state) => ({ ...settle(state, unjudged, wanted), pending: true }));
    await nextTask();
  }

  #arrived(derived: Derived, wanted: Wanted, diagnosing: boolean): void {
    this.#running = undefined;
    const late = this.#again || this.#store.getState().version !== derived.version;
    this.#again = false;
    if (late) this.#run(false);
    else this.#settle(derived, wanted, diagnosing);
  }

  #settle(derived: Derived, wanted: Wanted, diagnosing: boolean, next: Partial<State> = {}): void {
    this.#store.setState((state) => ({ ...next, ...settle({ ...state, ...next }, derived, wanted) }));
    if (this.#store.getState().wanted !== wanted) this.#askFacts();
    if (!diagnosing) this.#atFault = !derived.diagnosed;
    if (derived.diagnosed) return;
    this.#cancel();
    const timer = setTimeout(() => this.#run(true), pause);
    this.#cancel = () => clearTimeout(timer);
  }

  /** Called when panels want something else. */
  want(wanted: Wanted): void {
    this.#store.setState({ wanted });
    // While the text is ahead of what is derived, facts come with the derivation, or after it.
    if (!this.#store.getState().pending) this.#askFacts();
  }

  #askFacts(): void {
    const state = this.#store.getState();
    const { text, version, settings, wanted } = state;
    const facts = this.for(text).facts(text, settings, focusOf(state), wanted);
    if (!(facts instanceof Promise)) this.#store.setState({ facts });
    else void facts.then((arrived) => this.#arrivedFacts(arrived, wanted, version));
  }

  #arrivedFacts(facts: Facts, wanted: Wanted, version: number): void {
    const state = this.#store.getState();
    if (state.wanted === wanted && state.version === version) this.#store.setState({ facts });
  }

  /** Plans edits of a document of the current text; for large texts in the worker. */
  plan(document: number, edits: readonly PathEdit[]): EditPlan | Promise<EditPlan> {
    const { text } = this.#store.getState();
    return this.for(text).edit(text, document, edits);
  }

  /** Plans what is to be done about a name in the current text. */
  planNames(task: NameTask): NamePlan | Promise<NamePlan> {
    const { text } = this.#store.getState();
    return this.for(text).planNames(text, task);
  }
}
