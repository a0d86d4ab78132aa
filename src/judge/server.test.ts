import { expect, test } from 'vitest';
import { defaultFeatures, findPods } from '../pod/index.ts';
import { parseStream } from '../yaml/index.ts';
import { serverVerdict } from './server.ts';

const pod = (deadline: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {activeDeadlineSeconds: ${deadline}, containers: [{name: a, image: b}]}\n`;

function answerTo(text: string, version?: string) {
  const stream = parseStream(text);
  const [document] = stream.documents;
  if (!document) throw new Error('no document');
  return serverVerdict(stream, document, findPods(document.value)[0], { features: defaultFeatures(version) })
    ?.answer;
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

const withSpec = (spec: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {${spec}, containers: [{name: a, image: b}]}\n`;

test.each([
  ['serviceAccount: old', 'old'],
  ['serviceAccount: old, serviceAccountName: robot', 'robot'],
  ['serviceAccountName: robot', 'robot'],
])('the account is stored under both names: %s', (spec, name) => {
  expect(answerTo(withSpec(spec))?.object).toMatchObject({
    spec: { serviceAccount: name, serviceAccountName: name },
  });
});

test('releases up to 1.33 write AppArmor annotations, and the empty time of templates', () => {
  const pod = withSpec('securityContext: {appArmorProfile: {type: RuntimeDefault}}');
  const key = 'container.apparmor.security.beta.kubernetes.io/a';
  expect(answerTo(pod, '1.33')?.object).toHaveProperty(['metadata', 'annotations', key], 'runtime/default');
  expect(answerTo(pod, '1.34')?.object).not.toHaveProperty(['metadata', 'annotations']);
  const template = 'apiVersion: v1\nkind: PodTemplate\nmetadata: {name: a}\n';
  expect(answerTo(template, '1.33')?.object).toHaveProperty('template.metadata', { creationTimestamp: null });
  expect(answerTo(template, '1.34')?.object).toHaveProperty('template.metadata', {});
});

test('Pods kept a generation up to 1.32, where a negative one is an error', () => {
  const text = pod('5').replace('{name: a}', '{name: a, generation: -1}');
  expect(answerTo(text, '1.32')?.errors.map(({ field }) => field)).toEqual(['metadata.generation']);
  expect(answerTo(text, '1.33')?.accepted).toBe(true);
});

test('keys that are there twice are told from the inside out, at the lines where their values begin', () => {
  const twice = `${withSpec('hostPID: true')}spec:\n  containers: [{name: a, image: b, image: c}]\n  hostPID:\n    true\n`;
  expect(answerTo(twice)?.strict.map(({ detail }) => detail)).toEqual([
    'line 6: key "image" already set in map',
    'line 6: key "spec" already set in map',
  ]);
});

test.each([
  ['prio\u00a0rity', 'unknown field "spec.prio\\u00a0rity"'],
  ['"va\\ufefflue"', 'unknown field "spec.va\\ufefflue"'],
  ['"a\\tb\\u0007\\x01é"', 'unknown field "spec.a\\tb\\a\\x01é"'],
])('what does not show in the name of a field is written as Go writes it: %s', (key, detail) => {
  expect(answerTo(withSpec(`${key}: 1`))?.strict.map((error) => error.detail)).toEqual([detail]);
});

test.each([
  ['.nan', 'json: unsupported value: NaN'],
  ['-.inf', 'json: unsupported value: -Inf'],
  ['!!null x', 'yaml: cannot decode !!str `x` as a !!null'],
])('a value that JSON cannot carry: %s', (value, message) => {
  expect(answerTo(pod(value))?.decodeError?.message).toBe(message);
});

test.each([
  ['\\uFEFFb', true],
  ['b\\u0085', false],
  ['\\u00a0b', false],
])('an image with white space around it, as Go has it: %s', (image, accepted) => {
  const text = withSpec('hostPID: true').replace('image: b', `image: "${image}"`);
  expect(answerTo(text)?.accepted).toBe(accepted);
});
