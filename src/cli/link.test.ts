import { describe, expect, test } from 'vitest';
import { runWith } from './testing.ts';

const pod = 'apiVersion: v1\r\nkind: Pod # 中文\nmetadata: {name: web}\n';
/** Text that cannot be made much smaller. */
const noise = (length: number) => {
  let state = 1;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return String.fromCharCode(33 + ((state >>> 16) % 90));
  }).join('');
};

describe('link', () => {
  test('prints an address, by default of the page that npm start serves', async () => {
    const { status, out, err } = await runWith({ 'a/web.yaml': pod }, ['link', 'a/web.yaml']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^http:\/\/localhost:4173\/#v1:[\w-]+\.[\w-]{6}\n$/);
  });

  test('takes another page, and refuses what is no address', async () => {
    const { out } = await runWith({ a: pod }, ['link', 'a', '--base', 'https://example.org/p/']);
    expect(out).toMatch(/^https:\/\/example\.org\/p\/#v1:/);
    const refused = await runWith({ a: pod }, ['link', 'a', '--base', 'example']);
    expect(refused.status).toBe(2);
    expect(refused.err).toMatch(/--base.*example/);
    expect((await runWith({ a: pod }, ['unlink', 'a', '--base', 'http://a/'])).status).toBe(2);
  });

  test('tells what looks like a secret, with its line, and makes the link', async () => {
    const text = 'kind: Secret\nstringData:\n  password: hunter2\n';
    const { status, out, err } = await runWith({ a: text }, ['link', 'a']);
    expect(status).toBe(0);
    expect(out).toContain('#v1:');
    expect(err).toMatch(/^podwright: line 3: .*password/);
    expect(err.split('\n')).toHaveLength(2);
  });

  test('warns above 8 KB, and refuses above 32 KB', async () => {
    const long = await runWith({ a: `# ${noise(12_000)}\n` }, ['link', 'a']);
    expect(long.status).toBe(0);
    expect(long.out.length).toBeGreaterThan(8 * 1024);
    expect(long.err).toContain('8 KB');
    const refused = await runWith({ a: `# ${noise(60_000)}\n` }, ['link', 'a']);
    expect(refused).toMatchObject({ status: 1, out: '' });
    expect(refused.err).toContain('hand on the file itself');
  });

  test('says so where there is no file', async () => {
    expect((await runWith({}, ['link', 'a'])).status).toBe(2);
    expect((await runWith({ a: pod }, ['link'])).status).toBe(2);
  });
});

describe('unlink', () => {
  test('prints the very text', async () => {
    const { out: url } = await runWith({ a: pod }, ['link', 'a']);
    expect(await runWith({}, ['unlink', url.trim()])).toMatchObject({ status: 0, out: pod, err: '' });
    expect(await runWith({ '-': url }, ['unlink', '-'])).toMatchObject({ status: 0, out: pod });
  });

  test('prints all that a link carries as JSON', async () => {
    const { out: url } = await runWith({ 'a.yaml': pod }, ['link', 'a.yaml']);
    const { out } = await runWith({}, ['unlink', '--output', 'json', url.trim()]);
    expect(JSON.parse(out)).toEqual({ text: pod, fileName: 'a.yaml' });
  });

  test.each([
    ['https://example.org/', 'no text'],
    ['#v9:AAAA.BBBBBB', 'newer version'],
    ['#v1:AAAA', 'lacks its end'],
    ['#v1:AAAA.BBBBBB', 'damaged'],
    [`#v1:${'A'.repeat(70_000)}.BBBBBB`, '5 MB'],
  ])('%.30s ends with 2 and a message', async (address, message) => {
    const { status, out, err } = await runWith({}, ['unlink', address]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(message);
  });
});
