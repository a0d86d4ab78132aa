import type { DescribedEvent, TimelineEvent } from '../timeline.ts';
import { humanDuration } from './duration.ts';

/**
 * The events of `kubectl describe pod` until a time: equal ones are one row, `AGE (xN over SPAN)` (`DescribeEvents` of
 * k8s.io/kubectl/pkg/describe/describe.go; the API server folds what is equal). The row that began first stands first.
 */
export function describeEvents(events: readonly TimelineEvent[], t: number): DescribedEvent[] {
  const rows = new Map<string, { event: TimelineEvent; count: number; last: number }>();
  for (const event of events) {
    if (event.t > t) break;
    const key = JSON.stringify([event.type, event.reason, event.from, event.container ?? '', event.message]);
    const row = rows.get(key);
    if (row) {
      row.count++;
      row.last = event.t;
    } else rows.set(key, { event, count: 1, last: event.t });
  }
  return [...rows.values()].map(({ event, count, last }) => {
    const { t: first, type, reason, from, message, container } = event;
    const age = humanDuration(t - last);
    return {
      type,
      reason,
      age: count > 1 ? `${age} (x${count} over ${humanDuration(t - first)})` : age,
      from,
      message,
      count,
      first,
      last,
      ...(container === undefined ? {} : { container }),
    };
  });
}
