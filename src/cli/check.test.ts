import { expect, test } from 'vitest';
import { runWith } from './testing.ts';

const pod = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: nginx:1.27
      resources:
        requests: {cpu: 250m, memory: 64Mi}
        limits: {memory: 128Mi}
`;

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector:
    matchLabels: {app: web}
  template:
    metadata:
      labels: {app: web}
    spec:
      containers:
        - name: web
          imagee: nginx:1.27
`;

const service = `apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  ports: [{port: 80}]
`;

interface Line {
  issues: { type: string; severity: string; path: string; line: number; column: number; fixable: boolean }[];
  [key: string]: unknown;
}

async function check(files: Record<string, string | Uint8Array>, ...more: string[]) {
  const ran = await runWith(files, ['check', '--output', 'json', ...more, ...Object.keys(files)]);
  return {
    ...ran,
    lines: ran.out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Line),
  };
}

test('an accepted Pod is one line with exactly the promised keys', async () => {
  const { status, out, err } = await runWith({ 'web.yaml': pod }, ['check', '--output=json', 'web.yaml']);
  expect(JSON.parse(out)).toMatchObject({
    file: 'web.yaml',
    document: 0,
    kind: 'Pod',
    name: 'web',
    podPath: '',
    verdict: 'accepted',
    qosClass: 'Burstable',
    requests: { cpu: '250m', memory: '64Mi' },
    limits: { memory: '128Mi' },
  });
  expect(Object.keys(JSON.parse(out))).toEqual([
    'file',
    'document',
    'kind',
    'name',
    'podPath',
    'verdict',
    'issues',
    'qosClass',
    'requests',
    'limits',
    'server',
    'podSecurity',
    'kubernetesVersion',
  ]);
  expect(status).toBe(0);
  expect(err).toBe('');
});

test('a mistake is told with type, path from the root, line and column, and the status is 1', async () => {
  const { status, lines } = await check({ 'deployment.yaml': deployment });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ kind: 'Deployment', podPath: 'spec.template', verdict: 'rejected' });
  const unknown = lines[0]?.issues.find((issue) => issue.type === 'UnknownField');
  expect(unknown).toMatchObject({
    severity: 'error',
    path: 'spec.template.spec.containers[0].imagee',
    line: 14,
    column: 11,
    fixable: true,
  });
  expect(Object.keys(unknown ?? {})).toEqual([
    'type',
    'severity',
    'path',
    'line',
    'column',
    'message',
    'fixable',
    'code',
    'silenced',
  ]);
  expect(status).toBe(1);
});

test('every document has its line, and one without a Pod has a null path', async () => {
  const { status, lines } = await check({ 'all.yaml': `${service}---\n${pod}---\n# nothing here\n` });
  expect(lines.map(({ document, kind, podPath }) => [document, kind, podPath])).toEqual([
    [0, 'Service', null],
    [1, 'Pod', ''],
  ]);
  expect(lines[0]).toMatchObject({ name: 'web', qosClass: null, requests: null, limits: null });
  expect(status).toBe(0);
});

test('each Pod of a List has its own line, with its own issues', async () => {
  const item = (name: string, extra: string) =>
    `  - apiVersion: v1\n    kind: Pod\n    metadata: {name: ${name}}\n    spec: {containers: [{name: c, image: i${extra}}]}\n`;
  const list = `apiVersion: v1\nkind: List\nitems:\n${item('a', '')}${item('b', ', tty: 5')}`;
  const { lines, status } = await check({ 'list.yaml': list });
  expect(lines.map(({ name, podPath, verdict }) => [name, podPath, verdict])).toEqual([
    ['a', 'items[0]', 'accepted'],
    ['b', 'items[1]', 'rejected'],
  ]);
  expect(status).toBe(1);
});

test('a syntax error rejects its document and hides no other', async () => {
  const { status, lines } = await check({ 'two.yaml': `a: [1\nb: 2\n---\n${pod}` });
  expect(lines[0]).toMatchObject({ document: 0, podPath: null, verdict: 'rejected' });
  expect(lines[0]?.issues[0]).toMatchObject({ type: 'SyntaxError', severity: 'error' });
  expect(lines.at(-1)).toMatchObject({ name: 'web', verdict: 'accepted', qosClass: 'Burstable' });
  expect(status).toBe(1);
});

test('an unreadable file is said on stderr, the others are checked, and the status is 2', async () => {
  const { status, out, err } = await runWith(
    {
      'web.yaml': pod,
      'binary.yaml': Uint8Array.of(0xff, 0xfe, 0),
      'utf16.yaml': Uint8Array.of(0xff, 0xfe, 0x61, 0),
    },
    ['check', 'missing.yaml', 'binary.yaml', 'utf16.yaml', 'web.yaml'],
  );
  expect(err).toContain('missing.yaml: cannot be read: ENOENT');
  expect(err).toContain('binary.yaml: cannot be read: not UTF-8 text');
  expect(err).toContain('utf16.yaml: cannot be read: UTF-16 text, as `>` of PowerShell 5 writes it;');
  expect(out).toContain('web.yaml: document 0: Pod web: accepted');
  expect(out).toContain('QoS Burstable · requests cpu 250m, memory 64Mi · limits memory 128Mi');
  expect(status).toBe(2);
});

test('an empty file is a line without a Pod', async () => {
  const { status, lines } = await check({ 'empty.yaml': '' });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ document: 0, kind: null, name: null, podPath: null, verdict: 'accepted' });
  expect(status).toBe(0);
});

test('text output is for people: place, severity, sentence, and the form of the server', async () => {
  const { out } = await runWith({ '-': deployment }, ['check', '-']);
  expect(out).toMatch(/^<stdin>:14:11: error: .+imagee/m);
  expect(out).toContain('unknown field "spec.template.spec.containers[0].imagee"');
  expect(out).toMatch(/^<stdin>: document 0: Deployment web: rejected · \d errors?/m);
});

test('messages come in the language asked for, else in that of the environment', async () => {
  const chinese = /[\u4e00-\u9fff]/;
  expect((await runWith({ a: deployment }, ['check', 'a'])).out).not.toMatch(chinese);
  expect((await runWith({ a: deployment }, ['check', '--lang', 'zh-CN', 'a'])).out).toMatch(chinese);
  expect((await runWith({ a: deployment }, ['check', 'a'], 'zh_CN.UTF-8')).out).toMatch(chinese);
  expect((await runWith({ a: deployment }, ['check', 'a', '--lang=en'], 'zh_CN.UTF-8')).out).not.toMatch(
    chinese,
  );
});

test('hundreds of files are one call', async () => {
  const files = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`pod-${i}.yaml`, pod]));
  const { lines, status } = await check(files);
  expect(lines.map(({ file }) => file)).toEqual(Object.keys(files));
  expect(status).toBe(0);
});

test.each(['N', 'y', 'Yes', 'on', '010', '1_000', '1e3'])(
  'a name that YAML takes for something else is told as it is written: %s',
  async (written) => {
    const pod = `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n  - name: a\n    image: a:1\n    env:\n    - name: ${written}\n`;
    const { out } = await runWith({ a: pod }, ['check', 'a']);
    expect(out).toContain(`and \`${written}\` without quotes is a`);
    const fixed = await runWith({ a: pod }, ['fix', 'a']);
    expect(fixed.out).toContain(`- name: "${written}"\n`);
  },
);
