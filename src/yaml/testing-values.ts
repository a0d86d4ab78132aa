import fc from 'fast-check';
import { isList, isObject, type Json, type Path, put } from '../pod/index.ts';

/** Random values for this room's property tests: Pods, and small values that are hard to write. */

/** Strings that are hard to write: other types' looks, indicators, blanks, breaks, foreign letters. */
export const trickyStrings = [
  ...[
    '8080',
    'true',
    'on',
    'y',
    'No',
    '0644',
    '0o17',
    '1e3',
    '1_000',
    'null',
    '~',
    '',
    '.inf',
    '-0',
    '0x1F',
    '.5',
    '+1',
  ],
  ...[
    ' lead',
    'trail ',
    'a: b',
    'a #b',
    '# x',
    '- x',
    '-',
    '?',
    ':',
    ': x',
    'x:',
    '-x',
    '?x',
    ':x',
    "it's",
    'say "hi"',
  ],
  ...[
    '*a',
    '&b',
    '!c',
    '%d',
    '@e',
    '`f`',
    '|',
    '>',
    '{a}',
    '[b',
    'a,b',
    'a]b',
    '---',
    '...',
    '--- x',
    '=',
    '<<',
    '22:22',
  ],
  ...[
    'multi\nline\n',
    'x\n\ny',
    'ends\n\n',
    '\n',
    ' lead\nline',
    '\n\nx',
    'a\n  b\n c',
    'sp \nx',
    'tab\there',
    '\tx',
    'a\r\nb',
  ],
  ...[
    '中文 字',
    'emoji 😀',
    '\u2028',
    '\u0085',
    '\u00a0',
    'C:\\x',
    'nginx:1.27',
    'a=b',
    '$(VAR)',
    '2024-01-01',
    '#',
    'a#b',
  ],
  ...[
    'http://x/y?z#q',
    "''",
    '""',
    '"a" b',
    "'a' b",
    '\u007f',
    '\u0001',
    '\uFEFFx',
    '- a\n- b',
    'k: v\nl: w\n',
    '# c\nx\n',
  ],
];
const trickyKeys = [
  '__proto__',
  'constructor',
  'a/b.c',
  '8080',
  'true',
  'y',
  '',
  'a: b',
  '<<',
  'with space',
  "it's",
  'x#',
  '-',
  '? ',
];

export const strings: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('nginx:1.27', 'web', 'always', 'app', '64Mi', '250m', '/data', 'x'),
  },
  { weight: 4, arbitrary: fc.constantFrom(...trickyStrings) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);
/** Keys of maps, easy and hard ones. */
export const keys: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('app', 'tier', 'app.kubernetes.io/name', 'note', 'x', 'z9') },
  { weight: 2, arbitrary: fc.constantFrom(...trickyKeys) },
);
export const scalars: fc.Arbitrary<Json> = fc.oneof(
  { weight: 6, arbitrary: strings },
  { weight: 2, arbitrary: fc.integer({ min: -5, max: 70000 }) },
  { weight: 2, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constantFrom<Json>(null, 0.5, 1e21, 9007199254740991, {}, []) },
);

function mapOf(entries: readonly (readonly [string, Json])[]): Json {
  const out: Record<string, Json> = {};
  for (const [key, value] of entries) put(out, key, value);
  return out;
}

const { tree } = fc.letrec<{ tree: Json }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    scalars,
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.array(fc.tuple(keys, tie('tree')), { maxLength: 3 }).map(mapOf),
  ),
}));
/** Any small value. */
export const trees: fc.Arbitrary<Json> = tree;

const labels = fc.array(fc.tuple(keys, strings), { maxLength: 3 }).map(mapOf);
const containerFields: Record<string, fc.Arbitrary<Json>> = {
  image: strings,
  command: fc.array(strings, { maxLength: 3 }),
  ports: fc.array(fc.record({ containerPort: fc.integer({ min: 1, max: 65535 }), name: strings }), {
    maxLength: 2,
  }),
  env: fc.array(fc.record({ name: strings, value: strings }), { maxLength: 3 }),
  resources: fc.record({ limits: labels, requests: labels }, { requiredKeys: [] }),
  livenessProbe: fc.record({
    exec: fc.record({ command: fc.array(strings, { maxLength: 2 }) }),
    periodSeconds: fc.nat(60),
  }),
  securityContext: fc.record({ privileged: fc.boolean(), capabilities: trees }, { requiredKeys: [] }),
  tty: fc.boolean(),
};
const container: fc.Arbitrary<Json> = fc.record(
  { name: strings, ...containerFields },
  { requiredKeys: ['name'] },
);

/** A random Pod; sometimes two containers share one object, which `write` may turn into anchor and alias. */
export const pods: fc.Arbitrary<Json> = fc
  .record({
    metadata: fc.record({ name: strings, labels, annotations: trees }, { requiredKeys: ['name'] }),
    containers: fc.array(container, { maxLength: 3 }),
    volumes: fc.option(
      fc.array(
        fc.record({ name: strings, emptyDir: fc.constantFrom<Json>({}, null, { medium: 'Memory' }) }),
        { maxLength: 2 },
      ),
    ),
    extra: fc.option(trees),
    share: fc.boolean(),
  })
  .map(({ metadata, containers, volumes, extra, share }) => {
    const [first, second, ...rest] = containers;
    const shared = share && isObject(first) && isObject(second) && first.resources !== undefined;
    const list = shared ? [first, { ...second, resources: first.resources as Json }, ...rest] : containers;
    const spec: Record<string, Json> = { containers: list };
    if (volumes) spec.volumes = volumes;
    if (extra !== null) spec.extra = extra;
    if (shared) spec.overhead = first.resources as Json;
    return { apiVersion: 'v1', kind: 'Pod', metadata, spec };
  });

/** All paths of a value, the root first. */
export function pathsOf(value: Json, path: Path = []): Path[] {
  const below = isList(value)
    ? value.flatMap((item, i) => pathsOf(item, [...path, i]))
    : isObject(value)
      ? Object.entries(value).flatMap(([key, child]) => pathsOf(child, [...path, key]))
      : [];
  return [path, ...below];
}
