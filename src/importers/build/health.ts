import type { JsonObject } from '../../pod/index.ts';
import { compact } from '../names.ts';
import type { At } from '../notes.ts';
import { secondsOf, wholeNumber } from '../units.ts';
import { type Draft, literal } from './draft.ts';

type Time = 'interval' | 'timeout' | 'startPeriod' | 'startInterval';

/** `--health-interval` and the like: whole seconds, at least one. 0 is docker's default. */
export function healthTime(draft: Draft, which: Time, text: string, at: At): void {
  const seconds = secondsOf(text);
  if (seconds === undefined || seconds > 2 ** 31 - 1) {
    draft.notes.add(at, 'bad-value', { value: text });
    return;
  }
  if (seconds === 0) return;
  const whole = Math.max(1, Math.ceil(seconds - 1e-6));
  if (which === 'startPeriod' || which === 'startInterval') draft[which] = whole;
  else draft.probe = { ...draft.probe, [which]: whole };
}

export function healthRetries(draft: Draft, text: string, at: At): void {
  const retries = wholeNumber(text, 0, 2 ** 31 - 1);
  if (retries === undefined) draft.notes.add(at, 'bad-value', { value: text });
  else if (retries > 0) draft.probe = { ...draft.probe, retries };
}

/** The command of a check: that of a shell, or of a program with its arguments. */
export function healthCommand(draft: Draft, command: readonly string[], at: At): void {
  draft.probe = { ...draft.probe, command };
  draft.notes.add(at, 'health-restarts');
}

/** What docker takes where nothing is given: cli/command/container/opts.go, reference of HEALTHCHECK. */
const defaults = { interval: 30, timeout: 30, startInterval: 5 };

/** Liveness probe, and a startup probe for the start period, during which docker does not count failures. */
export function probesOf(draft: Draft): JsonObject {
  const { command, interval = defaults.interval, timeout = defaults.timeout, retries } = draft.probe;
  if (!command || draft.probeOff) return {};
  const exec = { command: command.map(literal) };
  const livenessProbe = compact({
    exec,
    periodSeconds: interval,
    timeoutSeconds: timeout,
    failureThreshold: retries,
  });
  if (draft.startPeriod === undefined) return { livenessProbe };
  const period = Math.min(
    draft.startInterval ?? Math.min(defaults.startInterval, interval),
    draft.startPeriod,
  );
  // One more than fit into the period: the first check is made at once.
  const failureThreshold = Math.ceil(draft.startPeriod / period) + 1;
  return {
    livenessProbe,
    startupProbe: { exec, periodSeconds: period, timeoutSeconds: timeout, failureThreshold },
  };
}
