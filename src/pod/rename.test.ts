import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PathEdit } from './edit.ts';
import { isList, isObject, type Json } from './json.ts';
import type { PodScope } from './names.ts';
import { formatPath, type Path, parsePath } from './path.ts';
import { definitions, references, unknownReferences } from './references.ts';
import { renamePlan } from './rename.ts';

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

const scope = (root: Json): PodScope => ({ root, podPath: [] });

describe('a rename', () => {
  const pod = scope({
    kind: 'Pod',
    metadata: {
      annotations: {
        'kubectl.kubernetes.io/default-container': 'app',
        'container.apparmor.security.beta.kubernetes.io/app': 'unconfined',
        'container.apparmor.security.beta.kubernetes.io/other': 'unconfined',
      },
    },
    spec: {
      volumes: [{ name: 'data' }],
      containers: [
        {
          name: 'app',
          env: [
            { name: 'A', value: 'x' },
            { name: 'B', value: '$(A)-$(A)-$$(A)-$(B)' },
          ],
          ports: [{ name: 'http', containerPort: 80 }],
          readinessProbe: { httpGet: { port: 'http' } },
          volumeMounts: [{ name: 'data', mountPath: '/a' }],
        },
        {
          name: 'log',
          readinessProbe: { httpGet: { port: 'http' } },
          volumeMounts: [{ name: 'data', mountPath: '/b' }],
        },
      ],
    },
  });
  const edited = (path: string, name: string) =>
    renamePlan(pod, at(path), name).map((edit) => [
      formatPath(edit.path),
      edit.op === 'set' ? edit.value : edit.op === 'rename' ? edit.to : undefined,
    ]);

  it('of a volume takes its mounts along', () => {
    expect(edited('spec.volumes[0].name', 'files')).toEqual([
      ['spec.volumes[0].name', 'files'],
      ['spec.containers[0].volumeMounts[0].name', 'files'],
      ['spec.containers[1].volumeMounts[0].name', 'files'],
    ]);
  });

  it('of a port takes the probes of its container along, and of no other', () => {
    expect(edited('spec.containers[0].ports[0]', 'web')).toEqual([
      ['spec.containers[0].ports[0].name', 'web'],
      ['spec.containers[0].readinessProbe.httpGet.port', 'web'],
    ]);
  });

  it('of a variable replaces each $(NAME) in a text once, and leaves $$(NAME)', () => {
    expect(edited('spec.containers[0].env[0].name', 'LONGER')).toEqual([
      ['spec.containers[0].env[0].name', 'LONGER'],
      ['spec.containers[0].env[1].value', '$(LONGER)-$(LONGER)-$$(A)-$(B)'],
    ]);
  });

  it('of a container takes annotations along', () => {
    expect(edited('spec.containers[0].name', 'web')).toEqual([
      ['spec.containers[0].name', 'web'],
      ['metadata.annotations[kubectl.kubernetes.io/default-container]', 'web'],
      [
        'metadata.annotations[container.apparmor.security.beta.kubernetes.io/app]',
        'container.apparmor.security.beta.kubernetes.io/web',
      ],
    ]);
  });

  it('to the same name, or of nothing, is no edit', () => {
    expect(renamePlan(pod, at('spec.volumes[0].name'), 'data')).toEqual([]);
    expect(renamePlan(pod, at('spec.containers[0].image'), 'x')).toEqual([]);
  });
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
  readinessProbe: fc.record({ httpGet: fc.record({ port: name }) }),
});
const pods = fc.record({
  kind: fc.constant('Pod'),
  spec: fc.record({
    volumes: fc.uniqueArray(fc.record({ name }), { selector: (volume) => volume.name }),
    containers: fc.uniqueArray(container, { selector: (c) => c.name, minLength: 1 }),
  }),
});

it('keeps what refers to what, and nothing becomes unknown', () => {
  const links = (pod: PodScope) =>
    references(pod).map(({ use, definition }) => [
      formatPath(use.path),
      definition && formatPath(definition.path),
    ]);
  fc.assert(
    fc.property(pods, fc.nat(), (root, pick) => {
      const before = scope(root as Json);
      const all = definitions(before);
      const chosen = all[pick % all.length];
      if (!chosen) return;
      const plan = renamePlan(before, chosen.path, 'fresh');
      const after: PodScope = { ...before, root: apply(before.root, plan) };
      expect(links(after)).toEqual(links(before));
      expect(unknownReferences(after).length).toBe(unknownReferences(before).length);
      expect(new Set(plan.map((edit) => formatPath(edit.path))).size).toBe(plan.length);
    }),
  );
});
