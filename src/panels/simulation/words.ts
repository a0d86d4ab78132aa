import type { SimulationTexts } from '../../i18n/index.ts';
import { formatPath } from '../../pod/index.ts';
import type { Chip, Cure, ProbeTick, Refusal, Step, WorldProblem } from '../../simulate/index.ts';
import type { Bar } from './scale.ts';

/** What the panel says, in one language. */
export interface SimulationWords {
  readonly ui: SimulationTexts['ui'];
  readonly bar: (bar: Bar) => string;
  readonly tick: (tick: ProbeTick) => string;
  readonly step: (step: Step) => string;
  readonly refusal: (refusal: Refusal) => string;
  readonly cure: (cure: Cure) => string;
  readonly chip: (chip: Chip) => string;
  readonly problem: (problem: WorldProblem) => string;
}

/** Reasons that only repeat the look of their bar. */
const plain: ReadonlySet<string> = new Set(['Running', 'Pending', 'Pulling', '']);

export function wordsOf({ ui, steps, refusals, cures, chips, problems }: SimulationTexts): SimulationWords {
  const state = (bar: Bar): string => {
    const { look, reason, exitCode } = bar;
    if (look === 'done' || look === 'failed')
      return exitCode === undefined ? reason : ui.exit(reason, exitCode);
    if (!plain.has(reason)) return reason;
    if (look === 'stopping' || look === 'gone') return reason;
    if (reason === 'Pending') return bar.why === undefined ? reason : `${reason}: ${bar.why}`;
    return ui[`bar.${look}`];
  };
  return {
    ui,
    bar: (bar) => {
      const again = bar.restarts && ['starting', 'running', 'ready', 'unready'].includes(bar.look);
      return again ? `${state(bar)} · ${ui.restart(bar.restarts ?? 0)}` : state(bar);
    },
    tick: ({ kind, result, output }) => `${kind}: ${result === 'success' ? ui.passed : output}`,
    step: ({ code, params }) => steps[code](params),
    refusal: ({ code, params }) => refusals[code](params),
    cure: ({ code, params }) => cures[code](params),
    chip: ({ code, params }) => chips[code](params),
    problem: ({ path, code, params }) => `${formatPath(path)}: ${problems[code](params)}`,
  };
}
