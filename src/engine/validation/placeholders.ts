import { type Issue, isList, isObject, type Json, type Path } from '../../pod/index.ts';
import { warning } from './errors.ts';

/** `<your-image>`, `{{ name }}`, `…`, `...`, `YOUR_IMAGE`: what a template leaves to be filled in. */
const template = /^(<[^<>]+>|\{\{.*\}\}|…+|\.{3,}|\$\{[^}]*\}|your[-_].*|xxx+)$/i;
/** Words of a reference page that stands for the value. */
const typeWord = /^(string|integer|int|int32|boolean|bool|number|object|obeject|array|list|map)$/;

/** Where such a word is a value of its own: commands, data and selectors are not looked at. */
const spared = new Set(['command', 'args', 'annotations', 'value']);

/** The code of the sentence for a value that is a placeholder; undefined for all others. */
export function placeholderCode(value: Json | undefined): 'placeholder' | 'placeholder-type' | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (template.test(text)) return 'placeholder';
  return typeWord.test(text) ? 'placeholder-type' : undefined;
}

/** Values that stand for one still to be filled in. A server takes them; the Pod will not run. */
export function* placeholders(value: Json, path: Path): Generator<Issue> {
  yield* walk(value, path, 0);
}

function* walk(value: Json, path: Path, depth: number): Generator<Issue> {
  if (depth > 24) return;
  if (typeof value === 'string') {
    const code = placeholderCode(value);
    if (code) yield warning(path, code, { value: value.trim() });
  } else if (isList(value)) {
    for (const [i, item] of value.entries()) yield* walk(item, [...path, i], depth + 1);
  } else if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) {
      if (!spared.has(key)) yield* walk(item, [...path, key], depth + 1);
    }
  }
}
