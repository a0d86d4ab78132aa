import {
  applyTextEdits,
  type Cluster,
  equalJson,
  equalPath,
  featuresOf,
  findPods,
  getIn,
  isList,
  isObject,
  type Json,
  type JsonObject,
  keyOrderOf,
  own,
  type Path,
  type PathEdit,
  type PodRef,
  pushAll,
} from '../pod/index.ts';
import { applyToJson, editDocument, parseStream, type YamlDocument, type YamlStream } from '../yaml/index.ts';
import { type Mark, markLines } from './marks.ts';
import { serverVerdict } from './server.ts';

/** An object of a text as a server would store it. */
export interface DefaultedObject {
  readonly document: number;
  /** Its place in the document. */
  readonly path: Path;
  readonly kind: string;
  readonly name: string;
  readonly accepted: boolean;
  /** Undefined where the text does not become an object; `reason` says why. */
  readonly object: JsonObject | undefined;
  readonly reason: string | undefined;
  /** What was added, from the object; of what is new altogether its top alone. */
  readonly added: readonly Path[];
  /** What stands otherwise, as a quantity in its canonical form, from the object. */
  readonly changed: readonly Path[];
  /** What the file says and the object does not hold, from the object of the file. */
  readonly removed: readonly Path[];
}

/** A text with the defaults in it. */
export interface DefaultedText {
  readonly text: string;
  /** The lines that are not the file's, by their number from 0. */
  readonly marks: ReadonlyMap<number, Mark>;
  readonly objects: readonly DefaultedObject[];
}

/** One difference between an object and what a server makes of it, as an edit that follows those before it. */
interface Difference {
  readonly kind: 'added' | 'changed' | 'removed';
  readonly edit: PathEdit;
  readonly path: Path;
  readonly was: Json | undefined;
}

/**
 * The text with each object that holds a Pod as a server would return it (see `serverAnswer`), without status and what admission
 * adds. Comments, order and spelling of the file are kept; an object that no edits of the text lead to is written anew. What is
 * no object of ours, or does not decode, stays as it is. Pure, never throws.
 * @param only number of the one document to change; all of them by default
 */
export function defaultedText(
  stream: YamlStream,
  { cluster, only }: { readonly cluster?: Cluster | undefined; readonly only?: number } = {},
): DefaultedText {
  const features = featuresOf(cluster);
  const objects: DefaultedObject[] = [];
  const plans = new Map<number, Difference[]>();
  for (const document of stream.documents) {
    if (only !== undefined && document.index !== only) continue;
    for (const ref of objectsOf(document)) {
      const verdict = serverVerdict(stream, document, ref, { features });
      if (!verdict) continue;
      const { object, accepted, decodeError } = verdict.answer;
      const path = ref?.objectPath ?? [];
      const value = getIn(document.value, path);
      const found = object && isObject(value) ? differences(value, object, []) : [];
      const paths = (kind: Difference['kind']) =>
        found.filter((one) => one.kind === kind).map((one) => one.path);
      objects.push({
        document: document.index,
        path,
        kind: word(value, 'kind'),
        name: word(own(value, 'metadata'), 'name'),
        accepted,
        object,
        reason: object ? undefined : decodeError?.message,
        added: paths('added'),
        changed: paths('changed'),
        removed: paths('removed'),
      });
      const plan = plans.get(document.index) ?? [];
      plans.set(document.index, [...plan, ...found.map((one) => placed(one, path))]);
    }
  }
  let after = stream;
  const written = new Map<number, readonly Difference[]>();
  for (const [index, plan] of plans) {
    const next = edited(after, index, plan);
    after = next.stream;
    if (next.kept) written.set(index, plan);
  }
  return { text: after.text, marks: markLines(after, written), objects };
}

/** Each object of a document once, though it holds several Pods; a document without a Pod is asked about as a whole. */
function objectsOf({ value, empty }: YamlDocument): readonly (PodRef | undefined)[] {
  if (empty) return [];
  const refs = findPods(value);
  if (refs.length === 0) return [undefined];
  return refs.filter((ref, i) => refs.findIndex((one) => equalPath(one.objectPath, ref.objectPath)) === i);
}

const word = (value: Json | undefined, field: string): string => {
  const found = own(value, field);
  return typeof found === 'string' ? found : '';
};

function placed(difference: Difference, at: Path): Difference {
  const { edit } = difference;
  return {
    ...difference,
    edit: { ...edit, path: [...at, ...edit.path] } as PathEdit,
    path: [...at, ...difference.path],
  };
}

/** How one value becomes another, in edits that follow each other. */
function differences(before: Json, after: Json, path: Path): readonly Difference[] {
  if (equalJson(before, after)) return [];
  if (isObject(before) && isObject(after)) return ofMaps(before, after, path);
  if (isList(before) && isList(after)) {
    const kept = keptItems(before, after);
    if (kept) return ofLists(before, after, kept, path);
  }
  return [{ kind: 'changed', edit: { op: 'set', path, value: after }, path, was: before }];
}

function ofMaps(before: JsonObject, after: JsonObject, path: Path): readonly Difference[] {
  const found: Difference[] = [];
  for (const [key, was] of Object.entries(before)) {
    const at = [...path, key];
    if (own(after, key) === undefined)
      found.push({ kind: 'removed', edit: { op: 'delete', path: at }, path: at, was });
  }
  for (const [key, value] of Object.entries(after)) {
    const at = [...path, key];
    const was = own(before, key);
    if (was === undefined || was === null)
      found.push({ kind: 'added', edit: { op: 'set', path: at, value }, path: at, was: undefined });
    else pushAll(found, differences(was, value, at));
  }
  return found;
}

/** Which items are kept, in their order: all of them, or those whose names are left; undefined where names do not tell. */
function keptItems(before: readonly Json[], after: readonly Json[]): readonly number[] | undefined {
  if (after.length >= before.length) return before.map((_, i) => i);
  const kept: number[] = [];
  for (const item of after) {
    const from = (kept.at(-1) ?? -1) + 1;
    const at = before.findIndex(
      (one, i) => i >= from && (isObject(one) ? isObject(item) && sameItem(one, item) : one === item),
    );
    if (at < 0) return undefined;
    kept.push(at);
  }
  return kept;
}

/** True for items that say the same of what names them. */
function sameItem(one: JsonObject, other: JsonObject): boolean {
  return ['name', 'mountPath', 'devicePath'].every((key) => {
    const [a, b] = [own(one, key), own(other, key)];
    return a === b;
  });
}

function ofLists(
  before: readonly Json[],
  after: readonly Json[],
  kept: readonly number[],
  path: Path,
): readonly Difference[] {
  const gone = before.map((_, i) => i).filter((i) => !kept.includes(i));
  const found = gone.reverse().map((i): Difference => {
    const at = [...path, i];
    return { kind: 'removed', edit: { op: 'delete', path: at }, path: at, was: before[i] };
  });
  kept.forEach((from, i) => {
    pushAll(found, differences(before[from] as Json, after[i] as Json, [...path, i]));
  });
  after.slice(kept.length).forEach((value, n) => {
    const index = kept.length + n;
    found.push({
      kind: 'added',
      edit: { op: 'insert', path, index, value },
      path: [...path, index],
      was: undefined,
    });
  });
  return found;
}

/** The stream with the edits of a document made, or with the document written anew where they cannot be. */
function edited(
  stream: YamlStream,
  index: number,
  plan: readonly Difference[],
): { readonly stream: YamlStream; readonly kept: boolean } {
  const document = stream.documents[index];
  if (!document || plan.length === 0) return { stream, kept: false };
  const edits = plan.map(({ edit }) => edit);
  const result = editDocument(stream, index, edits, { keyOrder: keyOrderOf(document.value) });
  if (result.ok) return { stream: result.stream, kept: true };
  const value = edits.reduce<Json | undefined>(applyToJson, document.value);
  const anew = editDocument(parseStream(''), 0, [{ op: 'set', path: [], value: value ?? null }]);
  if (!anew.ok) return { stream, kept: false };
  const written = stream.text.slice(document.start, document.end);
  const marker = /^---[ \t]*\r?\n/.exec(written)?.[0] ?? '';
  const edit = { start: document.start, end: document.end, text: marker + anew.stream.text };
  return { stream: parseStream(applyTextEdits(stream.text, [edit]), stream), kept: true };
}
