import { type Issue, isList, isObject, type Json, type Path } from '../../pod/index.ts';
import { warning } from './errors.ts';

/** `<your-image>`, `{{ name }}`, `…`, `...`, `YOUR_IMAGE`: what a template leaves to be filled in. */
const template = /^(<[^<>]+>|\{\{.*\}\}|…+|\.{3,}|\$\{[^}]*\}|your[-_].*|xxx+)$/i;
/** Words of a reference page that stands for the value. */
const typeWord = /^(string|integer|int|int32|boolean|bool|number|object|obeject|array|list|map)$/;

/** Where such a word is a value of its own: commands, data and selectors are not looked at. */
const spared = new Set(['command', 'args', 'annotations', 'value']);

/** Values that stand for one still to be filled in. A server takes them; the Pod will not run. */
export function* placeholders(value: Json, path: Path): Generator<Issue> {
  yield* walk(value, path, 0);
}

function* walk(value: Json, path: Path, depth: number): Generator<Issue> {
  if (depth > 24) return;
  if (typeof value === 'string') {
    const text = value.trim();
    if (template.test(text)) yield warning(path, 'placeholder', { value: text });
    else if (typeWord.test(text)) yield warning(path, 'placeholder-type', { value: text });
  } else if (isList(value)) {
    for (const [i, item] of value.entries()) yield* walk(item, [...path, i], depth + 1);
  } else if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) {
      if (!spared.has(key)) yield* walk(item, [...path, key], depth + 1);
    }
  }
}
