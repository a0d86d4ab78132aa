import { type Tables, valueText } from '../i18n/index.ts';
import {
  type Candidate,
  candidates,
  containerLists,
  type FieldSchema,
  getIn,
  isList,
  isLocal,
  type Json,
  type LocalName,
  own,
  type Path,
  podKinds,
  recordOf,
  servedApiVersion,
} from '../pod/index.ts';
import { namesInText } from './names-in-text.ts';
import type { Place } from './place.ts';

/** A value to pick. `text` is the bare string; whether it needs quotes is decided where it is written. */
export interface Choice {
  readonly text: string;
  /** `typical` values are offered and not enforced. */
  readonly kind: 'value' | 'reference' | 'typical';
  readonly detail?: string;
}

/** How the page calls what a candidate is. */
function detailOf({ kind, detail }: Candidate, { ui }: Tables): string | undefined {
  switch (kind) {
    case 'volume':
      return ui['yaml.volumeOf'](detail ?? '');
    case 'port':
      return ui['yaml.portOf'](detail ?? '?');
    case 'container':
      return ui['yaml.containerOf'];
    case 'resource-claim':
      return ui['yaml.claimOf'];
    default:
      return undefined;
  }
}

/** Numbers of the ports of the container that the path is in, for fields that take a port by name or number. */
function portNumbers(place: Place, path: Path): Choice[] {
  const container = path.slice(place.podInObject.length, place.podInObject.length + 3);
  const list = getIn(place.pod, [...container, 'ports']);
  if (!isList(list)) return [];
  return list.flatMap((item): Choice[] => {
    const port = own(item, 'containerPort');
    return typeof port === 'number' ? [{ text: String(port), kind: 'reference' }] : [];
  });
}

/** Names of the items of lists, in the text of a Pod that was never read. */
function unread({ pod, text }: Place, keys: readonly string[], detail?: string): Choice[] {
  if (pod !== undefined || text === undefined) return [];
  return namesInText(text, keys).map((name) => {
    return { text: name, kind: 'reference', ...(detail === undefined ? {} : { detail }) };
  });
}

/** Where names of that kind stand in a Pod. */
const listsOf: Readonly<Partial<Record<LocalName, readonly string[]>>> = {
  volume: ['volumes'],
  container: containerLists,
  'resource-claim': ['resourceClaims'],
};

function references(field: FieldSchema, place: Place, path: Path, messages: Tables): Choice[] {
  const { names } = recordOf(field);
  if (names === undefined) return [];
  const choice = (candidate: Candidate): Choice => {
    const detail = detailOf(candidate, messages);
    return { text: candidate.name, kind: 'reference', ...(detail === undefined ? {} : { detail }) };
  };
  const read = candidates({ root: place.object, podPath: place.podInObject }, path).map(choice);
  const numbers = names === 'port' ? portNumbers(place, path) : [];
  const lists = isLocal(names) ? (listsOf[names] ?? []) : [];
  const known = isLocal(names) ? detailOf({ kind: names, name: '' }, messages) : undefined;
  return [...read, ...numbers, ...unread(place, lists, names === 'volume' ? undefined : known)];
}

/** Kinds and apiVersions go together: those that fit what stands beside them come first. */
function rootChoices(name: string, beside: Json | undefined): Choice[] {
  const other = typeof beside === 'string' ? beside : '';
  const fits = (kind: string) => servedApiVersion(kind) === other;
  const texts =
    name === 'kind'
      ? [...podKinds.filter(fits), ...podKinds.filter((kind) => !fits(kind))]
      : [servedApiVersion(other), ...podKinds.map(servedApiVersion)].flatMap((v) => v ?? []);
  return [...new Set(texts)].map((text) => ({ text, kind: 'value' }));
}

/**
 * The values to pick for a field, the likeliest first: names out of the Pod, allowed values, typical values, the
 * default.
 * @param path from the object, of the value
 * @param sibling value of the neighbouring key of that name
 */
export function choicesFor(
  field: FieldSchema,
  place: Place,
  path: Path,
  sibling: (name: string) => Json | undefined,
  messages: Tables,
): Choice[] {
  if (path.length === 1 && (field.name === 'kind' || field.name === 'apiVersion')) {
    return rootChoices(field.name, sibling(field.name === 'kind' ? 'apiVersion' : 'kind'));
  }
  const entry = recordOf(field);
  const choice =
    (kind: Choice['kind']) =>
    (text: string): Choice => {
      const meaning = valueText(messages, entry.key, text);
      const marks = [
        ...(text === entry.default ? [messages.ui['yaml.default']] : []),
        ...(meaning === undefined ? [] : [meaning]),
      ];
      return { text, kind, ...(marks.length > 0 ? { detail: marks.join(' · ') } : {}) };
    };
  const choices = [
    ...references(field, place, path, messages),
    ...(field.values ?? []).map(choice('value')),
    ...(field.type === 'boolean' ? ['true', 'false'].map(choice('value')) : []),
    ...(entry.examples ?? []).map(choice('typical')),
    ...(entry.default ? [entry.default].map(choice('typical')) : []),
  ];
  const seen = new Set<string>();
  return choices.filter(({ text }) => !seen.has(text) && seen.add(text));
}
