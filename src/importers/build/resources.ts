import type { At } from '../notes.ts';
import { bytesOf, milliCpus, quantityOfBytes, quantityOfMilli, wholeNumber } from '../units.ts';
import type { Draft } from './draft.ts';

type Side = 'limits' | 'requests';

/** `-m`, `--memory-reservation`: powers of 1024, so `Mi` and `Gi`. 0 is no limit. */
export function memory(draft: Draft, side: Side, text: string, at: At): void {
  const bytes = bytesOf(text);
  if (bytes !== undefined) draft[side].set('memory', quantityOfBytes(bytes));
  else if (!isNothing(text)) draft.notes.add(at, 'bad-value', { value: text });
}

/** `--cpus`; 0 is no limit. */
export function cpus(draft: Draft, side: Side, text: string, at: At): void {
  const milli = milliCpus(text);
  if (milli !== undefined) draft[side].set('cpu', quantityOfMilli(milli));
  else if (!isNothing(text)) draft.notes.add(at, 'bad-value', { value: text });
}

/** `--cpu-shares`: 1024 are what a request of one CPU becomes. */
export function cpuShares(draft: Draft, text: string, at: At): void {
  const shares = wholeNumber(text, 0, 262_144);
  if (shares === undefined) draft.notes.add(at, 'bad-value', { value: text });
  else if (shares > 0)
    draft.requests.set('cpu', quantityOfMilli(Math.max(1, Math.round((shares * 1000) / 1024))));
}

/** `--cpu-quota` in a `--cpu-period`, both in microseconds; the period is 100 ms if left out. */
export function cpuQuota(draft: Draft, quota: string, period: string | undefined, at: At): void {
  const micros = wholeNumber(quota, -1, 1e12);
  const length = period === undefined ? 100_000 : wholeNumber(period, 0, 1e9);
  if (micros === undefined || length === undefined) draft.notes.add(at, 'bad-value', { value: quota });
  else if (micros > 0) {
    draft.limits.set('cpu', quantityOfMilli(Math.max(1, Math.round((micros * 1000) / (length || 100_000)))));
    draft.notes.add(at, 'cpu-quota');
  }
}

function isNothing(text: string): boolean {
  return /^0*(?:\.0*)?[a-z]{0,3}$/i.test(text) && text.startsWith('0');
}

/** `--gpus`: `all`, a number, or `device=0,1` with capabilities and a driver. */
export function gpus(draft: Draft, text: string, at: At): void {
  const parts = text.replaceAll(/["']/g, '').split(',');
  let count: number | undefined;
  let devices = 0;
  let inDevices = false;
  for (const part of parts) {
    const [key = '', value] = part.split('=');
    if (value === undefined && inDevices) devices++;
    else if (value === undefined || key === 'count')
      count = key === 'all' || value === 'all' ? 1 : wholeNumber(value ?? key, 1, 1024);
    else if (key === 'device' && value !== 'all') devices = 1;
    else if (key === 'device') count = 1;
    inDevices = key === 'device' || (inDevices && value === undefined);
  }
  const wanted = devices > 0 ? devices : (count ?? (/(?:driver|capabilities)=/.test(text) ? 1 : undefined));
  if (wanted === undefined) {
    draft.notes.add(at, 'bad-value', { value: text });
    return;
  }
  draft.limits.set('nvidia.com/gpu', String(wanted));
  if (String(wanted) !== text) draft.notes.add(at, 'gpus', { count: wanted });
}
