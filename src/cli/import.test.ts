import { expect, test } from 'vitest';
import { runWith } from './testing.ts';

const command = 'docker run -d --name web --device /dev/dri -p 8080:80 nginx:1.27\n';

test('prints the manifest, and notes on standard error', async () => {
  const { status, out, err } = await runWith({ 'run.sh': command }, ['import', 'run.sh']);
  expect(status).toBe(0);
  expect(out).toMatch(/^apiVersion: v1\nkind: Pod\nmetadata:\n {2}name: web\n/);
  expect(err).toContain('podwright: --device: ');
});

test('prints one object of JSON', async () => {
  const { status, out, err } = await runWith({ '-': command }, ['import', '-', '--output', 'json']);
  const result = JSON.parse(out) as { yaml: string; kind: string; notes: Record<string, string>[] };
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(Object.keys(result)).toEqual(['yaml', 'kind', 'notes']);
  expect(result.kind).toBe('docker');
  expect(result.notes.map(({ option, code }) => `${option} ${code}`)).toEqual([
    '-d no-effect',
    '--device device',
    '-p host-port',
  ]);
  expect(Object.keys(result.notes[0] ?? {})).toEqual(['option', 'code', 'message']);
});

test('says notes in the language of the person', async () => {
  const { err } = await runWith({ '-': command }, ['import', '-', '--lang', 'zh-CN']);
  expect(err).toContain('设备插件');
});

test.each([
  ['docker ps\n', 'starts no container'],
  ['docker run -d\n', 'names no image'],
])('refuses %j', async (text, why) => {
  const { status, out, err } = await runWith({ x: text }, ['import', 'x']);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toContain(why);
});

test('takes one file', async () => {
  expect((await runWith({}, ['import'])).status).toBe(2);
  expect((await runWith({ a: command, b: command }, ['import', 'a', 'b'])).status).toBe(2);
  expect((await runWith({}, ['import', 'missing'])).status).toBe(2);
});

test('recognises a compose file', async () => {
  const file = 'services:\n  web:\n    image: nginx:1.27\n    links: [db]\n';
  const { status, out } = await runWith({ 'compose.yaml': file }, [
    'import',
    'compose.yaml',
    '--output',
    'json',
  ]);
  const result = JSON.parse(out) as { yaml: string; kind: string; notes: Record<string, string>[] };
  expect({ status, kind: result.kind }).toEqual({ status: 0, kind: 'compose' });
  expect(result.yaml).toContain('kind: Deployment');
  expect(result.notes.map(({ option, code }) => `${option} ${code}`)).toEqual(['services.web.links[0] link']);
});
