import { expect, test } from 'vitest';
import { analyzeDocument } from '../engine/index.ts';
import type { Issue, Path } from '../pod/index.ts';
import { parseStream, type YamlDocument } from '../yaml/index.ts';
import { errorsOf } from './issues.ts';

const item = (name: string) =>
  `- apiVersion: v1\n  kind: Pod\n  metadata: {name: ${name}}\n  spec: {containers: [{name: c, image: x:1}]}\n`;
const list = `apiVersion: v1\nkind: List\nitems:\n${item('a')}${item('b')}`;

function documentOf(text: string): YamlDocument {
  return parseStream(text).documents[0] as YamlDocument;
}

const issue = (path: Path): Issue => ({
  code: 'unknown-field',
  type: 'UnknownField',
  severity: 'error',
  path,
  params: {},
});

test.each<[Path, string]>([
  [['items', 1, 'zzz'], 'b'],
  [['items', 0, 'zzz'], 'a'],
  [['items', 1], 'b'],
  [['zzz'], 'a'],
])('an issue at %j belongs to the Pod in whose object it lies, else to the first', (path, owner) => {
  const document = documentOf(list);
  const analysis = { ...analyzeDocument(document.value), issues: [issue(path)] };
  const [[pod, found] = []] = errorsOf(document, analysis);
  expect([pod?.ref.name, found?.path]).toEqual([owner, path]);
});

test('an issue of a document without a Pod belongs to none', () => {
  const document = documentOf('a: 1\n');
  const [[pod, found] = []] = errorsOf(document, analyzeDocument(document.value));
  expect(pod).toBeUndefined();
  expect(found?.code).toBe('kind-missing-unknown');
});

test('errors of the text come before those of the object', () => {
  const document = documentOf('a: 1\na: 2\nkind: pod\n');
  const codes = errorsOf(document, { ...analyzeDocument(document.value), issues: [issue(['kind'])] }).map(
    ([, found]) => found.code,
  );
  expect(codes).toEqual(['yaml.duplicate-key', 'unknown-field']);
});
