import { isList, isObject, own } from '../../pod/index.ts';
import { healthCommand, healthRetries, healthTime } from '../build/health.ts';
import type { Key } from './readers.ts';
import { isTrue, textOf } from './values.ts';

/** A check in any of its forms: `CMD`, `CMD-SHELL`, a text for a shell, `NONE`. */
export const healthcheck: Key = ({ draft, project }, value, at, path) => {
  if (!isObject(value)) return;
  const part = (key: string) => project.place([...path, key]);
  const test = own(value, 'test');
  const first = isList(test) ? textOf(test[0]) : undefined;
  if (isTrue(own(value, 'disable')) || first === 'NONE' || test === 'NONE') {
    draft.probeOff = true;
    draft.notes.add(at, 'no-healthcheck');
    return;
  }
  if (isList(test)) {
    const words = test.flatMap((word) => textOf(word) ?? []);
    const rest = words.slice(1);
    if (first === 'CMD-SHELL') healthCommand(draft, ['/bin/sh', '-c', rest.join(' ')], part('test'));
    else if (first === 'CMD' && rest.length > 0) healthCommand(draft, rest, part('test'));
    else draft.notes.add(part('test'), 'bad-value', { value: words.join(' ') });
  } else if (test !== undefined && test !== null)
    healthCommand(draft, ['/bin/sh', '-c', textOf(test) ?? ''], part('test'));
  else draft.notes.add(at, 'no-healthcheck');
  const times = {
    interval: 'interval',
    timeout: 'timeout',
    start_period: 'startPeriod',
    start_interval: 'startInterval',
  } as const;
  for (const [key, which] of Object.entries(times)) {
    const text = textOf(own(value, key));
    if (text !== undefined) healthTime(draft, which, text, part(key));
  }
  const retries = textOf(own(value, 'retries'));
  if (retries !== undefined) healthRetries(draft, retries, part('retries'));
};
