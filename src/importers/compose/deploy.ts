import { isList, isObject, type Json, own, type Path } from '../../pod/index.ts';
import type { Draft } from '../build/draft.ts';
import { cpus, memory } from '../build/resources.ts';
import type { At } from '../notes.ts';
import { wholeNumber } from '../units.ts';
import { labels } from './labels.ts';
import type { Key, Reading } from './readers.ts';
import { namesOf, textOf } from './values.ts';

/** `deploy` of a service but its labels: how many there are, and what they get. */
export const deploy: Key = (reading, value, _, path) => {
  const { draft, project, service } = reading;
  if (!isObject(value)) return;
  for (const [key, part] of Object.entries(value)) {
    const at = project.place([...path, key]);
    if (key === 'replicas') replicas(draft, textOf(part) ?? '', at);
    else if (key === 'mode') deployMode(draft, textOf(part) ?? '', at);
    else if (key === 'labels') labels(reading, part, at, [...path, key]);
    else if (key === 'resources') resources(reading, part, [...path, key]);
    else if (key === 'restart_policy') {
      const condition = textOf(own(part, 'condition'));
      if (condition !== undefined && own(service, 'restart') === undefined)
        draft.restart = condition === 'none' ? 'Never' : condition === 'on-failure' ? 'OnFailure' : 'Always';
      draft.notes.add(at, 'restart-policy', { condition: condition ?? 'any' });
    } else if (key === 'placement') draft.notes.add(at, 'placement');
    else if (key === 'update_config' || key === 'rollback_config') draft.notes.add(at, 'update-config');
    else if (key === 'endpoint_mode' && part === 'dnsrr') draft.service.headless = true;
    else if (key === 'endpoint_mode') draft.notes.add(at, 'no-effect');
  }
};

function deployMode(draft: Draft, mode: string, at: At): void {
  if (mode === 'global') draft.everywhere = true;
  else if (mode !== 'replicated') draft.notes.add(at, 'mode', { mode });
  else draft.notes.add(at, 'no-effect');
}

/** `scale`, `deploy.replicas`. */
export function replicas(draft: Draft, text: string, at: At): void {
  const count = wholeNumber(text, 0, 2 ** 31 - 1);
  if (count === undefined) draft.notes.add(at, 'bad-value', { value: text });
  else draft.replicas = count;
}

function resources({ draft, project }: Reading, value: Json, path: Path): void {
  for (const [side, which] of [
    ['limits', 'limits'],
    ['reservations', 'requests'],
  ] as const) {
    const part = own(value, side);
    if (!isObject(part)) continue;
    for (const [key, item] of Object.entries(part)) {
      const at = project.place([...path, side, key]);
      const text = textOf(item);
      if (key === 'cpus' && text !== undefined) cpus(draft, which, text, at);
      else if (key === 'memory' && text !== undefined) memory(draft, which, text, at);
      else if (key === 'pids') draft.notes.add(at, 'pids');
      else if (key === 'devices') devices(draft, item, at);
      else if (key === 'generic_resources')
        draft.notes.add(at, 'resources-other', { name: 'generic_resources' });
      else if (!key.startsWith('x-')) draft.notes.add(at, 'unknown-key', { key });
    }
  }
}

/** Reserved devices: those with the capability `gpu` are counted. */
export function devices(draft: Draft, value: Json, at: At): void {
  let count = 0;
  for (const device of isList(value) ? value : []) {
    const capabilities_ = namesOf(own(device, 'capabilities'));
    if (!capabilities_.includes('gpu')) {
      draft.notes.add(at, 'resources-other', { name: capabilities_.join(', ') || 'devices' });
      continue;
    }
    const ids = own(device, 'device_ids');
    const wanted = textOf(own(device, 'count'));
    count += isList(ids) ? ids.length : (wholeNumber(wanted ?? '', 1, 1024) ?? 1);
  }
  if (count === 0) return;
  draft.limits.set('nvidia.com/gpu', String(count));
  draft.notes.add(at, 'gpus', { count });
}
