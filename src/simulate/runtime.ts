import type { Agenda, Entry } from './agenda.ts';
import { Signal, turns } from './agenda.ts';
import { isAbove, quantityOf } from './amounts.ts';
import type { ContainerModel, PodModel } from './pod-model.ts';
import { textAt } from './pod-model.ts';
import type { OpenRun, Recorder } from './recorder.ts';
import type { Behaviour } from './world.ts';

/** How an instance ended. */
export interface Ended {
  readonly exitCode: number;
  readonly reason: string;
  readonly finishedAt: number;
}

/** A container as the runtime has it: one start of a container of the Pod. */
export interface Instance {
  readonly id: number;
  readonly container: ContainerModel;
  /** The number of starts before it, as the kubelet tells the runtime. */
  readonly attempt: number;
  readonly behaviour: Behaviour;
  readonly startedAt: number;
  ended: Ended | undefined;
  readonly exited: Signal;
  /** A probe or a hook is at fault, so the exit is told as such. */
  readonly run: OpenRun;
  /** What would end it by itself. */
  fate: Entry | undefined;
}

/** What the kubelet sees of an instance: later changes do not touch it. */
export interface Seen {
  readonly instance: Instance;
  readonly ended: Ended | undefined;
}

/** `128 + SIGKILL`. */
export const killedCode = 137;
/** What containerd gives a container that it could not start; taken as known, not read in a source. */
export const startErrorCode = 128;
/** `128 + SIGTERM`: a program without a handler. */
const defaultTermCode = 143;

/** The container runtime of the node: instances, newest first, and the programs in them. */
export class Runtime {
  /** Volumes are mounted and the network is there. */
  sandbox = false;
  readonly #agenda: Agenda;
  readonly #recorder: Recorder;
  readonly #pod: PodModel;
  readonly #behaviours: (container: string, start: number) => Behaviour;
  readonly #changed: () => void;
  readonly #instances = new Map<string, Instance[]>();
  readonly #starts = new Map<string, number>();
  readonly #attempts = new Map<string, number>();
  #ids = 0;

  /** @param changed is called when a container was created, started or has exited: the kubelet's PLEG */
  constructor(
    agenda: Agenda,
    recorder: Recorder,
    pod: PodModel,
    behaviours: (container: string, start: number) => Behaviour,
    changed: () => void,
  ) {
    this.#agenda = agenda;
    this.#recorder = recorder;
    this.#pod = pod;
    this.#behaviours = behaviours;
    this.#changed = changed;
  }

  /** The instances of a container as they are now, newest first. */
  seen(container: string): Seen[] {
    return (this.#instances.get(container) ?? []).map((instance) => ({ instance, ended: instance.ended }));
  }

  latest(container: string): Instance | undefined {
    return this.#instances.get(container)?.[0];
  }

  /** Those that run, in the order of the Pod. */
  running(): Instance[] {
    return this.#pod.all.flatMap(({ name }) => {
      const latest = this.latest(name);
      return latest && !latest.ended ? [latest] : [];
    });
  }

  /** How often a container was started before now. */
  startsOf(container: string): number {
    return this.#starts.get(container) ?? 0;
  }

  /** What the program of the next start will do. */
  nextBehaviour(container: string): Behaviour {
    return this.#behaviours(container, this.startsOf(container));
  }

  sandboxCreated(): void {
    this.sandbox = true;
    this.#changed();
  }

  /** Creates and starts a container. Where its program cannot be started, it has exited at once. */
  start(container: ContainerModel): Instance {
    const { now } = this.#agenda;
    const behaviour = this.nextBehaviour(container.name);
    const start = this.startsOf(container.name);
    this.#starts.set(container.name, start + 1);
    const attempt = this.#attempts.get(container.name) ?? 0;
    this.#attempts.set(container.name, attempt + 1);
    const run: OpenRun = {
      container: container.name,
      from: now,
      start,
      to: undefined,
      exitCode: undefined,
      reason: undefined,
    };
    const instance: Instance = {
      id: ++this.#ids,
      container,
      attempt,
      behaviour,
      startedAt: now,
      ended: undefined,
      exited: new Signal(),
      run,
      fate: undefined,
    };
    this.#recorder.runs.push(run);
    this.#instances.set(
      container.name,
      [instance, ...(this.#instances.get(container.name) ?? [])].slice(0, 3),
    );
    this.#changed();
    if (behaviour.startError === undefined) this.#decide(instance);
    else this.#exit(instance, startErrorCode, 'StartError');
    return instance;
  }

  /** What the program does by itself: it ends, or is killed when it uses more memory than it may. */
  #decide(instance: Instance): void {
    const { exit } = instance.behaviour;
    const memory = this.#outOfMemoryAt(instance);
    if (memory !== undefined && (exit === undefined || memory.from <= exit.at)) {
      instance.fate = this.#agenda.at(instance.startedAt + memory.from, turns.programs, () => {
        this.#recorder.of(
          instance.container,
          'oomKilled',
          { used: memory.used, limit: memory.limit },
          memory.path,
        );
        this.#exit(instance, killedCode, 'OOMKilled');
      });
    } else if (exit !== undefined) {
      instance.fate = this.#agenda.at(instance.startedAt + exit.at, turns.programs, () => {
        this.#recorder.of(
          instance.container,
          'exited',
          { exitCode: exit.code, after: exit.at },
          'command',
          'args',
        );
        this.exitNow(instance, exit.code);
      });
    }
  }

  #outOfMemoryAt({ container, behaviour }: Instance) {
    const own = textAt(container.value, 'resources', 'limits', 'memory');
    const limit = own || textAt(this.#pod.spec, 'resources', 'limits', 'memory');
    if (limit === '') return undefined;
    const most = quantityOf(limit);
    const over = (behaviour.memory ?? [])
      .filter(([, used]) => isAbove(quantityOf(used), most))
      .sort(([a], [b]) => a - b);
    const [first] = over;
    if (!first) return undefined;
    const at = own === '' ? [...this.#pod.path, 'spec'] : container.path;
    return { from: first[0], used: first[1], limit, path: [...at, 'resources', 'limits', 'memory'] };
  }

  /** The process ends by itself with that code. */
  exitNow(instance: Instance, exitCode: number): void {
    this.#exit(instance, exitCode, exitCode === 0 ? 'Completed' : 'Error');
  }

  #exit(instance: Instance, exitCode: number, reason: string): void {
    if (instance.ended) return;
    const { now } = this.#agenda;
    instance.ended = { exitCode, reason, finishedAt: now };
    if (instance.fate) instance.fate.off = true;
    instance.run.to = now;
    instance.run.exitCode = exitCode;
    instance.run.reason = reason;
    instance.exited.fire();
    this.#changed();
  }

  /** SIGTERM now, and SIGKILL when `grace` is over: `StopContainer` of the CRI. */
  stop(instance: Instance, grace: number): void {
    if (instance.ended) return;
    const { term = 0, termCode = defaultTermCode } = instance.behaviour;
    const { now } = this.#agenda;
    if (term !== 'ignore' && term <= grace)
      this.#agenda.at(now + term, turns.programs, () => this.exitNow(instance, termCode));
    else this.#agenda.at(now + grace, turns.programs, () => this.exitNow(instance, killedCode));
  }

  /** Removes all instances of a container, so that its exits are forgotten. */
  remove(container: string): void {
    this.#instances.delete(container);
    this.#changed();
  }
}
