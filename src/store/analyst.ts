import type { AnalyzeOptions, DocumentAnalysis } from '../engine/index.ts';
import type { JudgedDocument } from '../judge/index.ts';
import {
  findPods,
  type Json,
  keyOrderOf,
  type Path,
  type PathEdit,
  type PodRef,
  type TextEdit,
} from '../pod/index.ts';
import {
  type AtOffset,
  editDocument,
  type Located,
  locate,
  parseStream,
  pathAt,
  positionOf,
  type Refusal,
  shareJson,
  type YamlStream,
} from '../yaml/index.ts';
import type { Judge } from './judge.ts';

import type { Derived, DocumentState, Finding, FocusedDocument } from './types.ts';

export type EditPlan =
  | { readonly ok: true; readonly edits: readonly TextEdit[] }
  | { readonly ok: false; readonly reason: Refusal; readonly edit: PathEdit };

interface Memo {
  readonly value: Json | undefined;
  readonly refs: readonly PodRef[];
}

/**
 * Derives everything from one text at a time and remembers it, so that asking again about the same text, or about a
 * text in which only one document changed, costs little. Runs on the page's thread or in the worker.
 */
export class Analyst {
  #judge: Judge | undefined;
  #stream: YamlStream | undefined;
  #documents: readonly Memo[] = [];
  /** Analyses by the identity of the value, for one set of options. */
  #analyses = new WeakMap<object, DocumentAnalysis>();
  #options = '';

  /** Without a judge the text is parsed and located, and nothing is said about it. */
  constructor(judge?: Judge) {
    this.#judge = judge;
  }

  /** Judges from the next derivation on. */
  judgeWith(judge: Judge): void {
    this.#judge = judge;
  }

  /** Parses `text`, or gives the stream of the last call when it is the same text. */
  stream(text: string): YamlStream {
    if (this.#stream?.text !== text) this.#stream = parseStream(text, this.#stream);
    return this.#stream;
  }

  /**
   * The whole analysis of a text. Never throws on any input.
   * @param focus the document the forms are about, as long as it has a Pod or is broken; else the first with a Pod
   */
  derive(text: string, version: number, options: AnalyzeOptions, focus: number): Derived {
    const stream = this.stream(text);
    this.#documents = stream.documents.map((document, i): Memo => {
      const before = this.#documents[i];
      const value = document.value === undefined ? undefined : shareJson(before?.value, document.value);
      return before?.value === value && before ? before : { value, refs: findPods(value) };
    });
    const judged = this.#judged(stream, options);
    const documents = stream.documents.map(
      (document, i): DocumentState => ({
        start: document.start,
        end: document.end,
        line: positionOf(stream, document.start).line,
        empty: document.empty,
        broken: document.value === undefined,
        refs: this.#documents[i]?.refs ?? [],
      }),
    );
    return {
      version,
      judged: this.#judge !== undefined,
      documents,
      focus: this.#focus(documents, focus, judged),
      findings: this.#findings(stream, judged),
    };
  }

  /** Judges the documents; values that were judged before with these options are not judged again. */
  #judged(stream: YamlStream, options: AnalyzeOptions): readonly JudgedDocument[] {
    const judge = this.#judge;
    if (!judge) return [];
    const key = JSON.stringify(options);
    if (key !== this.#options) this.#analyses = new WeakMap();
    this.#options = key;
    const shared = new Map(stream.documents.map(({ value }, i) => [value, this.#documents[i]?.value]));
    return judge.judgeStream(stream, (read) => {
      const value = shared.get(read) ?? read;
      if (typeof value !== 'object' || value === null) return judge.analyzeDocument(value, options);
      const known = this.#analyses.get(value) ?? judge.analyzeDocument(value, options);
      this.#analyses.set(value, known);
      return known;
    });
  }

  #focus(
    documents: readonly DocumentState[],
    wanted: number,
    judged: readonly JudgedDocument[],
  ): FocusedDocument | undefined {
    const chosen = documents[wanted];
    const kept = chosen && (chosen.broken || chosen.refs.length > 0);
    const document = kept ? wanted : documents.findIndex(({ refs }) => refs.length > 0);
    const memo = this.#documents[document];
    const pods = judged.filter(({ index }) => index === document).flatMap(({ analysis }) => analysis.pods);
    return memo && { document, value: memo.value, pods };
  }

  #findings(stream: YamlStream, judged: readonly JudgedDocument[]): Finding[] {
    const findings = judged.flatMap(({ index, issues }) =>
      issues.map(({ issue, range }): Finding => {
        const { line, column } = positionOf(stream, range.start);
        const server = this.#judge?.serverMessage(issue) ?? '';
        return { issue, server, document: index, ...range, line, column };
      }),
    );
    return findings.sort((a, b) => a.start - b.start || a.end - b.end);
  }

  /** Plans path edits of one document as text edits of the whole text. */
  edit(text: string, document: number, edits: readonly PathEdit[]): EditPlan {
    const stream = this.stream(text);
    const value = stream.documents[document]?.value;
    const result = editDocument(stream, document, edits, { keyOrder: keyOrderOf(value) });
    if (!result.ok) return result;
    this.#stream = result.stream;
    return { ok: true, edits: result.edits };
  }

  /** The text with every certain fix; the text itself until there is a judge. */
  fixAll(text: string): { readonly text: string; readonly fixes: number } {
    return this.#judge?.fixAll(text) ?? { text, fixes: 0 };
  }

  locate(text: string, document: number, path: Path): Located | undefined {
    return locate(this.stream(text), document, path);
  }

  pathAt(text: string, offset: number): AtOffset {
    return pathAt(this.stream(text), offset);
  }
}
