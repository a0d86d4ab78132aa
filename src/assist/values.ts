import {
  type Candidate,
  candidates,
  type FieldSchema,
  getIn,
  isList,
  type Json,
  own,
  type Path,
  podKinds,
  recordOf,
  servedApiVersion,
} from '../pod/index.ts';
import type { Place, PlaceInFile } from './place.ts';
import type { FieldRef, Offer } from './types.ts';

/** A value to pick. `text` is the bare string; whether it needs quotes is decided where it is written. */
export interface Choice {
  readonly text: string;
  readonly offer: Offer;
}

/** Numbers of the ports of the container that the path is in, for fields that take a port by name or number. */
function portNumbers({ object, podInObject }: Place, path: Path): string[] {
  const list = getIn(object, [...path.slice(0, podInObject.length + 3), 'ports']);
  if (!isList(list)) return [];
  return list.flatMap((item) => {
    const port = own(item, 'containerPort');
    return typeof port === 'number' ? [String(port)] : [];
  });
}

/** What the field may name. */
function references(field: FieldSchema, place: PlaceInFile, path: Path): Choice[] {
  const { names } = recordOf(field);
  if (names === undefined) return [];
  const choice = ({ name, kind, detail }: Candidate): Choice => ({
    text: name,
    offer: {
      of: 'reference',
      field: refOf(field),
      candidate: { kind, ...(detail === undefined ? {} : { detail }) },
    },
  });
  const numbers = names === 'port' ? portNumbers(place, path) : [];
  return [
    ...candidates({ root: place.object, podPath: place.podInObject }, path, undefined, place.beside).map(
      choice,
    ),
    ...numbers.map((text): Choice => ({ text, offer: { of: 'reference', field: refOf(field) } })),
  ];
}

/** Kinds and apiVersions go together: those that fit what stands beside them come first. */
function rootValues(name: string, beside: Json | undefined): string[] {
  const other = typeof beside === 'string' ? beside : '';
  const fits = (kind: string) => servedApiVersion(kind) === other;
  return name === 'kind'
    ? [...podKinds.filter(fits), ...podKinds.filter((kind) => !fits(kind))]
    : [servedApiVersion(other), ...podKinds.map(servedApiVersion)].flatMap((v) => v ?? []);
}

/** How a field is named to those who have its words. */
export function refOf({ owner, name }: FieldSchema): FieldRef {
  return { owner, name };
}

/**
 * The values to pick for a field, the likeliest first: what it may name, allowed values, typical values, the default.
 * @param path from the object, of the value
 * @param sibling value of the neighbouring key of that name
 */
export function choicesFor(
  field: FieldSchema,
  place: PlaceInFile,
  path: Path,
  sibling: (name: string) => Json | undefined,
): Choice[] {
  const choice =
    (typical: boolean) =>
    (text: string): Choice => ({ text, offer: { of: 'value', field: refOf(field), typical } });
  if (path.length === 1 && (field.name === 'kind' || field.name === 'apiVersion')) {
    const values = rootValues(field.name, sibling(field.name === 'kind' ? 'apiVersion' : 'kind'));
    return unique(values.map(choice(false)));
  }
  const entry = recordOf(field);
  return unique([
    ...references(field, place, path),
    ...(field.values ?? []).map(choice(false)),
    ...(field.type === 'boolean' ? ['true', 'false'].map(choice(false)) : []),
    ...(entry.examples ?? []).map(choice(true)),
    ...(entry.default ? [entry.default].map(choice(true)) : []),
  ]);
}

function unique(choices: readonly Choice[]): Choice[] {
  const seen = new Set<string>();
  return choices.filter(({ text }) => !seen.has(text) && seen.add(text));
}
