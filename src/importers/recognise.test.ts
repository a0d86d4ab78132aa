import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recognise } from './recognise.ts';

const describeOutput = `Name:             nginx
Namespace:        web
Priority:         0
Node:             worker0/172.17.0.15
Start Time:       Tue, 15 Feb 2022 22:46:14 +0900
Labels:           app=nginx
Annotations:      <none>
Status:           Running
`;

describe('recognise', () => {
  const cases: [string, string, object][] = [
    ['nothing', ' \n', { kind: 'empty' }],
    ['a manifest', 'apiVersion: v1\nkind: Pod\n', { kind: 'manifest' }],
    [
      'a manifest that does not parse',
      'apiVersion: v1\nkind: Pod\nspec:\n\tcontainers: [\n',
      { kind: 'manifest' },
    ],
    ['JSON', '{"apiVersion": "v1", "kind": "Pod"}', { kind: 'manifest' }],
    ['a fragment', 'containers:\n- name: a\n  image: b\n', { kind: 'manifest' }],
    ['output of get', 'apiVersion: v1\nkind: Pod\nmetadata: {name: a, uid: x}\n', { kind: 'kubectl' }],
    ['a list', '{"apiVersion": "v1", "kind": "List", "items": []}', { kind: 'kubectl' }],
    [
      'output of describe',
      describeOutput,
      { kind: 'describe', instead: 'kubectl get pod nginx -n web -o yaml' },
    ],
    [
      'a table',
      'NAME    READY   STATUS    RESTARTS   AGE\nnginx   1/1     Running   0          13s\n',
      { kind: 'table', instead: 'kubectl get pod nginx -o yaml' },
    ],
    [
      'a table of all namespaces',
      'NAMESPACE   NAME   TYPE   CLUSTER-IP   PORT(S)\nweb   api   ClusterIP   10.0.0.1   80/TCP\n',
      { kind: 'table', instead: 'kubectl get service api -n web -o yaml' },
    ],
    ['docker', 'docker run nginx', { kind: 'docker' }],
    ['podman behind a prompt', '$ sudo podman run nginx', { kind: 'podman' }],
    ['a compose file', 'services:\n  web:\n    image: nginx\n', { kind: 'compose' }],
    ['compose of version 1', 'web:\n  image: nginx\n  ports: ["80:80"]\n', { kind: 'compose' }],
    [
      'Helm',
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: {{ .Release.Name }}\n{{- if .Values.x }}\n{{- end }}\n',
      { kind: 'template', language: 'helm' },
    ],
    [
      'Jinja',
      'apiVersion: v1\nkind: Pod\nmetadata:\n{% if x %}\n  name: {{ name }}\n{% endif %}\n',
      { kind: 'template', language: 'jinja' },
    ],
    [
      'braces in a value',
      'apiVersion: v1\nkind: Pod\nmetadata: {annotations: {a: "{{ .x }}"}}\n',
      { kind: 'manifest' },
    ],
    ['a link', 'https://example.org/page/#v1:abc', { kind: 'link', hash: '#v1:abc' }],
    ['prose', 'docker run is a command', { kind: 'docker' }],
    ['a sentence', 'hello there', { kind: 'text' }],
  ];
  test.each(cases)('%s', (_, text, expected) => {
    expect(recognise(text)).toEqual(expected);
  });

  test.each(readdirSync('fixtures/manifests').filter((file) => /\.(?:ya?ml|json)$/.test(file)))(
    '%s is a manifest',
    (file) => {
      expect(['manifest', 'kubectl']).toContain(
        recognise(readFileSync(join('fixtures/manifests', file), 'utf8'), file).kind,
      );
    },
  );
  test.each(
    ['run', 'compose'].flatMap((kind) =>
      readdirSync(join('fixtures/imports', kind)).map((file) => [kind, file] as const),
    ),
  )('%s/%s', (kind, file) => {
    const found = recognise(readFileSync(join('fixtures/imports', kind, file), 'utf8'), file).kind;
    expect(kind === 'run' ? ['docker', 'podman'] : ['compose']).toContain(found);
  });

  test('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.constantFrom(...cases.map(([, text]) => text)).map((text) => text.slice(3)),
        ),
        (text) => {
          expect(recognise(text).kind).toBeTypeOf('string');
        },
      ),
      { numRuns: 500 },
    );
  });
});

test('of a long text the beginning tells whether it is a command or a compose file', () => {
  const prose = 'Some words of prose\n'.repeat(5000);
  const run = 'docker run nginx\n';
  expect(recognise(run + prose).kind).toBe('docker');
  expect(recognise(prose + run).kind).toBe('text');
  const service = '  web:\n    image: nginx\n    command: "a\n      b"\n';
  const services = Array.from({ length: 2000 }, (_, i) => service.replace('web', `web${i}`)).join('');
  expect(recognise(`services:\n${services}`).kind).toBe('compose');
});

test('a long text that names no kind is told by its first lines where these can be read by themselves', () => {
  const entries = Array.from({ length: 6000 }, (_, i) => `key${i}: value\n`).join('');
  expect(recognise(`${entries}\t[\n`).kind).toBe('manifest');
  expect(recognise(`{\n${entries.replaceAll('\n', ',\n')}}\n`).kind).toBe('manifest');
  expect(recognise(`${entries}kind: Pod\nmetadata: {uid: x}\n`).kind).toBe('kubectl');
});
