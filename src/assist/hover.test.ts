import { describe, expect, it } from 'vitest';
import { formatPath, type Json } from '../pod/index.ts';
import { hover } from './hover.ts';
import { cursorIn } from './testing.ts';

/** `Struct.field` under the `‸` of a text, with its path; undefined where there is nothing. */
function found(marked: string, last?: Json): [string | undefined, string] | undefined {
  const at = hover(cursorIn(marked, last));
  return at && [at.field && `${at.field.owner}.${at.field.name}`, formatPath(at.path)];
}

const pod = 'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - name: web\n';

describe('hover', () => {
  it.each([
    [
      'a key',
      `${pod}    image‸PullPolicy: Always\n`,
      'Container.imagePullPolicy',
      'spec.containers[0].imagePullPolicy',
    ],
    [
      'its value',
      `${pod}    imagePullPolicy: Al‸ways\n`,
      'Container.imagePullPolicy',
      'spec.containers[0].imagePullPolicy',
    ],
    ['a list', `${pod}    en‸v: []\n`, 'Container.env', 'spec.containers[0].env'],
    ['a list item', `${pod}    args: [a, b‸]\n`, 'Container.args', 'spec.containers[0].args[1]'],
    [
      'a key of a map',
      `${pod}    resources:\n      limits:\n        mem‸ory: 1Gi\n`,
      'ResourceRequirements.limits',
      'spec.containers[0].resources.limits.memory',
    ],
    [
      'an item of a List',
      'kind: List\nitems:\n- kind: Pod\n  spec:\n    host‸PID: true\n',
      'PodSpec.hostPID',
      'items[0].spec.hostPID',
    ],
    ['JSON', '{"kind": "Pod", "spec": {"hostPID": tr‸ue}}', 'PodSpec.hostPID', 'spec.hostPID'],
    [
      'JSON that is not closed yet',
      '{\n  "kind": "Job",\n  "spec": {\n    "sus‸pend": true\n',
      'JobSpec.suspend',
      'spec.suspend',
    ],
    ['a workload', 'kind: Deployment\nspec:\n  repli‸cas: 1\n', 'DeploymentSpec.replicas', 'spec.replicas'],
    [
      'a text that does not parse',
      'kind: Pod\nspec:\n  host‸PID: true\n  containers: [\n',
      'PodSpec.hostPID',
      'spec.hostPID',
    ],
    [
      'a List that never parsed',
      'kind: List\nitems:\n- kind: Job\n  spec:\n    sus‸pend: true\n    x: [\n',
      'JobSpec.suspend',
      'items[0].spec.suspend',
    ],
  ])('names the field at %s', (_, marked, field, path) => {
    expect(found(marked)).toEqual([field, path]);
  });

  it('tells the document', () => {
    expect(hover(cursorIn('kind: Pod\n---\nkind: Job\nspec:\n  sus‸pend: true\n'))).toEqual({
      document: 1,
      path: ['spec', 'suspend'],
      field: { owner: 'JobSpec', name: 'suspend' },
    });
  });

  it('knows the kind of what was read last while the text does not tell', () => {
    const list = '{"items": [{"spec": {"host‸PID": true}}';
    expect(found(list, { kind: 'List', items: [{ kind: 'Pod' }] })).toEqual([
      'PodSpec.hostPID',
      'items[0].spec.hostPID',
    ]);
  });

  it.each([
    ['a key the schema does not know', `${pod}    non‸sense: 1\n`, 'spec.containers[0].nonsense'],
    ['what is below one', `${pod}    nonsense:\n      ima‸ge: x\n`, 'spec.containers[0].nonsense.image'],
    ['a name of Object.prototype', `${pod}    const‸ructor: 1\n`, 'spec.containers[0].constructor'],
    ['a kind without a Pod', 'kind: ConfigMap\nspec:\n  host‸PID: true\n', 'spec.hostPID'],
  ])('has a path and no field for %s', (_, marked, path) => {
    expect(found(marked)).toEqual([undefined, path]);
  });

  it.each([
    ['a comment', `${pod}    # ima‸ge\n`],
    ['a blank line', `${pod}\n  ‸\n`],
    ['an empty text', '‸'],
  ])('is nothing at %s', (_, marked) => {
    expect(found(marked)).toBeUndefined();
  });
});
