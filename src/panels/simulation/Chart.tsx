import { type KeyboardEvent, memo, type PointerEvent, useMemo, useRef } from 'react';
import { lookUp } from '../../pod/index.ts';
import type { Lane, ProbeKind, ProbeTick, Timeline } from '../../simulate/index.ts';
import { Icon } from '../../ui/index.ts';
import classes from './chart.module.css';
import { type Bar, barsOf, clock, marksOf, podBars } from './scale.ts';
import type { SimulationWords } from './words.ts';

const percent = (t: number, until: number) => `${(t / until) * 100}%`;

interface BarsProps {
  readonly bars: readonly Bar[];
  readonly until: number;
  readonly words: SimulationWords;
  /** Of the run before a change: drawn thin. */
  readonly past?: boolean;
}

function Bars({ bars, until, words, past = false }: BarsProps) {
  return bars.map((bar) => {
    const told = words.bar(bar);
    return (
      <span
        key={`${bar.from} ${bar.look}`}
        className={past ? classes.past : classes.bar}
        data-look={bar.look}
        style={{ left: percent(bar.from, until), width: percent(bar.to - bar.from, until) }}
        title={`${clock(bar.from)} – ${clock(bar.to)}  ${told}`}
      >
        {!past && (bar.to - bar.from) / until > 0.04 && told}
      </span>
    );
  });
}

const kinds: readonly ProbeKind[] = ['startup', 'readiness', 'liveness'];

function Ticks({
  ticks,
  until,
  words,
}: {
  readonly ticks: readonly ProbeTick[];
  readonly until: number;
  readonly words: SimulationWords;
}) {
  // Of more ticks than there are pixels the changes are drawn, and one in so many.
  const every = Math.ceil(ticks.length / 400);
  const shown = ticks.filter(
    (tick, i) => i % every === 0 || tick.decides || tick.result !== ticks[i - 1]?.result,
  );
  return shown.map((tick) => (
    <span
      key={tick.t}
      className={classes.tick}
      data-result={tick.result}
      style={{ left: percent(tick.t, until) }}
      title={`${clock(tick.t)}  ${words.tick(tick)}`}
    />
  ));
}

interface LaneRowProps {
  readonly lane: Lane;
  readonly timeline: Timeline;
  readonly before: Timeline | undefined;
  readonly words: SimulationWords;
  readonly onOpen: (lane: Lane) => void;
}

function LaneRow({ lane, timeline, before, words, onOpen }: LaneRowProps) {
  const { until } = timeline;
  const bars = useMemo(() => barsOf(lane, timeline), [lane, timeline]);
  const past = useMemo(() => {
    const same = before?.lanes.find(({ container }) => container === lane.container);
    return same && before ? barsOf(same, before).filter(({ from }) => from < until) : [];
  }, [before, lane, until]);
  const own = timeline.probes.filter(({ container }) => container === lane.container);
  const hooks = timeline.hooks.filter(({ container }) => container === lane.container);
  return (
    <>
      <button type="button" className={classes.name} onClick={() => onOpen(lane)}>
        <Icon name={lane.role} />
        <span>{lane.container}</span>
      </button>
      <div className={classes.track} data-past={past.length > 0 || undefined}>
        <Bars bars={bars} until={until} words={words} />
        <Bars bars={past} until={until} words={words} past />
        {hooks.map((hook) => (
          <span
            key={`${hook.hook} ${hook.from}`}
            className={classes.hook}
            data-ok={hook.ok}
            style={{ left: percent(hook.from, until), width: percent(hook.to - hook.from, until) }}
            title={`${clock(hook.from)} – ${clock(hook.to)}  ${hook.hook}`}
          />
        ))}
      </div>
      {kinds.map((kind) => {
        const ticks = own.filter((tick) => tick.kind === kind);
        if (ticks.length === 0) return null;
        return (
          <div key={kind} className={classes.probes}>
            <span className={classes.probe}>{kind}</span>
            <div className={classes.ticks}>
              <Ticks ticks={ticks} until={until} words={words} />
            </div>
          </div>
        );
      })}
    </>
  );
}

interface LanesProps {
  readonly timeline: Timeline;
  readonly before: Timeline | undefined;
  readonly words: SimulationWords;
  readonly onOpen: (lane: Lane) => void;
}

/** All that does not move with the clock. */
const Lanes = memo(function Lanes({ timeline, before, words, onOpen }: LanesProps) {
  const { until } = timeline;
  const pod = useMemo(() => podBars(timeline), [timeline]);
  return (
    <>
      <span />
      <div className={classes.axis} aria-hidden="true">
        {marksOf(until).map((mark) => (
          <span key={mark} data-end={mark > until * 0.95 || undefined} style={{ left: percent(mark, until) }}>
            {mark >= 600 ? clock(mark) : words.ui.seconds(mark)}
          </span>
        ))}
      </div>
      <span className={classes.name}>
        <Icon name="pod" />
        <span>Pod</span>
      </span>
      <div className={classes.track}>
        <Bars bars={pod} until={until} words={words} />
      </div>
      {timeline.lanes.map((lane) => (
        <LaneRow
          key={lane.container}
          lane={lane}
          timeline={timeline}
          before={before}
          words={words}
          onOpen={onOpen}
        />
      ))}
    </>
  );
});

interface ChartProps extends LanesProps {
  readonly t: number;
  /** What the cursor says of the Pod then. */
  readonly saying: string;
  readonly onSeek: (t: number) => void;
  readonly onStep: (back: boolean) => void;
  readonly onPlay: () => void;
}

/** The lanes of the Pod and its containers over time, with a cursor that is moved by pointer and keys. */
export function Chart({ t, saying, onSeek, onStep, onPlay, ...lanes }: ChartProps) {
  const { until } = lanes.timeline;
  const area = useRef<HTMLDivElement>(null);
  const seek = (event: PointerEvent) => {
    const box = area.current?.getBoundingClientRect();
    if (box && box.width > 0)
      onSeek(Math.max(0, Math.min(1, (event.clientX - box.left) / box.width)) * until);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Readonly<Record<string, () => void>> = {
      ' ': onPlay,
      ArrowLeft: () => onStep(true),
      ArrowRight: () => onStep(false),
      ArrowDown: () => onSeek(t - 1),
      ArrowUp: () => onSeek(t + 1),
      PageDown: () => onSeek(t - 10),
      PageUp: () => onSeek(t + 10),
      Home: () => onSeek(0),
      End: () => onSeek(until),
    };
    const move = lookUp(moves, event.key);
    if (!move || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    move();
  };
  return (
    <div className={classes.chart}>
      <Lanes {...lanes} />
      <div
        ref={area}
        className={classes.area}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          seek(event);
        }}
        onPointerMove={(event) => event.buttons > 0 && seek(event)}
      >
        <div className={classes.slide} style={{ transform: `translateX(${percent(t, until)})` }}>
          <div
            className={classes.cursor}
            role="slider"
            tabIndex={0}
            aria-label={lanes.words.ui.cursor}
            aria-valuemin={0}
            aria-valuemax={until}
            aria-valuenow={Math.round(t * 10) / 10}
            aria-valuetext={`${clock(t)} ${saying}`}
            onKeyDown={onKeyDown}
          >
            <span
              className={classes.now}
              data-side={t < until * 0.08 ? 'start' : t > until * 0.92 ? 'end' : undefined}
            >
              {clock(t)}
            </span>
          </div>
        </div>
      </div>
    </div>
  );
}
