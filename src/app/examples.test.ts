import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { analyzeDocument } from '../engine/index.ts';
import { type ExampleId, examples } from '../panels/start/index.ts';
import { pictureOf } from '../pod/index.ts';
import { parseStream } from '../yaml/index.ts';

const folder = join(import.meta.dirname, '..', 'panels', 'start', 'examples');
const textOf = (id: ExampleId) => readFileSync(join(folder, `${id}.yaml`), 'utf8');

test('there are sixteen examples, and each file is one', () => {
  expect(examples).toHaveLength(16);
  expect(readdirSync(folder).sort()).toEqual(examples.map(({ id }) => `${id}.yaml`).sort());
});

test.each(examples)('a server takes the example $id without a word', ({ id, kind }) => {
  const stream = parseStream(textOf(id));
  expect(stream.errors).toEqual([]);
  expect(stream.documents).toHaveLength(1);
  for (const document of stream.documents) {
    const { pods, issues } = analyzeDocument(document.value);
    expect(pods).toHaveLength(1);
    expect([...issues, ...pods.flatMap((pod) => pod.issues)]).toEqual([]);
    // What the start page says of it, and draws of it.
    for (const { ref } of pods) {
      expect(ref.kind).toBe(kind);
      const { containers, volumes } = pictureOf(document.value, ref);
      expect(containers.length).toBeGreaterThan(0);
      expect(volumes.filter(({ missing }) => missing)).toEqual([]);
    }
  }
});

const classOf = (id: ExampleId) =>
  analyzeDocument(parseStream(textOf(id)).documents[0]?.value).pods[0]?.qos?.class;

test('the classes that the start page names are those of its examples', () => {
  expect(classOf('guaranteed')).toBe('Guaranteed');
  expect(classOf('web')).toBe('Burstable');
});
