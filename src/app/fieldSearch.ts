import type { Tables } from '../i18n/index.ts';
import {
  allFieldPaths,
  type FieldSchema,
  fieldKey,
  getIn,
  isList,
  type Json,
  type Path,
} from '../pod/index.ts';

export interface FieldHit {
  /** Lists as `[]`: `spec.containers[].image`, counted from the Pod. */
  readonly pattern: string;
  readonly field: FieldSchema;
  readonly label: string;
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

/** Fields whose path or label has every word of the query, best first; nothing for an empty query. */
export function searchFields(query: string, texts: Tables['fields'], most: number): FieldHit[] {
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
  return hits.sort((a, b) => a.score - b.score).slice(0, most);
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
