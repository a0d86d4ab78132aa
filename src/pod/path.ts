import { isList, type Json, own } from './json.ts';

/** Map keys and zero-based list indexes from a root downwards. */
export type Path = readonly (string | number)[];

const plainKey = /^[A-Za-z_][A-Za-z0-9_-]*$/;

/**
 * Prints a path as upstream's `field.Path` does: `spec.containers[0].image`, `metadata.labels[app.kubernetes.io/name]`.
 * The root is the empty string. Keys that are not plain words stand in brackets; a key with `]` or quotes, or one
 * that looks like a list index, is quoted so that {@link parsePath} reads it back.
 */
export function formatPath(path: Path): string {
  let out = '';
  for (const step of path) {
    if (typeof step === 'number') out += `[${step}]`;
    else if (plainKey.test(step)) out += out === '' ? step : `.${step}`;
    else if (step === '' || /[\]"'\\\s]/.test(step) || /^\d+$/.test(step)) {
      out += `[${JSON.stringify(step)}]`;
    } else out += `[${step}]`;
  }
  return out;
}

/**
 * Reads what {@link formatPath} prints, and also `a["b"]`, `a['b']` and a leading dot.
 * @returns undefined when the text is not a path
 */
export function parsePath(text: string): Path | undefined {
  const path: (string | number)[] = [];
  const token = /(?:^|\.)([^.[\]"']+)|\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]|\['([^']*)'\]|\[([^\]"']+)\]/y;
  const source = text.startsWith('.') ? text.slice(1) : text;
  while (token.lastIndex < source.length) {
    const match = token.exec(source);
    if (!match) return undefined;
    const [, key, index, quoted, single, bracketed] = match;
    if (key !== undefined) path.push(key);
    else if (index !== undefined) path.push(Number(index));
    else if (quoted !== undefined) {
      try {
        path.push(JSON.parse(`"${quoted}"`) as string);
      } catch {
        return undefined;
      }
    } else path.push(single ?? bracketed ?? '');
  }
  return path;
}

/** The value at `path`, or undefined where a step does not exist. */
export function getIn(root: Json | undefined, path: Path): Json | undefined {
  let at = root;
  for (const step of path) {
    at = typeof step === 'number' ? (isList(at) ? at[step] : undefined) : own(at, step);
    if (at === undefined) return undefined;
  }
  return at;
}

export function equalPath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, i) => step === b[i]);
}

/** True when `path` is `prefix` or lies below it. */
export function startsWith(path: Path, prefix: Path): boolean {
  return prefix.length <= path.length && prefix.every((step, i) => step === path[i]);
}
