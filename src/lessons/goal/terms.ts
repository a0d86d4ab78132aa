import { type Json, lookUp } from '../../pod/index.ts';
import type { Finds } from '../../process/index.ts';
import type { GoalFacts, Played } from './facts.ts';
import { type GoalPath, levels, nothing, single, type Value } from './values.ts';

/** What is known of a value before anything is computed; `any` is whatever a manifest may hold. */
export type ValueType =
  | 'boolean'
  | 'number'
  | 'text'
  | 'quantity'
  | 'level'
  | 'list'
  | 'file'
  | 'container'
  | 'any';

/** `place` is a text in the expression itself, read as a path; `container` is one, or its name. */
export type ArgumentType = 'place' | 'field' | 'container' | 'text' | 'second';

/** An argument that was computed. */
export interface Argument {
  readonly text: string;
  readonly number: number;
  readonly place: GoalPath;
}

export interface Term {
  readonly takes: readonly ArgumentType[];
  /** How many of the last arguments may be left out. */
  readonly optional?: number;
  readonly gives: ValueType;
  /** Texts that it may be, where there are few. */
  readonly choices?: readonly string[];
  /** Texts that an argument may be, by its number. */
  readonly allowed?: Readonly<Record<number, readonly string[]>>;
  /** @param given as many as were written; each undefined where its value is not there */
  read(facts: GoalFacts, given: readonly (Argument | undefined)[]): Value;
}

type Given = readonly (Argument | undefined)[];

const qosClasses = ['Guaranteed', 'Burstable', 'BestEffort'];
const phases = ['Pending', 'Running', 'Succeeded', 'Failed', 'Unknown'];
const scopes = ['host', 'pod', 'target', 'container'];
const namespaceTypes = ['pid', 'net', 'ipc', 'uts', 'user', 'mnt', 'cgroup'];

function constant(
  gives: ValueType,
  read: (facts: GoalFacts) => Json | undefined,
  choices?: readonly string[],
): Term {
  const unit = gives === 'level' ? gives : undefined;
  return {
    takes: [],
    gives,
    ...(choices ? { choices } : {}),
    read: (facts) => single(read(facts), unit),
  };
}

/** A term of what a container's process finds, and of what else it takes. */
function found(
  gives: ValueType,
  read: (finds: Finds, more: string) => Json | undefined,
  more: Pick<Term, 'choices' | 'allowed'> & { readonly takes?: readonly ArgumentType[] } = {},
): Term {
  const { takes = [], ...rest } = more;
  return {
    takes: ['container', ...takes],
    gives,
    ...rest,
    read: (facts, [container, second]) => {
      if (!container || (takes.length > 0 && !second)) return nothing;
      const finds = facts.finds(container.text);
      return single(finds && read(finds, second?.text ?? ''));
    },
  };
}

function place(form: 'defaulted' | 'written', type: ArgumentType): Term {
  return {
    takes: [type],
    gives: 'any',
    read: (facts, [path]) => (path ? facts.at(path.place, form) : nothing),
  };
}

function amount(of: 'requests' | 'limits'): Term {
  return {
    takes: ['text'],
    gives: 'quantity',
    read: (facts, [resource]) => single(resource && facts.amount(of, resource.text), 'quantity'),
  };
}

type Read = (played: Played, given: Given) => Json | undefined;

function sim(
  gives: ValueType,
  takes: readonly ArgumentType[],
  read: Read,
  more: Pick<Term, 'choices' | 'optional'> = {},
): Term {
  return {
    takes,
    gives,
    ...more,
    read: ({ played }, given) => (played && given.every(Boolean) ? single(read(played, given)) : nothing),
  };
}

const atSecond = (
  gives: ValueType,
  read: (played: Played, t: number) => Json | undefined,
  choices?: readonly string[],
) => sim(gives, ['second'], (played, [t]) => read(played, t?.number ?? 0), choices ? { choices } : {});

const ofOne = (gives: ValueType, read: (played: Played, container: string) => Json | undefined) =>
  sim(gives, ['container'], (played, [name]) => read(played, name?.text ?? ''));

const terms = {
  P: place('defaulted', 'field'),
  raw: place('written', 'place'),
  c: {
    takes: ['text'],
    gives: 'container',
    read: (facts, [name]) => single(name && facts.container(name.text)),
  },
  ok: constant('boolean', (facts) => facts.accepted),
  clean: constant('boolean', (facts) => facts.clean),
  issue: {
    takes: ['place'],
    gives: 'boolean',
    read: (facts, [path]) => single(path !== undefined && facts.hasIssue(path.place)),
  },
  qos: constant('text', (facts) => facts.qos, qosClasses),
  requests: amount('requests'),
  limits: amount('limits'),
  oom: {
    takes: ['container'],
    gives: 'number',
    read: (facts, [container]) => single(container && facts.oomScore(container.text)),
  },
  pss: constant('level', (facts) => facts.level, levels),
  uid: found('number', (finds) => finds.uid()),
  gid: found('number', (finds) => finds.gid()),
  groups: found('list', (finds) => finds.groups()),
  caps: found('list', (finds) => finds.caps()),
  capEff: found('text', (finds) => finds.capEff()),
  nnp: found('boolean', (finds) => finds.nnp()),
  ro: found('boolean', (finds) => finds.ro()),
  seccomp: {
    takes: ['container'],
    gives: 'text',
    read: (facts, [container]) => single(container && facts.seccomp(container.text)),
  },
  ns: found('text', (finds, kind) => finds.ns(kind), {
    takes: ['text'],
    choices: scopes,
    allowed: { 1: namespaceTypes },
  }),
  env: found('text', (finds, name) => finds.env(name), { takes: ['text'] }),
  argv: found('list', (finds) => finds.argv()),
  file: found(
    'file',
    (finds, path) => {
      const file = finds.file(path);
      if (!file) return undefined;
      const { text = null, mode = null, owner = null, group = null } = file;
      return { text, mode, owner, group };
    },
    { takes: ['text'] },
  ),
  writable: found('boolean', (finds, path) => finds.writable(path), { takes: ['text'] }),
  'sim.status': atSecond('text', (played, t) => played.status(t)),
  'sim.phase': atSecond('text', (played, t) => played.phase(t), phases),
  'sim.ready': atSecond('text', (played, t) => played.ready(t)),
  'sim.restarts': atSecond('number', (played, t) => played.restarts(t)),
  'sim.exit': ofOne('number', (played, name) => played.lastEnd(name)?.code),
  'sim.last': ofOne('text', (played, name) => played.lastEnd(name)?.reason),
  'sim.event': sim(
    'boolean',
    ['text', 'text'],
    ({ events }, [reason, text]) =>
      events.some((event) => event.reason === reason?.text && event.message.includes(text?.text ?? '')),
    { optional: 1 },
  ),
  'sim.scheduled': sim('boolean', [], ({ node }) => node !== undefined),
  'sim.node': sim('text', [], ({ node }) => node),
  'sim.startOf': ofOne('number', (played, name) => played.startOf(name)),
  'sim.endOf': ofOne('number', (played, name) => played.endOf(name)),
  'sim.gone': sim('number', [], ({ gone }) => gone),
} satisfies Readonly<Record<string, Term>>;

export type TermName = keyof typeof terms;

export function isTermName(name: string): name is TermName {
  return Object.hasOwn(terms, name);
}

/** The term of a name; undefined where there is none. */
export function termOf(name: string): Term | undefined {
  return lookUp<Term>(terms, name);
}

/** Names of all terms. */
export const termNames: readonly string[] = Object.keys(terms);

/** Fields of a file. */
export const fileFields: Readonly<Record<string, ValueType>> = {
  text: 'text',
  mode: 'text',
  owner: 'number',
  group: 'number',
};
