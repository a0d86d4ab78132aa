import type { HistoryEntry, Lane, LaneInterval, PullInterval, Timeline } from '../../simulate/index.ts';

/** What a bar says at a glance; the style sheet colours it. */
export type Look =
  | 'waiting'
  | 'pulling'
  | 'starting'
  | 'running'
  | 'ready'
  | 'unready'
  | 'done'
  | 'failed'
  | 'stopping'
  | 'gone';

/** A piece of a lane, in seconds. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly look: Look;
  /** The word for it that Kubernetes has: a reason, or a phase. */
  readonly reason: string;
  readonly exitCode?: number | undefined;
  readonly restarts?: number | undefined;
  /** In the scheduler's words, why no node takes it. */
  readonly why?: string | undefined;
}

/** Seconds between the marks of an axis of so many seconds, for about `marks` of them. */
export function stepOf(until: number, marks = 8): number {
  const steps = [1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 86_400];
  return steps.find((step) => until / step <= marks) ?? 604_800;
}

/** The seconds at which an axis has a mark. */
export function marksOf(until: number, marks = 8): number[] {
  const step = stepOf(until, marks);
  return Array.from({ length: Math.floor(until / step) + 1 }, (_, i) => i * step);
}

/** `1:12`, or `1:02:05` from an hour on; what is less than a second is cut off. */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (n: number) => String(n).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

function lookOf(interval: LaneInterval, hasReadiness: boolean): Look {
  if (interval.state === 'waiting') return 'waiting';
  if (interval.state === 'terminated') return interval.exitCode === 0 ? 'done' : 'failed';
  if (interval.ready) return 'ready';
  if (!interval.started) return 'starting';
  return hasReadiness ? 'unready' : 'running';
}

/** The bars of a container: what is published of it, with the pulls of its image over the waiting. */
export function barsOf(lane: Lane, timeline: Timeline): Bar[] {
  const asked = new Set(
    timeline.probes.filter(({ kind }) => kind === 'readiness').map((tick) => tick.container),
  );
  const end = timeline.gone ?? timeline.until;
  const bars = lane.intervals.map(
    (interval): Bar => ({
      from: interval.from,
      to: Math.min(interval.to ?? end, end),
      look: lookOf(interval, asked.has(lane.container)),
      reason: interval.reason ?? (interval.state === 'running' ? 'Running' : ''),
      exitCode: interval.exitCode,
      restarts: interval.restarts,
    }),
  );
  const pulls = timeline.pulls.filter(({ container }) => container === lane.container).map(pullBar);
  return [...bars.filter(({ from, to }) => to > from), ...pulls];
}

const pullBar = ({ from, to, ok }: PullInterval): Bar => ({
  from,
  to,
  look: 'pulling',
  reason: ok ? 'Pulling' : 'ErrImagePull',
});

/** The bars of the Pod: its phase, and why it has no node; `Terminating` once it is to be deleted. */
export function podBars(timeline: Timeline): Bar[] {
  const bars: Bar[] = [];
  const end = timeline.gone ?? timeline.until;
  timeline.history.forEach((entry, i) => {
    const to = Math.min(timeline.history[i + 1]?.t ?? end, end);
    const { look, reason } = podLook(entry);
    const why = reason === 'Pending' ? unscheduled(entry) : undefined;
    const last = bars.at(-1);
    if (last && last.reason === reason && last.look === look && last.why === why)
      bars[bars.length - 1] = { ...last, to };
    else if (to > entry.t || i === timeline.history.length - 1)
      bars.push({ from: entry.t, to, look, reason, why });
  });
  return bars.filter(({ from, to }) => to > from);
}

function unscheduled({ conditions }: HistoryEntry): string | undefined {
  return conditions.find(({ type, status }) => type === 'PodScheduled' && status === 'False')?.message;
}

function podLook(entry: HistoryEntry): { readonly look: Look; readonly reason: string } {
  const over = entry.phase === 'Succeeded' || entry.phase === 'Failed';
  if (entry.deletedAt !== undefined && !over) return { look: 'stopping', reason: 'Terminating' };
  if (entry.phase === 'Failed') return { look: 'failed', reason: entry.reason ?? entry.phase };
  if (entry.phase === 'Succeeded') return { look: 'done', reason: entry.phase };
  if (entry.phase === 'Pending') return { look: 'waiting', reason: entry.phase };
  const ready = entry.conditions.some(({ type, status }) => type === 'Ready' && status === 'True');
  return { look: ready ? 'ready' : 'running', reason: entry.phase };
}

/** Times that a step may go to. */
export type StepKind = 'event' | 'state' | 'second';

/** The instants of a kind, sorted, each once; whole seconds are counted, not listed. */
export function instantsOf(timeline: Timeline, kind: 'event' | 'state'): number[] {
  const times = kind === 'event' ? timeline.events.map(({ t }) => t) : timeline.history.map(({ t }) => t);
  return [...new Set([0, ...times, timeline.until])].filter((t) => t <= timeline.until).sort((a, b) => a - b);
}

/** The instant before or after a time; the time itself where there is none. */
export function stepFrom(instants: readonly number[], t: number, back: boolean): number {
  const found = back
    ? instants.findLast((instant) => instant < t - 1e-6)
    : instants.find((instant) => instant > t + 1e-6);
  return found ?? t;
}
