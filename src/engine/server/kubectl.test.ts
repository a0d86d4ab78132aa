import { expect, test } from 'vitest';
import { defaultFeatures, type Json, type Path } from '../../pod/index.ts';
import { minimalPod } from '../../pod/testing.ts';
import { serverAnswer } from './answer.ts';
import { kubectlPrints } from './kubectl.ts';

const typed = { apiVersion: 'v1', kind: 'Pod' };
const sent = { ...typed, name: 'web', fileName: 'pod.yaml', minor: 36 };
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

/** What a release prints of a Deployment's mistakes. */
function printedIn(version: string, spec: Json): readonly string[] {
  const object = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web' }, spec };
  const features = defaultFeatures(version);
  const of = { ...sent, apiVersion: 'apps/v1', kind: 'Deployment', minor: features.minor };
  return kubectlPrints(serverAnswer(object, { features }), of).map(({ text }) => text);
}

test('releases up to 1.33 print values as Go writes its structs, newer ones as JSON', () => {
  const template = {
    metadata: { labels: { b: 'x', a: '1' } },
    spec: {
      containers: [{ name: 'a', image: 'a:1' }],
      securityContext: { seccompProfile: { type: 'RuntimeDefault', localhostProfile: 'p' } },
      tolerations: [{ operator: 'Exists', value: 'x' }],
    },
  };
  const spec = { selector: { matchLabels: { a: '2' } }, template };
  const field = 'spec.template.spec.securityContext.seccompProfile.localhostProfile';
  const toleration = 'spec.template.spec.tolerations[0].operator';
  const old = printedIn('1.31', spec);
  expect(old).toContainEqual(
    expect.stringContaining('labels: Invalid value: map[string]string{"a":"1", "b":"x"}: '),
  );
  expect(old).toContainEqual(
    expect.stringContaining(
      `${field}: Invalid value: core.SeccompProfile{Type:"RuntimeDefault", LocalhostProfile:(*string)(0xc000000000)}: `,
    ),
  );
  expect(old).toContainEqual(
    expect.stringContaining(
      `${toleration}: Invalid value: core.Toleration{Key:"", Operator:"Exists", Value:"x", Effect:"", TolerationSeconds:(*int64)(nil)}: `,
    ),
  );
  expect(printedIn('1.32', spec)).toContainEqual(
    expect.stringContaining(`${toleration}: Invalid value: "x": `),
  );
  const fresh = printedIn('1.34', spec);
  expect(fresh).toContainEqual(expect.stringContaining('labels: Invalid value: {"a":"1","b":"x"}: '));
  expect(printedIn('1.33', { template, selector: {} })).toContainEqual(
    expect.stringContaining(
      'spec.selector: Invalid value: v1.LabelSelector{MatchLabels:map[string]string(nil), MatchExpressions:[]v1.LabelSelectorRequirement(nil)}: ',
    ),
  );
  const strategy = { rollingUpdate: { maxSurge: 0, maxUnavailable: 0 } };
  expect(printedIn('1.33', { ...spec, strategy })).toContainEqual(
    expect.stringContaining(
      'maxUnavailable: Invalid value: intstr.IntOrString{Type:0, IntVal:0, StrVal:""}: ',
    ),
  );
});

test('a value that a rule leaves out is not printed', () => {
  const rules = [{ action: 'Ignore' }];
  const template = { spec: { restartPolicy: 'Never', containers: [{ name: 'a', image: 'a:1' }] } };
  const job = {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name: 'web' },
    spec: { template, podFailurePolicy: { rules } },
  };
  expect(printed(job, { ...sent, apiVersion: 'batch/v1', kind: 'Job' })).toEqual([
    'The Job "web" is invalid: spec.podFailurePolicy.rules[0]: Invalid value: specifying one of OnExitCodes and OnPodConditions is required',
  ]);
});

test.each([
  ["json: offset 9: invalid character 'a' after object key:value pair", ''],
  ["invalid character '-' in numeric literal", ''],
  ['unexpected EOF', ''],
  ['yaml: line 2: did not find expected key', 'error converting YAML to JSON: '],
  ['unsupported map key of type: %!s(<nil>), key: <nil>, value: "x"', 'error converting YAML to JSON: '],
])('what its reader says is told of the file: %s', (message, before) => {
  const answer = { ...serverAnswer({}), decodeError: { message, path: null } };
  const [line] = kubectlPrints(answer, sent);
  expect(line?.text).toBe(`error: error parsing ${sent.fileName}: ${before}${message}`);
});
