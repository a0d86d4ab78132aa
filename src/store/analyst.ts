import type { AnalyzeOptions, DocumentAnalysis } from '../engine/index.ts';
import { type Issue, type Json, keyOrderOf, type Path, type PathEdit, type TextEdit } from '../pod/index.ts';
import {
  type AtOffset,
  editDocument,
  type Located,
  locate,
  parseStream,
  pathAt,
  positionOf,
  type YamlDocument,
  type YamlError,
  type YamlStream,
} from '../yaml/index.ts';
import type { Judge } from './judge.ts';
import { share } from './share.ts';
import type { Derived, DocumentState, Finding } from './types.ts';

export type EditPlan =
  | { readonly ok: true; readonly edits: readonly TextEdit[] }
  | { readonly ok: false; readonly reason: string; readonly edit: PathEdit };

/** The place of a path, or of its nearest ancestor that stands in the text. */
function nearest(
  stream: YamlStream,
  document: number,
  path: Path,
): { located: Located; exact: boolean } | undefined {
  for (let length = path.length; length >= 0; length--) {
    const located = locate(stream, document, path.slice(0, length));
    if (located) return { located, exact: length === path.length };
  }
  return undefined;
}

function rangeOf(stream: YamlStream, document: YamlDocument, issue: Issue): { start: number; end: number } {
  if (issue.span) return issue.span;
  const place = nearest(stream, document.index, issue.path);
  if (!place) return { start: document.start, end: document.start };
  const { located, exact } = place;
  if (issue.on === 'key' && located.key) return located.key;
  if (!exact || located.value.start === located.value.end) return located.key ?? located.value;
  // A message about a whole block would underline half the file: its key says it as well.
  return located.key && stream.text.slice(located.value.start, located.value.end).includes('\n')
    ? located.key
    : located.value;
}

function asIssue(error: YamlError): Issue {
  return {
    code: `yaml.${error.kind}`,
    type: error.kind === 'duplicate-key' ? 'Duplicate' : 'SyntaxError',
    severity: 'error',
    path: error.path ?? [],
    params: { detail: error.detail },
    span: { start: error.start, end: error.end },
  };
}

interface Memo {
  readonly value: Json | undefined;
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

  /** The whole analysis of a text. Never throws on any input. */
  derive(text: string, version: number, options: AnalyzeOptions): Derived {
    const stream = this.stream(text);
    const optionsKey = JSON.stringify(options);
    this.#documents = stream.documents.map((document, i): Memo => {
      const before = this.#documents[i];
      const value = document.value === undefined ? undefined : share(before?.value, document.value);
      const same = before?.value === value && before?.options === optionsKey;
      if (same && before?.analysis) return before;
      return { value, options: optionsKey, analysis: this.#judge?.analyzeDocument(value, options) };
    });
    const documents = stream.documents.map((document, i): DocumentState => {
      const memo = this.#documents[i];
      return {
        start: document.start,
        end: document.end,
        empty: document.empty,
        broken: document.value === undefined,
        value: memo?.value,
        pods: memo?.analysis?.pods ?? [],
      };
    });
    return { version, judged: this.#judge !== undefined, documents, findings: this.#findings(stream) };
  }

  #findings(stream: YamlStream): Finding[] {
    const findings = stream.documents.flatMap((document, i) => {
      const analysis = this.#documents[i]?.analysis;
      const issues = [
        ...document.errors.map(asIssue),
        ...(analysis?.issues ?? []),
        ...(analysis?.pods ?? []).flatMap((pod) => pod.issues),
      ];
      return issues.map((issue) => this.#finding(stream, document, issue));
    });
    return findings.sort((a, b) => a.start - b.start || a.end - b.end);
  }

  #finding(stream: YamlStream, document: YamlDocument, issue: Issue): Finding {
    const { start, end } = rangeOf(stream, document, issue);
    const { line, column } = positionOf(stream, start);
    const server = this.#judge?.serverMessage(issue) ?? '';
    return { issue, server, document: document.index, start, end, line, column };
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

  locate(text: string, document: number, path: Path): Located | undefined {
    return locate(this.stream(text), document, path);
  }

  pathAt(text: string, offset: number): AtOffset {
    return pathAt(this.stream(text), offset);
  }
}
