import { describe, expect, test } from 'vitest';
import { selectionCommands } from './actions/selection.ts';
import { workbenchOn } from './testing.ts';

const pod = (name: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec:\n  containers:\n  - name: a\n    image: nginx\n  - name: b\n    image: redis\n`;
const two = `${pod('one')}---\n${pod('two')}`;

function open(text: string) {
  const workbench = workbenchOn(text);
  const at = () => {
    const { spot, current } = workbench.store.getState();
    return [
      current?.document,
      spot?.offset === undefined ? undefined : text.slice(spot.offset, spot.offset + 5),
    ];
  };
  return { ...workbench, at, workbench };
}

describe('going from finding to finding', () => {
  test('leads through the file in the order of the text and begins anew behind the last', async () => {
    const { workbench, at } = open(two);
    const seen: unknown[] = [];
    for (let i = 0; i < 5; i++) {
      selectionCommands.nextFinding.run(workbench);
      await Promise.resolve();
      await Promise.resolve();
      seen.push(at());
    }
    expect(seen).toEqual([
      [0, 'nginx'],
      [0, 'redis'],
      [1, 'nginx'],
      [1, 'redis'],
      [0, 'nginx'],
    ]);
  });

  test('backwards begins at the last', async () => {
    const { workbench, at } = open(two);
    const seen: unknown[] = [];
    for (let i = 0; i < 3; i++) {
      selectionCommands.previousFinding.run(workbench);
      await Promise.resolve();
      await Promise.resolve();
      seen.push(at());
    }
    expect(seen).toEqual([
      [1, 'redis'],
      [1, 'nginx'],
      [0, 'redis'],
    ]);
  });

  test('goes on from where the person is', () => {
    const { workbench, actions, at } = open(pod('one'));
    actions.visit({ path: ['spec', 'containers', 0, 'image'], document: 0, by: 'form' });
    selectionCommands.nextFinding.run(workbench);
    expect(at()).toEqual([0, 'redis']);
    actions.visit({ path: ['metadata'], document: 0, by: 'text', offset: pod('one').indexOf('- name: b') });
    selectionCommands.previousFinding.run(workbench);
    expect(at()).toEqual([0, 'nginx']);
  });

  test('opens the part of the finding', () => {
    const { workbench, store } = open(pod('one'));
    selectionCommands.previousFinding.run(workbench);
    expect(store.getState().part).toEqual({ kind: 'container', list: 'containers', index: 1 });
  });

  test('is offered only where there are findings', () => {
    const can = (text: string) => selectionCommands.nextFinding.can?.(workbenchOn(text).store.getState());
    expect([can(pod('one')), can('')]).toEqual([true, false]);
  });
});

test('the cursor between the fields of the spec, or at the kind, leaves the form where it is', () => {
  const { actions, store } = open(pod('one'));
  actions.selectPart({ kind: 'container', list: 'containers', index: 1 });
  for (const path of [['spec'], ['apiVersion'], ['kind']]) {
    actions.visit({ path, document: 0, by: 'text', offset: 50 });
    expect(store.getState().part).toEqual({ kind: 'container', list: 'containers', index: 1 });
  }
  actions.visit({ path: ['metadata', 'name'], document: 0, by: 'text', offset: 30 });
  expect(store.getState().part).toEqual({ kind: 'metadata' });
});

test('a Pod that is not there cannot be selected', async () => {
  const { actions, store } = open(two);
  await actions.selectPod({ document: 1, pod: 3 });
  expect(store.getState().selection).toEqual({ document: 0, pod: 0 });
  await actions.selectPod({ document: 1, pod: 0 });
  expect(store.getState().current?.ref.name).toBe('two');
});

describe('fixes', () => {
  const wrong = pod('one')
    .replaceAll('nginx', 'nginx:1')
    .replaceAll('redis', 'redis:1')
    .replace('image:', 'imagee:');

  test('are planned for the whole text, applied as one step, and refused once the text has changed', async () => {
    const { actions, store } = open(wrong);
    const plan = await actions.planFixes();
    expect(plan).toMatchObject({ before: wrong, after: wrong.replace('imagee', 'image'), fixes: 1, left: 0 });
    if (!plan) throw new Error('no plan');
    expect(actions.applyPlan(plan)).toEqual({ ok: true });
    expect(store.getState().text).toBe(plan.after);
    expect(actions.applyPlan(plan)).toEqual({ ok: false, reason: 'missing' });
    actions.undo();
    expect(store.getState().text).toBe(wrong);
  });

  test('of one finding change its lines, and one without a fix is refused', async () => {
    const { actions, store } = open(wrong);
    const [finding] = store.getState().findings;
    if (!finding) throw new Error('no finding');
    const { fix: _, ...without } = finding.issue;
    expect(await actions.applyFix(without, 0)).toEqual({ ok: false, reason: 'missing' });
    expect(store.getState().text).toBe(wrong);
    expect(await actions.applyFix(finding.issue, 0)).toEqual({ ok: true });
    expect(store.getState().text).toBe(wrong.replace('imagee', 'image'));
  });
});
