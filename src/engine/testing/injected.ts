import fc from 'fast-check';
import { judgeStream } from '../../judge/index.ts';
import {
  applyTextEdits,
  equalJson,
  type FieldSchema,
  fieldOf,
  type Issue,
  isList,
  isObject,
  isStruct,
  type Json,
  type Path,
} from '../../pod/index.ts';
import { editDocument, locate, parseStream, positionOf } from '../../yaml/index.ts';
import { printYaml } from '../../yaml/testing-print.ts';
import { validPod } from './arbitrary.ts';

/** The ways in which a valid manifest is spoilt, one place at a time. */
export const mistakeKinds = ['typo', 'case', 'indent', 'type', 'drop'] as const;
export type MistakeKind = (typeof mistakeKinds)[number];

export interface Mistake {
  readonly kind: MistakeKind;
  readonly original: Json;
  readonly text: string;
  /** One-based lines that were changed. */
  readonly first: number;
  readonly last: number;
}

export interface Outcome {
  /** An error stands at the changed lines (for a dropped field: anywhere). */
  readonly reported: boolean;
  /** No error anywhere: the spoilt manifest is valid too, or nobody noticed. */
  readonly silent: boolean;
  /** A fix is offered for an error at the changed lines. */
  readonly certain: boolean;
  /** That fix alone gives back the object as it was. */
  readonly restored: boolean;
}

interface Place {
  readonly path: Path;
  readonly field: FieldSchema;
  readonly value: Json;
}

/** Every field of an object that its schema knows. */
function placesOf(type: string, value: Json, path: Path): Place[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const field = fieldOf(type, key);
    if (!field) return [];
    const at = [...path, key];
    const below = !isStruct(field.type)
      ? []
      : isList(item)
        ? item.flatMap((child, i) => placesOf(field.type, child, [...at, i]))
        : placesOf(field.type, item, at);
    return [{ path: at, field, value: item }, ...below];
  });
}

/** Spoils a Pod; undefined where this kind of mistake is not possible at this place. */
function spoil(original: Json, kind: MistakeKind, pick: number, turn: number): Mistake | undefined {
  const text = printYaml(original);
  const places = placesOf('Pod', original, []).filter((place) => place.path.length > 1);
  const place = places[pick % Math.max(1, places.length)];
  const located = place && locate(parseStream(text), 0, place.path);
  if (!place || !located?.key) return undefined;
  const { key, value, entry } = located;
  const name = place.field.name;
  const line = positionOf(text, key.start).line;
  const done = (start: number, end: number, replacement: string, last = line): Mistake => ({
    kind,
    original,
    text: text.slice(0, start) + replacement + text.slice(end),
    first: line,
    last,
  });
  switch (kind) {
    case 'typo':
      return name.length < 5 ? undefined : done(key.start, key.end, misspelt(name, turn));
    case 'case': {
      const other = [name.toLowerCase(), name.toUpperCase(), (name[0] ?? '').toUpperCase() + name.slice(1)];
      const changed = other[turn % other.length] ?? name;
      return changed === name ? undefined : done(key.start, key.end, changed);
    }
    case 'type': {
      const written = text.slice(value.start, value.end);
      if (typeof place.value === 'number' || typeof place.value === 'boolean') {
        return done(value.start, value.end, `"${written}"`);
      }
      const bare = /^"(.*)"$/s.exec(written)?.[1];
      const bareType = bare === undefined ? 'string' : typeof parseStream(bare).documents[0]?.value;
      // Without quotes `null` means unset, which is no mistake.
      if (bare === undefined || bareType === 'string' || bareType === 'object') return undefined;
      return /^[\w.]+$/.test(bare) ? done(value.start, value.end, bare) : undefined;
    }
    case 'drop': {
      const whole = text.lastIndexOf('\n', entry.start) + 1;
      const alone = text.slice(whole, entry.start).trim() === '';
      return place.field.required && alone ? done(whole, entry.end + 1, '') : undefined;
    }
    default: {
      const start = text.lastIndexOf('\n', key.start) + 1;
      if (text.slice(start, key.start).trim() !== '') return undefined;
      const end = turn % 2 === 0 ? text.indexOf('\n', start) : entry.end;
      const by = [1, -1, 2, -2][Math.floor(turn / 2) % 4] ?? 1;
      const lines = text.slice(start, end).split('\n');
      if (by < 0 && lines.some((each) => !each.startsWith(' '.repeat(-by)))) return undefined;
      const moved = lines.map((each) => (by > 0 ? ' '.repeat(by) + each : each.slice(-by))).join('\n');
      return done(start, end, moved, line + lines.length - 1);
    }
  }
}

/** One letter left out, doubled, swapped with the next, or another. */
function misspelt(name: string, turn: number): string {
  const at = 1 + (Math.floor(turn / 4) % (name.length - 2));
  const [before, letter, after] = [name.slice(0, at), name[at] ?? '', name.slice(at + 1)];
  switch (turn % 4) {
    case 0:
      return before + after;
    case 1:
      return before + letter + letter + after;
    case 2:
      return before + (after[0] ?? '') + letter + after.slice(1);
    default:
      return `${before}x${after}`;
  }
}

/** A valid Pod with one mistake. */
export const mistakes: fc.Arbitrary<Mistake> = fc
  .tuple(validPod, fc.constantFrom(...mistakeKinds), fc.nat(10_000), fc.nat(10_000))
  .map(([pod, kind, pick, turn]) => spoil(pod, kind, pick, turn))
  .filter((mistake) => mistake !== undefined)
  .filter(({ text, original }) => {
    const [document, ...more] = parseStream(text).documents;
    return more.length === 0 && !equalJson(document?.value, original);
  });

/** What is said about a mistake, and what the first fix offered at its lines makes of it. */
export function outcomeOf(mistake: Mistake): Outcome {
  const stream = parseStream(mistake.text);
  const errors = judgeStream(stream)
    .flatMap(({ issues }) => issues)
    .filter(({ issue }) => issue.severity === 'error');
  const here = errors.filter(({ range }) => {
    const { line } = positionOf(stream, range.start);
    return line >= mistake.first && line <= mistake.last;
  });
  const [fixed] = here.flatMap(({ issue }) => textAfter(mistake.text, issue) ?? []);
  return {
    reported: mistake.kind === 'drop' ? errors.length > 0 : here.length > 0,
    silent: errors.length === 0,
    certain: fixed !== undefined,
    restored: fixed !== undefined && equalJson(parseStream(fixed).documents[0]?.value, mistake.original),
  };
}

/** The text with the fix of one issue; undefined where it has none. */
export function textAfter(text: string, issue: Issue): string | undefined {
  if (issue.textFix) return applyTextEdits(text, issue.textFix);
  if (!issue.fix) return undefined;
  const result = editDocument(parseStream(text), 0, issue.fix);
  return result.ok ? applyTextEdits(text, result.edits) : undefined;
}

export interface RestoreFigure {
  readonly kind: MistakeKind | 'all';
  readonly mistakes: number;
  readonly silent: number;
  readonly reported: number;
  readonly certain: number;
  readonly restored: number;
}

/**
 * How well single mistakes in valid Pods are found and mended, by kind and in all: of `mistakes` spoilt Pods `silent` gave no
 * error (most of them are valid too), `reported` gave one at the spoilt lines, `certain` came with a fix there, and in
 * `restored` that fix gave back the object. The promise is `restored / certain >= 0.9`.
 */
export function restoreFigures(runs: number, seed = 1): RestoreFigure[] {
  const outcomes = fc.sample(mistakes, { numRuns: runs, seed }).map((mistake) => ({
    kind: mistake.kind,
    ...outcomeOf(mistake),
  }));
  return [...mistakeKinds, 'all' as const].map((kind) => {
    const own = outcomes.filter((outcome) => kind === 'all' || outcome.kind === kind);
    const count = (key: keyof Outcome) => own.filter((outcome) => outcome[key]).length;
    return {
      kind,
      mistakes: own.length,
      silent: count('silent'),
      reported: count('reported'),
      certain: count('certain'),
      restored: count('restored'),
    };
  });
}
