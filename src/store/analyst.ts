import { type AtOffset, type Completion, type Hover, pathAt } from '../assist/index.ts';
import type { AnalyzeOptions, DocumentAnalysis, EngineMemory, PodAnalysis } from '../engine/index.ts';
import type { JudgedDocument, JudgeMemory, SilenceTask } from '../judge/index.ts';
import {
  equalPath,
  type Json,
  keyOrderOf,
  noNames,
  type Path,
  type PathEdit,
  type TextEdit,
} from '../pod/index.ts';
import {
  editDocument,
  type Located,
  locate,
  parseStream,
  type Refusal,
  streamOf,
  writtenScalars,
  type YamlStream,
} from '../yaml/index.ts';
import { type AskedPod, factsOf } from './facts.ts';
import { Findings } from './findings.ts';
import { heard } from './heard.ts';
import { type InFocus, inFocus } from './in-focus.ts';
import type { Judge } from './judge.ts';
import { type NamePlan, type NameTask, planNames } from './names.ts';
import { NamesOfPod } from './names-of-pod.ts';
import { type Reading, Readings } from './readings.ts';
import type { Server } from './server.ts';
import type { Derived, Facts, Focus, FocusedDocument, Selection, ShownAnalysis, Wanted } from './types.ts';

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

/**
 * Derives everything from one text at a time and remembers it, so that asking again about the same text, or about a
 * text in which little changed, costs little: the one owner of what is remembered of documents and their parts. Runs on
 * the page's thread or in the worker.
 */
export class Analyst {
  #judge: Judge | undefined;
  #serving: Server | undefined;
  #stream: YamlStream | undefined;
  readonly #readings = new Readings();
  /** Of judgements with one set of options. */
  #memory: { readonly judge: JudgeMemory; readonly engine: EngineMemory } | undefined;
  #options = '';
  readonly #findings = new Findings();
  /** Of the last document in focus that was read. */
  #written: ReadonlyMap<string, string> = new Map();
  readonly #names = new NamesOfPod();
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
    const { readings, documents } = this.#readings.of(stream);
    const judged = this.#judged(stream, options, readings);
    const aim = inFocus(documents, focus);
    return {
      version,
      judged: this.#judge !== undefined,
      diagnosed: judged.every(({ diagnosed }) => diagnosed),
      documents,
      focus: aim && this.#focus(stream, aim, focus, readings, judged, options),
      ...heard(this.#judge, stream, this.#findings.of(documents, judged, this.#judge), judged),
      facts: aim ? this.#allFacts(stream, aim, readings, judged, options, wanted) : {},
    };
  }

  /** What panels want to know of the Pod in focus, as `derive` gives it along with the rest. */
  facts(text: string, options: AnalyzeOptions, focus: Focus, wanted: Wanted): Facts {
    const stream = this.stream(text);
    const { readings, documents } = this.#readings.of(stream);
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
    const asked = { roots: this.#readings.values, document, ref, container: path };
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

  /** One document as it stands, with what is remembered of the judgement of the text. */
  #analyzed(value: Json | undefined, { diagnosing: _, ...options }: DeriveOptions): DocumentAnalysis[] {
    return this.#judge ? [this.#judge.analyzeDocument(value, options, this.#memory?.engine)] : [];
  }

  #focus(
    stream: YamlStream,
    { document, ref }: InFocus,
    wanted: Selection,
    readings: readonly Reading[],
    judged: readonly JudgedDocument[],
    options: DeriveOptions,
  ): FocusedDocument {
    const podPath = ref?.podPath;
    const { value } = readings[document] ?? {};
    const mended = judged.filter(({ index }) => index === document).map(({ analysis }) => analysis);
    const reads = stream.documents[document]?.value !== undefined;
    // Forms show a text that reads as it stands, though it was mended to be judged.
    const asItStands = reads && mended.every((analysis) => analysis.value !== value);
    const all = (asItStands ? this.#analyzed(value, options) : mended).flatMap(({ pods }) => pods);
    const pods = podPath
      ? all.filter(({ ref }) => equalPath(ref.podPath, podPath))
      : all.slice(wanted.pod, wanted.pod + 1);
    if (podPath) this.#written = same(this.#written, writtenScalars(stream, document, podPath));
    const names = podPath ? this.#names.of(document, podPath, readings) : noNames;
    return { document, value, pods: pods.map(shownOf), written: this.#written, names };
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

  /** What may be typed at a place; nothing until there is a judge. */
  complete(text: string, question: AssistQuestion, explicit: boolean): readonly Completion[] {
    return this.#judge?.complete({ ...this.#question(text, question), explicit }) ?? [];
  }

  /** What is under the pointer; nothing until there is a judge. */
  hover(text: string, question: AssistQuestion): Hover | undefined {
    return this.#judge?.hover(this.#question(text, question));
  }

  #question(text: string, { offset, known }: AssistQuestion): Parameters<Judge['hover']>[0] {
    const last = (document: number) => (document === known ? this.#readings.values[document] : undefined);
    return { stream: this.stream(text), offset, last };
  }
}

/** The subject from before as long as it is the same Pod of the same value. */
function sameAsked(before: AskedPod | undefined, now: AskedPod): AskedPod {
  const equal =
    before?.document === now.document &&
    before.root === now.root &&
    equalPath(before.ref.podPath, now.ref.podPath);
  return equal ? before : now;
}

const shownOnes = new WeakMap<PodAnalysis, ShownAnalysis>();

/** An analysis as it is shown: the same object each time, and nothing of it computed for that. */
function shownOf(pod: PodAnalysis): ShownAnalysis {
  let shown = shownOnes.get(pod);
  if (!shown) {
    const { issues: _, ...parts } = Object.getOwnPropertyDescriptors(pod);
    shown = Object.defineProperties({} as ShownAnalysis, parts);
    shownOnes.set(pod, shown);
  }
  return shown;
}

/** The map from before as long as it says the same. */
function same(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>) {
  const equal = before.size === now.size && [...now].every(([key, text]) => before.get(key) === text);
  return equal ? before : now;
}
