import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { JsonObject, Path } from '../../pod/index.ts';
import type { Lane, Timeline, World } from '../../simulate/index.ts';
import { useActions, useMessages, usePodPath, useSelect } from '../../store/index.ts';
import { Awaited, printElement, Segmented, SmallButton } from '../../ui/index.ts';
import { Chart } from './Chart.tsx';
import { Cluster } from './Cluster.tsx';
import { Events } from './Events.tsx';
import { KubectlLine } from './KubectlLine.tsx';
import { Pending } from './Pending.tsx';
import { Rejected } from './Rejected.tsx';
import { RunTable } from './RunTable.tsx';
import { instantsOf, type StepKind, stepFrom } from './scale.ts';
import classes from './simulation.module.css';
import { Toolbar } from './Toolbar.tsx';
import { useBefore } from './use-before.ts';
import { usePlayer } from './use-player.ts';
import { type Loaded, useLoaded, usePlayed } from './use-simulation.ts';
import { Why } from './Why.tsx';
import type { SimulationWords } from './words.ts';

const looks = ['waiting', 'pulling', 'running', 'ready', 'done', 'failed'] as const;

function Legend({ words }: { readonly words: SimulationWords }) {
  return (
    <p className={classes.legend} aria-hidden="true">
      {looks.map((look) => (
        <span key={look}>
          <i data-look={look} /> {words.ui[`look.${look}`]}
        </span>
      ))}
      <span>
        <b data-result="success" /> {words.ui.legendProbe}
      </span>
      <span>
        <b data-result="failure" /> {words.ui.legendFailed}
      </span>
    </p>
  );
}

interface RunProps {
  readonly timeline: Timeline;
  readonly stated: World;
  readonly words: SimulationWords;
}

/** A run: the clock, the picture, and what kubectl says at the cursor. */
function Run({ timeline, stated, words }: RunProps) {
  const { ui } = words;
  const actions = useActions();
  const world = useSelect((state) => state.world);
  const document = useSelect((state) => state.current?.document ?? 0);
  const player = usePlayer(timeline.until);
  const [stepKind, setStepKind] = useState<StepKind>('event');
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const [kept, setKept] = useState<Timeline>();
  const before = useBefore(timeline);
  const paper = useRef<HTMLDivElement>(null);
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    if (printing && paper.current) printElement(paper.current, () => setPrinting(false));
  }, [printing]);
  const { t, seek } = player;
  const late = useDeferredValue(t);
  const instants = useMemo(
    () => (stepKind === 'second' ? [] : instantsOf(timeline, stepKind)),
    [timeline, stepKind],
  );
  const step = (back: boolean) =>
    seek(stepKind === 'second' ? (back ? Math.ceil(t) - 1 : Math.floor(t) + 1) : stepFrom(instants, t, back));
  const go = useCallback((path: Path) => actions.visit({ path, document, by: 'panel' }), [actions, document]);
  const openLane = useCallback((lane: Lane) => go(lane.path), [go]);
  const openContainer = (container: string) => {
    const lane = timeline.lanes.find((one) => one.container === container);
    if (lane) openLane(lane);
  };
  const change = (more: JsonObject) => actions.setWorld({ ...world, ...more });
  const act = (action: JsonObject) =>
    change({ actions: [...(Array.isArray(world?.actions) ? world.actions : []), action] });
  const at = Math.round(t * 10) / 10;
  const placement = timeline.placements.findLast((one) => one.t <= late + 1e-6);
  const row = timeline.kubectlRow(late);
  return (
    <div ref={paper} className={classes.paper}>
      <Toolbar
        player={player}
        timeline={timeline}
        words={words}
        stepKind={stepKind}
        onStepKind={setStepKind}
        onStep={step}
        onUntil={(until) => change({ until })}
        onDelete={() => act({ at, do: 'delete' })}
        onKill={(container) => act({ at, do: 'kill', container, exitCode: 137 })}
      />
      {(view === 'chart' || printing) && (
        <>
          <Chart
            timeline={timeline}
            before={kept}
            words={words}
            t={t}
            saying={row ? `${row.ready} ${row.status}` : ui.gone}
            onSeek={seek}
            onStep={step}
            onPlay={player.toggle}
            onOpen={openLane}
          />
          <Legend words={words} />
        </>
      )}
      {(view === 'table' || printing) && <RunTable timeline={timeline} words={words} />}
      <div className={classes.under}>
        <Segmented
          label={ui.view}
          value={view}
          options={[
            { value: 'chart', label: ui.chart },
            { value: 'table', label: ui.table },
          ]}
          onChoose={(next) => setView(next as 'chart' | 'table')}
        />
        {kept ? (
          <>
            <span className={classes.quiet}>{ui.compared}</span>
            <SmallButton icon="remove" onClick={() => setKept(undefined)}>
              {ui.endCompare}
            </SmallButton>
          </>
        ) : (
          <>
            {before && (
              <SmallButton icon="stack" onClick={() => setKept(before)}>
                {ui.compareBefore}
              </SmallButton>
            )}
            <SmallButton onClick={() => setKept(timeline)}>{ui.compare}</SmallButton>
          </>
        )}
        <SmallButton onClick={() => setPrinting(true)}>{ui.print}</SmallButton>
      </div>
      <KubectlLine timeline={timeline} t={late} words={words} />
      {placement && placement.node === undefined && (
        <Pending placement={placement} world={stated} words={words} onGo={go} />
      )}
      <Why timeline={timeline} t={late} words={words} onGo={go} onSeek={seek} />
      <Events timeline={timeline} t={late} words={words} onSeek={seek} onOpen={openContainer} />
      <p className={classes.quiet}>{ui.changed}</p>
    </div>
  );
}

function Body({ loaded }: { readonly loaded: Loaded }) {
  const { words, simulator, module } = loaded;
  const { ui } = words;
  const played = usePlayed(simulator);
  const podPath = usePodPath();
  const last = useRef<Timeline>(undefined);
  if (!played) return <p className={classes.none}>{ui.noPod}</p>;
  const { simulation, problems, stated } = played;
  const { timeline } = simulation;
  // While the manifest is one that no server takes, its last run stays: the cursor keeps its time.
  const shown = timeline ?? last.current;
  last.current = shown;
  return (
    <div className={classes.root} data-pod={podPath.join('.')}>
      <div className={classes.main}>
        {problems.length > 0 && (
          <p className={classes.trouble} role="status">
            {ui.worldBroken} {problems.map(words.problem).join('; ')}
          </p>
        )}
        {!timeline && <Rejected forbidden={simulation.forbidden} words={words} />}
        {shown && (
          <div className={classes.run} data-past={timeline ? undefined : true} inert={!timeline}>
            <Run timeline={shown} stated={stated} words={words} />
          </div>
        )}
      </div>
      <Cluster played={played} words={words} module={module} />
    </div>
  );
}

/** What will happen to the Pod on a small cluster, as time goes by. */
export function SimulationPanel() {
  const { ui } = useMessages();
  const { loaded, failed, retry } = useLoaded();
  if (loaded) return <Body loaded={loaded} />;
  if (!failed) return <Awaited />;
  return (
    <div className={classes.none} role="alert">
      <p>{ui['fault.panel'](ui['dock.simulation'])}</p>
      <SmallButton onClick={retry}>{ui['fault.retry']}</SmallButton>
    </div>
  );
}
