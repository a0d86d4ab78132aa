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
])('accounts for %s', (_, before, after) => {
  expect(broughtErrors(pod(before), pod(after))).toEqual([]);
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
