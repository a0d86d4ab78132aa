import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** One property as its declaration file writes it. */
export interface DeclaredField {
  readonly name: string;
  readonly required: boolean;
  /** Name of the type of one element: a scalar of TypeScript, a well-known type, or a declared interface. */
  readonly type: string;
  readonly shape: 'single' | 'list' | 'map';
  readonly values?: readonly string[];
  readonly description: string;
}

export interface DeclaredType {
  readonly name: string;
  readonly description: string;
  readonly fields: readonly DeclaredField[];
}

const require = createRequire(import.meta.url);

/** Types that are scalars on the wire although they are declared as interfaces or aliases. */
const wellKnown = new Set(['Quantity', 'IntOrString', 'Time', 'MicroTime', 'FieldsV1', 'RawExtension']);

function resolve(specifier: string, from: string): string {
  if (specifier.startsWith('.')) {
    return join(dirname(from), specifier.replace(/\.js$/, '.d.ts'));
  }
  const [scope, name, ...rest] = specifier.split('/');
  const root = dirname(require.resolve(`${scope}/${name}/package.json`));
  return join(root, `${rest.join('/')}.d.ts`);
}

function comment(raw: string | undefined): string {
  return (raw ?? '')
    .replace(/^\s*\/\*\*|\*\/\s*$/g, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, ''))
    .join('\n')
    .trim();
}

/** `IIoK8sApiCoreV1ExecAction` names the alias of an import; the last segment is the upstream name. */
function shapeOf(declared: string): Pick<DeclaredField, 'type' | 'shape' | 'values'> {
  const text = declared.trim();
  // The element of StatefulSetSpec.volumeClaimTemplates is written out in place, with kind and apiVersion optional.
  if (/^Array<\{/.test(text)) return { type: 'PersistentVolumeClaim', shape: 'list' };
  const list = /^Array<([\s\S]*)>$/.exec(text);
  if (list?.[1]) return { ...shapeOf(list[1]), shape: 'list' };
  const map = /^\{\s*\[key: string\]: ([\s\S]*?);\s*\}$/.exec(text);
  if (map?.[1]) return { ...shapeOf(map[1]), shape: 'map' };
  if (/^"/.test(text)) {
    const values = [...text.matchAll(/"([^"]*)"/g)].map((m) => m[1] ?? '');
    return { type: 'string', shape: 'single', values };
  }
  return { type: text, shape: 'single' };
}

/**
 * Reads the declaration files of `kubernetes-models`, starting from the named files, and follows their imports.
 * @param entries absolute paths of `.d.ts` files
 * @returns every reachable type by its upstream name; throws when a file is not in the expected form, so that a
 *   new release of the package cannot yield half a schema
 */
export function readDeclarations(entries: readonly string[]): Map<string, DeclaredType> {
  const types = new Map<string, DeclaredType>();
  const seen = new Set<string>();
  const queue = [...entries];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const source = readFileSync(file, 'utf8');
    const aliases = new Map<string, string>();
    for (const [, alias, specifier] of source.matchAll(/^import \{ (IIoK8s\w+) \} from "([^"]+)";$/gm)) {
      if (!alias || !specifier) continue;
      const target = resolve(specifier, file);
      const name = target.slice(target.lastIndexOf('/') + 1, -'.d.ts'.length);
      aliases.set(alias, name);
      if (!wellKnown.has(name)) queue.push(target);
    }
    const head =
      /(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*)?export interface I(\w+)( extends TypeMeta)? \{\n([\s\S]*?)\n\}/.exec(
        source,
      );
    if (!head?.[2]) throw new Error(`no interface in ${file}`);
    const fields: DeclaredField[] = [];
    const body = head[4] ?? '';
    const member =
      /((?:^ {4}\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?)^ {4}"([^"]+)"(\?)?: ((?:\{[\s\S]*?^ {4}\}|Array<\{[\s\S]*?^ {4}\}>|[^\n;]+));$/gm;
    for (const [, doc, name, optional, declared] of body.matchAll(member)) {
      if (!name || !declared) continue;
      const shape = shapeOf(declared);
      fields.push({
        name,
        required: optional === undefined,
        ...shape,
        type: aliases.get(shape.type) ?? shape.type,
        description: comment(doc),
      });
    }
    if (head[3]) {
      for (const name of ['kind', 'apiVersion']) {
        const field = fields.find((f) => f.name === name);
        if (!field) throw new Error(`${file}: no ${name}`);
      }
    }
    types.set(head[2], { name: head[2], description: comment(head[1]), fields });
  }
  return types;
}
