/** Reads what the Go sources of Kubernetes say of its API types and feature gates. */
import { readFileSync } from 'node:fs';

/** Go type of each field of each struct by its JSON name, and the string constants of each named type. */
export interface GoTypes {
  readonly fields: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly values: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Reads `types.go` files. Embedded structs (`json:",inline"`) are resolved as encoding/json does. */
export function readTypes(files: readonly string[]): GoTypes {
  const own = new Map<string, Map<string, string>>();
  const inline = new Map<string, string[]>();
  const values = new Map<string, Set<string>>();
  for (const file of files) {
    let struct: string | undefined;
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      const opened = /^type (\w+) struct \{/.exec(line);
      if (opened?.[1] !== undefined) {
        struct = opened[1];
        own.set(struct, own.get(struct) ?? new Map());
      } else if (line === '}') struct = undefined;
      const constant =
        /^\s+\w+\s+(\w+)\s+=\s+"([^"]*)"/.exec(line) ?? /^const \w+ (\w+) = "([^"]*)"/.exec(line);
      if (constant && struct === undefined) {
        const [, type = '', value = ''] = constant;
        values.set(type, (values.get(type) ?? new Set()).add(value));
      }
      if (struct === undefined) continue;
      const embedded = /^\t(?:[\w]+\.)?(\w+)\s+`json:",inline"/.exec(line)?.[1];
      if (embedded !== undefined) inline.set(struct, [...(inline.get(struct) ?? []), embedded]);
      const field = /^\t\w+\s+(\S+)\s+`json:"(\w+)[,"]/.exec(line);
      if (field) own.get(struct)?.set(field[2] ?? '', (field[1] ?? '').replace(/^.*[\].*]/, ''));
    }
  }
  const resolve = (name: string): Map<string, string> => {
    const all = new Map(own.get(name));
    for (const inner of inline.get(name) ?? [])
      for (const [key, type] of resolve(inner)) if (!all.has(key)) all.set(key, type);
    return all;
  };
  return { fields: new Map([...own.keys()].map((name) => [name, resolve(name)])), values };
}

const stages = {
  'Alpha false': 'alpha',
  'Alpha true': 'alpha',
  'Beta false': 'beta-off',
  'Beta true': 'beta',
  'GA true': 'stable',
} as const;

/** The versioned specs of `kube_features.go`: state by gate and release. */
export function readGates(file: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const text = readFileSync(file, 'utf8');
  const gates = new Map<string, Record<string, string>>();
  for (const [, name = '', body = ''] of text.matchAll(
    /^\t(?:genericfeatures\.)?(\w+): \{\n((?:\t\t(?:\{Version|\/\/).*\n)+)\t\},/gm,
  )) {
    const history: Record<string, string> = {};
    const spec = /MustParse\("([\d.]+)"\), Default: (\w+),.*PreRelease: featuregate\.(\w+)/g;
    for (const [, version = '', on = '', stage = ''] of body.matchAll(spec)) {
      const state = stages[`${stage} ${on}` as keyof typeof stages];
      if (state) history[version] = state;
    }
    gates.set(name, history);
  }
  return gates;
}
