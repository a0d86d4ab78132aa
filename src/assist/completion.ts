import {
  type FieldSchema,
  fieldsOf,
  getIn,
  isObject,
  isStruct,
  neighbours,
  own,
  type Path,
  recordOf,
  schemaAt,
  structAt,
} from '../pod/index.ts';
import { type Around, around, type Question } from './around.ts';
import { keysByLines } from './half-typed.ts';
import { type IndentStyle, indentStyle } from './indent-style.ts';
import { insertKey, literal, podSnippet } from './insert.ts';
import { lineEnd, lineStart } from './line.ts';
import { type LineContext, lineContext } from './line-context.ts';
import { type Place, type PlaceInFile, placeOf } from './place.ts';
import type { Completion } from './types.ts';
import { type Choice, choicesFor, refOf } from './values.ts';

export interface CompletionQuestion extends Question {
  /** The person asked for the list; otherwise it opens by itself, and only where it does not get in the way. */
  readonly explicit: boolean;
}

/** Everything that one answer needs. */
interface Asked extends Around {
  /** The whole text. */
  readonly whole: string;
  readonly offset: number;
  readonly explicit: boolean;
  readonly line: LineContext;
  readonly place: PlaceInFile;
  /** From the object: the map or list that a new key or item at the offset goes into. */
  readonly container: Path;
}

/**
 * What may be typed at an offset: the keys of the map there that it does not have yet, or the values of the field
 * there. Works by the lines of the text where it does not parse; nothing in comments, in scalars of several lines and in
 * objects without a Pod.
 */
export function complete(question: CompletionQuestion): Completion[] {
  const { offset, explicit } = question;
  const whole = question.stream.text;
  const found = around(question);
  const { at, root } = found;
  const typed = lineContext(whole, offset);
  const line = { ...typed, flow: typed.flow || at.within === 'flow' };
  if (line.mode === 'none' || at.on === 'comment' || at.within === 'scalar') return [];
  // By itself not on a blank line: Enter is meant for the next line there.
  if (!explicit && line.mode === 'key' && line.word === '' && !line.item && !line.flow) return [];
  const pods = wholePod(found, line);
  const known = placeOf(root, at.container) ?? placeOfKind(line, at.container);
  if (!known) return pods;
  const roots = question.stream.documents.map(({ value }) => value);
  const place = { ...known, beside: neighbours(roots, known.object) };
  const container = at.container.slice(place.objectPath.length);
  const asked: Asked = { ...found, whole, offset, explicit, line, place, container };
  return [...pods, ...(line.mode === 'value' ? values(asked) : keysOrItems(asked))];
}

/** Where the kind of an object is typed, it does not carry a Pod yet. */
function placeOfKind({ mode, key }: LineContext, container: Path): Place | undefined {
  const top = container.length === 0 || (container.length === 2 && container[0] === 'items');
  if (mode !== 'value' || key !== 'kind' || !top) return undefined;
  return { type: 'Pod', objectPath: container, podInObject: [], object: undefined };
}

/** The style of the document; a blank line counts as if the key stood there. */
function styleAt({ text, start, offset, line }: Asked): IndentStyle {
  const at = offset - start;
  return indentStyle(line.more || line.word !== '' ? text : `${text.slice(0, at)}x${text.slice(at)}`);
}

/** A whole Pod, where the document holds nothing but the word that is typed. */
function wholePod({ text }: Around, line: LineContext): Completion[] {
  if (line.mode !== 'key' || line.indent > 0 || line.flow) return [];
  const rest = text.replace(/^\uFEFF/, '').replace(/^(?:[ \t]*#.*|---(?:[ \t].*)?)$/gm, '');
  if (rest.trim() !== line.word) return [];
  return [
    {
      text: '',
      offer: { of: 'pod' },
      insert: podSnippet(indentStyle(text)),
      snippet: true,
      again: false,
      start: line.start,
      end: line.start + line.word.length,
    },
  ];
}

function keysOrItems(asked: Asked): Completion[] {
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
    choicesFor(field, place, container, () => undefined),
    dash,
  );
}

/** Keys that the map at the offset has, read from the lines; within `{}` from the value. */
function present({ text, start, whole, offset, line, root, at }: Asked): Set<string> {
  if (!line.flow) return keysByLines(text, at.container, lineStart(whole, offset) - start);
  const map = getIn(root, at.container);
  const keys = new Set(isObject(map) ? Object.keys(map) : []);
  keys.delete(line.word);
  return keys;
}

/** The range of the key at the offset, and whether its colon stands behind it. */
function keyRange({ whole, offset }: Asked): { end: number; colon: boolean } {
  const rest = whole.slice(offset, lineEnd(whole, offset));
  const tail = /^([\w./-]*)(["']?\s*:)?/.exec(rest);
  return { end: offset + (tail?.[1]?.length ?? 0), colon: tail?.[2] !== undefined };
}

function keys(asked: Asked, fields: readonly FieldSchema[], dash: '' | '- '): Completion[] {
  const { line } = asked;
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
    .map(({ field }): Completion => {
      const bare = colon || line.quote !== '' || (line.more && !line.flow);
      const { insert, again } = bare
        ? { insert: field.name, again: false }
        : insertKey(field, line.indent + dash.length, style, line.flow);
      return {
        text: field.name,
        offer: { of: 'key', field: refOf(field) },
        insert: dash + insert,
        snippet: !bare,
        again,
        start: line.start,
        end,
      };
    });
}

/** Keys of free maps, where some are known: those of resource lists. */
function mapKeys(asked: Asked, field: FieldSchema): Completion[] {
  const { usual = [], more = [] } = recordOf(field).mapKeys ?? {};
  const taken = present(asked);
  const { end, colon } = keyRange(asked);
  return [...usual, ...more]
    .filter((name) => !taken.has(name))
    .map(
      (name): Completion => ({
        text: name,
        offer: { of: 'map-key', field: refOf(field) },
        insert: colon || asked.line.quote ? name : `${name}: `,
        snippet: false,
        again: false,
        start: asked.line.start,
        end,
      }),
    );
}

function values(asked: Asked): Completion[] {
  const { place, container, line, root, at } = asked;
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
    choicesFor(field, place, path, (name) => own(map, name)),
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

function written(asked: Asked, field: FieldSchema, choices: readonly Choice[], dash: string): Completion[] {
  const { whole, offset, line } = asked;
  const rest = whole.slice(offset, lineEnd(whole, offset));
  const ahead = (line.quote ? /^[^"']*/ : line.flow ? /^[^\s,\]}#]*/ : /^[^\s#]*/).exec(rest)?.[0] ?? '';
  // A typical value must not be taken for what the person types when they press Enter.
  const typical = ({ offer }: Choice) => offer.of === 'value' && offer.typical;
  const wanted = asked.explicit || line.word === '' ? choices : choices.filter((choice) => !typical(choice));
  // In quotes a number or a boolean would be a string.
  const offered =
    line.quote === '' || field.type === 'string' ? wanted : wanted.filter((choice) => plain(choice.text));
  return offered.map(({ text, offer }): Completion => {
    const bare = line.quote !== '' || field.type !== 'string' || plain(text);
    const body = bare ? text : JSON.stringify(text);
    return {
      text,
      offer,
      insert: literal((line.glued ? ' ' : '') + dash + body),
      snippet: true,
      again: false,
      start: line.start,
      end: offset + ahead.length,
    };
  });
}
