import { expect, test } from 'vitest';
import { findPods } from '../pod/index.ts';
import { parseStream } from '../yaml/index.ts';
import { serverVerdict } from './server.ts';

const pod = (deadline: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {activeDeadlineSeconds: ${deadline}, containers: [{name: a, image: b}]}\n`;

function answerTo(text: string) {
  const stream = parseStream(text);
  const [document] = stream.documents;
  if (!document) throw new Error('no document');
  return serverVerdict(stream, document, findPods(document.value)[0])?.answer;
}

test.each([
  ['9223372036854775807', null],
  ['9223372036854775808', 'number 9223372036854775808 into'],
  ['-9223372036854775808', null],
  ['-9223372036854775809', 'number -9223372036854776000 into'],
  ['2147483648', null],
])('an integer of 64 bits: %s', (number, refused) => {
  const { decodeError } = answerTo(pod(number)) ?? {};
  if (refused === null) expect(decodeError).toBeNull();
  else expect(decodeError?.message).toContain(refused);
});

test.each([
  ['v1', 'Po', 'no kind "Po" is registered for version "v1" in scheme "pkg/runtime/scheme.go:111"'],
  [
    'apps/v1',
    'Service',
    'no kind "Service" is registered for version "apps/v1" in scheme "pkg/runtime/scheme.go:111"',
  ],
  ['a/b/c', 'Pod', 'unexpected GroupVersion string: a/b/c'],
])('%s has no kind %s', (version, kind, message) => {
  expect(answerTo(`apiVersion: ${version}\nkind: ${kind}\n`)?.decodeError?.message).toBe(message);
});

test.each([
  ['v1', 'ConfigMap'],
  ['v1', 'ServiceList'],
  ['example.com/v1', 'Anything'],
])('%s %s is none of ours', (version, kind) => {
  expect(answerTo(`apiVersion: ${version}\nkind: ${kind}\n`)).toBeUndefined();
});

test('an empty revision to roll back to counts as none, and no other text that is no number does', () => {
  const deployment = (revision: string) =>
    `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a, annotations: {deprecated.deployment.rollback.to: "${revision}"}}\nspec: {selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {containers: [{name: a, image: b}]}}}\n`;
  expect(answerTo(deployment(''))?.accepted).toBe(true);
  expect(answerTo(deployment('x'))?.decodeError).not.toBeNull();
});
