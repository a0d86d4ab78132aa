import { describe, expect, test } from 'vitest';
import { runWith } from './testing.ts';

const pod = `apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  volumes: [{name: data, emptyDir: {}}]
  containers:
  - name: app # first
    image: nginx:1.27
    env:
    - {name: HOST, value: db}
    - {name: URL, value: "http://$(HOST)/$$(HOST)"}
    ports:
    - {name: 'http', containerPort: 80}
    readinessProbe: {httpGet: {port: http}}
    volumeMounts:
    - {name: data, mountPath: /d}
    - {name: cache, mountPath: /c}
`;
const service =
  'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {selector: {app: web}, ports: [{port: 80, targetPort: http}]}\n';
const file = `${service}---\n${pod}`;
const port = 'spec.containers[0].ports[0].name';

describe('rename', () => {
  test('prints the text with the name and all its uses changed, and says how many on stderr', async () => {
    const ran = await runWith({ a: pod }, ['rename', 'a', 'spec.volumes[0].name', 'files']);
    expect(ran).toMatchObject({ status: 0, out: pod.replaceAll('name: data', 'name: files') });
    expect(ran.err).toBe('podwright: renamed data to files with 1 use\n');
  });

  test('leaves $$(NAME) alone, and takes the path of the item too', async () => {
    const { out } = await runWith({ a: pod }, ['rename', 'a', 'spec.containers[0].env[0]', 'DB']);
    expect(out).toBe(pod.replace('name: HOST', 'name: DB').replace('//$(HOST)', '//$(DB)'));
  });

  test('goes through the other documents of the file; the document is chosen as for set', async () => {
    const after = file.replaceAll(/(targetPort: |name: '|port: )http/g, '$1main');
    expect((await runWith({ a: file }, ['rename', 'a', port, 'main'])).out).toBe(after);
    expect((await runWith({ a: file }, ['rename', '--document', '1', 'a', port, 'main'])).out).toBe(after);
    expect((await runWith({ a: file }, ['rename', '--document', '0', 'a', port, 'main'])).status).toBe(1);
    const none = await runWith({ a: file }, ['rename', '--document', '2', 'a', port, 'main']);
    expect([none.status, none.err]).toEqual([2, expect.stringContaining('there is no document 2')]);
  });

  test('writes the file with -i, and reads standard input', async () => {
    const { files, out } = await runWith({ a: pod }, ['rename', '-i', 'a', port, 'main']);
    expect([files.a, out]).toEqual([pod.replace("'http'", "'main'").replace('port: http', 'port: main'), '']);
    expect((await runWith({ '-': pod }, ['rename', '-', port, 'main'])).out).toBe(files.a);
    const ran = await runWith({ 'readonly/a': pod }, ['rename', '-i', 'readonly/a', port, 'main']);
    expect([ran.status, ran.err]).toEqual([2, 'podwright: readonly/a: cannot be written: EACCES\n']);
  });

  test('to the name it has prints the text as it is', async () => {
    const ran = await runWith({ a: pod }, ['rename', 'a', port, 'http']);
    expect([ran.status, ran.out, ran.err]).toEqual([0, pod, '']);
  });

  test('tells of uses that named nothing, and of those that keep the name', async () => {
    const joined = await runWith({ a: pod }, ['rename', 'a', 'spec.volumes[0].name', 'cache']);
    expect(joined.err).toContain('1 use of cache that named nothing means it now');
    const two = `${file}---\n${pod.replace('name: web,', 'name: web2,')}`;
    const stayed = await runWith({ a: two }, ['rename', 'a', port, 'main']);
    expect(stayed.err).toContain('1 use keeps the name http, which another Pod of the file has too');
    expect(stayed.out).toContain('targetPort: http');
  });

  test.each([
    ['spec.containers[0].image', 'x', /spec\.containers\[0\]\.image: not changed: nothing there is the name/],
    ['spec.containers[0].volumeMounts[0].name', 'x', /nothing there is the name/],
    ['metadata.name', 'x', /nothing there is the name/],
    ['spec.volumes[7].name', 'x', /nothing there is the name/],
    ['spec.volumes[0].name', '', /must not be empty/],
    ['spec.volumes[0].name', 'Data_1', /spec\.volumes\[0\]\.name: not changed: .*`Data_1`/],
    ['spec.containers[0].name', '-x', /`-x`/],
    [port, 'a-name-that-is-too-long', /15/],
    [port, '80', /`80`/],
    ['spec.containers[0].env[0].name', 'URL', /another one is named URL already/],
    ['spec.containers[0].env[0].name', 'A)', /parenthesis/],
    ['spec.containers[0].env[0].name', 'A=B', /`A=B`/],
  ])('is refused with status 1 and the reason: %s %s', async (path, name, message) => {
    const ran = await runWith({ a: pod }, ['rename', '-i', 'a', path, name]);
    expect(ran).toMatchObject({ status: 1, out: '' });
    expect(ran.err).toMatch(message);
    expect(ran.files.a).toBe(pod);
  });

  test('of a text that does not parse is refused as an edit is', async () => {
    const ran = await runWith({ a: `${pod}  bad: [\n` }, ['rename', '--document', '0', 'a', port, 'main']);
    expect(ran).toMatchObject({ status: 1, out: '' });
    expect(ran.err).toBe(`podwright: ${port}: not changed: the document has syntax errors; fix them first\n`);
  });
});

describe('uses', () => {
  test('lists what refers to a name, with its line, in the Pod and beside it', async () => {
    const { status, out } = await runWith({ a: file }, ['uses', 'a', port]);
    expect(status).toBe(0);
    expect(out).toBe(
      `a:19:38: probe: spec.containers[0].readinessProbe.httpGet.port
a:4:61: Service: spec.ports[0].targetPort
`,
    );
  });

  test('as JSON names the document, the place and the kind', async () => {
    const { out } = await runWith({ '-': file }, ['uses', '--output', 'json', '-', port]);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      {
        file: '-',
        document: 1,
        path: 'spec.containers[0].readinessProbe.httpGet.port',
        line: 19,
        column: 38,
        kind: 'probe',
      },
      { file: '-', document: 0, path: 'spec.ports[0].targetPort', line: 4, column: 61, kind: 'service' },
    ]);
  });

  test('of a name that nothing uses is nothing, and no error', async () => {
    const ran = await runWith({ a: pod }, ['uses', 'a', 'spec.containers[0].env[1].name']);
    expect(ran).toEqual({ status: 0, out: '', err: '', files: { a: pod } });
  });

  test.each([
    [['uses', 'a', 'spec.containers[0].image'], 1, /nothing there is the name/],
    [['uses', 'a'], 2, /uses takes FILE PATH/],
    [['uses', 'a', 'spec['], 2, /not a path: spec\[/],
    [['uses', 'b', port], 2, /b: cannot be read: ENOENT/],
    [['uses', '-i', 'a', port], 2, /uses has no option --in-place/],
    [['rename', 'a', port], 2, /rename takes FILE PATH NAME/],
    [['rename', 'a', '', 'x'], 2, /not a path/],
    [['rename', '-i', '-', port, 'x'], 2, /cannot be written in place/],
    [['rename', '--output', 'json', 'a', port, 'x'], 2, /rename has no option --output/],
  ])('wrong usage is told: %j', async (argv, expected, message) => {
    const ran = await runWith({ a: pod, '-': pod }, argv);
    expect(ran).toMatchObject({ status: expected, out: '' });
    expect(ran.err).toMatch(message);
  });
});
