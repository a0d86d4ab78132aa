import type { AtOffset, Completion, Hover } from '../assist/index.ts';
import type { SilenceTask } from '../judge/index.ts';
import type { Path, PathEdit } from '../pod/index.ts';
import type { Located } from '../yaml/index.ts';
import type { Analyst, AssistQuestion, EditPlan } from './analyst.ts';
import { type Answers, answer, type Call, nothingOf } from './calls.ts';
import type { NamePlan, NameTask } from './names.ts';
import { receiveDerived, type SentDerived } from './sent-derived.ts';
import { type SentText, send } from './sent-text.ts';
import { joinSlice, type Slice } from './slices.ts';
import type { Derived, Facts, Wanted } from './types.ts';

/** `text` comes along only when it is another one than the last request's. */
export type Request = Call & { readonly id: number; readonly text?: SentText };
/** `ready` comes first, unasked; `stale` asks for the whole text; of a long answer come slices, and then a reply without one. */
export type Reply =
  | { readonly ready: true }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly slice: Slice }
  | { readonly id: number; readonly derived: SentDerived | undefined }
  | { readonly id: number; readonly error: string }
  | { readonly id: number; readonly stale: true };

interface Waiting {
  readonly text: string;
  readonly call: Call;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Time in ms in which a worker is up, script over a slow line included. */
const startLimit = 30_000;

/** Time in ms in which a worker answers about a text of this length: many times what a slow machine needs. */
function answerLimit(length: number): number {
  return 5_000 + length / 50;
}

/** A text may take the whole time of a worker so often: the machine may have slept meanwhile. */
const mostTries = 2;

/** Characters of a text that the page analyses itself where its worker hangs; more might hold it for seconds. */
const mostOnPage = 500_000;

/**
 * The {@link Analyst} of a Web Worker, for texts whose analysis would hold up the page. Every promise settles: a worker
 * that does not start, dies or does not answer in time is started once more, and is given up when that happens again. From
 * then on, and where the worker fails at a single question, the page's own analyst answers. A large text for which the worker
 * ran out of time twice is too much for the page as well: nothing is answered about it ({@link nothingOf}) until {@link tryAgain}.
 */
export class RemoteAnalyst {
  readonly #start: () => Worker;
  readonly #local: Analyst;
  readonly #onGone: () => void;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #ready = false;
  #restarts = 1;
  #gone = false;
  /** The text the worker has once it has read what was sent. */
  #sent: string | undefined;
  /** What the worker derived last. */
  #derived: Derived | undefined;
  /** What came of a long answer so far. */
  #arriving: unknown;
  #id = 0;
  /** Times that the worker ran out of time since its last answer. */
  #late = 0;
  /** The text that is too much. */
  #tooMuch: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param start starts a worker; may throw
   * @param local answers where the worker does not
   * @param onGone called once, when the worker is given up
   */
  constructor(start: () => Worker, local: Analyst, onGone: () => void) {
    this.#start = start;
    this.#local = local;
    this.#onGone = onGone;
    this.#open();
  }

  /** True once the worker is given up. */
  get gone(): boolean {
    return this.#gone;
  }

  #open(): void {
    this.#ready = false;
    this.#sent = undefined;
    this.#derived = undefined;
    this.#arriving = undefined;
    try {
      const worker = this.#start();
      this.#worker = worker;
      // What a worker that was given up still says is not for the one after it.
      const failed = () => {
        if (this.#worker === worker) this.#failed();
      };
      worker.onmessage = ({ data }: MessageEvent<Reply>) => {
        if (this.#worker === worker) this.#heard(data);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        failed();
      };
      worker.onmessageerror = failed;
    } catch {
      this.#worker = undefined;
      this.#failed();
      return;
    }
    for (const id of this.#waiting.keys()) this.#post(id);
    this.#watch();
  }

  #heard(reply: Reply): void {
    if ('ready' in reply) {
      this.#ready = true;
      this.#watch();
      return;
    }
    if ('stale' in reply) {
      this.#sent = undefined;
      this.#post(reply.id);
      this.#watch();
      return;
    }
    if ('slice' in reply) {
      this.#arriving = joinSlice(this.#arriving, reply.slice);
      return;
    }
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    this.#late = 0;
    this.#watch();
    const long = this.#arriving;
    this.#arriving = undefined;
    if ('derived' in reply)
      this.#derived = receiveDerived(this.#derived, (reply.derived ?? long) as SentDerived);
    if (!waiting) return;
    if ('error' in reply) this.#answerHere(waiting);
    else waiting.resolve('derived' in reply ? this.#derived : (reply.result ?? long));
  }

  #answerHere({ text, call, resolve, reject }: Waiting): void {
    try {
      resolve(answer(this.#local, text, call));
    } catch (error) {
      reject(error);
    }
  }

  isTooMuch(text: string): boolean {
    return text === this.#tooMuch;
  }

  /** Lets a text that was too much have its time once more. */
  tryAgain(): void {
    this.#tooMuch = undefined;
    this.#late = 0;
  }

  /** The worker is still at the first question: another one takes its place. */
  #ranOut(): void {
    const [{ text } = { text: '' }] = this.#waiting.values();
    if (text.length <= mostOnPage) {
      this.#failed();
      return;
    }
    this.#close();
    this.#late++;
    if (this.#late >= mostTries) {
      this.#tooMuch = text;
      for (const [id, waiting] of this.#waiting) {
        if (waiting.text !== text) continue;
        this.#waiting.delete(id);
        waiting.resolve(nothingOf(text, waiting.call));
      }
    }
    this.#open();
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #failed(): void {
    this.#close();
    if (this.#restarts > 0) {
      this.#restarts--;
      this.#open();
      return;
    }
    if (this.#gone) return;
    this.#gone = true;
    this.#onGone();
    const left = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const waiting of left) this.#answerHere(waiting);
  }

  /** Gives the worker its time anew: it has just answered, or was asked while it had nothing to do. */
  #watch(): void {
    clearTimeout(this.#timer);
    const [next] = this.#waiting.values();
    if (!next || !this.#worker) return;
    this.#timer = this.#ready
      ? setTimeout(() => this.#ranOut(), answerLimit(next.text.length))
      : setTimeout(() => this.#failed(), startLimit);
  }

  #post(id: number): void {
    const waiting = this.#waiting.get(id);
    if (!waiting || !this.#worker) return;
    const text = send(this.#sent, waiting.text);
    this.#sent = waiting.text;
    const request: Request = text ? { ...waiting.call, id, text } : { ...waiting.call, id };
    this.#worker.postMessage(request);
  }

  #ask<C extends Call['call']>(text: string, call: Extract<Call, { call: C }>): Promise<Answers[C]> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { text, call, resolve: resolve as Waiting['resolve'], reject };
      if (this.isTooMuch(text)) {
        waiting.resolve(nothingOf(text, call));
        return;
      }
      if (this.#gone) {
        this.#answerHere(waiting);
        return;
      }
      const id = ++this.#id;
      this.#waiting.set(id, waiting);
      this.#post(id);
      if (this.#waiting.size === 1) this.#watch();
    });
  }

  /** See {@link Analyst}, as all below. */
  derive(
    text: string,
    version: Extract<Call, { call: 'derive' }>['version'],
    options: Extract<Call, { call: 'derive' }>['options'],
    focus: Extract<Call, { call: 'derive' }>['focus'],
    wanted: Wanted = {},
  ): Promise<Derived> {
    return this.#ask<'derive'>(text, { call: 'derive', version, options, focus, wanted });
  }

  facts(
    text: string,
    options: Extract<Call, { call: 'facts' }>['options'],
    focus: Extract<Call, { call: 'facts' }>['focus'],
    wanted: Wanted,
  ): Promise<Facts> {
    return this.#ask<'facts'>(text, { call: 'facts', options, focus, wanted });
  }

  edit(text: string, document: number, edits: readonly PathEdit[]): Promise<EditPlan> {
    return this.#ask<'edit'>(text, { call: 'edit', document, edits });
  }

  planNames(text: string, task: NameTask): Promise<NamePlan> {
    return this.#ask<'planNames'>(text, { call: 'planNames', task });
  }

  planSilence(text: string, task: SilenceTask): Promise<EditPlan> {
    return this.#ask<'planSilence'>(text, { call: 'planSilence', task });
  }

  fixAll(text: string, options: Extract<Call, { call: 'fixAll' }>['options']): Promise<Answers['fixAll']> {
    return this.#ask<'fixAll'>(text, { call: 'fixAll', options });
  }

  errorsIn(
    text: string,
    options: Extract<Call, { call: 'errorsIn' }>['options'],
  ): Promise<number | undefined> {
    return this.#ask<'errorsIn'>(text, { call: 'errorsIn', options });
  }

  locate(text: string, document: number, path: Path): Promise<Located | undefined> {
    return this.#ask<'locate'>(text, { call: 'locate', document, path });
  }

  pathAt(text: string, offset: number): Promise<AtOffset> {
    return this.#ask<'pathAt'>(text, { call: 'pathAt', offset });
  }

  complete(text: string, question: AssistQuestion, explicit: boolean): Promise<readonly Completion[]> {
    return this.#ask<'complete'>(text, { call: 'complete', question, explicit });
  }

  hover(text: string, question: AssistQuestion): Promise<Hover | undefined> {
    return this.#ask<'hover'>(text, { call: 'hover', question });
  }
}
