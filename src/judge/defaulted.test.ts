import { expect, test } from 'vitest';
import { equalJson, formatPath, type Json } from '../pod/index.ts';
import { parseStream } from '../yaml/index.ts';
import { defaultedText } from './defaulted.ts';
import { withMarks } from './marks.ts';
import { verdictCases } from './testing-verdicts.ts';

const marked = (text: string) => {
  const { text: plain, marks } = defaultedText(parseStream(text));
  return withMarks(plain, marks);
};

const seed = Math.abs(Number(process.env.PROPERTY_SEED ?? 3) % 20);

test('what is printed reads as the object that upstream stores', () => {
  const cases = verdictCases().filter(({ defaulted }, i) => defaulted && i % 20 === seed);
  expect(cases.length).toBeGreaterThan(100);
  for (const { id, yaml, defaulted } of cases) {
    const { text, marks } = defaultedText(parseStream(yaml));
    for (const printed of [text, withMarks(text, marks)]) {
      const value = parseStream(printed).documents.find(({ empty }) => !empty)?.value ?? null;
      expect([id, equalJson(value, defaulted as Json)]).toEqual([id, true]);
    }
  }
});

test('comments and order of the file stay, and each line that is new is marked', () => {
  const text = `# mine
apiVersion: v1
kind: Pod
spec:
  containers:
  - image: nginx:1.27   # pinned
    name: web
    ports: [{containerPort: 80}]
    resources:
      limits: {memory: 1024Mi}
metadata:
  name: web
`;
  expect(marked(text)).toBe(`# mine
apiVersion: v1
kind: Pod
spec:
  containers:
  - image: nginx:1.27   # pinned
    name: web
    ports: [{containerPort: 80, protocol: TCP}] # default: protocol
    resources:
      limits: {memory: 1Gi} # was "1024Mi"
      requests: # default
        memory: 1Gi # default
    terminationMessagePath: /dev/termination-log # default
    terminationMessagePolicy: File # default
    imagePullPolicy: IfNotPresent # default
  restartPolicy: Always # default
  terminationGracePeriodSeconds: 30 # default
  dnsPolicy: ClusterFirst # default
  securityContext: {} # default
  schedulerName: default-scheduler # default
  enableServiceLinks: true # default
metadata:
  name: web
  namespace: default # default
`);
});

test('other documents of a stream, and what cannot be read, stay byte for byte', () => {
  const service = 'apiVersion: v1\nkind: Service\nmetadata: {name: a}   # s\n';
  const broken = 'apiVersion: v1\nkind: Pod\nspec: {containers: 1}\n';
  const pod = 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a, image: b}]}\n';
  const { text, objects } = defaultedText(parseStream([service, broken, pod].join('---\n')));
  expect(text.startsWith([service, broken].join('---\n'))).toBe(true);
  expect(objects.map(({ document, accepted, object }) => [document, accepted, object !== undefined])).toEqual(
    [
      [1, false, false],
      [2, true, true],
    ],
  );
  expect(objects[0]?.reason).toContain('cannot unmarshal number');
});

test('each object of a list has its defaults', () => {
  const pod = (name: string) => `- apiVersion: v1
  kind: Pod
  metadata:
    name: ${name}
  spec:
    containers:
    - name: app
      image: nginx
`;
  const { text, objects } = defaultedText(
    parseStream(`apiVersion: v1\nkind: List\nitems:\n${pod('a')}${pod('b')}`),
  );
  expect(objects.map(({ name, path }) => [name, formatPath(path)])).toEqual([
    ['a', 'items[0]'],
    ['b', 'items[1]'],
  ]);
  expect(text.match(/imagePullPolicy: Always/g)?.length).toBe(2);
});

test('an image volume that a release drops goes with its mounts, and the others keep their lines', () => {
  const text = `apiVersion: v1
kind: Pod
metadata:
  name: a
spec:
  volumes:
  - name: files
    image: {reference: a/b}
  - name: tmp # scratch
    emptyDir: {}
  containers:
  - name: app
    image: nginx:1
    volumeMounts:
    - {name: files, mountPath: /files}
    - {name: tmp, mountPath: /tmp}
`;
  const { text: out, objects } = defaultedText(parseStream(text), { cluster: { version: '1.33' } });
  expect(out).toContain('  - name: tmp # scratch\n    emptyDir: {}\n');
  expect(out).not.toContain('files');
  expect(objects[0]?.removed.map(formatPath)).toEqual([
    'spec.containers[0].volumeMounts[0]',
    'spec.volumes[0]',
  ]);
});

test('a mark is no part of a value, and Windows line ends stay', () => {
  const text = `apiVersion: v1\r\nkind: Pod\r\nmetadata: {name: a}\r\nspec:\r\n  containers: [{name: a, image: b, command: [sh, -c, "x\r\n    y"]}]\r\n`;
  const out = marked(text);
  expect(out).not.toMatch(/[^\r]\n/);
  expect(parseStream(out).documents[0]?.value).toEqual(
    parseStream(defaultedText(parseStream(text)).text).documents[0]?.value,
  );
});
