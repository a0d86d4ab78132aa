import type { AnalyzeOptions, DocumentAnalysis } from '../engine/index.ts';
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
  type YamlStream,
} from '../yaml/index.ts';
import type { Judge } from './judge.ts';
import { share } from './share.ts';
import type { Derived, DocumentState, Finding, FocusedDocument } from './types.ts';

export type EditPlan =
  | { readonly ok: true; readonly edits: readonly TextEdit[] }
  | { readonly ok: false; readonly reason: Refusal; readonly edit: PathEdit };

interface Memo {
  readonly value: Json | undefined;
  readonly refs: readonly PodRef[];
  readonly options: string;
  readonly analysis: DocumentAnalysis | undefined;
}

/**
 * Derives everything from one text at a time and remembers it, so that asking again about the same text, or about a
 * text in which only one document changed, costs little. Runs on the page's thread or in the worker.
 */
export class Analyst {
  #judge: Judge | undefined;
  #stream: YamlStream | undefined;
  #documents: readonly Memo[] = [];

  /** Without a judge the text is parsed and located, and nothing is said about it. */
  constructor(judge?: Judge) {
    this.#judge = judge;
  }

  /** Judges from the next derivation on. */
  judgeWith(judge: Judge): void {
    this.#judge = judge;
    this.#documents = this.#documents.map((memo) => ({ ...memo, analysis: undefined }));
  }

  /** Parses `text`, or gives the stream of the last call when it is the same text. */
  stream(text: string): YamlStream {
    if (this.#stream?.text !== text) this.#stream = parseStream(text);
    return this.#stream;
  }

  /**
   * The whole analysis of a text. Never throws on any input.
   * @param focus the document the forms are about, as long as it has a Pod or is broken; else the first with a Pod
   */
  derive(text: string, version: number, options: AnalyzeOptions, focus: number): Derived {
    const stream = this.stream(text);
    const optionsKey = JSON.stringify(options);
    this.#documents = stream.documents.map((document, i): Memo => {
      const before = this.#documents[i];
      const value = document.value === undefined ? undefined : share(before?.value, document.value);
      const same = before?.value === value && before?.options === optionsKey;
      if (same && before?.analysis) return before;
      const refs = same ? before.refs : findPods(value);
      return { value, refs, options: optionsKey, analysis: this.#judge?.analyzeDocument(value, options) };
    });
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
      focus: this.#focus(documents, focus),
      findings: this.#findings(stream),
    };
  }

  #focus(documents: readonly DocumentState[], wanted: number): FocusedDocument | undefined {
    const chosen = documents[wanted];
    const kept = chosen && (chosen.broken || chosen.refs.length > 0);
    const document = kept ? wanted : documents.findIndex(({ refs }) => refs.length > 0);
    const memo = this.#documents[document];
    return memo && { document, value: memo.value, pods: memo.analysis?.pods ?? [] };
  }

  #findings(stream: YamlStream): Finding[] {
    const findings = stream.documents.flatMap((document, i) => {
      const analysis = this.#documents[i]?.analysis;
      const judge = this.#judge;
      if (!judge || !analysis) return [];
      return judge.issuesOf(document, analysis).map(([, issue]): Finding => {
        const { start, end } = judge.rangeOf(stream, document, issue);
        const { line, column } = positionOf(stream, start);
        return { issue, server: judge.serverMessage(issue), document: i, start, end, line, column };
      });
    });
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
