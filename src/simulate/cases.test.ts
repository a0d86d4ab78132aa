import { describe, expect, it } from 'vitest';
import type { Json } from '../pod/index.ts';
import cases from './cases.fixture.json' with { type: 'json' };
import { simulate, type TimelineEvent, type World } from './index.ts';

/** The input of a case without what is said of it and what is expected. */
function worldOf(example: object): World {
  const known = ['nodes', 'objects', 'images', 'behaviour', 'actions', 'latency', 'until'];
  return Object.fromEntries(Object.entries(example).filter(([key]) => known.includes(key)));
}

const onceOnly = (event: Pick<TimelineEvent, 'reason' | 'message'>) =>
  event.reason === 'BackOff' || event.reason === 'FailedMount' || event.message === 'Error: ImagePullBackOff';

/** As a case lists events: of those that come back with every look only the first, and nothing but what is compared. */
function listed(events: readonly Omit<TimelineEvent, 'type' | 'from'>[] | readonly object[]): string[] {
  const seen = new Set<string>();
  return (events as readonly TimelineEvent[]).flatMap((event) => {
    const { t, type, reason, container = '', message } = event;
    const kind = `${reason} ${container} ${message}`;
    if (onceOnly(event) && seen.has(kind)) return [];
    seen.add(kind);
    return [`${t} ${type} ${reason} ${container}: ${message}`];
  });
}

describe('the worked cases', () => {
  it.each(cases.map((one) => [one.id, one] as const))('%s', (_, example) => {
    const { timeline, issues } = simulate(example.pod as Json, worldOf(example));
    expect(issues).toBeUndefined();
    const { expect: expected } = example;
    expect(listed(timeline?.events ?? [])).toEqual(listed(expected.events));
    expect(timeline?.conditions.map(({ t, type, status }) => ({ t, type, status }))).toEqual(
      expected.conditions.map(({ t, type, status }) => ({ t, type, status })),
    );
    for (const snapshot of expected.snapshots) {
      const got = timeline?.at(snapshot.t);
      if ('gone' in snapshot) {
        expect(got).toMatchObject({ gone: true, kubectl: '' });
        continue;
      }
      expect(got).toMatchObject(snapshot);
      expect(Object.keys(got?.containers ?? {}).sort()).toEqual(
        Object.keys(snapshot.containers ?? {}).sort(),
      );
    }
    if ('podScheduled' in expected) expect(timeline?.podScheduled).toMatchObject(expected.podScheduled ?? {});
    expect(timeline?.gone).toBe('gone' in expected ? expected.gone : undefined);
  });
});
