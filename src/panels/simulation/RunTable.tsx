import { useMemo } from 'react';
import type { Timeline } from '../../simulate/index.ts';
import { barsOf, clock, podBars } from './scale.ts';
import classes from './simulation.module.css';
import type { SimulationWords } from './words.ts';

/** The picture as a table: who was in which state from when to when. */
export function RunTable({
  timeline,
  words,
}: {
  readonly timeline: Timeline;
  readonly words: SimulationWords;
}) {
  const { ui } = words;
  const rows = useMemo(
    () => [
      ...podBars(timeline).map((bar) => ({ who: ui.pod, bar })),
      ...timeline.lanes.flatMap((lane) =>
        [...barsOf(lane, timeline)]
          .sort((a, b) => a.from - b.from)
          .map((bar) => ({ who: lane.container, bar })),
      ),
    ],
    [timeline, ui],
  );
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th>{ui['table.who']}</th>
            <th>{ui['table.from']}</th>
            <th>{ui['table.to']}</th>
            <th>{ui['table.state']}</th>
            <th>{ui['table.restarts']}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ who, bar }) => (
            <tr key={`${who} ${bar.from} ${bar.look}`}>
              <td data-label={ui['table.who']}>{who}</td>
              <td data-label={ui['table.from']}>{clock(bar.from)}</td>
              <td data-label={ui['table.to']}>
                {bar.to >= timeline.until ? ui['table.end'] : clock(bar.to)}
              </td>
              <td data-label={ui['table.state']}>{words.bar({ ...bar, restarts: 0 })}</td>
              <td data-label={ui['table.restarts']}>{bar.restarts ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
