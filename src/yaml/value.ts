import { type Json, type JsonObject, put } from '../pod/index.ts';
import { keyName, readScalar, resolvePlain } from './scalars.ts';
import type { MapNode, PairNode, TreeNode } from './tree.ts';
import type { YamlError } from './types.ts';

/** Nodes that aliases may add to a value before the document counts as an alias bomb. */
const maxAliased = 100_000;

export interface ValueError {
  readonly kind: YamlError['kind'];
  /** Where the value of a key begins that is there twice. */
  readonly valueStart?: number;
  readonly detail: string;
  readonly start: number;
  readonly end: number;
  readonly path?: readonly (string | number)[];
  readonly server?: string;
  readonly tolerated?: boolean;
}

export interface Reading {
  readonly value: Json | undefined;
  readonly errors: readonly ValueError[];
}

interface Anchored {
  readonly node: TreeNode;
  readonly value: Json | undefined;
  readonly size: number;
}

/** Half of a character: cannot be written as UTF-8, and go-yaml rejects its escape. */
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** With U+FFFD for each half of a character, as Go's decoder of JSON reads it. */
function wholeCharacters(text: string): string {
  return Array.from(text, (character) => (loneSurrogate.test(character) ? '\ufffd' : character)).join('');
}

class Bomb extends Error {}

/**
 * What kubectl reads from a tree: scalars typed, aliases and merge keys resolved in the order they stand (a merge key
 * behind a key overrides it, as in go-yaml v2), the last of equal keys wins. Aliases share the anchor's object.
 * @param json true for JSON, in which Go's decoder takes the escape of half a character for U+FFFD
 */
export function readValue(root: TreeNode | undefined, json = false): Reading {
  const reader = new Reader(json);
  try {
    const value = root ? reader.read(root) : null;
    return { value: reader.hindered ? undefined : value, errors: reader.errors };
  } catch (error) {
    if (!(error instanceof Bomb)) throw error;
    return { value: undefined, errors: reader.errors };
  }
}

class Reader {
  readonly errors: ValueError[] = [];
  hindered = false;
  private readonly anchors = new Map<string, Anchored | 'open'>();
  private readonly path: (string | number)[] = [];
  private size = 0;
  private aliased = 0;

  constructor(private readonly json: boolean) {}

  read(node: TreeNode): Json {
    if (node.kind === 'alias') return this.readAlias(node.name, node);
    const before = this.size++;
    if (node.anchor !== undefined) this.anchors.set(node.anchor, 'open');
    const value = this.readContent(node);
    if (node.anchor !== undefined) {
      this.anchors.set(node.anchor, { node, value, size: this.size - before });
    }
    return value;
  }

  private readContent(node: Exclude<TreeNode, { kind: 'alias' }>): Json {
    if (node.kind === 'scalar') {
      if (node.style === 'double' && loneSurrogate.test(node.text)) {
        if (this.json) return wholeCharacters(node.text);
        this.fail('lone-surrogate', 'ESCAPE', node);
        return null;
      }
      const reading = readScalar(node);
      if (reading.ok) return reading.value;
      const kind = reading.why === 'bad-tag' ? 'bad-tag' : 'syntax';
      this.fail(kind, reading.why.toUpperCase(), node, reading.server);
      return null;
    }
    if (node.kind === 'seq') {
      return node.items.map((item, i) => {
        if (!item.value) return null;
        this.path.push(i);
        const value = this.read(item.value);
        this.path.pop();
        return value;
      });
    }
    return this.readMap(node);
  }

  private readMap(node: MapNode): Json {
    const out: Record<string, Json> = {};
    const written = node.pairs.some(isMerge) ? new Set<string>() : undefined;
    for (const pair of node.pairs) {
      if (isMerge(pair)) {
        this.merge(pair.value, out, pair.key);
        continue;
      }
      const { name: key, value } = this.readKey(pair.key);
      if (key === undefined) {
        this.badKey(pair, value);
        continue;
      }
      const twice = written ? written.has(key) : Object.hasOwn(out, key);
      written?.add(key);
      this.path.push(key);
      put(out, key, pair.value ? this.read(pair.value) : null);
      // Told behind what is wrong inside of it, as go-yaml does.
      if (twice) this.repeated(pair, key);
      this.path.pop();
    }
    return out;
  }

  /** A list or a map stops go-yaml; null and a number of over 63 bits stop what makes JSON of its values. */
  private badKey({ key, value }: PairNode, name: Json): void {
    const held = value ? goSyntax(this.read(value), '<nil>') : '<nil>';
    const unsupported = `unsupported map key of type: %!s(<nil>), key: <nil>, value: ${held}`;
    const ofNumber = typeof name === 'number' ? undefined : `invalid map key: ${goSyntax(name)}`;
    const words = name === null ? unsupported : ofNumber;
    this.fail('bad-key', key.kind, key, words);
  }

  private repeated({ key: { start, end }, value }: PairNode, key: string): void {
    const valueStart = value?.outer ?? end;
    this.errors.push({ kind: 'duplicate-key', detail: key, start, end, path: [...this.path], valueStart });
  }

  /** The value of a key, read once however deep keys are nested, and its name where it can be one. */
  private readKey(node: TreeNode): { readonly name: string | undefined; readonly value: Json } {
    if (node.kind === 'scalar' && node.style === 'plain' && (node.tag ?? node.anchor) === undefined) {
      const value = resolvePlain(node.text);
      if (typeof value === 'string') {
        this.size++;
        return { name: value, value };
      }
      // Infinity and NaN cannot be values, but they can be names.
      if (typeof value === 'number') return { name: keyName(value, node.text), value };
    }
    const value = this.read(node);
    const anchored = node.kind === 'alias' ? this.anchors.get(node.name) : undefined;
    const scalar = anchored && anchored !== 'open' ? anchored.node : node;
    return { name: keyName(value, scalar.kind === 'scalar' ? scalar.text : ''), value };
  }

  private merge(value: TreeNode | undefined, out: Record<string, Json>, key: TreeNode): void {
    const sources = value?.kind === 'seq' ? value.items.map((item) => item.value).reverse() : [value];
    for (const source of sources) {
      const read = source && this.read(source);
      if (typeof read !== 'object' || read === null || Array.isArray(read)) {
        const words = 'map merge requires map or sequence of maps as the value';
        this.fail('bad-merge', 'NOT_A_MAP', source ?? key, words);
        continue;
      }
      for (const [name, child] of Object.entries(read)) put(out, name, child);
    }
  }

  private readAlias(name: string, node: TreeNode): Json {
    const anchored = this.anchors.get(name);
    if (!anchored || anchored === 'open') {
      const words = anchored
        ? `anchor '${name}' value contains itself`
        : `unknown anchor '${name}' referenced`;
      this.fail('unresolved-alias', name, node, words);
      return null;
    }
    this.size += anchored.size;
    this.aliased += anchored.size;
    if (this.aliased > maxAliased) {
      this.fail('alias-bomb', name, node, 'document contains excessive aliasing');
      throw new Bomb();
    }
    return anchored.value ?? null;
  }

  private fail(kind: YamlError['kind'], detail: string, node: TreeNode, words?: string): void {
    this.hindered = true;
    const ofReader = words !== undefined && !/^(?:json: |unsupported )/.test(words);
    const server = words === undefined ? {} : { server: ofReader ? `yaml: ${words}` : words };
    this.errors.push({ kind, detail, start: node.start, end: node.end, path: [...this.path], ...server });
  }
}

/** A value as `%#v` prints what go-yaml makes of it; `none` is how it prints null. */
function goSyntax(value: Json, none = 'interface {}(nil)'): string {
  if (value === null) return none;
  if (Array.isArray(value)) return `[]interface {}{${value.map((item) => goSyntax(item)).join(', ')}}`;
  if (typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value as JsonObject)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${goSyntax(inner)}`);
  return `map[interface {}]interface {}{${entries.join(', ')}}`;
}

/** A plain `<<`; quoted it is an ordinary key (go-yaml's isMerge). */
export function isMerge(pair: PairNode): boolean {
  const { key } = pair;
  return (
    key.kind === 'scalar' &&
    key.text === '<<' &&
    ((key.style === 'plain' && key.tag === undefined) ||
      key.tag === '!' ||
      key.tag === 'tag:yaml.org,2002:merge')
  );
}
