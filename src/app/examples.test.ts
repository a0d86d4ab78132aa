import { expect, test } from 'vitest';
import { analyzeDocument } from '../engine/index.ts';
import { examples } from '../panels/start/index.ts';
import { parseStream } from '../yaml/index.ts';

test.each(examples)('a server takes the example $id without a word', ({ text }) => {
  const stream = parseStream(text);
  expect(stream.errors).toEqual([]);
  for (const document of stream.documents) {
    const { pods, issues } = analyzeDocument(document.value);
    expect(pods).toHaveLength(1);
    expect([...issues, ...pods.flatMap((pod) => pod.issues)]).toEqual([]);
  }
});
