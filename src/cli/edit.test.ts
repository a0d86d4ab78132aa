import { expect, test } from 'vitest';
import { runWith } from './testing.ts';

const pod = `# keep me
kind: Pod
apiVersion: v1
metadata: {name: web}
spec:
    containers:
    - name: web # the only one
      image: nginx:1.26
`;

test('set prints the file with one line changed', async () => {
  const { status, out, files } = await runWith({ a: pod }, [
    'set',
    'a',
    'spec.containers[0].image',
    'nginx:1.27',
  ]);
  expect(out).toBe(pod.replace('1.26', '1.27'));
  expect(files.a).toBe(pod);
  expect(status).toBe(0);
});

test('the value is YAML, read as kubectl reads it, and strings that need quotes get them', async () => {
  const set = (value: string) =>
    runWith({ a: pod }, ['set', 'a', 'spec.containers[0].env[0].value', value]).then((ran) => ran.out);
  expect(await set('"8080"')).toContain('value: "8080"\n');
  expect(await set('8080')).toContain('value: 8080\n');
  expect(await set('-1')).toContain('value: -1\n');
  expect(await set('{a: [1, x]}')).toMatch(/value:\s+(\{ ?a: \[|a:)/);
});

test.each([
  [['set', 'a', 'spec.containers[0].args[0]', '-ec'], '-ec'],
  [['set', 'a', 'spec.containers[0].args[0]', '--', '-ec'], '-ec'],
  [['set', '--', 'a', 'spec.containers[0].args[0]', '-ec'], '-ec'],
  [['set', 'a', 'spec.containers[0].args[0]', '-i'], '-i'],
  [['set', 'a', 'spec.containers[0].args[0]', '--lang'], '--lang'],
  [['--document', '0', 'set', 'a', 'spec.containers[0].args[0]', '--output=json'], '--output=json'],
])('the word behind PATH is the value, whatever it begins with: %j', async (argv, value) => {
  const { status, out, err } = await runWith({ a: pod }, argv);
  expect(err).toBe('');
  expect(out).toContain(`\n      - ${value}\n`);
  expect(status).toBe(0);
});

test('options may stand before and after, and -i writes', async () => {
  const ran = await runWith({ a: pod }, ['-i', 'set', 'a', 'spec.hostNetwork', 'true', '--document', '0']);
  expect(ran.out).toBe('');
  expect(ran.files.a).toContain('hostNetwork: true');
  expect(ran.status).toBe(0);
});

test('unset takes an entry away, and what is not there changes nothing', async () => {
  const { out } = await runWith({ a: pod }, ['unset', 'a', 'spec.containers[0].image']);
  expect(out).toBe(pod.replace('      image: nginx:1.26\n', ''));
  expect((await runWith({ a: pod }, ['unset', 'a', 'spec.hostIPC'])).out).toBe(pod);
});

test('the first document that holds a Pod is meant, or the one that is named', async () => {
  const two = `kind: Service\napiVersion: v1\n---\n${pod}`;
  const named = (...more: string[]) => runWith({ a: two }, ['set', 'a', 'metadata.name', 'other', ...more]);
  expect((await named()).out).toBe(two.replace('{name: web}', '{name: other}'));
  const first = (await named('--document=0')).out;
  expect(first.endsWith(`---\n${pod}`)).toBe(true);
  expect(first).toContain('name: other');
  const third = await named('--document', '2');
  expect(third.status).toBe(2);
  expect(third.err).toContain('there is no document 2');
});

test('an empty file is a place to begin', async () => {
  const { out, status } = await runWith({ '-': '' }, ['set', '-', 'metadata.name', 'web']);
  expect(out).toBe('metadata:\n  name: web\n');
  expect(status).toBe(0);
});

test('what cannot be done is refused with the reason, and nothing is printed or written', async () => {
  const refused = await runWith({ a: pod }, ['set', '-i', 'a', 'kind.name', 'x']);
  expect(refused).toMatchObject({ status: 1, out: '' });
  expect(refused.err).toContain('not changed');
  expect(refused.files.a).toBe(pod);
  const broken = await runWith({ a: 'a: [1\nb: 2\n' }, ['set', 'a', 'b', '3']);
  expect(broken).toMatchObject({ status: 1, out: '' });
});

test.each([
  [[], /no command given/],
  [['frobnicate'], /unknown command: frobnicate/],
  [['check'], /check takes FILE/],
  [['check', '--colour', 'a'], /unknown option: --colour/],
  [['check', '-i', 'a'], /check has no option --in-place/],
  [['check', '--output', 'xml', 'a'], /--output does not take xml/],
  [['check', '--lang', 'fr', 'a'], /--lang does not take fr/],
  [['check', 'a', '--output'], /--output needs a value/],
  [['check', '-', '-'], /once only/],
  [['set', 'a', 'spec'], /set takes FILE PATH VALUE/],
  [['set', 'a', 'spec[', '1'], /not a path: spec\[/],
  [['set', 'a', 'spec', '[1'], /the value is not YAML/],
  [['set', '--document', 'x', 'a', 'b', 'c'], /--document does not take x/],
  [['unset', 'a', ''], /not a path/],
  [['unset', '-i', '-', 'spec'], /cannot be written in place/],
  [['fix', 'a', 'b'], /fix takes FILE/],
  [['fields', 'a'], /fields takes/],
])('wrong usage ends with status 2 and says why: %j', async (argv, message) => {
  const ran = await runWith({ a: pod, '-': pod }, argv);
  expect(ran).toMatchObject({ status: 2, out: '' });
  expect(ran.err).toMatch(message);
});

test('a file that cannot be written ends with status 2', async () => {
  const ran = await runWith({ 'readonly/a': pod }, ['set', '-i', 'readonly/a', 'kind', 'Pod2']);
  expect(ran.status).toBe(2);
  expect(ran.err).toContain('readonly/a: cannot be written: EACCES');
});

test('help is printed on stdout in both languages', async () => {
  const ran = await runWith({}, ['--help']);
  expect(ran).toMatchObject({ status: 0, err: '' });
  for (const word of ['check', 'set', 'unset', 'fix', 'fields', '--document', '--lang'])
    expect(ran.out).toContain(word);
  expect((await runWith({}, ['-h', '--lang', 'zh-CN'])).out).toContain('用法');
});

test('-- ends the options', async () => {
  const { out } = await runWith({ a: pod }, ['set', '--', 'a', 'metadata.name', '--lang']);
  expect(out).toContain('--lang');
});
