import { isObject, own } from '../../pod/index.ts';
import { ofWords } from '../behaviour/infer.ts';
import type { HookName } from '../pod-model.ts';
import { numberAt, textsAt } from '../pod-model.ts';
import type { Instance } from '../runtime.ts';

/** How long a hook runs, and whether it succeeds. */
export interface HookRun {
  readonly seconds: number;
  readonly ok: boolean;
}

/**
 * `Run` of pkg/kubelet/lifecycle/handlers.go. The world says how long a hook runs; else a sleep is as long as it says, and a
 * command as long as its words say. A hook by TCP always fails: it is no handler there.
 */
export function hookRun({ container, behaviour }: Instance, hook: HookName): HookRun {
  const handler = container.hooks[hook];
  const said = behaviour[hook];
  if (isObject(own(handler, 'tcpSocket'))) return { seconds: 0, ok: false };
  const guess = guessOf(handler);
  return { seconds: said?.seconds ?? guess.seconds, ok: said?.ok ?? guess.ok };
}

function guessOf(handler: Instance['container']['hooks'][HookName]): HookRun {
  const sleep = numberAt(handler, 'sleep', 'seconds');
  if (sleep !== undefined) return { seconds: sleep, ok: true };
  const guess = ofWords(textsAt(handler, 'exec', 'command'), 'init');
  const exit = guess?.known ? guess.behaviour.exit : undefined;
  return exit ? { seconds: exit.at, ok: exit.code === 0 } : { seconds: 0, ok: true };
}
