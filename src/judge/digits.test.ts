import { expect, test } from 'vitest';
import { serverMessage } from '../engine/index.ts';
import { parseStream } from '../yaml/index.ts';
import { judgeStream } from './stream.ts';

const pod = (spec: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {${spec}, containers: [{name: a, image: 'b:1'}]}\n`;

test.each([
  [
    'securityContext: {fsGroup: 9007199254740993}',
    '9007199254740993',
    'spec.securityContext.fsGroup: Invalid value: 9007199254740993: must be between 0 and 2147483647, inclusive',
  ],
  [
    'activeDeadlineSeconds: 0x20000000000001',
    '9007199254740993',
    'spec.activeDeadlineSeconds: Invalid value: 9007199254740993: must be between 1 and 2147483647, inclusive',
  ],
  [
    'securityContext: {supplementalGroups: [-9007199254740993]}',
    '-9007199254740993',
    'spec.securityContext.supplementalGroups[0]: Invalid value: -9007199254740993: must be between 0 and 2147483647, inclusive',
  ],
])('a number that JavaScript rounds is said as it is: %s', (spec, value, message) => {
  const issues = judgeStream(parseStream(pod(spec))).flatMap((one) => one.issues.map(({ issue }) => issue));
  const errors = issues.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ params }) => params.value)).toEqual([value]);
  expect(errors.map(serverMessage)).toEqual([message]);
});
