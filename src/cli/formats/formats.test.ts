import { expect, test } from 'vitest';
import { runWith } from '../testing.ts';

const pod = (container: string, name = 'web') =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec:\n  containers:\n    - {name: web, ${container}}\n`;

/** The document of a small piece of XML; throws for what is not well-formed in the ways that a printer can get wrong. */
function elementsOf(xml: string): { name: string; attributes: Record<string, string>; text: string }[] {
  const open: string[] = [];
  const found: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const parts = /<\?[^>]*\?>|<(\/?)(\w[\w-]*)((?:\s+\w+="[^"<]*")*)\s*(\/?)>|([^<>]+)/y;
  while (parts.lastIndex < xml.length) {
    const at = parts.lastIndex;
    const part = parts.exec(xml);
    if (!part) throw new Error(`not XML: ${xml.slice(at, at + 40)}`);
    const [, closing, name = '', attributes = '', empty, text] = part;
    if (text !== undefined) {
      if (/&(?!(amp|lt|gt|quot|#10);)/.test(text)) throw new Error(`bare &: ${text}`);
      const last = found.at(-1);
      if (last && open.at(-1) === last.name) last.text += text;
    } else if (closing) {
      if (open.pop() !== name) throw new Error(`</${name}> closes another element`);
    } else if (name) {
      const pairs = [...attributes.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
        key,
        value,
      ]);
      found.push({ name, attributes: Object.fromEntries(pairs) as Record<string, string>, text: '' });
      if (!empty) open.push(name);
    }
  }
  if (open.length > 0) throw new Error(`open: ${open.join()}`);
  return found;
}

test('JUnit: a suite for each file, a case for each Pod, with what makes it fail; XML signs are escaped', async () => {
  const { status, out } = await runWith(
    { 'a<b>&".yaml': `${pod('image: "a:1", tty: "<\\u0001&"')}---\n${pod('image: a', 'ok')}` },
    ['check', '--output', 'junit', 'a<b>&".yaml', 'missing'],
  );
  const elements = elementsOf(out);
  expect(status).toBe(2);
  expect(elements.map(({ name }) => name)).toEqual([
    'testsuites',
    'testsuite',
    'testcase',
    'failure',
    'testcase',
    'system-out',
    'testsuite',
    'testcase',
    'error',
  ]);
  expect(elements[1]?.attributes).toEqual({
    name: 'a&lt;b&gt;&amp;&quot;.yaml',
    tests: '2',
    failures: '1',
    errors: '0',
  });
  expect(elements[2]?.attributes.name).toBe('document 0: Pod web');
  expect(elements[3]?.attributes.type).toBe('type-boolean');
  expect(elements[3]?.text).toContain('.yaml:6:38: error: ');
  expect(elements[5]?.text).toContain('[image-tag]');
  expect(elements[8]?.attributes.message).toBe('ENOENT');
});

test('GitHub: an annotation for each finding, at its file and line, on one line', async () => {
  const { out } = await runWith({ 'a,b:c.yaml': pod('image: "a:1", tty: "50%"') }, [
    ...['check', '--output', 'github', 'a,b:c.yaml'],
  ]);
  expect(out).toMatch(
    /^::error file=a%2Cb%3Ac\.yaml,line=6,col=38,endLine=6,endColumn=43,title=podwright type-boolean::.*50%25.*\n$/,
  );
  const levels = await runWith({ a: pod('image: a') }, ['check', '--output', 'github', 'a']);
  expect(levels.out).toMatch(/^::notice file=a,line=6,.*\n$/);
});

test('GitHub: what is silenced is no annotation, but a line of the log', async () => {
  const { status, out } = await runWith({ a: pod('image: "a:1", tty: 5') }, [
    ...['check', '--output', 'github', '--ignore', 'type-boolean', 'a'],
  ]);
  expect([status, out.startsWith('a:6:38: error, silenced by --ignore: ')]).toEqual([0, true]);
});

test('other commands print text and JSON only', async () => {
  const { status, err } = await runWith({}, ['fields', '--output', 'sarif']);
  expect([status, err.includes('--output')]).toEqual([2, true]);
});
