/**
 * No look-up by a word of the manifest may find what every object of JavaScript inherits: `table['constructor']` is a
 * function, and `target['__proto__'] = x` sets no key. So plain objects are read by `own` and `lookUp` and written by
 * `put`, or a `Map` is used; this test asks the type checker where the source does otherwise.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Node, SyntaxKind } from 'typescript/unstable/ast';
import {
  isAsExpression,
  isBinaryExpression,
  isCallExpression,
  isElementAccessExpression,
  isObjectLiteralExpression,
} from 'typescript/unstable/ast/is';
import { API, type Project, type Type, TypeFlags } from 'typescript/unstable/sync';
import { afterAll, describe, expect, it } from 'vitest';

const src = dirname(fileURLToPath(import.meta.url));
const root = dirname(src);
const api = new API({ cwd: root });

afterAll(() => api.close());

/** Look-ups by a word that no manifest has a say in, and those that the helpers are made of. */
const exceptions: readonly { readonly at: string; readonly why: string }[] = [
  { at: 'pod/json.ts: value[key]', why: 'own itself' },
  { at: 'pod/json.ts: table[word]', why: 'lookUp itself' },
  { at: 'pod/json.ts: target[key]', why: 'put itself' },
  { at: 'pod/json.ts: a[key]', why: 'of the keys of a' },
  { at: 'pod/json.ts: b[key]', why: 'behind hasOwn, and too often called for a helper' },
  { at: 'yaml/share.ts: fresh[key]', why: 'of the keys of fresh' },
  { at: 'yaml/share.ts: old[key]', why: 'behind hasOwn, and too often called for a helper' },
  { at: 'engine/decode/decode.ts: object[key]', why: 'of the keys of object, once for each key of a Pod' },
  { at: 'engine/decode/decode.ts: raw[key]', why: 'of the keys of raw, once for each key of a Pod' },
  {
    at: 'engine/validation/placeholders.ts: value[key]',
    why: 'of the keys of value, once for each key of a Pod',
  },
  {
    at: 'store/slices.ts: target[step as never]',
    why: 'of the keys of what came before, which it was cut from',
  },
  { at: 'i18n/words.ts: params[name]', why: 'behind hasOwn, in a room that imports nothing' },
  { at: 'i18n/sentence.ts: tables.explain[explanation.id]', why: 'ids are ours' },
  { at: "i18n/sentence.ts: tables.issues[issue.code as keyof Tables['issues']]", why: 'codes are ours' },
];

/** True for `string`, patterns of strings and unions with one of them; not for a finite set of words. */
function isAnyWord(type: Type | undefined): boolean {
  if (!type) return true;
  if (type.isUnionType()) return type.getTypes().some(isAnyWord);
  const open = TypeFlags.String | TypeFlags.TemplateLiteral | TypeFlags.StringMapping | TypeFlags.Any;
  return (type.flags & open) !== 0;
}

interface Lookup {
  readonly node: Node;
  readonly word: Node;
}

/** `table[word]`, `word in table`, and `Object.assign` of anything but named properties, which writes by the keys it finds. */
function lookupsIn(file: Node): Lookup[] {
  const found: Lookup[] = [];
  const visit = (node: Node): void => {
    if (isElementAccessExpression(node)) found.push({ node, word: node.argumentExpression });
    else if (isBinaryExpression(node) && node.operatorToken.kind === SyntaxKind.InKeyword) {
      // `#private in object` asks for a name that no manifest can have.
      if (node.left.kind !== SyntaxKind.PrivateIdentifier) found.push({ node, word: node.left });
    } else if (isCallExpression(node) && node.expression.getText() === 'Object.assign') {
      const sources = node.arguments.slice(1);
      const named = (source: Node) => isObjectLiteralExpression(source) && !source.getText().includes('...');
      if (!sources.every(named)) found.push({ node, word: node });
    }
    node.forEachChild(visit);
  };
  visit(file);
  return found;
}

/** `file: expression` for every look-up by an open word below a folder. A cast to a key does not make a word known. */
function openLookups(project: Project, folder: string, skip: RegExp): string[] {
  const { program, checker } = project;
  return program.getSourceFileNames().flatMap((name) => {
    const file = relative(folder, name).split(sep).join('/');
    const source = file.startsWith('..') || skip.test(file) ? undefined : program.getSourceFile(name);
    if (!source) return [];
    const lookups = lookupsIn(source);
    const types = lookups.length === 0 ? [] : checker.getTypeAtLocation(lookups.map(({ word }) => word));
    return lookups.flatMap(({ node, word }, i) =>
      node === word || isAsExpression(word) || isAnyWord(types[i]) ? [`${file}: ${node.getText()}`] : [],
    );
  });
}

function projectAt(config: string): Project {
  const project = api.updateSnapshot({ openProjects: [config] }).getProject(config);
  if (!project) throw new Error(`no project at ${config}`);
  return project;
}

describe('look-ups by a word', () => {
  it('are found by this test where they are written', () => {
    const folder = mkdtempSync(join(tmpdir(), 'words-'));
    try {
      writeFileSync(
        join(folder, 'tsconfig.json'),
        '{"compilerOptions": {"strict": true, "lib": ["ES2023"], "types": []}, "include": ["*.ts"]}',
      );
      writeFileSync(
        join(folder, 'a.ts'),
        `const table: Record<string, number> = {};
const known: Record<'a' | 'b', number> = { a: 1, b: 2 };
export function sample(word: string, side: 'a' | 'b', list: number[], i: number, made: Map<string, number>) {
  const loose: any = word;
  const safe = [Object.assign(list, { known }), known[side], list[i], list['length'], table['a'], made.get(word)];
  const open = [table[word], table[word.trim()], known[word as keyof typeof known], word in table, table[loose]];
  table[word] = 1;
  return [safe, open, Object.assign({}, table), known[side as 'a']];
}
export class Marked {
  #mark = 1;
  static is(value: object) {
    return #mark in value;
  }
}
`,
      );
      const found = openLookups(projectAt(join(folder, 'tsconfig.json')), folder, /^$/);
      expect(found).toEqual([
        'a.ts: table[word]',
        'a.ts: table[word.trim()]',
        'a.ts: known[word as keyof typeof known]',
        'a.ts: word in table',
        'a.ts: table[loose]',
        'a.ts: table[word]',
        'a.ts: Object.assign({}, table)',
        "a.ts: known[side as 'a']",
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('go by own properties or maps', () => {
    const found = openLookups(
      projectAt(join(root, 'tsconfig.json')),
      src,
      /\.test\.tsx?$|(^|\/)testing|^pod\/schema\/generate\//,
    );
    const allowed = new Set(exceptions.map(({ at }) => at));
    expect(found.filter((at) => !allowed.has(at))).toEqual([]);
    expect([...allowed].filter((at) => !found.includes(at))).toEqual([]);
  });
});
