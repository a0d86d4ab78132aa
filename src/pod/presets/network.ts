import type { PathEdit } from '../edit.ts';
import { isList, own } from '../json.ts';
import { getIn, type Path } from '../path.ts';
import type { Preset } from './types.ts';

/** `ndots: 2`, by which names with two dots or more are asked for as they stand first. */
function ndots(root: Parameters<typeof getIn>[0], path: Path): PathEdit[] {
  const at = [...path, 'dnsConfig', 'options'];
  const list = getIn(root, at);
  const options = isList(list) ? list : [];
  const index = options.findIndex((option) => own(option, 'name') === 'ndots');
  if (index < 0) {
    return [{ op: 'insert', path: at, index: options.length, value: { name: 'ndots', value: '2' } }];
  }
  return own(options[index], 'value') === '2'
    ? []
    : [{ op: 'set', path: [...at, index, 'value'], value: '2' }];
}

export const networkPresets = [
  { id: 'network.ndots', plan: ({ root }, path) => ndots(root, path) },
  {
    id: 'network.nodeDns',
    plan: ({ root }, path) =>
      getIn(root, [...path, 'dnsPolicy']) === 'Default'
        ? []
        : [{ op: 'set', path: [...path, 'dnsPolicy'], value: 'Default' }],
  },
] as const satisfies readonly Preset[];
