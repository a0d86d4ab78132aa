import { expect, test } from 'vitest';
import { broughtErrors } from './brought.ts';

const pod = (spec: string) => `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  containers:
  - name: a
    image: b
${spec}`;

test.each([
  ['an error that stood there', '  x: 1\n  hotsname: a\n', '  x: 1\n  hostname: a\n'],
  ['one in the entry of one that went', '    envv:\n    - value: a\n', '    env:\n    - value: a\n'],
  ['one on the line of one that went', '  hotsname: a.b\n', '  hostname: a.b\n'],
  [
    'one below two names that went, one below the other',
    '    lifecyle:\n      posStart:\n        exce: {}\n        htpGet: {}\n',
    '    lifecycle:\n      postStart:\n        exce: {}\n        htpGet: {}\n',
  ],
])('accounts for %s', (_, before, after) => {
  expect(broughtErrors(pod(before), pod(after))).toEqual([]);
});

const deployment = (selector: string) => `apiVersion: apps/v1
kind: Deployment
metadata: {name: a}
spec:
  template:
    metadata: {labels: {a: b}}
    spec: {containers: [{name: a, image: b}]}
  selector:
    ${selector}: {a: c}
`;

test('accounts for labels that are not those of a selector that is read at last', () => {
  expect(broughtErrors(deployment('tchLabels'), deployment('matchLabels'))).toEqual([]);
});

test('tells labels that are other ones than before', () => {
  const sound = deployment('matchLabels').replace('a: c', 'a: b');
  expect(broughtErrors(sound, sound.replace('{a: b}', '{a: c}'))).toEqual(['6 selector-mismatch']);
});

test('accounts for an error in a document that a mistake of the text had divided', () => {
  const before = pod('...\n    command:\n    - a\n      - b: "c\n');
  const after = pod('    command:\n    - a\n    - b: "c"\n');
  expect(broughtErrors(before, after)).toEqual([]);
});

test('an error in a document that has another number than before is the one that stood on its line', () => {
  expect(broughtErrors('m: 1\nm: 1\n---\na: 1\n', 'm: 1\n---\nm: 1\n---\na: 1\n')).toEqual([]);
});

test.each([
  [
    'a second one on the line of one that went',
    '    envv: [{}, {}]\n  hotsname: a\n',
    '    env: [{}, {}]\n  hostname: a\n',
    ['8 env-name-missing'],
  ],
  [
    'a second one in its entry',
    '    envv:\n    - value: a\n    - value: b\n  hotsname: a\n',
    '    env:\n    - value: a\n    - value: b\n  hostname: a\n',
    ['10 env-name-missing'],
  ],
  ['one on a line of its own', '  hotsname: a\n', '  hostname: a\n  x: 1\n  y: 2\n', ['10 unknown-field']],
])('tells %s', (_, before, after, expected) => {
  expect(broughtErrors(pod(before), pod(after))).toEqual(expected);
});
