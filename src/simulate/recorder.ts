import type { Path } from '../pod/index.ts';
import type { Agenda } from './agenda.ts';
import type { ContainerModel } from './pod-model.ts';
import type {
  EventSource,
  HookInterval,
  Placement,
  PlainParams,
  ProbeTick,
  PullInterval,
  RunInterval,
  Step,
  StepCode,
  StopInterval,
  TimelineEvent,
} from './timeline.ts';

/** A run of a program that may still go on. */
export interface OpenRun {
  readonly from: number;
  readonly start: number;
  readonly container: string;
  to: number | undefined;
  exitCode: number | undefined;
  reason: string | undefined;
}

/** Everything that is told of a simulation besides the status of the Pod. */
export class Recorder {
  readonly events: TimelineEvent[] = [];
  readonly steps: Step[] = [];
  readonly probes: ProbeTick[] = [];
  readonly hooks: HookInterval[] = [];
  readonly pulls: PullInterval[] = [];
  readonly stops: StopInterval[] = [];
  readonly placements: Placement[] = [];
  readonly runs: OpenRun[] = [];
  readonly #agenda: Agenda;

  constructor(agenda: Agenda) {
    this.#agenda = agenda;
  }

  /** An event of the kubelet, of a container or of the Pod. */
  event(type: 'Normal' | 'Warning', reason: string, message: string, container?: string): void {
    const { now: t } = this.#agenda;
    const event = { t, type, reason, from: 'kubelet', message } as const;
    this.events.push(container === undefined ? event : { ...event, container });
  }

  /** An event of the Pod that somebody else than the kubelet records. */
  tell(from: EventSource, type: 'Normal' | 'Warning', reason: string, message: string): void {
    this.events.push({ t: this.#agenda.now, type, reason, from, message });
  }

  /** Why something happened. */
  step(code: StepCode, params: PlainParams, paths: readonly Path[], container?: string): void {
    const step = { t: this.#agenda.now, code, params, paths };
    this.steps.push(container === undefined ? step : { ...step, container });
  }

  /** The same of a container, with fields that count from it. */
  of(
    container: ContainerModel,
    code: StepCode,
    params: PlainParams = {},
    ...fields: readonly (string | Path)[]
  ): void {
    const paths = fields.map(
      (field): Path => (typeof field === 'string' ? [...container.path, field] : field),
    );
    this.step(code, params, paths.length > 0 ? paths : [container.path], container.name);
  }

  /** The runs of a container; those that go on have no end. */
  runsOf(container: string): RunInterval[] {
    return this.runs
      .filter((run) => run.container === container)
      .map(({ from, to, start, exitCode, reason }) => ({
        from,
        to,
        start,
        ...(exitCode === undefined ? {} : { exitCode }),
        ...(reason === undefined ? {} : { reason }),
      }));
  }
}
