import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readGoal } from './check.ts';
import { parseGoal } from './parse.ts';
import { printExpr } from './print.ts';
import { comparisons, type Expr } from './syntax.ts';

const at = { start: 0, end: 0 };
const name = fc.constantFrom('ok', 'qos', 'P', 'c', 'uid', 'sim.status', 'sim.gone', 'anything');

const literal: fc.Arbitrary<Expr> = fc
  .oneof(
    fc.boolean(),
    fc.nat(9999),
    fc.integer({ min: -99, max: -1 }),
    fc.string({ unit: 'binary', maxLength: 8 }),
  )
  .map((value): Expr => ({ kind: 'literal', value, ...at }));

/** Expressions as the reader makes them: a sign before a number is part of it. */
const { expr } = fc.letrec<{ expr: Expr }>((tie) => ({
  expr: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'goal' },
    literal,
    fc.constant<Expr>({ kind: 'end', ...at }),
    fc
      .record({ name, args: fc.array(tie('expr'), { maxLength: 2 }) })
      .map((term): Expr => ({ kind: 'term', ...term, ...at })),
    tie('expr').map((of): Expr => ({ kind: 'not', of, ...at })),
    tie('expr')
      .filter((of) => of.kind !== 'literal' || typeof of.value !== 'number')
      .map((of): Expr => ({ kind: 'negative', of, ...at })),
    fc
      .record({ of: tie('expr'), name: fc.constantFrom('text', 'mode', 'x') })
      .map((member): Expr => ({ kind: 'member', ...member, ...at })),
    fc
      .record({ of: tie('expr'), index: fc.integer({ min: -9, max: 9 }) })
      .map((item): Expr => ({ kind: 'item', ...item, ...at })),
    fc
      .record({ kind: fc.constantFrom('and' as const, 'or' as const), left: tie('expr'), right: tie('expr') })
      .map((both): Expr => ({ ...both, ...at })),
    fc
      .record({ op: fc.constantFrom(...comparisons), left: tie('expr'), right: tie('expr') })
      .map((both): Expr => ({ kind: 'compare', ...both, ...at })),
    fc
      .record({
        op: fc.constantFrom('+' as const, '-' as const, '*' as const),
        left: tie('expr'),
        right: tie('expr'),
      })
      .map((both): Expr => ({ kind: 'arithmetic', ...both, ...at })),
  ),
}));

/** Without places. */
function bare(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, child) => (key === 'start' || key === 'end' ? undefined : child)),
  );
}

describe('the reader of goals', () => {
  it('reads back what is printed', () => {
    fc.assert(
      fc.property(expr, (made) => {
        expect(bare(parseGoal(printExpr(made)))).toEqual(bare(made));
      }),
    );
  });

  it('never throws, and tells a place within the text', () => {
    const pieces = fc.constantFrom(
      ...'ok && || ! ( ) [ ] . , == != < <= ~ has " \' \\ P c( sim. end 1 -1 3.5 é'.split(' '),
    );
    const garbage = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 12 }).map((all) => all.join(' ')),
      fc.array(pieces).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(garbage, (text) => {
        const read = readGoal(text);
        if (!('code' in read)) return;
        expect(read.start).toBeGreaterThanOrEqual(0);
        expect(read.end).toBeGreaterThanOrEqual(read.start);
        expect(read.end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['('.repeat(3000), '!'.repeat(3000), `ok${'.x'.repeat(1500)}`, 'P('.repeat(1000)])(
    'refuses what nests too deep',
    (text) => {
      expect(parseGoal(text)).toMatchObject({ code: 'too-deep' });
    },
  );

  test.each<[string, object]>([
    ['ok &&', { code: 'expected', start: 5, end: 5 }],
    ['ok)', { code: 'rest', start: 2, end: 3 }],
    ['qos="x"', { code: 'character', start: 3, end: 4 }],
    ['qos=="x', { code: 'open-text', start: 5, end: 7 }],
    ['1 < 2 < 3', { code: 'chain', start: 6, end: 7 }],
    ['x'.repeat(4001), { code: 'too-long' }],
    ['qoss', { code: 'unknown-term', start: 0, end: 4, params: { name: 'qoss', near: 'qos' } }],
    [
      'ok && sim.phases(end)',
      { code: 'unknown-term', start: 6, end: 21, params: { name: 'sim.phases', near: 'sim.phase' } },
    ],
    ['uid()', { code: 'arguments', start: 0, end: 5 }],
    ['ok("x")', { code: 'arguments' }],
    ['uid(ok)', { code: 'argument', start: 4, end: 6 }],
    ['sim.phase("end")=="Running"', { code: 'argument', start: 10, end: 15 }],
    ['P(qos)', { code: 'path', start: 2, end: 5 }],
    ['P("a[")', { code: 'path' }],
    [
      'ok && P("spec.containers[0].imge")',
      { code: 'no-field', start: 8, end: 33, params: { path: 'spec.containers[0].imge' } },
    ],
    ['argv("a")[0] ~ "("', { code: 'pattern', start: 15, end: 18 }],
    ['argv("a")[0] ~ qos', { code: 'pattern' }],
    ['limits("cpu")=="lots"', { code: 'quantity', start: 15, end: 21 }],
    [
      'qos=="Best"',
      {
        code: 'choice',
        start: 5,
        end: 11,
        params: { found: 'Best', allowed: 'Guaranteed, Burstable, BestEffort' },
      },
    ],
    ['"Best"==qos', { code: 'choice', start: 0, end: 6 }],
    ['ns("a","pids")=="pod"', { code: 'choice', start: 7, end: 13 }],
    [
      'sim.restarts(end)=="0"',
      { code: 'types', start: 0, end: 22, params: { left: 'number', op: '==', right: 'text' } },
    ],
    ['qos < "Burstable"', { code: 'types' }],
    ['uid("a") has "x"', { code: 'types' }],
    ['uid("a") + qos == 1', { code: 'argument', start: 11, end: 14 }],
    ['file("a","/x").size', { code: 'no-member' }],
    ['qos[0]', { code: 'no-item', start: 0, end: 6 }],
  ])('%s does not read', (text, wanted) => {
    expect(readGoal(text)).toMatchObject(wanted);
  });

  test.each([
    'ok && sim.restarts(end)==0 && sim.status(end)=="Running"',
    '!(caps(c("demo")) has "NET_ADMIN")',
    'argv(c("test")).at(-1)=="very charm"',
    'P("spec.containers[0].startupProbe.failureThreshold")*P("spec.containers[0].startupProbe.periodSeconds")>=300',
    "sim.startOf('demo') >= sim.startOf('proxy')+4",
    'argv(P("spec.containers[0]"))[0]=="perl"',
    'oom(c("app"))==-997',
    'pss >= "baseline"',
    'P("metadata.labels[app]")=="web" || raw("anything.at[0].all")',
    'P("spec.template.spec.containers[name=web].image") && P("spec.jobTemplate.spec.suspend")',
  ])('%s reads', (text) => {
    expect(readGoal(text)).toMatchObject({ source: text });
  });
});
