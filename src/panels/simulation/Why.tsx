import type { Path } from '../../pod/index.ts';
import { formatPath } from '../../pod/index.ts';
import type { Timeline } from '../../simulate/index.ts';
import { clock } from './scale.ts';
import classes from './simulation.module.css';
import type { SimulationWords } from './words.ts';

interface PathsProps {
  readonly paths: readonly Path[];
  readonly words: SimulationWords;
  readonly onGo: (path: Path) => void;
}

/** The fields that something follows from, as ways there. */
export function Paths({ paths, words, onGo }: PathsProps) {
  const once = [...new Map(paths.map((path) => [formatPath(path), path])).entries()].slice(0, 4);
  return once.map(([text, path]) => (
    <button
      key={text}
      type="button"
      className={classes.path}
      title={words.ui.field(text)}
      onClick={() => onGo(path)}
    >
      {text.includes('spec.') ? text.slice(text.indexOf('spec.') + 5) : text}
    </button>
  ));
}

/** So many of the last steps are shown. */
const most = 6;

interface WhyProps {
  readonly timeline: Timeline;
  readonly t: number;
  readonly words: SimulationWords;
  readonly onGo: (path: Path) => void;
  readonly onSeek: (t: number) => void;
}

/** The last things that happened until a time, each with what it follows from. */
export function Why({ timeline, t, words, onGo, onSeek }: WhyProps) {
  const past = timeline.steps.filter((step) => step.t <= t + 1e-6).slice(-most);
  return (
    <section className={classes.why} aria-label={words.ui.why}>
      <h3>{words.ui.why}</h3>
      {past.length === 0 ? (
        <p className={classes.quiet}>{words.ui.whyNothing}</p>
      ) : (
        <ol>
          {past.toReversed().map((step, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two steps of one instant may be alike
            <li key={`${step.t} ${step.code} ${i}`} data-now={i === 0 || undefined}>
              <button type="button" className={classes.time} onClick={() => onSeek(step.t)}>
                {clock(step.t)}
              </button>
              <span>
                {step.container !== undefined && <strong>{step.container}: </strong>}
                {words.step(step)} <Paths paths={step.paths} words={words} onGo={onGo} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
