import { describe, expect, test } from 'vitest';
import { cli } from './en/cli.ts';
import { fieldFacts } from './en/explain/field.ts';
import { linux } from './en/explain/linux.ts';
import { podSentences } from './en/explain/pod.ts';
import { resources } from './en/explain/resources.ts';
import { issues } from './en/issues.ts';
import { ui } from './en/ui.ts';
import { issueFor } from './testing.ts';
import type { Reader } from './types.ts';
import { readerOf } from './words.ts';

type Say = (p: Reader) => string;
const issue = issueFor('x');
const sentences: readonly (readonly [id: string, say: Say])[] = [
  ...Object.entries<Say>(podSentences),
  ...Object.entries<Say>(fieldFacts),
  ...Object.entries<Say>(linux),
  ...Object.entries<Say>(resources),
  ...Object.entries<(p: Reader, i: typeof issue) => string>(issues).map(
    ([id, message]): readonly [string, Say] => [id, (p) => message(p, issue)],
  ),
];

/** Params that hold lists, by what the engine gives them; all others are one text or one number. */
const lists = [
  ...[
    'capabilities',
    'claims',
    'codes',
    'conditions',
    'containers',
    'devices',
    'gates',
    'gids',
    'ips',
    'keys',
  ],
  ...['labels', 'mounts', 'names', 'needs', 'paths', 'places', 'ports', 'probes', 'references', 'requests'],
  ...['resources', 'searches', 'secrets', 'values', 'volumes', 'wanted', 'words'],
];
/** Params that are counted in words ("3 times"); seconds and amounts have their signs of unit. */
const counts = [
  'actual',
  'bytes',
  'completions',
  'count',
  'domains',
  'failures',
  'from',
  'limit',
  'max',
  'ndots',
];
const numbers = [...counts, 'parallelism', 'replicas', 'shares', 'skew', 'successes', 'terms', 'to'];

function said(say: Say, n: number): string {
  const params = Object.fromEntries([
    ...lists.map((name) => [name, ['aa', 'bb', 'cc'].slice(0, n)] as const),
    ...numbers.map((name) => [name, n] as const),
  ]);
  return say(readerOf('en', new Proxy(params, withText)));
}

/** Every param that is neither list nor number is the text `it`. */
const withText: ProxyHandler<Record<string, readonly string[] | number>> = {
  get: (params, name) => (Object.hasOwn(params, name) ? params[String(name)] : 'x'),
  getOwnPropertyDescriptor: (params, name) =>
    Reflect.getOwnPropertyDescriptor(params, name) ?? { value: 'x', configurable: true, enumerable: true },
};

/** Verbs and nouns that go with one thing only, right after a list of several. */
const afterSeveral =
  /(?:aa and bb|aa, bb and cc)`? (?:is|has|was|does|stays|gets|runs|uses|mounts|counts|reaches|cannot write to its|fails|starts)\b/;
const nounBeforeSeveral =
  /\b(?:capability|container|sidecar|claim|gate|condition|group|label|exit code|name|this value) (?:`?aa`? and `?bb|`?aa`?, `?bb)/;
const its = /(?:aa and bb|aa, bb and cc)\b[^.;:]*\bits own\b/;
/** `1 tolerations`, but not `1 ms`, `1 s`, `1 is`, or a sum such as `1 shares` of a fixed unit. */
const oneOfMany = /(?<![\d.:])\b1 (?!(?:s|ms|is|has|this|cores|shares|success|allows|counts)\b)\w+s\b/;
const manyOfOne =
  /(?<![\d.:])\b[023] (?:node|replica|byte|time|space|failure|check|term|label|item|character|success)\b/;

describe.each([0, 1, 2, 3])('with %i of everything', (n) => {
  test.each(sentences)('%s', (_id, say) => {
    const text = said(say, n);
    expect(text).not.toMatch(oneOfMany);
    expect(text).not.toMatch(manyOfOne);
    expect(text).not.toMatch(/undefined|NaN|\[object/);
    if (n > 1) {
      expect(text).not.toMatch(afterSeveral);
      expect(text).not.toMatch(nounBeforeSeveral);
      expect(text).not.toMatch(its);
    }
  });
});

/** Messages of the page and of the command line whose first value is a number of things. */
const uiMessages = Object.entries({ ...ui, ...cli }).flatMap(([key, message]) =>
  typeof message === 'function' && /^\(?(?:n|count)\b/.test(String(message))
    ? [[key, message as (...values: unknown[]) => string] as const]
    : [],
);

test('some messages take numbers of things', () => {
  expect(uiMessages.length).toBeGreaterThan(10);
});

describe.each([0, 1, 2, 3])('the page with %i', (n) => {
  test.each(uiMessages)('%s', (_key, message) => {
    const text = message(n, n, n);
    expect(text).not.toMatch(oneOfMany);
    expect(text).not.toMatch(manyOfOne);
  });
});

test('the patterns see the mistakes they are for', () => {
  expect('its 1 tolerations match').toMatch(oneOfMany);
  expect('in the groups, setup and 2 node').toMatch(manyOfOne);
  expect('If aa and bb fails, it is tried again.').toMatch(afterSeveral);
  expect('the capability aa and bb').toMatch(nounBeforeSeveral);
});
