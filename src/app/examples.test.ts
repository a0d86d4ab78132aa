import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { analyzeDocument } from '../engine/index.ts';
import { type ExampleId, examples, gallery } from '../panels/start/index.ts';
import { pictureOf } from '../pod/index.ts';
import { parseStream } from '../yaml/index.ts';

let texts: Readonly<Record<ExampleId, string>>;
beforeAll(async () => {
  ({ texts } = await gallery.load());
});

test('there are sixteen examples, and each file is one', () => {
  expect(examples).toHaveLength(16);
  const files = readdirSync(join(import.meta.dirname, '..', 'panels', 'start', 'examples'));
  expect(files.sort()).toEqual(examples.map(({ id }) => `${id}.yaml`).sort());
});

test.each(examples)('a server takes the example $id without a word', ({ id, kind }) => {
  const stream = parseStream(texts[id]);
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
  analyzeDocument(parseStream(texts[id]).documents[0]?.value).pods[0]?.qos?.class;

test('the classes that the start page names are those of its examples', () => {
  expect(classOf('guaranteed')).toBe('Guaranteed');
  expect(classOf('web')).toBe('Burstable');
});
