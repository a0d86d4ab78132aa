import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { equalJson, isList, isObject, type Json } from '../pod/index.ts';
import { isDropped } from './cut.ts';
import { parseStream } from './parse.ts';
import { splitDocuments } from './split.ts';

/** What kubectl's reader makes of one document of a text. */
export interface GoDocument {
  /** As JSON; absent where it is refused. */
  readonly value?: Json;
  readonly error?: string;
  /** The strict reader refuses it for a key that stands twice; the other takes the last value. */
  readonly duplicate?: true;
  /** go-yaml stopped at the end of a first document and never looked at what follows it in the same chunk. */
  readonly rest?: true;
}

export interface GoAnswer {
  readonly text: string;
  readonly documents: readonly GoDocument[];
}

/**
 * Some 5,000 small texts with the answers of kubectl's reader, made once by a Go program that is not kept here: what
 * `YAMLOrJSONDecoder` of k8s.io/apimachinery v0.36.3 (sigs.k8s.io/yaml v1.6.0 over go.yaml.in/yaml/v2 v2.4.3) decodes from each
 * text without its byte order mark, up to the first error; `YAMLToJSONStrict` tells of duplicates, and a second `Decode` of the
 * same chunk tells whether anything was left unread. The texts: 240 scalars in six places, headers and bodies of block
 * scalars, values of several lines at several indents, beginnings of documents, 900 random rows of fragments, 700
 * random values in random hand-writing (see `testing.ts`) of which most have up to two characters damaged, and 1,000 random
 * texts with YAML, JSON, or several documents of both.
 */
export function goAnswers(): GoAnswer[] {
  const packed = readFileSync(join(import.meta.dirname, 'goyaml.fixture.jsonl.gz'));
  const lines = gunzipSync(packed).toString('utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as GoAnswer);
}

/**
 * How our reader differs from kubectl's on a text: it refuses what kubectl reads, reads what kubectl refuses, or reads
 * another value. A duplicate key is neither: both readers can tell it, and the finding is ours on purpose. Nor is what we
 * refuse with the words that kubectl takes it (`tolerated`), nor a document behind `...`, which kubectl drops.
 */
export type Difference = 'stricter' | 'laxer' | 'value';

export function differenceOf({ text, documents }: GoAnswer): Difference | undefined {
  const stream = parseStream(text);
  const errors = [...stream.errors, ...stream.documents.flatMap((document) => document.errors)];
  const refused = errors.some(({ kind, tolerated }) => kind !== 'duplicate-key' && !tolerated);
  const goRefused = documents.some(({ error }) => error !== undefined);
  if (refused !== goRefused) return refused ? 'stricter' : 'laxer';
  if (refused || errors.length > 0) return undefined;
  // An empty document is null for go-yaml, and may be no document at all for either reader.
  const slices = splitDocuments(text);
  const ours = stream.documents
    .filter(({ index, start, end }) => slices[index]?.kind !== 'cut' || !isDropped(text.slice(start, end)))
    .map(({ value }) => rounded(value ?? null))
    .filter((value) => value !== null);
  const theirs = documents.map(({ value }) => value ?? null).filter((value) => value !== null);
  return equalJson(ours, theirs) ? undefined : 'value';
}

/** The fixture was read by `JSON.parse`, which rounds what is just beyond int64 to its end; our reader keeps it beyond. */
function rounded(value: Json): Json {
  if (isList(value)) return value.map(rounded);
  if (isObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rounded(inner)]));
  }
  const beyond = typeof value === 'number' && Math.abs(value) === 2 ** 63 + 2 ** 11;
  return beyond ? Math.sign(value) * 2 ** 63 : value;
}
