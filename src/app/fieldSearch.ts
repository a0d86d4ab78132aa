import type { Tables } from '../i18n/index.ts';
import {
  allFieldPaths,
  existsIn,
  type FieldSchema,
  fieldKey,
  getIn,
  isList,
  type Json,
  type Path,
  recordOf,
  schemaAt,
} from '../pod/index.ts';
import { synonymsOf } from './synonyms.ts';

export interface FieldHit {
  /** Lists as `[]`: `spec.containers[].image`, counted from the Pod. */
  readonly pattern: string;
  readonly field: FieldSchema;
  readonly label: string;
  /** It is what an everyday word means. */
  readonly meant?: true;
}

let paths: { pattern: string; field: FieldSchema }[] | undefined;

function allPaths(): readonly { pattern: string; field: FieldSchema }[] {
  if (!paths) {
    const found: { pattern: string; field: FieldSchema }[] = [];
    allFieldPaths('Pod', (pattern, field) => {
      if (pattern !== 'apiVersion' && pattern !== 'kind' && !field.opaque) found.push({ pattern, field });
    });
    paths = found;
  }
  return paths;
}

/** How well a field fits: lower is better, undefined is not at all. Shallow fields win over deep ones. */
function rank(words: readonly string[], pattern: string, name: string, label: string): number | undefined {
  const path = pattern.toLowerCase();
  const title = label.toLowerCase();
  let score = pattern.length / 10;
  for (const word of words) {
    if (name === word) score -= 100;
    else if (name.startsWith(word) || title.startsWith(word)) score -= 50;
    else if (!path.includes(word) && !title.includes(word)) return undefined;
  }
  return score;
}

/** How much a field that is deprecated or gone stands behind those that live. */
const retired = 1000;

/**
 * Fields whose path or label has every word of the query, or of what everyday words stand for; best first, those that live
 * before those that are retired. Nothing for an empty query.
 * @param other texts of another language, whose labels are found too
 */
export function searchFields(
  query: string,
  texts: Tables['fields'],
  most: number,
  other?: Tables['fields'],
): FieldHit[] {
  const best = new Map<string, FieldHit & { score: number }>();
  const add = (asked: string, labels: Tables['fields'], extra: number) => {
    for (const hit of matching(asked, labels)) {
      const score = hit.score + extra;
      const known = best.get(hit.pattern);
      const label = texts[fieldKey(hit.field)]?.label ?? hit.field.name;
      // Not what merely stands below it.
      const meant = extra < 0 && asked.split(' ').at(-1) === hit.field.name;
      const better = { ...hit, label, score, ...((meant || known?.meant) && { meant: true as const }) };
      if (!known || score < known.score) best.set(hit.pattern, better);
    }
  };
  // What a person means by an everyday word comes before fields that happen to have it.
  for (const [i, instead] of synonymsOf(query).entries()) add(instead, texts, i - 200);
  add(query, texts, 0);
  if (other) add(query, other, 1);
  return [...best.values()]
    .map((hit) => (recordOf(hit.field).deprecated ? { ...hit, score: hit.score + retired } : hit))
    .sort((a, b) => a.score - b.score)
    .slice(0, most);
}

/** Fields whose path or label has every word, each with how well it fits. */
function matching(query: string, texts: Tables['fields']): (FieldHit & { score: number })[] {
  const words = query
    .toLowerCase()
    .split(/[\s.]+/)
    .filter(Boolean);
  if (words.length === 0) return [];
  const hits: (FieldHit & { score: number })[] = [];
  for (const { pattern, field } of allPaths()) {
    const label = texts[fieldKey(field)]?.label ?? field.name;
    const score = rank(words, pattern, field.name.toLowerCase(), label);
    if (score !== undefined) hits.push({ pattern, field, label, score });
  }
  return hits;
}

/** True where a release has the field and every one around it. */
export function existsAt(pattern: string, release: string): boolean {
  const path: (string | number)[] = [];
  for (const step of pattern.split('.')) {
    path.push(step.replace(/(\[\]|\{\})$/, ''));
    const field = schemaAt('Pod', path)?.field;
    if (field && !existsIn(fieldKey(field), release)) return false;
    if (step.endsWith('[]')) path.push(0);
    if (step.endsWith('{}')) path.push('x');
  }
  return true;
}

/** The place a pattern means in a Pod: each list's item of the open part, else its first. */
export function placeOf(pattern: string, root: Json | undefined, podPath: Path, open: Path): Path {
  const path: (string | number)[] = [...podPath];
  for (const step of pattern.split('.')) {
    const name = step.replace(/(\[\]|\{\})$/, '');
    path.push(name);
    if (!step.endsWith('[]')) continue;
    const chosen = open[path.length];
    const items = getIn(root, path);
    const inOpen = path.every((part, i) => part === open[i]) && typeof chosen === 'number';
    path.push(inOpen && isList(items) && chosen < items.length ? chosen : 0);
  }
  return path;
}
