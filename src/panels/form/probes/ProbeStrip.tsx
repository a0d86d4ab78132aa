import { memo } from 'react';
import type { ProbeStrip as Strip, StripRow } from '../../../engine/index.ts';
import { list } from '../../../i18n/index.ts';
import { useMessages } from '../../../store/index.ts';
import { useWords } from '../hooks.ts';
import styles from './probes.module.css';
import { percent, ticksOf } from './scale.ts';

const rowHeight = 28;
const top = 22;

interface ProbeStripProps {
  readonly strip: Strip;
  readonly restarts: boolean;
}

/** An example of how the probes work together, to scale, with its numbers as text below. */
export const ProbeStrip = memo(function ProbeStrip({ strip, restarts }: ProbeStripProps) {
  const words = useWords();
  const { language } = useMessages();
  const { rows, ready, hang, out, killed, end } = strip;
  const at = (seconds: number) => percent(seconds, end);
  const bottom = top + rows.length * rowHeight;
  const second = (seconds: number) => words['probes.seconds'](seconds);
  const facts = [
    ready === undefined ? undefined : words['probes.event.ready'](second(ready)),
    hang === undefined ? undefined : words['probes.event.hang'](second(hang)),
    out === undefined ? undefined : words['probes.event.out'](second(out)),
    killed === undefined ? undefined : words['probes.event.killed'](second(killed), restarts),
  ].filter((text) => text !== undefined);
  return (
    <figure className={styles.strip}>
      <div className={styles.stripLabels} style={{ paddingTop: top }} aria-hidden="true">
        {rows.map(({ kind }) => (
          <span key={kind} style={{ height: rowHeight, lineHeight: `${rowHeight}px` }}>
            {words[`probes.${kind}Probe`]}
          </span>
        ))}
      </div>
      <svg className={styles.picture} width="100%" height={bottom + 20} aria-hidden="true">
        {ticksOf(end).map((tick) => (
          <g key={tick}>
            <line x1={at(tick)} x2={at(tick)} y1={top} y2={bottom} className={styles.tick} />
            <text x={at(tick)} y={bottom + 15} className={styles.scale} textAnchor={anchorOf(tick, end)}>
              {second(tick)}
            </text>
          </g>
        ))}
        {rows.map((row, i) => (
          <Row key={row.kind} row={row} strip={strip} y={top + i * rowHeight} restarts={restarts} />
        ))}
        {hang !== undefined && (
          <g>
            <line x1={at(hang)} x2={at(hang)} y1={16} y2={bottom} className={styles.hang} />
            <text x={at(hang)} y={12} textAnchor={anchorOf(hang, end)} className={styles.event}>
              {words['probes.hangs']}
            </text>
          </g>
        )}
      </svg>
      <figcaption className={styles.caption}>{words['probes.example'](list(language, facts))}</figcaption>
    </figure>
  );
});

/** Texts at the edges stay inside the picture. */
function anchorOf(seconds: number, end: number): 'start' | 'middle' | 'end' {
  const part = end === 0 ? 0 : seconds / end;
  return part < 0.12 ? 'start' : part > 0.88 ? 'end' : 'middle';
}

interface RowProps extends ProbeStripProps {
  readonly row: StripRow;
  readonly y: number;
}

function Row({ row, strip, y, restarts }: RowProps) {
  const words = useWords();
  const { ready, hang, out, killed, end } = strip;
  const at = (seconds: number) => percent(seconds, end);
  const width = (from: number, to: number) => `${((Math.max(0, to - from) / end) * 100).toFixed(2)}%`;
  const bar = (from: number, to: number, className: string | undefined) => (
    <rect x={at(from)} width={width(from, to)} y={y + 9} height={14} rx={2} className={className} />
  );
  const middle = y + 16;
  const gone = killed ?? end;
  return (
    <g>
      {row.kind === 'startup' && bar(0, strip.started, styles.waiting)}
      {row.kind === 'readiness' && (
        <>
          {bar(0, ready ?? 0, styles.waiting)}
          {bar(ready ?? 0, out ?? gone, styles.passing)}
          {hang !== undefined && bar(hang, out ?? gone, styles.doubtful)}
          {out !== undefined && bar(out, gone, styles.failing)}
        </>
      )}
      {row.kind === 'liveness' && bar(row.from, hang ?? end, styles.passing)}
      {row.kind === 'liveness' && hang !== undefined && bar(hang, gone, styles.doubtful)}
      {row.checks.map((check) => (
        <svg key={check.at} x={at(check.at)} y={middle} overflow="visible" aria-hidden="true">
          {check.ok ? (
            <circle r={3.5} className={styles.pass} />
          ) : (
            <path d="M-3.5 -3.5 L3.5 3.5 M-3.5 3.5 L3.5 -3.5" className={styles.fail} />
          )}
        </svg>
      ))}
      {row.kind === 'liveness' && killed !== undefined && (
        <>
          {bar(killed, end, styles.killed)}
          <text x={at(killed)} dx={-6} y={y + 6} textAnchor="end" className={styles.event}>
            {restarts ? words['probes.restarted'] : words['probes.stopped']}
          </text>
        </>
      )}
    </g>
  );
}
