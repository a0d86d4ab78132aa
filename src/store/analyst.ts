import { type AtOffset, type Completion, complete, type Hover, hover, pathAt } from '../assist/index.ts';
import type { AnalyzeOptions, EngineMemory } from '../engine/index.ts';
import type { JudgedDocument, JudgeMemory, SilenceTask } from '../judge/index.ts';
import {
  equalPath,
  findPods,
  type Issue,
  isMisnamed,
  type Json,
  keyOrderOf,
  type NameFacts,
  type NameMemory,
  nameFacts,
  noNames,
  type Path,
  type PathEdit,
  type PodInFile,
  type PodRef,
  shareNames,
  type TextEdit,
} from '../pod/index.ts';
import {
  breaksIn,
  editDocument,
  type Located,
  locate,
  parseStream,
  type Refusal,
  shareJson,
  streamOf,
  writtenScalars,
  type YamlStream,
} from '../yaml/index.ts';
import { type AskedPod, factsOf } from './facts.ts';
import { byPlace, heard } from './heard.ts';
import type { Judge } from './judge.ts';
import { type NamePlan, type NameTask, planNames } from './names.ts';
import type { Server } from './server.ts';

import type {
  Derived,
  DocumentState,
  Facts,
  Finding,
  Focus,
  FocusedDocument,
  Selection,
  Wanted,
} from './types.ts';

export type EditPlan =
  | { readonly ok: true; readonly edits: readonly TextEdit[] }
  | { readonly ok: false; readonly reason: Refusal; readonly edit: PathEdit };

export interface DeriveOptions extends AnalyzeOptions {
  /** False for an answer at once: a text at fault that is not known yet is diagnosed later (see `judgeStream`). */
  readonly diagnosing?: boolean;
}

/** Of more documents than these, what kubectl prints is told of the one in front alone. */
const mostPrinted = 20;

/** A question about a place of a text. */
export interface AssistQuestion {
  readonly offset: number;
  /** The document whose value from before still counts where it does not parse now. */
  readonly known: number | undefined;
}

/** What is known of one document's text wherever it stands. */
interface Reading {
  /** With the parts that did not change taken from the text before. */
  readonly value: Json | undefined;
  readonly refs: readonly PodRef[];
  /** Line breaks in it. */
  readonly lines: number;
}

/** What refers to what in a Pod, as long as it and its file are the same. */
interface Names {
  readonly pod: PodInFile | undefined;
  readonly facts: NameFacts;
}

/** The findings of one document, as long as it begins on the same line. */
interface Found {
  readonly line: number;
  readonly findings: readonly Finding[];
}

/**
 * Derives everything from one text at a time and remembers it, so that asking again about the same text, or about a
 * text in which little changed, costs little: the one owner of what is remembered of documents and their parts. Runs on
 * the page's thread or in the worker.
 */
export class Analyst {
  #judge: Judge | undefined;
  #serving: Server | undefined;
  #stream: YamlStream | undefined;
  readonly #readings = new WeakMap<YamlStream, Reading>();
  /** The last value that was read of the document with this number. */
  #values: readonly (Json | undefined)[] = [];
  /** Of judgements with one set of options. */
  #memory: { readonly judge: JudgeMemory; readonly engine: EngineMemory } | undefined;
  #options = '';
  readonly #found = new WeakMap<JudgedDocument, Found>();
  readonly #server = new WeakMap<Issue, string>();
  /** Of the last document in focus that was read. */
  #written: ReadonlyMap<string, string> = new Map();
  #names: Names = { pod: undefined, facts: noNames };
  readonly #named: NameMemory = new WeakMap();
  /** The Pod the forms were about last, where it was read. */
  #asked: AskedPod | undefined;
  #facts: { readonly subject: AskedPod; readonly asked: string; readonly facts: Facts } | undefined;

  /** Without a judge the text is parsed and located, and nothing is said about it. */
  constructor(judge?: Judge, server?: Server) {
    this.#judge = judge;
    this.#serving = server;
  }

  /** Judges from the next derivation on. */
  judgeWith(judge: Judge): void {
    this.#judge = judge;
  }

  /** From now on says what a server answers, too. */
  serveWith(server: Server): void {
    this.#serving = server;
  }

  /** Parses `text`, or gives the stream of the last call when it is the same text. */
  stream(text: string): YamlStream {
    if (this.#stream?.text !== text) this.#stream = parseStream(text, this.#stream);
    return this.#stream;
  }

  /**
   * The whole analysis of a text. Never throws on any input.
   * @param focus the Pod the forms are about, as long as its document has a Pod or is broken; else the first
   * @param wanted what panels that are open show of it
   */
  derive(text: string, version: number, options: DeriveOptions, focus: Focus, wanted: Wanted = {}): Derived {
    const stream = this.stream(text);
    const { readings, documents } = this.#documents(stream);
    const judged = this.#judged(stream, options, readings);
    const aim = inFocus(documents, focus);
    return {
      version,
      judged: this.#judge !== undefined,
      diagnosed: judged.every(({ diagnosed }) => diagnosed),
      documents,
      focus: aim && this.#focus(stream, aim, focus, readings, judged),
      ...heard(this.#judge, stream, this.#findings(documents, judged), judged),
      facts: aim ? this.#allFacts(stream, aim, readings, judged, options, wanted) : {},
    };
  }

  /** What panels want to know of the Pod in focus, as `derive` gives it along with the rest. */
  facts(text: string, options: AnalyzeOptions, focus: Focus, wanted: Wanted): Facts {
    const stream = this.stream(text);
    const { readings, documents } = this.#documents(stream);
    const aim = inFocus(documents, focus);
    if (!aim) return {};
    return this.#allFacts(stream, aim, readings, this.#judged(stream, options, readings), options, wanted);
  }

  /** What is asked of the Pod, and of the text that it is in. */
  #allFacts(
    stream: YamlStream,
    aim: InFocus,
    readings: readonly Reading[],
    judged: readonly JudgedDocument[],
    options: DeriveOptions,
    { printed: fileName, effect, finds, ...wanted }: Wanted,
  ): Facts {
    const facts = this.#factsOf(aim, readings, options, wanted);
    const document = stream.documents[aim.document];
    const server = this.#serving;
    if (!server || !document) return facts;
    const { cluster } = options;
    const { ref } = aim;
    const root = readings[aim.document]?.value;
    return {
      ...facts,
      ...(fileName === undefined || !this.#judge
        ? {}
        : { printed: this.#printed(server, stream, aim.document, readings, judged, { fileName, cluster }) }),
      ...(effect === 'values' && ref ? { effect: server.inEffectOf(root, ref, cluster) } : {}),
      ...(effect === 'releases' && this.#judge
        ? { releases: server.releaseTable(stream, this.#judge, cluster?.gates) }
        : {}),
      ...(effect === 'text' && ref
        ? { defaulted: server.defaultedObjectText(streamOf(stream, document), cluster) }
        : {}),
      ...(finds && this.#asked ? { finds: this.#findsOf(server, this.#asked, finds) } : {}),
    };
  }

  /** What a process finds; of the last state that parsed where its document, or another one, does not. */
  #findsOf(
    server: Server,
    { document, ref }: AskedPod,
    { path, world }: NonNullable<Wanted['finds']>,
  ): NonNullable<Facts['finds']> {
    const asked = { roots: this.#values, document, ref, container: path };
    return { path, report: server.processFinds(asked, world) };
  }

  /** What kubectl prints of a file; of one with many documents, of that in front alone. */
  #printed(
    server: Server,
    stream: YamlStream,
    front: number,
    readings: readonly Reading[],
    judged: readonly JudgedDocument[],
    options: Parameters<Server['printedObjects']>[4],
  ): NonNullable<Facts['printed']> {
    const few = stream.documents.length <= mostPrinted;
    const asked = stream.documents.filter(({ empty, index }) => index === front || (few && !empty));
    return asked.flatMap((document) => {
      const found = judged.find(({ index }) => index === document.index)?.issues ?? [];
      const issues = found.map(({ issue }) => issue);
      return server.printedObjects(stream, document, readings[document.index]?.refs ?? [], issues, options);
    });
  }

  #documents(stream: YamlStream) {
    const readings = stream.documents.map((document, i) => this.#read(streamOf(stream, document), i));
    this.#values = readings.map(({ value }, i) => value ?? this.#values[i]);
    let line = 1;
    const documents = stream.documents.map(({ start, end, empty, value }, i): DocumentState => {
      const { refs, lines } = readings[i] as Reading;
      const broken = value === undefined;
      const misnamed = refs.length === 0 && isMisnamed(value);
      const state = { start, end, line, empty, broken, misnamed, refs };
      line += lines;
      return state;
    });
    return { readings, documents };
  }

  #factsOf(
    { document, ref }: InFocus,
    readings: readonly Reading[],
    { diagnosing: _, ...options }: DeriveOptions,
    wanted: Wanted,
  ): Facts {
    const root = readings[document]?.value;
    if (ref) this.#asked = sameAsked(this.#asked, { document, root, ref });
    const subject = this.#asked;
    if (!this.#judge || subject?.document !== document) return {};
    const asked = JSON.stringify([options, wanted]);
    if (this.#facts?.subject !== subject || this.#facts.asked !== asked)
      this.#facts = { subject, asked, facts: factsOf(this.#judge, subject, wanted, options) };
    return this.#facts.facts;
  }

  #read(alone: YamlStream, index: number): Reading {
    const known = this.#readings.get(alone);
    if (known) return known;
    const fresh = alone.documents[0]?.value;
    const value = fresh === undefined ? undefined : shareJson(this.#values[index], fresh);
    const reading = { value, refs: findPods(value), lines: breaksIn(alone) };
    this.#readings.set(alone, reading);
    return reading;
  }

  /** Judges the documents; what was judged before with these options is not judged again. */
  #judged(
    stream: YamlStream,
    { diagnosing = true, ...options }: DeriveOptions,
    readings: readonly Reading[],
  ): readonly JudgedDocument[] {
    const judge = this.#judge;
    if (!judge) return [];
    const key = JSON.stringify(options);
    if (key !== this.#options) this.#memory = undefined;
    this.#options = key;
    this.#memory ??= judge.memory();
    const { engine, judge: memory } = this.#memory;
    const shared = new Map(stream.documents.map(({ value }, i) => [value, readings[i]?.value]));
    const analyze = (read: Json | undefined) =>
      judge.analyzeDocument(shared.get(read) ?? read, options, engine);
    return judge.judgeStream(stream, { analyze, memory, diagnosing });
  }

  #focus(
    stream: YamlStream,
    { document, ref }: InFocus,
    wanted: Selection,
    readings: readonly Reading[],
    judged: readonly JudgedDocument[],
  ): FocusedDocument {
    const podPath = ref?.podPath;
    const all = judged.filter(({ index }) => index === document).flatMap(({ analysis }) => analysis.pods);
    const pods = podPath
      ? all.filter(({ ref }) => equalPath(ref.podPath, podPath))
      : all.slice(wanted.pod, wanted.pod + 1);
    if (podPath) this.#written = same(this.#written, writtenScalars(stream, document, podPath));
    const { value } = readings[document] ?? {};
    const names = podPath ? this.#namesOf(document, podPath, readings) : noNames;
    return { document, value, pods, written: this.#written, names };
  }

  /** What refers to what; what was found before as long as no document has another value. */
  #namesOf(document: number, podPath: Path, readings: readonly Reading[]): NameFacts {
    const { pod } = this.#names;
    const same =
      pod?.document === document &&
      equalPath(pod.podPath, podPath) &&
      pod.roots.length === readings.length &&
      readings.every(({ value }, i) => value === pod.roots[i]);
    if (!same) {
      const roots = readings.map(({ value }) => value);
      const now: PodInFile = { document, podPath, roots, root: roots[document] };
      this.#names = { pod: now, facts: shareNames(this.#names.facts, nameFacts(now, this.#named)) };
    }
    return this.#names.facts;
  }

  #findings(documents: readonly DocumentState[], judged: readonly JudgedDocument[]): readonly Finding[] {
    const findings: Finding[] = [];
    let sorted = true;
    for (const document of judged) {
      for (const finding of this.#findingsOf(document, documents[document.index]?.line ?? 1)) {
        const before = findings.at(-1);
        sorted &&= before === undefined || byPlace(before, finding) <= 0;
        findings.push(finding);
      }
    }
    return sorted ? findings : findings.sort(byPlace);
  }

  #findingsOf(document: JudgedDocument, line: number): readonly Finding[] {
    const known = this.#found.get(document);
    if (known?.line === line) return known.findings;
    const findings = document.issues.map(
      ({ issue, range, line: below, column }): Finding => ({
        issue,
        server: this.#serverMessage(issue),
        document: document.index,
        ...range,
        line: line + below - 1,
        column,
      }),
    );
    findings.sort(byPlace);
    this.#found.set(document, { line, findings });
    return findings;
  }

  #serverMessage(issue: Issue): string {
    const known = this.#server.get(issue) ?? this.#judge?.serverMessage(issue) ?? '';
    this.#server.set(issue, known);
    return known;
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

  /** Plans what is to be done about a name as text edits of the whole text. */
  planNames(text: string, task: NameTask): NamePlan {
    return planNames(this.stream(text), task);
  }

  /** The text with every certain fix; the text itself until there is a judge. */
  fixAll(
    text: string,
    options: AnalyzeOptions = {},
  ): { readonly text: string; readonly fixes: number; readonly left: number } {
    return this.#judge?.fixAll(text, options) ?? { text, fixes: 0, left: 0 };
  }

  /** Plans the comment that silences a finding, or its end; without edits where none can stand. */
  planSilence(text: string, task: SilenceTask): EditPlan {
    return { ok: true, edits: this.#judge?.planSilence(this.stream(text), task) ?? [] };
  }

  /** Number of errors that a text has, of one that is not the page's; undefined until there is a judge. */
  errorsIn(text: string, options: AnalyzeOptions = {}): number | undefined {
    const judge = this.#judge;
    if (!judge) return undefined;
    const analyze = (value: Json | undefined) => judge.analyzeDocument(value, options);
    const judged = judge.judgeStream(parseStream(text), { analyze });
    return judged.flatMap(({ issues }) => issues).filter(({ issue }) => issue.severity === 'error').length;
  }

  locate(text: string, document: number, path: Path): Located | undefined {
    return locate(this.stream(text), document, path);
  }

  pathAt(text: string, offset: number): AtOffset {
    return pathAt(this.stream(text), offset);
  }

  /** What may be typed at a place. */
  complete(text: string, question: AssistQuestion, explicit: boolean): readonly Completion[] {
    return complete({ ...this.#question(text, question), explicit });
  }

  /** What is under the pointer. */
  hover(text: string, question: AssistQuestion): Hover | undefined {
    return hover(this.#question(text, question));
  }

  #question(text: string, { offset, known }: AssistQuestion): Parameters<typeof hover>[0] {
    const last = (document: number) => (document === known ? this.#values[document] : undefined);
    return { stream: this.stream(text), offset, last };
  }
}

/** The document that is in focus, and the Pod in it; no Pod while the document is broken. */
interface InFocus {
  readonly document: number;
  readonly ref: PodRef | undefined;
}

/** Where the forms are: as it was chosen, as long as its document has a Pod, is broken, or they are held there; else the first Pod. */
function inFocus(documents: readonly DocumentState[], wanted: Focus): InFocus | undefined {
  const chosen = documents[wanted.document];
  const kept = chosen && (chosen.broken || (wanted.held && chosen.misnamed) || chosen.refs.length > 0);
  const document = kept ? wanted.document : documents.findIndex(({ refs }) => refs.length > 0);
  const state = documents[document];
  if (!state) return undefined;
  const number = Math.min(document === wanted.document ? wanted.pod : 0, state.refs.length - 1);
  return { document, ref: state.refs[number] };
}

/** The subject from before as long as it is the same Pod of the same value. */
function sameAsked(before: AskedPod | undefined, now: AskedPod): AskedPod {
  const equal =
    before?.document === now.document &&
    before.root === now.root &&
    equalPath(before.ref.podPath, now.ref.podPath);
  return equal ? before : now;
}

/** The map from before as long as it says the same. */
function same(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>) {
  const equal = before.size === now.size && [...now].every(([key, text]) => before.get(key) === text);
  return equal ? before : now;
}
