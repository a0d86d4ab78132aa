import type { AnalyzeOptions } from '../engine/index.ts';
import type { Path, PathEdit } from '../pod/index.ts';
import type { AtOffset, Located } from '../yaml/index.ts';
import type { EditPlan } from './analyst.ts';
import type { Derived, Selection } from './types.ts';

type Call =
  | {
      readonly call: 'derive';
      readonly version: number;
      readonly options: AnalyzeOptions;
      readonly focus: Selection;
    }
  | { readonly call: 'edit'; readonly document: number; readonly edits: readonly PathEdit[] }
  | { readonly call: 'locate'; readonly document: number; readonly path: Path }
  | { readonly call: 'fixAll' }
  | { readonly call: 'pathAt'; readonly offset: number };

/** `text` comes along only when it is another one than the last request's. */
export type Request = Call & { readonly id: number; readonly text?: string };
export type Reply =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string };

/** The {@link Analyst} of a Web Worker, for texts whose analysis would hold up the page. */
export class RemoteAnalyst {
  readonly #worker: Worker;
  readonly #waiting = new Map<
    number,
    { resolve: (result: unknown) => void; reject: (error: Error) => void }
  >();
  #text: string | undefined;
  #id = 0;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ('error' in data) waiting?.reject(new Error(data.error));
      else waiting?.resolve(data.result);
    };
    worker.onerror = (event) => {
      const error = new Error(event.message);
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    };
  }

  #ask(text: string, call: Call): Promise<unknown> {
    const id = ++this.#id;
    const request: Request = this.#text === text ? { ...call, id } : { ...call, id, text };
    this.#text = text;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage(request);
    });
  }

  derive(text: string, version: number, options: AnalyzeOptions, focus: Selection): Promise<Derived> {
    return this.#ask(text, { call: 'derive', version, options, focus }) as Promise<Derived>;
  }

  edit(text: string, document: number, edits: readonly PathEdit[]): Promise<EditPlan> {
    return this.#ask(text, { call: 'edit', document, edits }) as Promise<EditPlan>;
  }

  fixAll(text: string): Promise<{ readonly text: string; readonly fixes: number }> {
    return this.#ask(text, { call: 'fixAll' }) as Promise<{ text: string; fixes: number }>;
  }

  locate(text: string, document: number, path: Path): Promise<Located | undefined> {
    return this.#ask(text, { call: 'locate', document, path }) as Promise<Located | undefined>;
  }

  pathAt(text: string, offset: number): Promise<AtOffset> {
    return this.#ask(text, { call: 'pathAt', offset }) as Promise<AtOffset>;
  }
}
