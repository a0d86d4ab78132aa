import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { JsonObject } from '../../pod/index.ts';
import { analyzeDocument } from '../analyze.ts';
import { serverPath } from './serverMessage.ts';

/**
 * `upstream.jsonl`: random objects, and the errors (type and path) that the registry strategies of k8s.io/kubernetes
 * v1.36.0 gave for them on create, after strict decoding and defaulting. Objects are in it for which every rule speaks alone;
 * where upstream says one thing several times (a limit copied into the requests, a bad volume that its mounts miss) we say it
 * once, and such objects are not in it.
 */
interface Row {
  readonly object: JsonObject;
  readonly errors: readonly string[];
}

const rows = readFileSync(new URL('./upstream.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row);

function errorsOf(object: JsonObject) {
  return analyzeDocument(object)
    .pods.flatMap((pod) => pod.issues)
    .filter((issue) => issue.severity === 'error');
}

test.each(rows.map((row, i) => [i + 1, row] as const))('line %i', (_, { object, errors }) => {
  const found = new Set(errorsOf(object).map((issue) => `${issue.type} ${serverPath(issue)}`));
  expect([...found].sort()).toEqual([...errors].sort());
});

test('the rows cover most rules', () => {
  const codes = new Set(rows.flatMap(({ object }) => errorsOf(object).map((issue) => issue.code)));
  expect(codes.size).toBeGreaterThan(110);
});
