import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { applyTextEdits, getIn, type Json, parsePath, planRename, podInFile } from '../pod/index.ts';
import { parseStream } from '../yaml/index.ts';
import { type Hand, hands, write } from '../yaml/testing-hand.ts';
import { writeNames } from './rename.ts';

const at = (text: string) => parsePath(text) ?? [];

/** The text with the thing at a path of a document renamed. */
function renamed(text: string, path: string, to: string, document = 0): string {
  const stream = parseStream(text);
  const roots = stream.documents.map(({ value }) => value);
  const pod = podInFile(roots, document, at(path));
  const plan = pod && planRename(pod, at(path), to);
  if (!plan?.ok) throw new Error(plan?.problem ?? 'no Pod');
  const result = writeNames(stream, plan.edits);
  if (!result.ok) throw new Error(result.reason);
  return applyTextEdits(text, result.edits);
}

describe('names are written anew', () => {
  const web = `# the web
apiVersion: v1
kind: Pod
spec:
  volumes:
  - {name: data, emptyDir: {}}   # scratch
  containers:
  - name: "app"
    ports:
    - name: &port http # by name
      containerPort: 80
    env:
    - { name: HOST, value: 'db' }
    command:
    - sh
    - -c
    - |- # a script
      # $(HOST), not $$(HOST)
      ping   $(HOST)

      echo "$(date)" $(HOST)
    args: ["$(HOST)", '$$(HOST)', "a\\
      $(HOST)"]
    livenessProbe: &probe
      httpGet: {path: /, port: *port}
    readinessProbe: *probe
    volumeMounts: [{mountPath: /a, name: 'data'}, {"name": "data", mountPath: /data}]
`;
  it('in quotes, in flow lists, before comments', () => {
    const after = renamed(web, 'spec.volumes[0].name', 'files');
    expect(after).toBe(
      web
        .replace('{name: data,', '{name: files,')
        .replace("name: 'data'", "name: 'files'")
        .replace('"name": "data"', '"name": "files"'),
    );
  });

  it('in scripts and texts over several lines, whose breaks stay', () => {
    const spared = web.replaceAll('$$(HOST)', () => '$$(SPARED)');
    const after = renamed(web, 'spec.containers[0].env[0].name', 'DB_HOST');
    expect(after).toBe(
      spared
        .replaceAll('$(HOST)', () => '$(DB_HOST)')
        .replace('name: HOST', 'name: DB_HOST')
        .replaceAll('$$(SPARED)', () => '$$(HOST)'),
    );
  });

  it('at the anchor alone, where aliases mean the same', () => {
    expect(renamed(web, 'spec.containers[0].ports[0].name', 'main')).toBe(
      web.replace('&port http', '&port main'),
    );
  });

  it('with quotes where the new name needs them', () => {
    const after = renamed(web, 'spec.volumes[0].name', 'no');
    expect(after).toContain('{name: "no",');
    expect(after).toContain(`name: 'no'`);
  });

  it('apart from an alias in a container whose port keeps its name', () => {
    const two = `kind: Pod
spec:
  containers:
  - name: a
    ports: [{name: http, containerPort: 80}]
    readinessProbe: &probe
      httpGet: {port: http}
  - name: b
    ports: [{name: http, containerPort: 81}]
    readinessProbe: *probe
`;
    const after = renamed(two, 'spec.containers[0].ports[0].name', 'web');
    const { value } = parseStream(after).documents[0] ?? {};
    const port = (i: number) => JSON.stringify(getIn(value, at(`spec.containers[${i}].readinessProbe`)));
    expect([port(0), port(1)]).toEqual(['{"httpGet":{"port":"web"}}', '{"httpGet":{"port":"http"}}']);
  });

  it('in other documents of the file', () => {
    const file = `kind: Service
spec:
  selector: {app: web}
  ports:
  - targetPort: http # the web
---
# nothing
---
kind: Pod
metadata: {labels: {app: web}}
spec:
  containers:
  - ports: [{name: http, containerPort: 80}]
`;
    expect(renamed(file, 'spec.containers[0].ports[0].name', 'web', 2)).toBe(
      file.replace('targetPort: http', 'targetPort: web').replace('{name: http', '{name: web'),
    );
  });

  it('in keys', () => {
    const key = 'container.apparmor.security.beta.kubernetes.io/';
    const pod = `kind: Pod
metadata:
  annotations:
    "${key}app":   unconfined
    ${key}other: x # app
spec: {containers: [{name: app}]}
`;
    expect(renamed(pod, 'spec.containers[0].name', 'web')).toBe(
      pod.replace(`${key}app`, `${key}web`).replace('name: app', 'name: web'),
    );
  });
});

/** A text of pieces with the name in it in some of them. */
type Piece = 'use' | 'escaped' | 'other' | string;
const pieces = fc.array(
  fc.constantFrom<Piece>('use', 'escaped', 'other', ' ', '-', '\n', 'x', '$', "'", '"', '\\', '多'),
  { maxLength: 6 },
);
const said = (list: readonly Piece[], name: string) =>
  list
    .map((piece) =>
      // A lone dollar sign would take the one of the next piece for itself.
      piece === 'use'
        ? ` $(${name})`
        : piece === 'escaped'
          ? ' $$(namefrom)'
          : piece === 'other'
            ? '$(X)'
            : piece === '$'
              ? '$ '
              : piece,
    )
    .join('');

const recipes = fc.record({
  values: fc.array(pieces, { maxLength: 3 }),
  command: fc.array(pieces, { maxLength: 3 }),
  mounts: fc.array(fc.boolean(), { maxLength: 3 }),
  probes: fc.array(fc.boolean(), { minLength: 2, maxLength: 2 }),
  second: fc.boolean(),
});
type Recipe = typeof recipes extends fc.Arbitrary<infer R> ? R : never;

/** A Pod of the recipe, with something of that kind called `name`. */
function manifest({ values, command, mounts, probes, second }: Recipe, kind: string, name: string): Json {
  const is = (other: string) => (kind === other ? name : 'other-thing');
  const handler = (uses: boolean): Json => ({ httpGet: { path: '/', port: uses ? is('port') : 'plain' } });
  const containers: Json[] = [
    {
      name: is('container'),
      env: [
        { name: kind === 'env' ? name : 'OTHER', value: 'v' },
        ...values.map((list, i) => ({ name: `V${i}`, value: said(list, kind === 'env' ? name : 'OTHER') })),
      ],
      command: command.map((list) => said(list, kind === 'env' ? name : 'OTHER')),
      ports: [
        { name: is('port'), containerPort: 80 },
        { name: 'plain', containerPort: 81 },
      ],
      resources: { claims: [{ name: is('resource-claim') }] },
      livenessProbe: handler(probes[0] === true),
      readinessProbe: handler(probes[1] === true),
      volumeMounts: mounts.map((uses, i) => ({ name: uses ? is('volume') : 'plain', mountPath: `/${i}` })),
    },
  ];
  // The second container has names of its own that are the same, and none of them may change.
  if (second)
    containers.push({
      name: 'second',
      env: [
        { name: kind === 'env' ? 'namefrom' : 'OTHER', value: 'w' },
        { name: 'W', value: '$(namefrom)' },
      ],
      livenessProbe: { tcpSocket: { port: 'namefrom' } },
      command: ['namefrom', '$(namefrom)'],
    });
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'namefrom', labels: { namefrom: 'namefrom' } },
    spec: {
      containers,
      volumes: [
        { name: is('volume'), emptyDir: {} },
        { name: 'plain', emptyDir: {} },
      ],
      resourceClaims: [{ name: is('resource-claim'), resourceClaimName: 'namefrom' }],
      serviceAccountName: 'namefrom',
    },
  };
}

const places: Readonly<Record<string, string>> = {
  volume: 'spec.volumes[0].name',
  container: 'spec.containers[0].name',
  port: 'spec.containers[0].ports[0].name',
  env: 'spec.containers[0].env[0].name',
  'resource-claim': 'spec.resourceClaims[0].name',
};

test('whatever the hand, a text with another name is what that hand would have written with it', () => {
  fc.assert(
    fc.property(recipes, hands, fc.constantFrom(...Object.keys(places)), (recipe, hand: Hand, kind) => {
      const before = write(manifest(recipe, kind, 'namefrom'), hand);
      const after = write(manifest(recipe, kind, 'othername'), hand);
      const there = renamed(before.text, places[kind] ?? '', 'othername', before.document);
      expect(there).toBe(after.text);
      expect(renamed(there, places[kind] ?? '', 'namefrom', before.document)).toBe(before.text);
    }),
  );
});
