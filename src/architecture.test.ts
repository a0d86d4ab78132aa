/** Checks the import table of docs/ARCHITECTURE.md on every file, and a few promises about the tree that nothing else would. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';

const src = dirname(fileURLToPath(import.meta.url));
const root = dirname(src);

interface Room {
  /** Rooms it may import at run time. */
  readonly rooms: readonly string[];
  /** Rooms of which it may import types only. */
  readonly types?: readonly string[];
  readonly packages?: readonly RegExp[];
  /** Packages that single files may import besides, with the reason in the table below. */
  readonly only?: Readonly<Record<string, readonly RegExp[]>>;
}

const guide = readFileSync(join(root, 'docs/ARCHITECTURE.md'), 'utf8');

/** `@mantine/*` as the table writes it; `react` stands for `react/jsx-runtime` too. */
function packagePattern(name: string): RegExp {
  const escaped = name.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${escaped}(/|$)`);
}

/** The table of rooms as docs/ARCHITECTURE.md has it: room, may import, types of, packages (`x` in `a single/file.ts`). */
function readTable(markdown: string): Record<string, Room> {
  const rows = markdown.matchAll(/^\| `(\w+)` \|(.*?)\|(.*?)\|(.*?)\|.*\|$/gm);
  const words = (cell = '') => [...cell.matchAll(/`([^`]+)`(?: in `([^`]+)`)?/g)];
  return Object.fromEntries(
    [...rows].map(([, room = '', rooms, types, packages]): [string, Room] => {
      const only: Record<string, RegExp[]> = {};
      const all: RegExp[] = [];
      for (const [, name = '', file] of words(packages)) {
        if (file === undefined) all.push(packagePattern(name));
        else only[file] = [...(only[file] ?? []), packagePattern(name)];
      }
      const names = (cell: string | undefined) => words(cell).map(([, name = '']) => name);
      return [room, { rooms: names(rooms), types: names(types), packages: all, only }];
    }),
  );
}

const table = readTable(guide);

interface Exception {
  readonly from: RegExp;
  readonly to: RegExp;
  readonly reason: string;
}

/** Imports that go past a room's index.ts, or that one folder of a room may do and the others may not. */
const exceptions: readonly Exception[] = [
  {
    from: /(\.test\.tsx?|\/testing\.ts)$/,
    to: /^pod\/testing\.ts$/,
    reason: 'the minimal Pod is for tests and stays out of the page',
  },
  {
    from: /(\.test\.tsx?$|\/testing)/,
    to: /^yaml\/testing-print\.ts$/,
    reason: 'the text of a value of random tests; on the page texts are only edited',
  },
  {
    from: /^(store\/.*|judge\/cures)\.test\.ts$/,
    to: /^engine\/testing\/arbitrary\.ts$/,
    reason: 'random valid Pods are for tests and stay out of the page',
  },
  {
    from: /^around\/.*\.test\.ts$/,
    to: /^(engine\/testing\/arbitrary|yaml\/testing-(hand|values))\.ts$/,
    reason: 'random valid objects and texts are for tests and stay out of the page',
  },
  {
    from: /^(store\/restricted|judge\/cures)\.test\.ts$/,
    to: /^engine\/security\/upstream\.jsonl$/,
    reason: 'the plan and the checks are in two rooms, and answer to the same fixtures',
  },
  {
    from: /^(app|drafts|panels)\/(.*\.test\.tsx?$|(.*\/)?testing)/,
    to: /^store\/testing\.ts$/,
    reason: 'tests of the page work on a real workbench, which is opened in one line',
  },
  {
    from: /^panels\/.*(\.test|\/testing)\.tsx$/,
    to: /^panels\/testing\.tsx$/,
    reason: 'tests of panels open each on a workbench in one way',
  },
  {
    from: /^assist\/.*\.test\.ts$/,
    to: /^yaml\/testing-(hand|values)\.ts$/,
    reason: 'random texts are for tests and stay out of the page',
  },
  {
    from: /^cli\/texts\.ts$/,
    to: /^i18n\/(en|zh-CN)\/(cli|issues|lessons|yaml)\.ts$/,
    reason: 'a command loads no chunks and needs few tables',
  },
  {
    from: /\.test\.tsx?$|\/testing/,
    to: /^i18n\/(en|zh-CN)\/all\.ts$/,
    reason: 'tests have all texts at hand, which the page loads in two chunks',
  },
  {
    from: /\.test\.tsx?$/,
    to: /^pod\/schema\/generated\/\w+\.json$/,
    reason: 'completeness is checked against the source',
  },
  {
    from: /^judge\//,
    to: /^yaml\/repair\/index\.ts$/,
    reason:
      'the repairs load with the judgement; behind the door of the room they would load with the first form',
  },
  {
    from: /^(panels\/lessons|cli)\//,
    to: /^i18n\/goal-text\.ts$/,
    reason: 'what is not reached of a lesson; behind the door of the room it would load with the first form',
  },
  {
    from: /^(app\/(search|field)-hits|panels\/(issues|form)\/\w+)\.tsx?$/,
    to: /^i18n\/place-text\.ts$/,
    reason: 'places in words; behind the door of the room they would load with the first form',
  },
  { from: /^cli\/catalogue\.ts$/, to: /^lessons\/catalogue\/$/, reason: 'a folder of texts, not a module' },
  { from: /^app\//, to: /^store\/worker\.ts$/, reason: 'the entry of the worker is a file, not a module' },
  { from: /^panels\/yaml\//, to: /^monaco\/index\.ts$/, reason: 'the one panel that shows the editor' },
];

interface Import {
  readonly to: string;
  readonly typeOnly: boolean;
}

/** Static, dynamic and worker imports of a source text; `import type` and `typeof import()` are types. */
function importsOf(source: string): Import[] {
  const code = source.replace(/^\s*(\/\/|\/?\*).*$/gm, '');
  const found: Import[] = [];
  const declared = /^\s*(?:import|export)\s+(type\s+)?(?:[\w*${}\s,]+?\s+from\s+)?(['"])([^'"]+)\2/gm;
  for (const [, type, , to = ''] of code.matchAll(declared)) found.push({ to, typeOnly: type !== undefined });
  const called = /(\btypeof\s+)?\bimport\(\s*([^)]*)\)/g;
  for (const [, type, argument = ''] of code.matchAll(called)) {
    const literal = /^(['"])([^'"]+)\1,?\s*$/.exec(argument.trim());
    found.push({ to: literal?.[2] ?? `(computed) ${argument}`, typeOnly: type !== undefined });
  }
  for (const [, to = ''] of code.matchAll(/new URL\(\s*['"]([^'"]+)['"],\s*import\.meta\.url/g))
    found.push({ to, typeOnly: false });
  return found;
}

function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file) || file.includes('/testing');
}

function roomOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : 'app';
}

/** Each panel is a room of its own towards the others. */
function panelOf(file: string): string | undefined {
  return /^panels\/([^/]+)\//.exec(file)?.[1];
}

/** Why a file may not import something, or undefined where it may. `to` is a path below src, or a package. */
function objection(from: string, { to, typeOnly }: Import): string | undefined {
  const room = roomOf(from);
  const rules = table[room];
  if (!rules) return `${room} is no room of docs/ARCHITECTURE.md`;
  if (!to.startsWith('.')) {
    if (isTest(from)) return undefined;
    const allowed = [...(rules.packages ?? []), ...(rules.only?.[from] ?? [])];
    return allowed.some((pattern) => pattern.test(to)) ? undefined : `${room} may not import ${to}`;
  }
  const target = posix.normalize(posix.join(posix.dirname(from), to)).replace(/\?.*$/, '');
  if (target.startsWith('..')) return isTest(from) ? undefined : `${target} is outside of src`;
  if (exceptions.some((e) => e.from.test(from) && e.to.test(target))) return undefined;
  const other = roomOf(target);
  const sameRoom = other === room && panelOf(target) === panelOf(from);
  if (sameRoom || isTest(from)) {
    return sameRoom || target.endsWith('/index.ts') || typeOnly
      ? undefined
      : `${target} is not ${other}/index.ts`;
  }
  if (other === 'panels' && room === 'panels' && panelOf(target) !== undefined) return 'panels do not meet';
  const allowed =
    other === room || rules.rooms.includes(other) || (typeOnly && rules.types?.includes(other) === true);
  if (!allowed) return `${room} may not import ${typeOnly ? 'types of ' : ''}${other}`;
  const door = other === 'panels' ? /^panels\/([^/]+\/)?index\.ts$/ : new RegExp(`^${other}/index\\.ts$`);
  return other === room || door.test(target) ? undefined : `${target} is not the index.ts of its room`;
}

function walk(folder: string, pattern: RegExp): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'generated' ? [] : walk(path, pattern);
    return pattern.test(entry.name) ? [path] : [];
  });
}

const files = walk(src, /\.(ts|tsx)$/).map((path) => relative(src, path).split(sep).join('/'));
const sources = new Map(files.map((file) => [file, readFileSync(join(src, file), 'utf8')]));
const product = files.filter((file) => !isTest(file) && file !== 'architecture.test.ts');

describe('the reader of imports', () => {
  const cases: [string, Import[]][] = [
    ["import { a } from './a.ts';", [{ to: './a.ts', typeOnly: false }]],
    ["import {\n  a,\n  type B,\n} from '../pod/index.ts';", [{ to: '../pod/index.ts', typeOnly: false }]],
    ["import type { A } from './a.ts';", [{ to: './a.ts', typeOnly: true }]],
    ["export * as x from './a.ts';", [{ to: './a.ts', typeOnly: false }]],
    ["export type * from './a.ts';", [{ to: './a.ts', typeOnly: true }]],
    ["import './a.css';", [{ to: './a.css', typeOnly: false }]],
    ["const a = await import('./a.ts');", [{ to: './a.ts', typeOnly: false }]],
    ["let a: typeof import('./a.ts');", [{ to: './a.ts', typeOnly: true }]],
    ['await import(name)', [{ to: '(computed) name', typeOnly: false }]],
    ["new Worker(new URL('./w.ts', import.meta.url))", [{ to: './w.ts', typeOnly: false }]],
    [" * import { a } from './a.ts';\n// import './b.ts'", []],
    ["export const from = 'x';", []],
  ];
  it.each(cases)('reads %j', (source, expected) => {
    expect(importsOf(source)).toEqual(expected);
  });
});

describe('the rules', () => {
  const forbidden: [string, string, boolean][] = [
    ['pod/a.ts', '../yaml/index.ts', true],
    ['pod/a.ts', 'react', false],
    ['yaml/a.ts', '../engine/index.ts', false],
    ['engine/a.ts', '../yaml/index.ts', true],
    ['engine/a.ts', 'node:fs', false],
    ['engine/qos/a.ts', '../../pod/path.ts', false],
    ['i18n/en/a.ts', '../../engine/index.ts', false],
    ['assist/a.ts', '../store/index.ts', true],
    ['assist/a.ts', '../monaco/index.ts', true],
    ['store/workbench.ts', 'react', false],
    ['store/workbench.ts', '../monaco/index.ts', true],
    ['monaco/a.ts', '../store/index.ts', true],
    ['panels/yaml/a.ts', '../../assist/index.ts', false],
    ['monaco/a.ts', 'zustand', false],
    ['ui/a.tsx', '../pod/index.ts', true],
    ['panels/form/a.tsx', '../issues/index.ts', false],
    ['panels/form/a.tsx', '../../monaco/index.ts', false],
    ['panels/form/a.tsx', '../../engine/index.ts', false],
    ['cli/a.ts', '../store/index.ts', true],
    ['ui/a.tsx', '../app/index.ts', false],
    ['elsewhere/a.ts', './b.ts', false],
  ];
  it.each(forbidden)('%s must not import %s (types only: %s)', (from, to, typeOnly) => {
    expect(objection(from, { to, typeOnly })).toBeTypeOf('string');
  });
  const allowed: [string, string, boolean][] = [
    ['engine/qos/a.ts', '../../pod/index.ts', false],
    ['i18n/en/a.ts', '../../pod/index.ts', false],
    ['i18n/en/a.ts', '../../engine/index.ts', true],
    ['monaco/a.ts', '../pod/index.ts', false],
    ['store/react.ts', 'react', false],
    ['panels/yaml/a.tsx', '../../monaco/index.ts', false],
    ['panels/form/a.tsx', '../../engine/index.ts', true],
    ['main.tsx', './app/index.ts', false],
    ['app/App.tsx', '../panels/form/index.ts', false],
  ];
  it.each(allowed)('%s may import %s (types only: %s)', (from, to, typeOnly) => {
    expect(objection(from, { to, typeOnly })).toBeUndefined();
  });
});

describe('the table', () => {
  const line = '| `a` | `b`, `c` | `d` | `x-*`, `@y/*`, `z` in `a/z.ts` | what `it` is |';
  test('is read from a document', () => {
    expect(readTable(`text\n${line}\n| \`b\` | | | | |\n`)).toEqual({
      a: {
        rooms: ['b', 'c'],
        types: ['d'],
        packages: [/^x-.*(\/|$)/, /^@y\/.*(\/|$)/],
        only: { 'a/z.ts': [/^z(\/|$)/] },
      },
      b: { rooms: [], types: [], packages: [], only: {} },
    });
  });

  test('has a row for every room, and the guide has a picture of each', () => {
    const rooms = [...new Set(files.map(roomOf))].sort();
    expect(Object.keys(table).sort()).toEqual(rooms);
    const picture = readFileSync(join(root, 'docs/rooms.svg'), 'utf8');
    const drawn = [...picture.matchAll(/class="name"[^>]*>(\w+)</g)].map(([, name]) => name);
    expect(drawn.sort()).toEqual(rooms);
  });

  test('names rooms and files that are there', () => {
    for (const [room, { rooms, types, only }] of Object.entries(table)) {
      for (const other of [...rooms, ...(types ?? [])]) expect(table, room).toHaveProperty(other);
      for (const file of Object.keys(only ?? {})) expect(files, room).toContain(file);
    }
  });
});

describe('the tree', () => {
  test('every import follows the table', () => {
    const problems = [...sources].flatMap(([file, source]) =>
      importsOf(source).flatMap((found) => {
        const why = objection(file, found);
        return why ? [`${file}: ${why}`] : [];
      }),
    );
    expect(problems).toEqual([]);
  });

  test('every exception is used', () => {
    const used = (e: Exception) =>
      [...sources].some(
        ([file, source]) =>
          e.from.test(file) &&
          importsOf(source).some(({ to }) => e.to.test(posix.normalize(posix.join(posix.dirname(file), to)))),
      );
    expect(exceptions.filter((e) => !used(e)).map((e) => `${e.from} -> ${e.to}`)).toEqual([]);
  });

  test('no two rooms import each other, by whatever way around', () => {
    const edges = new Map<string, Set<string>>();
    for (const file of product) {
      const from = roomOf(file);
      for (const { to } of importsOf(sources.get(file) ?? '')) {
        if (!to.startsWith('.')) continue;
        const other = roomOf(posix.normalize(posix.join(posix.dirname(file), to)));
        if (other !== from) edges.set(from, (edges.get(from) ?? new Set()).add(other));
      }
    }
    const reaches = (from: string, goal: string, seen = new Set<string>()): boolean =>
      [...(edges.get(from) ?? [])].some((next) => {
        if (next === goal) return true;
        if (seen.has(next)) return false;
        seen.add(next);
        return reaches(next, goal, seen);
      });
    expect([...edges.keys()].filter((room) => reaches(room, room))).toEqual([]);
  });

  test('every import of a package is declared, and none is left to install for who uses the package', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, object>;
    const declared = Object.keys(manifest.devDependencies ?? {});
    expect(manifest.dependencies).toBeUndefined();
    const problems = files.flatMap((file) =>
      importsOf(sources.get(file) ?? '').flatMap(({ to }) => {
        if (/^(\.|node:|\(computed\))/.test(to)) return [];
        const name = to.split('/', to.startsWith('@') ? 2 : 1).join('/');
        return declared.includes(name) ? [] : [`${file}: ${name}`];
      }),
    );
    expect(problems.filter((problem) => !problem.startsWith('architecture.test.ts'))).toEqual([]);
  });

  test('documents that are named, and files and folders that documents name, are in the repository', () => {
    const documents = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/ARCHITECTURE.md'];
    for (const document of documents) {
      const text = readFileSync(join(root, document), 'utf8');
      const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, to = '']) => to);
      for (const to of links)
        expect(existsSync(join(root, dirname(document), to)), `${document}: ${to}`).toBe(true);
    }
    const named = [...sources].flatMap(([file, source]) =>
      [...source.matchAll(/[\w./-]+\.md\b/g)].map(([to]) => [file, to] as const),
    );
    const known = [root, join(root, 'docs')];
    expect(named.filter(([, to]) => !known.some((folder) => existsSync(join(folder, to))))).toEqual([]);
  });

  test('the languages have the same files', () => {
    const of = (language: string) =>
      files.filter((f) => f.startsWith(`i18n/${language}/`)).map((f) => f.split('/').slice(2).join('/'));
    expect(of('en').length).toBeGreaterThan(3);
    expect(of('zh-CN')).toEqual(of('en'));
  });

  test('nothing is left unfinished or switched off', () => {
    const marks =
      /@ts-(?:ignore|nocheck|expect-error)|(?:\/\/|\*).*\b(?:TODO|FIXME)\b|\b(?:it|test|describe)\.(?:skip|only)\b/;
    const found = files
      .filter((file) => file !== 'architecture.test.ts')
      .filter((file) => marks.test(sources.get(file) ?? ''));
    expect(found).toEqual([]);
    expect(product.filter((file) => /\bconsole\.\w+\(/.test(sources.get(file) ?? ''))).toEqual([]);
  });

  test('browser journeys go through the fixtures and wait for no time', () => {
    const journeys = walk(resolve(root, 'e2e'), /\.ts$/);
    expect(journeys.length).toBeGreaterThan(0);
    for (const path of journeys) {
      const text = readFileSync(path, 'utf8');
      expect(text, path).not.toMatch(/waitForTimeout|setTimeout\(|\.(?:skip|only|fixme)\(/);
      if (path.endsWith('.spec.ts')) expect(text, path).not.toMatch(/^import \{.*from '@playwright\/test'/m);
    }
  });
});
