import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PodInFile } from './beside.ts';
import type { PathEdit } from './edit.ts';
import { isList, isObject, type Json } from './json.ts';
import { formatPath, type Path, parsePath } from './path.ts';
import { definitions, references, unknownReferences } from './references.ts';
import { pathEditOf, planRename, usesInFile } from './rename.ts';

const at = (text: string) => parsePath(text) ?? [];

function change(value: Json | undefined, path: Path, to: (at: Json | undefined) => Json): Json {
  const [step, ...rest] = path;
  if (step === undefined) return to(value);
  if (typeof step === 'number')
    return (isList(value) ? value : []).map((item, i) => (i === step ? change(item, rest, to) : item));
  const map = isObject(value) ? value : {};
  return { ...map, [step]: change(map[step], rest, to) };
}

function apply(root: Json | undefined, edits: readonly PathEdit[]): Json | undefined {
  return edits.reduce<Json | undefined>((value, edit) => {
    if (edit.op === 'set') return change(value, edit.path, () => edit.value);
    if (edit.op !== 'rename') throw new Error(edit.op);
    return change(value, edit.path.slice(0, -1), (map) =>
      Object.fromEntries(
        Object.entries(map as object).map(([key, item]) => [key === edit.path.at(-1) ? edit.to : key, item]),
      ),
    );
  }, root);
}

/** The Pod at the root of the first document, with the other documents of its file. */
const file = (root: Json, ...others: Json[]): PodInFile => ({
  root,
  podPath: [],
  document: 0,
  roots: [root, ...others],
});

const pod = file({
  kind: 'Pod',
  metadata: {
    labels: { app: 'web', tier: 'front' },
    annotations: {
      'kubectl.kubernetes.io/default-container': 'app',
      'container.apparmor.security.beta.kubernetes.io/app': 'unconfined',
      'container.apparmor.security.beta.kubernetes.io/other': 'unconfined',
      note: 'app',
    },
  },
  spec: {
    volumes: [{ name: 'data' }, { name: 'logs' }],
    containers: [
      {
        name: 'app',
        env: [
          { name: 'A', value: 'x' },
          { name: 'B', value: '$(A)-$(A)-$$(A)-$$$(A)-$(B)' },
        ],
        ports: [{ name: 'http', containerPort: 80 }],
        readinessProbe: { httpGet: { port: 'http' } },
        lifecycle: { preStop: { httpGet: { port: 'http' } } },
        volumeMounts: [{ name: 'data', mountPath: '/a' }],
      },
      {
        name: 'log',
        ports: [{ name: 'metrics', containerPort: 81 }],
        readinessProbe: { httpGet: { port: 'http' } },
        volumeMounts: [
          { name: 'data', mountPath: '/b' },
          { name: 'cache', mountPath: '/c' },
        ],
      },
    ],
    ephemeralContainers: [{ name: 'debug', targetContainerName: 'app' }],
  },
});

function planOf(of: PodInFile, path: string, name: string) {
  const plan = planRename(of, at(path), name);
  if (!plan.ok) throw new Error(plan.problem);
  return plan;
}

describe('a rename', () => {
  const edited = (path: string, name: string) =>
    planOf(pod, path, name).edits.map((edit) => [formatPath(edit.path), edit.after]);
  const problem = (path: string, name: string) => {
    const plan = planRename(pod, at(path), name);
    return plan.ok ? undefined : plan.problem;
  };

  it('of a volume takes its mounts along', () => {
    expect(edited('spec.volumes[0].name', 'files')).toEqual([
      ['spec.volumes[0].name', 'files'],
      ['spec.containers[0].volumeMounts[0].name', 'files'],
      ['spec.containers[1].volumeMounts[0].name', 'files'],
    ]);
  });

  it('of a port takes probes and hooks of its container along, and of no other', () => {
    expect(edited('spec.containers[0].ports[0]', 'web')).toEqual([
      ['spec.containers[0].ports[0].name', 'web'],
      ['spec.containers[0].readinessProbe.httpGet.port', 'web'],
      ['spec.containers[0].lifecycle.preStop.httpGet.port', 'web'],
    ]);
    expect(planOf(pod, 'spec.containers[0].ports[0]', 'web').follows.map(({ as }) => as)).toEqual([
      'probe',
      'hook',
    ]);
  });

  it('of a variable replaces each $(NAME) in a text once, and leaves $$(NAME)', () => {
    expect(edited('spec.containers[0].env[0].name', 'LONGER')).toEqual([
      ['spec.containers[0].env[0].name', 'LONGER'],
      ['spec.containers[0].env[1].value', '$(LONGER)-$(LONGER)-$$(A)-$$$(LONGER)-$(B)'],
    ]);
  });

  it('of a container takes annotations and ephemeral containers along', () => {
    expect(edited('spec.containers[0].name', 'web').map(([path]) => path)).toEqual([
      'spec.containers[0].name',
      'metadata.annotations[kubectl.kubernetes.io/default-container]',
      'metadata.annotations[container.apparmor.security.beta.kubernetes.io/app]',
      'spec.ephemeralContainers[0].targetContainerName',
    ]);
    expect(edited('spec.containers[0].name', 'web')).toContainEqual([
      'metadata.annotations[container.apparmor.security.beta.kubernetes.io/app]',
      'container.apparmor.security.beta.kubernetes.io/web',
    ]);
  });

  it('to the same name is no edit', () => {
    expect(edited('spec.volumes[0].name', 'data')).toEqual([]);
  });

  it('says why it cannot be', () => {
    expect(problem('spec.containers[0].image', 'x')).toBe('no-name');
    expect(problem('spec.containers[0].volumeMounts[0].name', 'x')).toBe('no-name');
    expect(problem('spec.volumes[0].name', '')).toBe('empty');
    expect(problem('spec.volumes[0].name', 'logs')).toBe('taken');
    expect(problem('spec.containers[0].name', 'debug')).toBe('taken');
    expect(problem('spec.containers[0].env[0].name', 'B')).toBe('taken');
    expect(problem('spec.containers[0].ports[0].name', 'metrics')).toBe('taken');
    expect(problem('spec.containers[0].env[0].name', 'A)')).toBe('unwritable');
    expect(problem('spec.containers[0].env[1].name', 'A)')).toBe(undefined);
  });

  it('tells what named nothing and will mean it', () => {
    const joins = planOf(pod, 'spec.volumes[1].name', 'cache').joins;
    expect(joins.map(({ path }) => formatPath(path))).toEqual(['spec.containers[1].volumeMounts[1].name']);
    expect(planOf(pod, 'spec.volumes[1].name', 'other').joins).toEqual([]);
  });
});

describe('an ephemeral container', () => {
  it('is not what others name, but an annotation', () => {
    const { root } = pod;
    const uses = (path: string) => usesInFile(pod, at(path)).map(({ as }) => as);
    expect(uses('spec.ephemeralContainers[0].name')).toEqual([]);
    expect(uses('spec.containers[0].name')).toContain('debug-target');
    const annotated = change(root, ['metadata', 'annotations'], () => ({
      'kubectl.kubernetes.io/default-container': 'debug',
    }));
    expect(usesInFile(file(annotated), at('spec.ephemeralContainers[0].name')).map(({ as }) => as)).toEqual([
      'annotation',
    ]);
  });
});

it('the rules of a Job name its containers, those of a CronJob too', () => {
  const spec = {
    podFailurePolicy: { rules: [{ action: 'Ignore' }, { onExitCodes: { containerName: 'main' } }] },
    template: { spec: { containers: [{ name: 'main' }] } },
  };
  const job = { ...file({ kind: 'Job', spec }), podPath: ['spec', 'template'] };
  expect(
    planOf(job, 'spec.template.spec.containers[0].name', 'work').edits.map((edit) => formatPath(edit.path)),
  ).toEqual([
    'spec.template.spec.containers[0].name',
    'spec.podFailurePolicy.rules[1].onExitCodes.containerName',
  ]);
  const podPath = ['spec', 'jobTemplate', 'spec', 'template'];
  const cron = { ...file({ kind: 'CronJob', spec: { jobTemplate: { spec } } }), podPath };
  expect(usesInFile(cron, [...podPath, 'spec', 'containers', 0]).map(({ as }) => as)).toEqual([
    'failure-rule',
  ]);
  const other = { ...file({ kind: 'Deployment', spec }), podPath: ['spec', 'template'] };
  expect(usesInFile(other, at('spec.template.spec.containers[0].name'))).toEqual([]);
});

const name = fc.constantFrom('a', 'b', 'c');
const text = fc
  .array(
    fc.oneof(
      name.map((n) => `$(${n})`),
      name.map((n) => `$$(${n})`),
      fc.constantFrom('-', '$', '$$', '('),
    ),
  )
  .map((parts) => parts.join(''));
const container = fc.record({
  name,
  env: fc.uniqueArray(fc.record({ name, value: text }), { selector: (variable) => variable.name }),
  args: fc.array(text, { maxLength: 2 }),
  ports: fc.uniqueArray(fc.record({ name, containerPort: fc.integer({ min: 1, max: 9 }) }), {
    selector: (port) => port.name,
  }),
  volumeMounts: fc.array(fc.record({ name, mountPath: fc.constant('/x') }), { maxLength: 3 }),
  resources: fc.record({ claims: fc.array(fc.record({ name }), { maxLength: 2 }) }),
  readinessProbe: fc.record({ httpGet: fc.record({ port: name }) }),
});
const pods = fc.record({
  kind: fc.constant('Pod'),
  spec: fc.record({
    volumes: fc.uniqueArray(fc.record({ name }), { selector: (volume) => volume.name }),
    resourceClaims: fc.uniqueArray(fc.record({ name }), { selector: (claim) => claim.name }),
    containers: fc.uniqueArray(container, { selector: (c) => c.name, minLength: 1 }),
    ephemeralContainers: fc.array(fc.record({ name: fc.constant('d'), targetContainerName: name }), {
      maxLength: 1,
    }),
  }),
});

it('keeps what refers to what, nothing becomes unknown, and back again is what it was', () => {
  const links = (of: PodInFile) =>
    references(of).map(({ use, definition }) => [
      formatPath(use.path),
      use.span?.start === undefined ? undefined : use.as,
      definition && formatPath(definition.path),
    ]);
  fc.assert(
    fc.property(pods, fc.nat(), (root, pick) => {
      const before = file(root as Json);
      const all = definitions(before);
      const chosen = all[pick % all.length];
      if (!chosen) return;
      const { edits } = planOf(before, formatPath(chosen.path), 'fresh');
      const after = file(apply(before.root, edits.map(pathEditOf)) as Json);
      expect(links(after)).toEqual(links(before));
      expect(unknownReferences(after).length).toBe(unknownReferences(before).length);
      expect(new Set(edits.map((edit) => formatPath(edit.path))).size).toBe(edits.length);
      const back = planRename(after, chosen.path, chosen.name);
      // Another port of the Pod may have the old name, which is as wrong before as it is after.
      if (back.ok) expect(apply(after.root, back.edits.map(pathEditOf))).toEqual(before.root);
      else
        expect(
          all.filter(({ kind, name: n }) => kind === chosen.kind && n === chosen.name).length,
        ).toBeGreaterThan(1);
    }),
  );
});
