import { equalJson, getIn, type Json, lookUp, type Path, templatePath } from '../../pod/index.ts';
import type { YamlStream } from '../../yaml/index.ts';
import { type Block, blockAt, indent, type Region } from './blocks.ts';
import { isCarried, originOf } from './convert.ts';
import { frameFields, type Home, homes, type TargetKind } from './kinds.ts';

/**
 * The text of one document with the Pod's lines at their place in an object of another kind, and the lines of fields that both
 * kinds have; the few values that differ then are for the editor to set.
 * @returns undefined where the object is not written in block style
 */
export function compose(stream: YamlStream, from: string, target: TargetKind): string | undefined {
  const root = blockAt(stream, []);
  const spec = root?.regions.get('spec');
  if (!root || !spec) return undefined;
  const parts: Parts = { stream, root, spec, step: stepOf(stream, root) };
  const body = target === 'Pod' ? podBody(parts, from) : kindBody(parts, from, target);
  if (!body) return undefined;
  const { text } = stream;
  const edits = [{ start: spec.start, end: spec.end, text: body.spec }, ...(body.metadata ?? [])];
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((out, edit) => out.slice(0, edit.start) + edit.text + out.slice(edit.end), text);
}

interface Parts {
  readonly stream: YamlStream;
  readonly root: Block;
  readonly spec: Region;
  /** Columns from a map to the one in it. */
  readonly step: number;
}

interface Splice extends Pick<Region, 'start' | 'end'> {
  readonly text: string;
}

interface Body {
  readonly spec: string;
  readonly metadata?: readonly Splice[];
}

function stepOf(stream: YamlStream, root: Block): number {
  for (const path of [['metadata'], ['spec']]) {
    const inner = blockAt(stream, path);
    if (inner && inner.column > root.column) return inner.column - root.column;
  }
  return 2;
}

const linesOf = ({ stream: { text } }: Parts, { start, end }: Pick<Region, 'start' | 'end'>) => {
  const lines = text.slice(start, end);
  return lines.endsWith('\n') || lines === '' ? lines : `${lines}\n`;
};

/** The lines of a Pod that is taken out: its spec, and labels and annotations of the template. */
function podBody(parts: Parts, from: string): Body | undefined {
  const { stream, root, spec, step } = parts;
  const podPath = templatePath(from) ?? [];
  const template = blockAt(stream, podPath);
  const inner = template?.regions.get('spec');
  if (!template || !inner) return undefined;
  const above = stream.text.slice(spec.start, spec.keyLine);
  const lines = above + indent(linesOf(parts, inner), root.column - template.column);
  const own = root.regions.get('metadata');
  const outer = blockAt(stream, ['metadata']);
  const templated = blockAt(stream, [...podPath, 'metadata']);
  if (!own || !outer || !templated) return { spec: lines };
  const splices: Splice[] = [];
  let added = '';
  for (const key of ['labels', 'annotations']) {
    const moved = templated.regions.get(key);
    const old = outer.regions.get(key);
    const text = moved && indent(linesOf(parts, moved), root.column + step - templated.column);
    const value = stream.documents[0]?.value;
    if (text === undefined || (old && same(value, ['metadata', key], [...podPath, 'metadata', key])))
      continue;
    if (old) splices.push({ start: old.start, end: old.end, text });
    else added += text;
  }
  if (added !== '') splices.push({ start: own.end, end: own.end, text: added });
  return { spec: lines, metadata: splices };
}

const same = (value: Json | undefined, one: Path, other: Path) =>
  equalJson(getIn(value, one), getIn(value, other));

/** The lines of the spec of a kind: its fields that both have, and the template. */
function kindBody(parts: Parts, from: string, target: TargetKind): Body | undefined {
  const { root, step } = parts;
  const homesOf = lookUp(homes, target) ?? [];
  let column = root.column;
  let lines = '';
  for (const [i, home] of homesOf.entries()) {
    if (i > 0) {
      lines += `${' '.repeat(column)}jobTemplate:\n`;
      column += step;
    }
    lines += i === 0 ? headOf(parts, from) : `${' '.repeat(column)}spec:\n`;
    column += step;
    lines += fieldLines(parts, from, home, column);
  }
  const template = templateLines(parts, from, column);
  return template === undefined ? undefined : { spec: lines + template };
}

/** The line of `spec:`; that of a Pod goes with the Pod. */
function headOf({ stream, root, spec }: Parts, from: string): string {
  if (from === 'Pod') return `${' '.repeat(root.column)}spec:\n`;
  const end = stream.text.indexOf('\n', spec.keyLine);
  return `${stream.text.slice(spec.start, end < 0 ? undefined : end)}\n`;
}

function fieldLines(parts: Parts, from: string, home: Home, column: number): string {
  const origin = originOf(from, home);
  const block = origin && blockAt(parts.stream, origin.path);
  if (!origin || !block) return '';
  return [...block.regions]
    .filter(([key]) => goesAlong(origin, home, key))
    .map(([, region]) => indent(linesOf(parts, region), column - block.column))
    .join('');
}

function goesAlong(origin: Home, home: Home, key: string): boolean {
  if (key === 'selector') return home.struct !== 'JobSpec' && isCarried(origin.struct, home.struct, key);
  return !frameFields.has(key) && isCarried(origin.struct, home.struct, key);
}

function templateLines(parts: Parts, from: string, column: number): string | undefined {
  const { stream, root, spec, step } = parts;
  const pad = (by: number) => ' '.repeat(column + by);
  if (from === 'Pod') {
    const annotations = blockAt(stream, ['metadata'])?.regions.get('annotations');
    const outer = blockAt(stream, ['metadata'])?.column ?? 0;
    const moved = annotations && indent(linesOf(parts, annotations), column + 2 * step - outer);
    const metadata = moved === undefined ? '' : `${pad(step)}metadata:\n${moved}`;
    return `${pad(0)}template:\n${metadata}${indent(linesOf(parts, spec), column + step - root.column)}`;
  }
  const podPath = templatePath(from) as Path;
  const block = blockAt(stream, podPath.slice(0, -1));
  const region = block?.regions.get('template');
  return block && region && indent(linesOf(parts, region), column - block.column);
}
