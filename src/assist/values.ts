import type { Tables } from '../i18n/index.ts';
import {
  containerLists,
  entryOf,
  type FieldSchema,
  getIn,
  isList,
  type Json,
  own,
  type Path,
  podKinds,
  type SuggestedValue,
  servedApiVersion,
  suggestionsOf,
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

/** How the page calls what a suggestion names. */
function detailOf({ of, detail }: SuggestedValue, { ui }: Tables): string | undefined {
  switch (of) {
    case 'volume':
      return ui['yaml.volumeOf'](detail || 'emptyDir');
    case 'port':
      return ui['yaml.portOf'](detail || '?');
    case 'container':
      return ui['yaml.containerOf'];
    case 'resource-claim':
      return ui['yaml.claimOf'];
    case 'typical':
      return undefined;
  }
}

/** Numbers of the ports of the container that the path is in. */
function portNumbers(pod: Json | undefined, path: Path): Choice[] {
  const list = getIn(pod, [...path.slice(0, 3), 'ports']);
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

/** The keys of the lists that the names stand in, and what is said of one whose item was never read. */
const unreadNames: Readonly<
  Record<string, { readonly keys: readonly string[]; readonly of?: SuggestedValue['of'] }>
> = {
  volumes: { keys: ['volumes'] },
  containers: { keys: containerLists, of: 'container' },
  'resource-claims': { keys: ['resourceClaims'], of: 'resource-claim' },
};

function references(field: FieldSchema, place: Place, path: Path, messages: Tables): Choice[] {
  const { suggest } = entryOf(field);
  if (suggest === undefined) return [];
  const inPod = path.slice(place.podInObject.length);
  const read = suggestionsOf(suggest, place.pod, inPod).flatMap((suggestion): Choice[] => {
    const detail = detailOf(suggestion, messages);
    return detail === undefined ? [] : [{ text: suggestion.value, kind: 'reference', detail }];
  });
  const numbers = suggest === 'port-names' ? portNumbers(place.pod, inPod) : [];
  const { keys, of } = unreadNames[suggest] ?? { keys: [], of: undefined };
  const detail = of && detailOf({ value: '', of, detail: '' }, messages);
  return [...read, ...numbers, ...unread(place, keys, detail)];
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
  const entry = entryOf(field);
  const choice =
    (kind: Choice['kind']) =>
    (text: string): Choice => ({
      text,
      kind,
      ...(text === entry.default ? { detail: messages.ui['yaml.default'] } : {}),
    });
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
