import { expect, test } from 'vitest';
import type { Json, Path } from '../../pod/index.ts';
import { minimalPod } from '../../pod/testing.ts';
import { serverAnswer } from './answer.ts';
import { kubectlPrints } from './kubectl.ts';

const typed = { apiVersion: 'v1', kind: 'Pod' };
const sent = { ...typed, name: 'web', fileName: 'pod.yaml' };
const pod = (...edits: readonly (readonly [Path, Json])[]) => ({
  ...typed,
  ...(minimalPod(...edits) as object),
});
const printed = (value: Json, of = sent) => kubectlPrints(serverAnswer(value), of).map(({ text }) => text);

test('one error stands behind the head, several below it, each once', () => {
  expect(printed(pod([['spec', 'restartPolicy'], 'Sometimes']))).toEqual([
    'The Pod "web" is invalid: spec.restartPolicy: Unsupported value: "Sometimes": supported values: "Always", "OnFailure", "Never"',
  ]);
  const two = pod([['spec', 'restartPolicy'], 'Sometimes'], [['spec', 'containers', 0, 'name'], 'A']);
  const [head, ...lines] = printed(two);
  expect(head).toBe('The Pod "web" is invalid: ');
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(line).toMatch(/^\* spec\./);
});

test('unknown fields are strict decoding errors', () => {
  const lines = kubectlPrints(serverAnswer(pod([['spec', 'foo'], 1], [['spec', 'bar'], 1])), sent);
  expect(lines.map(({ text }) => text)).toEqual([
    'Error from server (BadRequest): error when creating "pod.yaml": Pod in version "v1" cannot be handled as a Pod: strict decoding error: ',
    'unknown field "spec.bar", ',
    'unknown field "spec.foo"',
  ]);
  expect(lines.map(({ of }) => of?.index)).toEqual([undefined, 0, 1]);
  expect(lines.map(({ joined }) => joined)).toEqual([undefined, true, true]);
});

test('what does not decode is told before anything else', () => {
  expect(printed(pod([['spec', 'hostPID'], 'x']))[0]).toMatch(
    /^Error from server \(BadRequest\): error when creating "pod.yaml": Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal string/,
  );
  expect(printed({ apiVersion: 'v1', spec: {} })[0]).toMatch(
    /^error: unable to decode "pod.yaml": Object 'Kind' is missing/,
  );
  expect(printed({ ...pod(), apiVersion: 'v2' }, { ...sent, apiVersion: 'v2' })[0]).toContain(
    'no matches for kind "Pod" in version "v2"',
  );
});

test('warnings come before what was created', () => {
  const spec = { containers: [{ name: 'a', image: 'a:1', env: [{ name: 'A' }, { name: 'A' }] }] };
  const deployment = {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web' },
    spec: { selector: { matchLabels: { a: 'b' } }, template: { metadata: { labels: { a: 'b' } }, spec } },
  };
  const lines = printed(deployment, { ...sent, apiVersion: 'apps/v1', kind: 'Deployment' });
  expect(lines[0]).toMatch(
    /^Warning: spec\.template\.spec\.containers\[0\]\.env\[1\]: hides previous definition/,
  );
  expect(lines.at(-1)).toBe('deployment.apps/web created (server dry run)');
  expect(printed(pod())).toEqual(['pod/web created (server dry run)']);
});
