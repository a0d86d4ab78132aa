import { expect, test } from 'vitest';
import { analyzeDocument, serverAnswer } from '../engine/index.ts';
import { defaultFeatures } from '../pod/index.ts';
import { minimalPod, type Tweak } from '../pod/testing.ts';
import { explainLines } from './explains.ts';

function explained(...tweaks: Tweak[]) {
  const object = minimalPod(...tweaks);
  const issues = (analyzeDocument(object).pods[0]?.issues ?? []).filter(
    ({ severity }) => severity === 'error',
  );
  const answer = serverAnswer(object);
  const lines = explainLines(answer, issues);
  return lines.map(({ list, index, explainedBy }) => [
    list === 'errors' ? answer.errors[index]?.field : list,
    explainedBy.map((at) => issues[at]?.code),
  ]);
}

test('what follows from a mistake leads to it', () => {
  const mount = { name: 'Data', mountPath: '/data' };
  expect(
    explained(
      [['spec', 'volumes'], [{ name: 'Data' }]],
      [['spec', 'containers', 0, 'volumeMounts'], [mount]],
    ),
  ).toEqual([
    ['spec.volumes[0].name', ['dns-label']],
    ['spec.containers[0].volumeMounts[0].name', ['dns-label']],
  ]);
});

test('a line leads to the finding at its own field', () => {
  expect(explained([['spec', 'restartPolicy'], 'never'], [['spec', 'dnsPolicy'], 'x'])).toEqual([
    ['spec.restartPolicy', ['not-supported-near']],
    ['spec.dnsPolicy', ['not-supported']],
  ]);
});

test('an older release knows fewer fields, and drops those whose gate is off', () => {
  const object = minimalPod(
    [['spec', 'resources'], { limits: { cpu: 'x' } }],
    [['spec', 'hostUsers'], false],
  );
  expect(serverAnswer(object).decodeError?.message).toMatch(/^quantities must match/);
  const answer = serverAnswer(object, { features: defaultFeatures('1.31') });
  expect(answer.strict.map(({ detail }) => detail)).toEqual(['unknown field "spec.resources"']);
  expect(answer.errors).toEqual([]);
  expect(answer.object).not.toHaveProperty('spec.hostUsers');
});
