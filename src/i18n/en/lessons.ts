import type { Comparison, GoalCode, ProblemCode, TermName } from '../../lessons/index.ts';
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
  'problem.items': ({ min, max }) => `This must be a list of ${min} to ${max} items.`,
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

const at = (second: string) => (second === 'end' ? 'at the end' : `at second ${second}`);

/** What terms of goals speak of: things, but for those that hold or do not, which are statements. */
const terms = {
  'term.P': (path) => `\`${path}\``,
  'term.raw': (path) => `\`${path}\` as written`,
  'term.c': (name) => `container ${name}`,
  'term.ok': () => 'a server accepts it',
  'term.clean': () => 'there are no errors and no warnings',
  'term.issue': (path) => `something is wrong at \`${path}\``,
  'term.qos': () => 'the QoS class',
  'term.requests': (resource) => `the request of ${resource}`,
  'term.limits': (resource) => `the limit of ${resource}`,
  'term.oom': (name) => `oom_score_adj of ${name}`,
  'term.pss': () => 'the Pod Security level',
  'term.uid': (name) => `the user of ${name}`,
  'term.gid': (name) => `the group of ${name}`,
  'term.groups': (name) => `the list of groups of ${name}`,
  'term.caps': (name) => `the list of capabilities of ${name}`,
  'term.capEff': (name) => `CapEff of ${name}`,
  'term.nnp': (name) => `${name} cannot gain privileges`,
  'term.ro': (name) => `the root file system of ${name} is read-only`,
  'term.seccomp': (name) => `the seccomp profile of ${name}`,
  'term.ns': (name, kind) => `the ${kind} namespace of ${name}`,
  'term.env': (name, variable) => `the variable ${variable} of ${name}`,
  'term.argv': (name) => `the command line of ${name}`,
  'term.file': (name, path) => `the file ${path} in ${name}`,
  'term.writable': (name, path) => `${name} can write to ${path}`,
  'term.sim.status': (t) => `STATUS ${at(t)}`,
  'term.sim.phase': (t) => `the phase ${at(t)}`,
  'term.sim.ready': (t) => `READY ${at(t)}`,
  'term.sim.restarts': (t) => `RESTARTS ${at(t)}`,
  'term.sim.exit': (name) => `the last exit code of ${name}`,
  'term.sim.last': (name) => `the reason of the last end of ${name}`,
  'term.sim.event': (reason, text) =>
    text === '' ? `there is an event ${reason}` : `there is an event ${reason} with “${text}”`,
  'term.sim.scheduled': () => 'the Pod has a node',
  'term.sim.node': () => 'the node of the Pod',
  'term.sim.startOf': (name) => `the second at which ${name} starts`,
  'term.sim.endOf': (name) => `the second at which ${name} ends`,
  'term.sim.gone': () => 'the second at which the Pod is gone',
} satisfies Record<`term.${TermName}`, (a: string, b: string) => string>;

/** What a value should be. */
const wantedBy = {
  'wanted.==': (than) => than,
  'wanted.!=': (than) => `anything but ${than}`,
  'wanted.<': (than) => `less than ${than}`,
  'wanted.<=': (than) => `at most ${than}`,
  'wanted.>': (than) => `more than ${than}`,
  'wanted.>=': (than) => `at least ${than}`,
  'wanted.~': (than) => `something like \`${than}\``,
  'wanted.has': (than) => `${than} among them`,
} satisfies Record<`wanted.${Comparison}`, (than: string) => string>;

/** Why a part of a goal is not met. */
const unmet = {
  'unmet.denied': (wanted: string) => `not ${wanted}`,
  'unmet.absent': (what: string) => `There is no value yet: ${what}.`,
  'unmet.absent-wanted': (what: string, wanted: string) =>
    `There is no value yet: ${what}. Wanted: ${wanted}.`,
  'unmet.untrue': (what: string) => `Not yet so: ${what}.`,
  'unmet.unwanted': (what: string) => `Should not be so: ${what}.`,
  'unmet.unwanted-value': (what: string, value: string) => `Should not be there: ${what}, now ${value}.`,
  'unmet.differs': (what: string, value: string, wanted: string) =>
    `Not yet right: ${what} is ${value}. Wanted: ${wanted}.`,
  'unmet.other': (source: string) => `Not yet so: \`${source}\`.`,
} as const;

/** The third hint of a step, of each edit. */
const hints = {
  'hint.set': (path: string, value: string) => `Set \`${path}\` to \`${value}\`.`,
  'hint.unset': (path: string) => `Take \`${path}\` away.`,
  'hint.fix': () => 'Apply every certain fix.',
  'hint.replace': () => 'Write the whole manifest anew.',
} as const;

/** What is said about lessons. */
export const lessons = { ...problems, ...goals, ...terms, ...wantedBy, ...unmet, ...hints } as const;
