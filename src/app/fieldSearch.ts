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

export interface FieldHit {
  /** The kind from which the pattern counts: `Pod`, or that of the workload around it. */
  readonly kind: string;
  /** Lists as `[]`: `spec.containers[].image`. */
  readonly pattern: string;
  readonly field: FieldSchema;
  readonly label: string;
  /** It is what an everyday word means. */
  readonly meant?: true;
}

type Place = Pick<FieldHit, 'kind' | 'pattern' | 'field'>;

/** The object that holds the Pod, where it is none itself. */
export interface Around {
  readonly kind: string;
  /** Where the Pod is in it: `spec.template`. */
  readonly template: string;
}

const places = new Map<string, readonly Place[]>();

/** The fields of a kind, but for those of the Pod in it. */
function placesOf(kind: string, template?: string): readonly Place[] {
  const known = places.get(kind);
  if (known) return known;
  const found: Place[] = [];
  allFieldPaths(kind, (pattern, field) => {
    const ofPod = template !== undefined && `${pattern}.`.startsWith(`${template}.`);
    if (pattern !== 'apiVersion' && pattern !== 'kind' && !field.opaque && !ofPod)
      found.push({ kind, pattern, field });
  });
  places.set(kind, found);
  return found;
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

/** In what is looked for besides the Pod's fields by their names in the language of the page. */
interface Besides {
  /** Texts of another language, whose labels are found too. */
  readonly other?: Tables['fields'] | undefined;
  /** What everyday words stand for. */
  readonly instead?: readonly string[];
  /** Its fields are found, too. */
  readonly around?: Around | undefined;
}

/**
 * Fields whose path or label has every word of the query, or of what everyday words stand for; best first, those that live
 * before those that are retired. Nothing for an empty query.
 */
export function searchFields(
  query: string,
  texts: Tables['fields'],
  most: number,
  { other, instead = [], around }: Besides = {},
): FieldHit[] {
  const best = new Map<Place, FieldHit & { score: number }>();
  const all = [...(around ? placesOf(around.kind, around.template) : []), ...placesOf('Pod')];
  const add = (asked: string, labels: Tables['fields'], extra: number, meant = false) => {
    for (const { place, ...hit } of matching(all, asked, labels)) {
      // Not what merely stands below what is meant.
      if (meant && asked.split(' ').at(-1) !== hit.field.name) continue;
      const score = hit.score + extra;
      const known = best.get(place);
      const label = texts[fieldKey(hit.field)]?.label ?? hit.field.name;
      const better = { ...hit, label, score, ...((meant || known?.meant) && { meant: true as const }) };
      if (!known || score < known.score) best.set(place, better);
    }
  };
  // What a person means by an everyday word comes before fields that happen to have it, however deep it is.
  for (const [i, words] of instead.entries()) add(words, texts, i * 20 - 400, true);
  add(query, texts, 0);
  if (other) add(query, other, 1);
  return [...best.values()]
    .map((hit) => (recordOf(hit.field).deprecated ? { ...hit, score: hit.score + retired } : hit))
    .sort((a, b) => a.score - b.score)
    .slice(0, most);
}

/** Fields whose path or label has every word, each with how well it fits. */
function matching(
  all: readonly Place[],
  query: string,
  texts: Tables['fields'],
): (FieldHit & { readonly score: number; readonly place: Place })[] {
  const words = query
    .toLowerCase()
    .split(/[\s.]+/)
    .filter(Boolean);
  if (words.length === 0) return [];
  return all.flatMap((place) => {
    const { pattern, field } = place;
    const label = texts[fieldKey(field)]?.label ?? field.name;
    const score = rank(words, pattern, field.name.toLowerCase(), label);
    return score === undefined ? [] : [{ ...place, label, score, place }];
  });
}

/** True where a release has the field and every one around it. */
export function existsAt({ kind, pattern }: Pick<FieldHit, 'kind' | 'pattern'>, release: string): boolean {
  const path: (string | number)[] = [];
  for (const step of pattern.split('.')) {
    path.push(step.replace(/(\[\]|\{\})$/, ''));
    const field = schemaAt(kind, path)?.field;
    if (field && !existsIn(fieldKey(field), release)) return false;
    if (step.endsWith('[]')) path.push(0);
    if (step.endsWith('{}')) path.push('x');
  }
  return true;
}

/** The place a pattern means in the Pod or object at a path: each list's item of the open part, else its first. */
export function placeOf(pattern: string, root: Json | undefined, at: Path, open: Path): Path {
  const path: (string | number)[] = [...at];
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
