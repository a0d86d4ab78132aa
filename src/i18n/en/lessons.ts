import type { GoalCode, ProblemCode } from '../../lessons/index.ts';
import { lookUp } from '../../pod/index.ts';

type Params = Readonly<Record<string, string>>;
type Say = (p: Params) => string;

/** Where the words of a sentence are not letters of the goal, in backquotes. */
const found = ({ found: text = '' }: Params) => (text === '' ? 'the end' : `\`${text}\``);

const wanted: Readonly<Record<string, string>> = {
  map: 'a map',
  list: 'a list',
  text: 'a text',
  name: 'a text that is not empty',
  number: 'a number from 0',
  whole: 'a whole number from 0',
  boolean: 'true or false',
  scalar: 'a text, a number, true or false',
  items: 'a list of as many items as are needed',
  manifest: 'a manifest: a map, or a text',
};

/** What is wrong with a file of lessons. */
const problems = {
  'problem.yaml': ({ detail }) => `This is not YAML (${detail}).`,
  'problem.documents': () => 'A file of lessons is one document.',
  'problem.unknown-key': ({ key, allowed }) => `\`${key}\` is no key here. There are: ${allowed}.`,
  'problem.missing': ({ key }) => `\`${key}\` is missing.`,
  'problem.type': ({ wanted: type = '' }) => `This must be ${lookUp(wanted, type) ?? type}.`,
  'problem.empty': () => 'This is empty.',
  'problem.no-lessons': () => 'There are no lessons in it.',
  'problem.id': ({ id }) =>
    `\`${id}\` is no id. It has lower-case letters, digits and single dashes, at most 63.`,
  'problem.duplicate-id': ({ id }) => `Another lesson has the id \`${id}\`.`,
  'problem.range': ({ min, max }) => `This must be a whole number from ${min} to ${max}.`,
  'problem.language': ({ key, allowed }) => `\`${key}\` is no language of lessons. There are: ${allowed}.`,
  'problem.one-of': ({ one, other }) => `Either \`${one}\` or \`${other}\` must stand here, and not both.`,
  'problem.edit': ({ why }) =>
    why === 'path'
      ? 'What should be a path is none. A path is like `spec.containers[0].image`.'
      : why === 'value'
        ? 'The value is not YAML.'
        : 'This is no edit. An edit is `PATH = YAML`, `unset PATH`, `fix` or `replace YAML`.',
  'problem.goal': ({ at }) => `This goal does not read, from character ${at} on.`,
  'problem.step': ({ count }) => `There is no such step. Steps are counted from 1 to ${count}.`,
  'problem.field': ({ field }) => `A Pod has no field \`${field}\`. Lists are written as \`containers[]\`.`,
  'problem.choice': ({ value, allowed }) => `\`${value}\` may not stand here. There are: ${allowed}.`,
  'problem.quantity': ({ value }) => `\`${value}\` is no quantity.`,
  'problem.duplicate': ({ value }) => `\`${value}\` is there twice.`,
} satisfies Record<`problem.${ProblemCode}`, Say>;

/** What is wrong with a goal. */
const goals = {
  'goal.too-long': ({ max }) => `A goal has at most ${max} characters.`,
  'goal.too-deep': () => 'Too many parentheses are open.',
  'goal.character': (p) => `${found(p)} means nothing in a goal.`,
  'goal.open-text': () => 'A quotation mark is not closed.',
  'goal.expected': (p) =>
    p.wanted === 'value'
      ? `A value is expected, but here is ${found(p)}.`
      : p.wanted === 'name'
        ? `A name is expected, but here is ${found(p)}.`
        : p.wanted === '0'
          ? `A whole number is expected, but here is ${found(p)}.`
          : `\`${p.wanted}\` is expected, but here is ${found(p)}.`,
  'goal.rest': (p) => `Nothing is expected here, but there is ${found(p)}.`,
  'goal.chain': () => 'Two comparisons in a row. Join them by `&&`.',
  'goal.unknown-term': ({ name, near = '' }) =>
    `There is no term \`${name}\`.${near === '' ? '' : ` Was \`${near}\` meant?`}`,
  'goal.arguments': ({ name, wanted: count }) =>
    count === '0'
      ? `\`${name}\` takes nothing in parentheses.`
      : `\`${name}\` does not take that many arguments, but ${count}.`,
  'goal.argument': ({ wanted: type, found: type2 }) => `This must be a ${type}, but is a ${type2}.`,
  'goal.path': () => 'A path in quotes is expected, such as `"spec.containers[0].image"`.',
  'goal.no-field': ({ path }) => `No object has a field \`${path}\`.`,
  'goal.pattern': () =>
    'This is no regular expression. There are characters, `.`, `[a-z]`, `\\d`, groups, `|`, `*`, `+`, `?`, `{2}`, `^` and `$`.',
  'goal.quantity': ({ found: text }) => `\`${text}\` is no quantity.`,
  'goal.choice': ({ found: text, allowed }) => `This is never \`${text}\`. There are: ${allowed}.`,
  'goal.types': ({ left, op, right }) => `A ${left} and a ${right} cannot be compared by \`${op}\`.`,
  'goal.no-member': ({ name, found: type }) => `A ${type} has no \`.${name}\`.`,
  'goal.no-item': ({ found: type }) => `A ${type} has no items.`,
} satisfies Record<`goal.${GoalCode}`, Say>;

/** What is said about lessons. */
export const lessons = { ...problems, ...goals } as const;
