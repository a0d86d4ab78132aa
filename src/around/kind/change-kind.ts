import {
  applyTextEdits,
  equalJson,
  findPods,
  getIn,
  isObject,
  type Json,
  keyOrderOf,
  lookUp,
  own,
  type Path,
  type TextEdit,
  templatePath,
} from '../../pod/index.ts';
import { editDocument, parseStream, type Refusal, streamOf, type YamlStream } from '../../yaml/index.ts';
import { compose } from './compose.ts';
import { composeFlow } from './compose-flow.ts';
import { type Chosen, convert, type Loss, policyFor, type WrapOptions } from './convert.ts';
import { homes, type TargetKind } from './kinds.ts';
import { restorePolicy, setPolicy } from './policy.ts';

export interface KindOptions extends WrapOptions {
  readonly kind: TargetKind;
  /** Number of the document; by default the first that holds a Pod. */
  readonly document?: number | undefined;
}

/**
 * Why a text is not changed: there is no Pod in it, it does not read, the Pod is an item of a List, the kind around it is none
 * that can be changed, the Pod has no spec, or no text was found that gives the object.
 */
export type KindProblem = 'no-pod' | 'unread' | 'list' | 'kind' | 'no-spec' | Refusal;

export type KindResult =
  | {
      readonly ok: true;
      readonly text: string;
      readonly edits: readonly TextEdit[];
      /** Number of the document, and the kind that it was. */
      readonly document: number;
      readonly from: string;
      readonly lost: readonly Loss[];
      readonly chosen: readonly Chosen[];
    }
  | { readonly ok: false; readonly problem: KindProblem };

const no = (problem: KindProblem): KindResult => ({ ok: false, problem });

/**
 * A Pod put into another kind of object, taken out of it, or from one kind into another. The lines of the Pod's spec stay as
 * they are, moved to the right or left; so do those of fields that both kinds have. What comes out reads as exactly the object
 * that is wanted, else nothing is done. A `restartPolicy` that the kind needs otherwise is set with a comment that says what
 * stood there, and comes back with the Pod.
 */
export function changeKind(text: string, options: KindOptions): KindResult {
  const whole = parseStream(text);
  const document = options.document ?? firstPod(whole);
  const at = document === undefined ? undefined : whole.documents[document];
  if (document === undefined || !at) return no('no-pod');
  if (at.value === undefined) return no('unread');
  const [ref] = findPods(at.value);
  if (!ref) return no('no-pod');
  if (ref.objectPath.length > 0) return no('list');
  if (lookUp(homes, ref.kind) === undefined || own(at.value, 'kind') !== ref.kind) return no('kind');
  const podPath = templatePath(ref.kind) ?? [];
  const read = streamOf(whole, at);
  const mark = read.text.startsWith('\uFEFF') ? 1 : 0;
  const alone = mark > 0 ? parseStream(read.text.slice(mark)) : read;
  const restored = restorePolicy(alone, podPath);
  const source = restored.documents[0]?.value;
  if (!isObject(source) || !isObject(getIn(source, [...podPath, 'spec']))) return no('no-spec');
  const { object, lost, chosen } = convert(source, options.kind, options);
  const closed = restored.text.endsWith('\n') ? restored : parseStream(`${restored.text}\n`);
  const drafts = ref.kind === options.kind ? [closed.text] : draftsOf(closed, ref.kind, options.kind);
  const wanted = templatePath(options.kind) ?? [];
  const policy = own(getIn(object, [...wanted, 'spec']), 'restartPolicy');
  const written = own(getIn(source, [...podPath, 'spec']), 'restartPolicy') ?? 'Always';
  let refusal: Refusal = 'unsupported';
  for (const draft of drafts) {
    let stream = parseStream(draft);
    if (stream.documents.length !== 1 || stream.documents[0]?.value === undefined) continue;
    if (
      typeof policy === 'string' &&
      policy !== written &&
      policyFor(options.kind, String(written)) === policy
    )
      stream = parseStream(setPolicy(stream, wanted, policy, options.kind));
    const result = editDocument(stream, 0, [{ op: 'set', path: [], value: object }], {
      keyOrder: templateLast(object),
    });
    if (!result.ok) {
      refusal = result.reason;
      continue;
    }
    const made = applyTextEdits(stream.text, result.edits);
    if (!equalJson(parseStream(made).documents[0]?.value, object)) continue;
    const ends = restored.text.endsWith('\n') || document < whole.documents.length - 1;
    const edit = smallest(alone.text, ends ? made : made.replace(/\r?\n$/, ''), at.start + mark);
    return {
      ok: true,
      text: applyTextEdits(text, [edit]),
      edits: [edit],
      document,
      from: ref.kind,
      lost,
      chosen,
    };
  }
  return no(refusal);
}

/** Fields in their order, but the long ones behind all others. */
function templateLast(object: Json): (path: Path) => readonly string[] {
  const order = keyOrderOf(object);
  return (path) => {
    const names = order(path);
    const isLong = (name: string) => name === 'template' || name === 'jobTemplate';
    return [...names.filter((name) => !isLong(name)), ...names.filter(isLong)];
  };
}

function firstPod({ documents }: YamlStream): number | undefined {
  return documents.find(({ value }) => findPods(value).length > 0)?.index;
}

/** What may become the text, the best first; the last one is written anew by the editor. */
function draftsOf(stream: YamlStream, from: string, target: TargetKind): string[] {
  const { text } = stream;
  const block = compose(stream, from, target);
  const crlf = text.includes('\r\n');
  const made = block ?? composeFlow(stream, from, target);
  if (made === undefined) return [text];
  return [crlf ? made.replace(/\r?\n/g, '\r\n') : made, text];
}

/** One edit for all that differs between two texts. */
function smallest(before: string, after: string, offset: number): TextEdit {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - start;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return {
    start: offset + start,
    end: offset + before.length - tail,
    text: after.slice(start, after.length - tail),
  };
}
