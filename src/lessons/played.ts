import type { Timeline } from '../simulate/index.ts';
import type { Played } from './goal/facts.ts';

/**
 * The answers of a timeline to goals.
 * @param called what a container of the goals is called in the Pod
 */
export function playedOf(timeline: Timeline, called: (name: string) => string): Played {
  const runs = (name: string) =>
    timeline.lanes.find(({ container }) => container === called(name))?.runs ?? [];
  const row = (t: number) => timeline.kubectlRow(t);
  return {
    status: (t) => row(t)?.status,
    phase: (t) => (row(t) ? timeline.at(t).phase : undefined),
    ready: (t) => row(t)?.ready,
    restarts: (t) => {
      const count = Number.parseInt(row(t)?.restarts ?? '', 10);
      return Number.isNaN(count) ? undefined : count;
    },
    lastEnd: (container) => {
      const last = runs(container).findLast(({ exitCode }) => exitCode !== undefined);
      return last?.exitCode === undefined ? undefined : { code: last.exitCode, reason: last.reason ?? '' };
    },
    events: timeline.events,
    node: timeline.node,
    startOf: (container) => runs(container)[0]?.from,
    endOf: (container) => runs(container).find(({ to }) => to !== undefined)?.to,
    gone: timeline.gone,
  };
}
