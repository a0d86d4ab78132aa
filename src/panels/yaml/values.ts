import type { Tables } from '../../i18n/index.ts';
import {
  containerLists,
  containersOf,
  entryOf,
  type FieldSchema,
  getIn,
  isList,
  isObject,
  type Json,
  own,
  type Path,
  podKinds,
  servedApiVersion,
} from '../../pod/index.ts';
import { namesInText } from './names-in-text.ts';
import type { Place } from './place.ts';

/** A value to pick. `text` is the bare string; whether it needs quotes is decided where it is written. */
export interface Choice {
  readonly text: string;
  /** `typical` values are offered and not enforced. */
  readonly kind: 'value' | 'reference' | 'typical';
  readonly detail?: string;
}

/** Resource names of requests and limits; hugepages sizes are those of amd64. */
export const resourceNames = [
  'cpu',
  'memory',
  'ephemeral-storage',
  'hugepages-2Mi',
  'hugepages-1Gi',
] as const;

function names(list: Json | undefined): { name: string; item: Json }[] {
  if (!isList(list)) return [];
  return list.flatMap((item) => {
    const name = own(item, 'name');
    return typeof name === 'string' && name !== '' ? [{ name, item }] : [];
  });
}

const volumes = (place: Place, { ui }: Tables): Choice[] =>
  names(getIn(place.pod, ['spec', 'volumes'])).map(({ name, item }) => {
    const type = isObject(item) ? Object.keys(item).find((key) => key !== 'name') : undefined;
    return { text: name, kind: 'reference', detail: ui['yaml.volumeOf'](type ?? 'emptyDir') };
  });

/** Ports of the container that the path is in: their names first, then their numbers. */
function ports(place: Place, path: Path, { ui }: Tables): Choice[] {
  const container = path.slice(place.podInObject.length, place.podInObject.length + 3);
  const list = getIn(place.pod, [...container, 'ports']);
  if (!isList(list)) return [];
  const byName = names(list).map(({ name, item }): Choice => {
    return {
      text: name,
      kind: 'reference',
      detail: ui['yaml.portOf'](String(own(item, 'containerPort') ?? '?')),
    };
  });
  const byNumber = list.flatMap((item): Choice[] => {
    const port = own(item, 'containerPort');
    return typeof port === 'number' ? [{ text: String(port), kind: 'reference' }] : [];
  });
  return [...byName, ...byNumber];
}

/** Names of the items of lists, in the text of a Pod that was never read. */
function unread({ pod, text }: Place, keys: readonly string[], detail?: string): Choice[] {
  if (pod !== undefined || text === undefined) return [];
  return namesInText(text, keys).map((name) => {
    return { text: name, kind: 'reference', ...(detail === undefined ? {} : { detail }) };
  });
}

function references(field: FieldSchema, place: Place, path: Path, messages: Tables): Choice[] {
  const { ui } = messages;
  switch (entryOf(field).suggest) {
    case 'volumes':
      return [...volumes(place, messages), ...unread(place, ['volumes'])];
    case 'port-names':
      return ports(place, path, messages);
    case 'containers':
      return [
        ...containersOf(place.pod).flatMap(({ name }): Choice[] =>
          name === '' ? [] : [{ text: name, kind: 'reference', detail: ui['yaml.containerOf'] }],
        ),
        ...unread(place, containerLists, ui['yaml.containerOf']),
      ];
    case 'resource-claims':
      return [
        ...names(getIn(place.pod, ['spec', 'resourceClaims'])).map(({ name }): Choice => {
          return { text: name, kind: 'reference', detail: ui['yaml.claimOf'] };
        }),
        ...unread(place, ['resourceClaims'], ui['yaml.claimOf']),
      ];
    default:
      return [];
  }
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
    ...(entry.default === undefined ? [] : [entry.default].map(choice('typical'))),
  ];
  const seen = new Set<string>();
  return choices.filter(({ text }) => !seen.has(text) && seen.add(text));
}
