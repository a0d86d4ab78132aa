import { expect, it } from 'vitest';
import { namesInText } from './names-in-text.ts';

it.each<[string, string, string[], string[]]>([
  [
    'indented',
    'spec:\n  volumes:\n    - name: a\n      secret:\n        name: no\n    - name: "b"\n',
    ['volumes'],
    ['a', 'b'],
  ],
  [
    'unindented',
    'spec:\n  volumes: # mine\n  - name: a\n  # c\n\n  - secret:\n      name: no\n    name: b\n  x: 1\n',
    ['volumes'],
    ['a', 'b'],
  ],
  ['CRLF', 'volumes:\r\n- name: a\r\n', ['volumes'], ['a']],
  [
    'several keys',
    'initContainers:\n- name: a\ncontainers:\n- image: x\n  name: b\n  env:\n  - name: NO\n',
    ['initContainers', 'containers'],
    ['a', 'b'],
  ],
  ['a list behind the next key', 'volumes:\n- name: a\ncontainers:\n- name: no\n', ['volumes'], ['a']],
  ['a name that is not typed yet', 'volumes:\n- name: \n- name\n- name: a\n', ['volumes'], ['a']],
  ['flow style and nothing', 'volumes: [{name: a}]\n', ['volumes'], []],
])('names in a list: %s', (_, text, keys, expected) => {
  expect(namesInText(text, keys)).toEqual(expected);
});
