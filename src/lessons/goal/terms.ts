import { type Json, lookUp } from '../../pod/index.ts';
import type { GoalFacts, SimulationFacts } from './facts.ts';
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
const profileTypes = ['Unconfined', 'RuntimeDefault', 'Localhost'];

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

/** A term of one container, and of what else it takes. */
function ofContainer(
  gives: ValueType,
  read: (facts: GoalFacts, container: string, more: string) => Json | undefined,
  more: Pick<Term, 'choices' | 'allowed'> & { readonly takes?: readonly ArgumentType[] } = {},
): Term {
  const { takes = [], ...rest } = more;
  return {
    takes: ['container', ...takes],
    gives,
    ...rest,
    read: (facts, [container, second]) => {
      if (!container || (takes.length > 0 && !second)) return nothing;
      return single(read(facts, container.text, second?.text ?? ''));
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

type Played = (simulation: SimulationFacts, given: Given) => Json | undefined;

function played(
  gives: ValueType,
  takes: readonly ArgumentType[],
  read: Played,
  more: Partial<Term> = {},
): Term {
  return {
    takes,
    gives,
    ...more,
    read: ({ simulation }, given) =>
      simulation && given.every(Boolean) ? single(read(simulation, given)) : nothing,
  };
}

const atSecond = (
  gives: ValueType,
  read: (simulation: SimulationFacts, t: number) => Json | undefined,
  choices?: readonly string[],
) =>
  played(
    gives,
    ['second'],
    (simulation, [t]) => read(simulation, t?.number ?? 0),
    choices ? { choices } : {},
  );

const terms: Readonly<Record<string, Term>> = {
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
  oom: ofContainer('number', (facts, name) => facts.oomScore(name)),
  pss: constant('level', (facts) => facts.level, levels),
  uid: ofContainer('number', (facts, name) => facts.linux(name)?.user.uid),
  gid: ofContainer('number', (facts, name) => facts.linux(name)?.user.gid),
  groups: ofContainer('list', (facts, name) => facts.linux(name)?.user.groups),
  caps: ofContainer('list', (facts, name) => facts.linux(name)?.capabilities.bounding),
  capEff: ofContainer('text', (facts, name) => facts.linux(name)?.status.CapEff),
  nnp: ofContainer('boolean', (facts, name) => {
    const view = facts.linux(name);
    return view && view.status.NoNewPrivs === 1;
  }),
  ro: ofContainer('boolean', (facts, name) => facts.linux(name)?.rootfs.readOnly),
  seccomp: ofContainer('text', (facts, name) => facts.seccomp(name), { choices: profileTypes }),
  ns: ofContainer(
    'text',
    (facts, name, kind) => facts.linux(name)?.namespaces.find(({ type }) => type === kind)?.scope,
    { takes: ['text'], choices: scopes, allowed: { 1: namespaceTypes } },
  ),
  env: ofContainer('text', (facts, name, variable) => facts.process(name)?.env(variable), {
    takes: ['text'],
  }),
  argv: ofContainer('list', (facts, name) => facts.process(name)?.argv),
  file: ofContainer(
    'file',
    (facts, name, path) => {
      const found = facts.process(name)?.file(path);
      return (
        found && {
          text: found.text ?? null,
          mode: found.mode,
          owner: found.owner ?? null,
          group: found.group ?? null,
        }
      );
    },
    { takes: ['text'] },
  ),
  writable: ofContainer('boolean', (facts, name, path) => facts.process(name)?.writable(path), {
    takes: ['text'],
  }),
  'sim.status': atSecond('text', (simulation, t) => simulation.status(t)),
  'sim.phase': atSecond('text', (simulation, t) => simulation.phase(t), phases),
  'sim.ready': atSecond('text', (simulation, t) => simulation.ready(t)),
  'sim.restarts': atSecond('number', (simulation, t) => simulation.restarts(t)),
  'sim.exit': played(
    'number',
    ['container'],
    (simulation, [name]) => simulation.lastExit(name?.text ?? '')?.code,
  ),
  'sim.last': played(
    'text',
    ['container'],
    (simulation, [name]) => simulation.lastExit(name?.text ?? '')?.reason,
  ),
  'sim.event': played(
    'boolean',
    ['text', 'text'],
    ({ events }, [reason, text]) =>
      events.some((event) => event.reason === reason?.text && event.message.includes(text?.text ?? '')),
    { optional: 1 },
  ),
  'sim.scheduled': played('boolean', [], ({ node }) => node !== undefined),
  'sim.node': played('text', [], ({ node }) => node),
  'sim.startOf': played('number', ['container'], (simulation, [name]) =>
    simulation.startOf(name?.text ?? ''),
  ),
  'sim.endOf': played('number', ['container'], (simulation, [name]) => simulation.endOf(name?.text ?? '')),
  'sim.gone': played('number', [], ({ gone }) => gone),
};

/** The term of a name; undefined where there is none. */
export function termOf(name: string): Term | undefined {
  return lookUp(terms, name);
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
