import fc from 'fast-check';
import { expect, test } from 'vitest';
import { validPod, validWorkload } from '../engine/testing/arbitrary.ts';
import { type Json, podKinds } from '../pod/index.ts';
import { printYaml } from '../yaml/testing-print.ts';
import { Analyst } from './analyst.ts';
import { judge } from './judge.ts';

/** `PODWRIGHT_RUNS` asks for more. */
const numRuns = Number(process.env.PODWRIGHT_RUNS ?? 12);

const object = fc.oneof({ weight: 3, arbitrary: validPod }, validWorkload);
const objects = fc.array(object, { minLength: 1, maxLength: 4 });
const foreign = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {constructor: x}\n';

const stream = objects.map((all) => all.map((one) => printYaml(one)).join('---\n'));
const list = objects.map((items) => printYaml({ apiVersion: 'v1', kind: 'List', items } as Json));
const text = fc.oneof(
  stream,
  list,
  fc.tuple(stream, list).map(([a, b]) => `${a}---\n${foreign}---\n${b}`),
);

/** What people type, paste, and lose. */
const typed = fc.constantFrom(
  '',
  'x',
  '0',
  ' ',
  '\n',
  ':',
  '"',
  '  ',
  '[',
  '# ',
  '---\n',
  '...\n',
  '\n```\n',
  '<your-image>',
  'null',
  '&a ',
  '*a',
  'contianers: []\n',
  '  - name: a\n    image: b\n',
  `kind: ${podKinds[1]}\n`,
);

interface Change {
  readonly at: number;
  readonly what: 'type' | 'delete' | 'line' | 'twice' | 'swap';
  readonly text: string;
}

const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    what: fc.constantFrom('type', 'delete', 'line', 'twice', 'swap'),
    text: typed,
  }),
  { minLength: 1, maxLength: 6 },
);

function changed(before: string, { at, what, text: added }: Change): string {
  const offset = Math.floor(before.length * at);
  if (what === 'type') return before.slice(0, offset) + added + before.slice(offset);
  if (what === 'delete') return before.slice(0, offset) + before.slice(offset + 1);
  const start = before.lastIndexOf('\n', offset - 1) + 1;
  const end = (before.indexOf('\n', offset) + 1 || before.length) as number;
  const line = before.slice(start, end);
  if (what === 'line') return before.slice(0, start) + before.slice(end);
  if (what === 'twice') return before.slice(0, end) + line + before.slice(end);
  const next = (before.indexOf('\n', end) + 1 || before.length) as number;
  return before.slice(0, start) + before.slice(end, next) + line + before.slice(next);
}

test('what is derived after edits is what a fresh look at the text derives', () => {
  const focus = { document: 0, pod: 0 };
  fc.assert(
    fc.property(text, changes, fc.boolean(), fc.boolean(), (first, steps, back, hasty) => {
      const analyst = new Analyst(judge);
      analyst.derive(first, 0, {}, focus);
      const texts = [first];
      for (const step of steps) texts.push(changed(texts.at(-1) ?? '', step));
      if (back) texts.push(first);
      for (const [version, after] of texts.entries()) {
        const wanted = { document: version % 3, pod: version % 2 };
        if (hasty) analyst.derive(after, version, { diagnosing: false }, wanted);
        const derived = analyst.derive(after, version, {}, wanted);
        expect(derived).toEqual(new Analyst(judge).derive(after, version, {}, wanted));
      }
    }),
    { numRuns },
  );
}, 300_000);

test('documents that stay where they are keep their findings, and a clone of what is derived carries the analysis', () => {
  const pod = (image: string) =>
    `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n    - name: a\n      image: ${image}\n`;
  const analyst = new Analyst(judge);
  const focus = { document: 1, pod: 0 };
  const before = analyst.derive(`${pod('a')}---\n${pod('b')}`, 0, {}, focus);
  const after = analyst.derive(`${pod('a')}---\n${pod('cc')}`, 1, {}, focus);
  expect(before.findings.map(({ issue }) => issue.code)).toEqual(['image-tag', 'image-tag']);
  expect(after.findings[0]).toBe(before.findings[0]);
  expect(after.findings[1]?.issue.params.value).toBe('cc');
  expect(structuredClone(after)).toEqual(after);
  expect(structuredClone(after).focus?.pods[0]?.qos?.class).toBe('BestEffort');
});

test('an answer at once keeps what was said of the text that is still the same, and says what the parser says', () => {
  const manifest = (image: string) =>
    `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n    - name: b\n      image: ${image}\n    - name: c\n      image: nginx\n`;
  const analyst = new Analyst(judge);
  const focus = { document: 0, pod: 0 };
  const derive = (text: string, diagnosing: boolean) => {
    const { findings, diagnosed, focus: focused } = analyst.derive(text, 0, { diagnosing }, focus);
    return {
      diagnosed,
      pods: focused?.pods.length,
      findings: findings.map(({ issue, line }) => [issue.code, line]),
    };
  };
  expect(derive(manifest('a:1'), false)).toEqual({ diagnosed: true, pods: 1, findings: [['image-tag', 9]] });
  const broken = manifest('"a:1\n');
  const now = derive(broken, false);
  expect(now).toMatchObject({ diagnosed: false, pods: 1 });
  expect(now.findings).toContainEqual(['image-tag', 10]);
  expect(now.findings.some(([code]) => String(code).startsWith('yaml.'))).toBe(true);
  const later = derive(broken, true);
  expect(later.diagnosed).toBe(true);
  expect(later.findings).toContainEqual(['text.unclosed-quote', 7]);
  // Known once, it is said at once.
  expect(derive(broken, false)).toEqual(later);
  const next = derive(broken.replace('name: a', 'name: ab'), false);
  expect(next.diagnosed).toBe(false);
  expect(next.findings).toEqual(later.findings);
});

test('what was judged with other options is judged anew', () => {
  const pod = `apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {containers: [{name: web, image: "nginx:1.27", resources: {requests: {memory: 1Gi}}}]}
`;
  const analyst = new Analyst(judge);
  const at = { document: 0, pod: 0 };
  const qosWith = (one: Analyst, gibibytes: number, version: number) =>
    one.derive(pod, version, { nodeMemory: gibibytes * 2 ** 30 }, at).focus?.pods[0]?.qos;
  const small = qosWith(analyst, 2, 1);
  const large = qosWith(analyst, 64, 2);
  expect(small).toEqual(qosWith(new Analyst(judge), 2, 1));
  expect(large).toEqual(qosWith(new Analyst(judge), 64, 1));
  expect(large).not.toEqual(small);
  expect(qosWith(analyst, 64, 3)).toBe(large);
});

test('what is said of a Pod is of the text that forms show, also where that was mended to be judged', () => {
  const read = 'apiVersion: v1\nkind: Pod\n';
  const rest = 'spec:\n  containers:\n  - {name: a, image: b, resources: {limits: {cpu: 1, memory: 1Mi}}}\n';
  const derive = (text: string) => new Analyst(judge).derive(text, 1, {}, { document: 0, pod: 0 });
  const { focus, findings } = derive(`${read}...\n${rest}`);
  expect(findings.map(({ issue }) => issue.code)).toContain('text.ellipsis');
  expect(focus?.value).toEqual({ apiVersion: 'v1', kind: 'Pod' });
  expect(focus?.pods.map(({ qos }) => qos?.class)).toEqual(['BestEffort']);
  expect(derive(read + rest).focus?.pods.map(({ qos }) => qos?.class)).toEqual(['Guaranteed']);
});
