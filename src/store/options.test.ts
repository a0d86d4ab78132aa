import { expect, test } from 'vitest';
import { Analyst } from './analyst.ts';
import { judge } from './judge.ts';

const text =
  'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n  - name: a\n    image: a:1\n    resources: {requests: {memory: 1Gi}}\n';
const focus = { document: 0, pod: 0 };

test('what is remembered for one memory of the node is not told for another', () => {
  const analyst = new Analyst(judge);
  const scores = (nodeMemory: number) =>
    analyst
      .derive(text, 0, { nodeMemory }, focus)
      .focus?.pods[0]?.qos?.containers.map(({ oomScoreAdj }) => oomScoreAdj);
  const gibibyte = 2 ** 30;
  // 1000 - 1000 * request / memory of the node (pkg/kubelet/qos/policy.go)
  expect(scores(4 * gibibyte)).toEqual([750]);
  expect(scores(2 * gibibyte)).toEqual([500]);
  expect(scores(4 * gibibyte)).toEqual([750]);
});

test('an analyst that gets its judge later says from then on what is wrong', () => {
  const analyst = new Analyst();
  const wrong = text.replace('image:', 'imagee:');
  const before = analyst.derive(wrong, 0, {}, focus);
  expect([before.judged, before.findings, analyst.fixAll(wrong)]).toEqual([
    false,
    [],
    { text: wrong, fixes: 0, left: 0 },
  ]);
  analyst.judgeWith(judge);
  const after = analyst.derive(wrong, 1, {}, focus);
  expect([after.judged, after.findings.map(({ issue }) => issue.code)]).toEqual([
    true,
    ['unknown-field-near'],
  ]);
  expect(analyst.fixAll(wrong)).toEqual({ text, fixes: 1, left: 0 });
});

const two = `${text}---\n${text.replace('name: a}', 'name: b}')}`;

test.each<[{ document: number; pod: number }, number, string]>([
  [{ document: 0, pod: 0 }, 0, 'a'],
  [{ document: 1, pod: 0 }, 1, 'b'],
  [{ document: 1, pod: 7 }, 1, 'b'],
  [{ document: 9, pod: 0 }, 0, 'a'],
])('the forms are about the Pod that is asked for, else the first: %j', (wanted, document, name) => {
  const { focus: found } = new Analyst(judge).derive(two, 0, {}, wanted);
  expect([found?.document, found?.pods.map(({ ref }) => ref.name)]).toEqual([document, [name]]);
});

test('documents tell on which line they begin, and findings on which line of the file they are', () => {
  const untagged = `# head\n${two.replaceAll('a:1', 'a')}`;
  const derived = new Analyst(judge).derive(untagged, 0, {}, focus);
  expect(derived.documents.map(({ line }) => line)).toEqual([1, 10]);
  expect(derived.findings.map(({ document, line, column }) => [document, line, column])).toEqual([
    [0, 8, 12],
    [1, 17, 12],
  ]);
});

test('there is no focus where no document has a Pod, and a broken one keeps it', () => {
  const analyst = new Analyst(judge);
  expect(analyst.derive('a: 1\n', 0, {}, focus).focus).toBeUndefined();
  expect(analyst.derive(`a: [1\n---\n${text}`, 0, {}, focus).focus?.document).toBe(0);
  expect(analyst.derive(`a: 1\n---\n${text}`, 0, {}, focus).focus?.document).toBe(1);
});
