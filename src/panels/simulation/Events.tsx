import { useState } from 'react';
import type { DescribedEvent, Timeline } from '../../simulate/index.ts';
import { CopyButton, Segmented } from '../../ui/index.ts';
import classes from './simulation.module.css';
import type { SimulationWords } from './words.ts';

/** The table as `kubectl describe` prints it. */
function describeText(events: readonly DescribedEvent[]): string {
  const rows = [
    ['Type', 'Reason', 'Age', 'From', 'Message'],
    ['----', '------', '----', '----', '-------'],
    ...events.map(({ type, reason, age, from, message }) => [type, reason, age, from, message]),
  ];
  const widths = [0, 1, 2, 3].map((i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const lines = rows.map((row) =>
    `  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`.trimEnd(),
  );
  return ['Events:', ...lines, ''].join('\n');
}

interface Props {
  readonly timeline: Timeline;
  readonly t: number;
  readonly words: SimulationWords;
  readonly onSeek: (t: number) => void;
  readonly onOpen: (container: string) => void;
}

/** The events until a time, equal ones folded. */
export function Events({ timeline, t, words, onSeek, onOpen }: Props) {
  const { ui } = words;
  const [which, setWhich] = useState<'all' | 'warnings'>('all');
  const all = timeline.describeEvents(t);
  const shown = which === 'all' ? all : all.filter(({ type }) => type === 'Warning');
  return (
    <section className={classes.events} aria-label={ui.events}>
      <div className={classes.heading}>
        <h3>{ui.events}</h3>
        <span className={classes.quiet}>{ui.eventsLead}</span>
        <span className={classes.acts}>
          <Segmented
            label={ui.events}
            value={which}
            options={[
              { value: 'all', label: ui.all },
              { value: 'warnings', label: ui.warnings },
            ]}
            onChoose={(value) => setWhich(value as 'all' | 'warnings')}
          />
          <CopyButton text={describeText(all)} words={[ui.copy, ui.copied]} />
        </span>
      </div>
      {shown.length === 0 ? (
        <p className={classes.quiet}>{ui.noEvents}</p>
      ) : (
        <div className={classes.scroll}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th>{ui['column.type']}</th>
                <th>{ui['column.reason']}</th>
                <th>{ui['column.age']}</th>
                <th>{ui['column.from']}</th>
                <th>{ui['column.message']}</th>
                <th>{ui['column.about']}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((event) => (
                <tr
                  key={`${event.first} ${event.container} ${event.reason} ${event.message}`}
                  data-type={event.type}
                >
                  <td data-label={ui['column.type']}>{event.type}</td>
                  <td data-label={ui['column.reason']}>{event.reason}</td>
                  <td data-label={ui['column.age']}>
                    <button type="button" className={classes.link} onClick={() => onSeek(event.last)}>
                      {event.age}
                    </button>
                  </td>
                  <td data-label={ui['column.from']}>{event.from}</td>
                  <td className={classes.message}>{event.message}</td>
                  <td>
                    {event.container !== undefined && (
                      <button
                        type="button"
                        className={classes.link}
                        onClick={() => onOpen(event.container ?? '')}
                      >
                        {event.container}
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
