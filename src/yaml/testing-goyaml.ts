import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { equalJson, isList, isObject, type Json } from '../pod/index.ts';
import { parseStream } from './parse.ts';

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
 * Some 4,000 small texts with the answers of kubectl's reader, made once by a Go program that is not kept here:
 * `NewYAMLReader` of k8s.io/apimachinery v0.36.3 cuts each text into documents, `YAMLToJSON` of sigs.k8s.io/yaml v1.6.0
 * (go.yaml.in/yaml/v2 v2.4.3) reads each of them, `YAMLToJSONStrict` tells of duplicates, and a second `Decode` of the
 * same chunk tells whether anything was left unread. The texts: 240 scalars in six places, headers and bodies of block
 * scalars, values of several lines at several indents, beginnings of documents, 900 random rows of fragments, and 700
 * random values in random hand-writing (see `testing.ts`) of which most have up to two characters damaged.
 */
export function goAnswers(): GoAnswer[] {
  const packed = readFileSync(join(import.meta.dirname, 'goyaml.fixture.jsonl.gz'));
  const lines = gunzipSync(packed).toString('utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as GoAnswer);
}

/**
 * How our reader differs from kubectl's on a text: it refuses what kubectl reads, reads what kubectl refuses, or reads
 * another value. A duplicate key is neither: both readers can tell it, and the finding is ours on purpose.
 */
export type Difference = 'stricter' | 'laxer' | 'value';

export function differenceOf({ text, documents }: GoAnswer): Difference | undefined {
  const stream = parseStream(text);
  const errors = [...stream.errors, ...stream.documents.flatMap((document) => document.errors)];
  const refused = errors.some(({ kind }) => kind !== 'duplicate-key');
  const goRefused = documents.some(({ error }) => error !== undefined);
  if (refused !== goRefused) return refused ? 'stricter' : 'laxer';
  if (refused || errors.length > 0) return undefined;
  // An empty document is null for go-yaml, and may be no document at all for either reader.
  const ours = stream.documents.map(({ value }) => rounded(value ?? null)).filter((value) => value !== null);
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
