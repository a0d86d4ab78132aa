import type { Tables } from '../i18n/index.ts';
import { fieldBlocks, fieldLabel } from '../i18n/index.ts';
import {
  type FieldSchema,
  fieldsOf,
  getIn,
  isObject,
  isStruct,
  type Json,
  own,
  type Path,
  recordOf,
  schemaAt,
  structAt,
} from '../pod/index.ts';
import type { AtOffset } from '../yaml/index.ts';
import { insertKey, literal, podSnippet } from './insert.ts';
import {
  type IndentStyle,
  indentStyle,
  type LineContext,
  lineContext,
  lineEnd,
  lineStart,
  siblingKeys,
} from './line-context.ts';
import { documentAround, type Place, placeOf } from './place.ts';
import type { Suggestion } from './types.ts';
import { type Choice, choicesFor } from './values.ts';

export interface CompletionInput {
  readonly text: string;
  readonly offset: number;
  /** What stands at the offset. */
  readonly at: AtOffset;
  /** Value of the document at the offset, the last that was read. */
  readonly root: Json | undefined;
  readonly messages: Tables;
  /** The person asked for the list; otherwise it opens by itself, and only where it does not get in the way. */
  readonly explicit: boolean;
}

/** Everything that one answer needs. */
interface Asked extends CompletionInput {
  readonly line: LineContext;
  readonly place: Place;
  /** From the object: the map or list that a new key or item at the offset goes into. */
  readonly container: Path;
}

/**
 * What may be typed at an offset: the keys of the map there that it does not have yet, or the values of the field
 * there. Works by the lines of the text where it does not parse; nothing in comments, block scalars and objects
 * without a Pod.
 */
export function complete(input: CompletionInput): Suggestion[] {
  const { text, offset, at } = input;
  const lines = lineContext(text, offset);
  const line = { ...lines, flow: lines.flow || inFlow(text, offset) };
  if (line.mode === 'none' || at.on === 'comment') return [];
  // By itself not on a blank line: Enter is meant for the next line there.
  if (!input.explicit && line.mode === 'key' && line.word === '' && !line.item && !line.flow) return [];
  const documentText = documentAround(text, offset);
  const whole = wholePod(input, line, documentText);
  const place = placeOf(input.root, at.container, documentText) ?? placeOfKind(line, at.container);
  if (!place) return whole;
  const asked: Asked = { ...input, line, place, container: at.container.slice(place.objectPath.length) };
  return [...whole, ...(line.mode === 'value' ? values(asked) : keysOrItems(asked))];
}

/**
 * True where the line before leaves a `{}` or `[]` of several lines open, as in JSON. A line that is indented deeper
 * is the end of something else, such as a script.
 */
function inFlow(text: string, offset: number): boolean {
  const from = lineStart(text, offset);
  const indent = text.slice(from, lineEnd(text, from)).search(/[^ ]|$/);
  for (let end = from; end > 0; ) {
    const start = lineStart(text, end - 1);
    const line = text.slice(start, end).trimEnd();
    if (line !== '' && !line.trimStart().startsWith('#')) {
      return line.search(/[^ ]/) <= indent && /(?:^|[\s:[{,])[[{]$|,$/.test(line);
    }
    if (start === end || start <= 1) return false;
    end = start;
  }
  return false;
}

/** Where the kind of an object is typed, it does not carry a Pod yet. */
function placeOfKind({ mode, key }: LineContext, container: Path): Place | undefined {
  const top = container.length === 0 || (container.length === 2 && container[0] === 'items');
  if (mode !== 'value' || key !== 'kind' || !top) return undefined;
  return { type: 'Pod', objectPath: container, podInObject: [], object: undefined, pod: undefined };
}

/** The style of the text; a blank line counts as if the key stood there. */
function styleAt({ text, offset, line }: Asked): IndentStyle {
  return indentStyle(line.more || line.word !== '' ? text : `${text.slice(0, offset)}x${text.slice(offset)}`);
}

function wholePod(
  { text, messages }: CompletionInput,
  line: LineContext,
  documentText: string,
): Suggestion[] {
  const rest = documentText.replace(/^\uFEFF/, '').replace(/^[ \t]*#.*$/gm, '');
  if (line.mode !== 'key' || line.indent > 0 || line.flow || rest.trim() !== line.word) return [];
  return [
    {
      label: messages.ui['yaml.podSnippet'],
      kind: 'snippet',
      documentation: messages.ui['yaml.podSnippetHelp'],
      insert: podSnippet(indentStyle(text)),
      snippet: true,
      start: line.start,
      end: line.start + line.word.length,
    },
  ];
}

function keysOrItems(asked: Asked): Suggestion[] {
  const { place, container, line } = asked;
  const struct = structAt(place.type, container);
  if (struct !== undefined) return keys(asked, fieldsOf(struct), '');
  const at = schemaAt(place.type, container);
  if (!at) return [];
  const { field } = at;
  if (field.shape === 'map') return at.whole ? mapKeys(asked, field) : [];
  // Behind a dash the container is the item itself.
  if (field.shape !== 'list' || (!at.whole && !line.item)) return [];
  const dash = line.item || line.flow ? '' : '- ';
  if (isStruct(field.type)) return line.flow ? [] : keys(asked, fieldsOf(field.type), dash);
  return written(
    asked,
    field,
    choicesFor(field, place, container, () => undefined, asked.messages),
    dash,
  );
}

/** Keys that the map at the offset has, read from the lines; within `{}` from the value. */
function present({ text, offset, line, root, at }: Asked): Set<string> {
  if (!line.flow) return siblingKeys(text, offset, line.indent, line.item);
  const map = getIn(root, at.container);
  const keys = new Set(isObject(map) ? Object.keys(map) : []);
  keys.delete(line.word);
  return keys;
}

/** The range of the key at the offset, and whether its colon stands behind it. */
function keyRange({ text, offset }: Asked): { end: number; colon: boolean } {
  const rest = text.slice(offset, lineEnd(text, offset));
  const tail = /^([\w./-]*)(["']?\s*:)?/.exec(rest);
  return { end: offset + (tail?.[1]?.length ?? 0), colon: tail?.[2] !== undefined };
}

function keys(asked: Asked, fields: readonly FieldSchema[], dash: '' | '- '): Suggestion[] {
  const { line, messages } = asked;
  const taken = dash === '' ? present(asked) : new Set<string>();
  const style = styleAt(asked);
  const { end, colon } = keyRange(asked);
  const open = fields.filter((field) => !field.opaque && !taken.has(field.name));
  const rank = (field: FieldSchema) =>
    recordOf(field).deprecated
      ? 3
      : field.required
        ? 0
        : field.name === 'apiVersion' && line.indent === 0
          ? 0
          : 1;
  return open
    .map((field, index) => ({ field, index }))
    .sort((a, b) => rank(a.field) - rank(b.field) || a.index - b.index)
    .map(({ field }) => {
      const bare = colon || line.quote !== '' || (line.more && !line.flow);
      const { insert, again } = bare
        ? { insert: field.name, again: false }
        : insertKey(field, line.indent + dash.length, style, line.flow);
      const marks = [
        fieldLabel(field, messages),
        ...(field.required ? [messages.ui['yaml.required']] : []),
        ...(recordOf(field).deprecated ? [messages.ui['yaml.deprecated']] : []),
      ];
      return {
        label: field.name,
        kind: field.shape === 'single' && !isStruct(field.type) ? 'field' : 'group',
        detail: marks.join(' · '),
        documentation: fieldBlocks(field, messages).join('\n\n'),
        insert: dash + insert,
        snippet: !bare,
        again,
        start: line.start,
        end,
      };
    });
}

/** Keys of free maps, where some are known: those of resource lists. */
function mapKeys(asked: Asked, field: FieldSchema): Suggestion[] {
  const { usual = [], more = [] } = recordOf(field).mapKeys ?? {};
  const taken = present(asked);
  const { end, colon } = keyRange(asked);
  return [...usual, ...more]
    .filter((name) => !taken.has(name))
    .map((name) => ({
      label: name,
      kind: 'field',
      insert: colon || asked.line.quote ? name : `${name}: `,
      start: asked.line.start,
      end,
    }));
}

function values(asked: Asked): Suggestion[] {
  const { place, container, line, root, at, messages } = asked;
  if (line.key === undefined) return [];
  const path = [...container, line.key];
  const found = schemaAt(place.type, path);
  if (!found || isStruct(found.field.type)) return [];
  const { field, whole } = found;
  if (whole && field.shape !== 'single') return [];
  const map = getIn(root, at.container);
  return written(
    asked,
    field,
    choicesFor(field, place, path, (name) => own(map, name), messages),
    '',
  );
}

/** True where YAML reads the plain text as a string that is not taken for another type. */
function plain(text: string): boolean {
  return (
    /^[A-Za-z/][\w./:@-]*$/.test(text) &&
    !/^(true|false|yes|no|on|off|null|y|n)$/i.test(text) &&
    !text.endsWith(':')
  );
}

function written(asked: Asked, field: FieldSchema, choices: readonly Choice[], dash: string): Suggestion[] {
  const { text, offset, line, messages } = asked;
  const rest = text.slice(offset, lineEnd(text, offset));
  const ahead = (line.quote ? /^[^"']*/ : line.flow ? /^[^\s,\]}#]*/ : /^[^\s#]*/).exec(rest)?.[0] ?? '';
  const documentation = fieldBlocks(field, messages).join('\n\n');
  // A typical value must not be taken for what the person types when they press Enter.
  const wanted =
    asked.explicit || line.word === '' ? choices : choices.filter((choice) => choice.kind !== 'typical');
  // In quotes a number or a boolean would be a string.
  const offered =
    line.quote === '' || field.type === 'string' ? wanted : wanted.filter((choice) => plain(choice.text));
  return offered.map((choice) => {
    const bare = line.quote !== '' || field.type !== 'string' || plain(choice.text);
    const body = bare ? choice.text : JSON.stringify(choice.text);
    return {
      label: choice.text,
      kind: choice.kind === 'reference' ? 'reference' : 'value',
      ...(choice.detail === undefined ? {} : { detail: choice.detail }),
      documentation,
      insert: literal((line.glued ? ' ' : '') + dash + body),
      snippet: true,
      start: line.start,
      end: offset + ahead.length,
    };
  });
}
