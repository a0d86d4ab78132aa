import { formatPath, type Issue, isList, isObject, type Json, type Path, pushAll } from '../../pod/index.ts';
import { type EngineMemory, recall } from '../memory.ts';
import { warning } from './errors.ts';
import { beginsBeyondAscii, typographyWarnings } from './typography.ts';

/** `<your-image>`, `{{ name }}`, `…`, `...`, `YOUR_IMAGE`: what a template leaves to be filled in. */
const template = /^(<[^<>]+>|\{\{.*\}\}|…+|\.{3,}|\$\{[^}]*\}|your[-_].*|xxx+)$/i;
/** Words of a reference page that stands for the value. */
const typeWord = /^(string|integer|int|int32|boolean|bool|number|object|obeject|array|list|map)$/;

/** Where such a word is a value of its own: no placeholder is looked for in commands, data and selectors. */
const spared = new Set(['command', 'args', 'value']);

/** The code of the sentence for a value that is a placeholder; undefined for all others. */
export function placeholderCode(value: Json | undefined): 'placeholder' | 'placeholder-type' | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (template.test(text)) return 'placeholder';
  return typeWord.test(text) ? 'placeholder-type' : undefined;
}

/**
 * Values that stand for one still to be filled in, and those with signs of a word processor. A server takes them; the Pod
 * will not run, or not as meant.
 */
export function textWarnings(value: Json, path: Path, memory?: EngineMemory): readonly Issue[] {
  const found: Issue[] = [];
  collect(found, value, [...path], 0, false, memory);
  return found;
}

/** Lists whose items are walked once as long as they stay what they are and where they are. */
const remembered = new Set(['containers', 'initContainers', 'volumes']);

/** @param path of the value; changed on the way, and as it was in the end */
function collect(
  found: Issue[],
  value: Json,
  path: (string | number)[],
  depth: number,
  isSpared: boolean,
  memory: EngineMemory | undefined,
): void {
  if (depth > 24) return;
  if (typeof value === 'string') {
    if (beginsBeyondAscii(value)) pushAll(found, typographyWarnings(value, [...path]));
    const code = isSpared ? undefined : placeholderCode(value);
    if (code) found.push({ ...warning([...path], code, { value: value.trim() }), cause: 'placeholder' });
  } else if (isList(value)) {
    const memo = remembered.has(String(path.at(-1))) ? memory?.placeholders : undefined;
    for (const [i, item] of value.entries()) {
      path.push(i);
      const own = () => {
        const inItem: Issue[] = [];
        collect(inItem, item, path, depth + 1, isSpared, memory);
        return inItem;
      };
      if (memo)
        pushAll(
          found,
          recall(memo, item, () => formatPath(path), own),
        );
      else collect(found, item, path, depth + 1, isSpared, memory);
      path.pop();
    }
  } else if (isObject(value)) {
    for (const key of Object.keys(value)) {
      if (key === 'annotations') continue;
      path.push(key);
      collect(found, value[key] as Json, path, depth + 1, isSpared || spared.has(key), memory);
      path.pop();
    }
  }
}
