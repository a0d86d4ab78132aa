import type { JsonObject } from '../../pod/index.ts';
import { pushAll } from '../../pod/index.ts';
import { parseStream, printDocuments, type YamlStream } from '../../yaml/index.ts';
import { documentOf, isOptionalNeed, keysOf } from './documents.ts';
import { type CompanionKind, companionKinds, type Need, needsOf, podsOf } from './needs.ts';
import { allObjects, type CompanionProblem, found, misfits, nearby, serviceProblems } from './problems.ts';

/** An object that a file lacks. */
export interface Companion {
  readonly kind: CompanionKind;
  readonly name: string;
  /** What Pods read of it: the keys of a ConfigMap or Secret. */
  readonly keys: readonly string[];
  /** True where a Pod starts without it. */
  readonly optional: boolean;
  readonly object: JsonObject;
}

export interface Companions {
  readonly added: readonly Companion[];
  readonly problems: readonly CompanionProblem[];
}

/** Kinds that have to be there before a server takes the Pod (admission looks them up, and a namespace holds it). */
const first: ReadonlySet<CompanionKind> = new Set([
  'Namespace',
  'PriorityClass',
  'RuntimeClass',
  'ServiceAccount',
]);

/**
 * The objects that the Pods of a file name and that the file lacks, each with what the Pods read of it; and what does not fit
 * between the Pods and the objects that the file has. An object of which the name is a slip of another one's, or that stands
 * in another namespace, is a problem and not lacking.
 */
export function companionsOf(stream: YamlStream): Companions {
  const roots = stream.documents.map(({ value }) => value);
  const pods = podsOf(roots);
  const objects = allObjects(roots);
  const needs = needsOf(pods);
  const added: Companion[] = [];
  const problems: CompanionProblem[] = [];
  for (const need of needs) {
    const present = found(need, objects);
    if (present) {
      pushAll(problems, misfits(need, present));
      continue;
    }
    const near = nearby(need, needs, objects);
    if (near) problems.push(near);
    else added.push(companion(need));
  }
  pushAll(problems, serviceProblems(objects, pods));
  const order = (kind: CompanionKind) => companionKinds.indexOf(kind);
  return { added: added.sort((a, b) => order(a.kind) - order(b.kind)), problems };
}

function companion(need: Need): Companion {
  const { kind, name } = need;
  const keys = kind === 'ConfigMap' || kind === 'Secret' ? keysOf(need) : [];
  return { kind, name, keys, optional: isOptionalNeed(need), object: documentOf(need) };
}

/** A document for an object; that of one which a Pod can do without says so. */
function printed({ object, optional }: Companion): string {
  const mark = optional ? '# optional: the Pod starts without it\n' : '';
  return mark + printDocuments([object]);
}

/**
 * The file with documents for objects: in front what has to be there before the Pod, the rest behind. What stood there stays
 * byte for byte.
 */
export function withCompanions(text: string, added: readonly Companion[]): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const join = (which: readonly Companion[]) => which.map(printed).join('---\n');
  // A directive has to stay at the beginning.
  const early = /^\uFEFF?%/.test(text) ? [] : added.filter(({ kind }) => first.has(kind));
  const before = join(early);
  const after = join(added.filter((one) => !early.includes(one)));
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const body = text.slice(mark.length);
  const marked = /^---(?:\s|$)/.test(body);
  const head = before === '' ? '' : before + (marked ? '' : '---\n');
  const open = body === '' || body.endsWith('\n') ? '' : '\n';
  const tail = after === '' ? '' : `${open}---\n${after}`;
  const native = (lines: string) => (eol === '\n' ? lines : lines.replaceAll('\n', eol));
  return mark + native(head) + body + native(tail);
}

/** {@link companionsOf} of a text. */
export function companionsIn(text: string): Companions {
  return companionsOf(parseStream(text));
}
