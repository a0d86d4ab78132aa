import { useId } from 'react';
import { lookUp } from '../../pod/index.ts';
import type { Timeline } from '../../simulate/index.ts';
import { Icon, IconButton, Segmented, Select, SmallButton } from '../../ui/index.ts';
import { clock, type StepKind } from './scale.ts';
import classes from './simulation.module.css';
import { type Player, type Speed, speeds } from './use-player.ts';
import type { SimulationWords } from './words.ts';

const ends = [60, 120, 300, 600, 3600, 7200] as const;
const stepKinds: readonly StepKind[] = ['event', 'state', 'second'];

interface Props {
  readonly player: Player;
  readonly timeline: Timeline;
  readonly words: SimulationWords;
  readonly stepKind: StepKind;
  readonly onStepKind: (kind: StepKind) => void;
  readonly onStep: (back: boolean) => void;
  readonly onUntil: (seconds: number) => void;
  readonly onDelete: () => void;
  readonly onKill: (container: string) => void;
}

/** Play, step, speed and the clock; what can be done to the Pod at the cursor. */
export function Toolbar(props: Props) {
  const { player, timeline, words, stepKind, onStepKind, onStep, onUntil, onDelete, onKill } = props;
  const { ui } = words;
  const id = useId();
  const now = timeline.at(player.t);
  const running = timeline.lanes.filter(
    ({ container }) => lookUp(now.containers, container)?.state === 'running',
  );
  const victim = running.find(({ role }) => role === 'container') ?? running[0];
  const deletable = !now.gone && now.deletedAt === undefined;
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={ui.cursor}>
      <button
        type="button"
        className={classes.play}
        aria-label={player.playing ? ui.pause : ui.play}
        title={`${player.playing ? ui.pause : ui.play} (Space)`}
        onClick={player.toggle}
      >
        <Icon name={player.playing ? 'pause' : 'play'} />
      </button>
      <IconButton icon="stepBack" label={ui.back} onClick={() => onStep(true)} />
      <IconButton icon="stepForward" label={ui.forward} onClick={() => onStep(false)} />
      <label htmlFor={id} className={classes.quiet}>
        {ui.stepTo}
      </label>
      <Select
        id={id}
        className={classes.select}
        value={stepKind}
        options={stepKinds.map((kind) => ({ value: kind, label: ui[`step.${kind}`] }))}
        onChoose={(kind) => onStepKind(kind as StepKind)}
      />
      <Segmented
        label={ui.speed}
        value={String(player.speed)}
        options={speeds.map((speed) => ({ value: String(speed), label: `${speed}×` }))}
        onChoose={(speed) => player.setSpeed(Number(speed) as Speed)}
      />
      <output className={classes.clock}>{clock(player.t)}</output>
      <label htmlFor={`${id}-until`} className={classes.quiet}>
        {ui.until}
      </label>
      <Select
        id={`${id}-until`}
        className={classes.select}
        value={String(timeline.until)}
        options={[...new Set([...ends, timeline.until])]
          .sort((a, b) => a - b)
          .map((end) => ({ value: String(end), label: clock(end) }))}
        onChoose={(end) => onUntil(Number(end))}
      />
      <span className={classes.acts}>
        {deletable && (
          <SmallButton icon="trash" onClick={onDelete}>
            {ui.deleteHere}
          </SmallButton>
        )}
        {victim && (
          <SmallButton icon="bolt" onClick={() => onKill(victim.container)}>
            {ui.killHere(victim.container)}
          </SmallButton>
        )}
      </span>
    </div>
  );
}
