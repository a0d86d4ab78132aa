import type { BriefTables } from '../../i18n/index.ts';
import { decodeQuantity, formatQuantity, newQuantity, quantityMilliValue } from '../../pod/index.ts';
import type { Share } from './card.ts';

interface Node {
  readonly cpu: number;
  /** In bytes. */
  readonly memory: number;
}

/** What the scheduler sets aside for a Pod of the CPUs and the memory of a node; nothing of what it does not request. */
export function sharesOf(
  requests: Readonly<Record<string, string>>,
  node: Node,
  { ui }: Pick<BriefTables, 'ui'>,
): Share[] {
  const memory = formatQuantity(newQuantity(BigInt(Math.round(node.memory)), 'BinarySI'));
  const rows = [
    { name: 'CPU', request: requests.cpu, all: node.cpu, size: String(node.cpu) },
    { name: ui['map.node.memory'], request: requests.memory, all: node.memory, size: memory },
  ];
  return rows.flatMap(({ name, request, all, size }) => {
    const read = request === undefined ? undefined : decodeQuantity(request);
    if (request === undefined || !read?.ok) return [];
    const part = Number(quantityMilliValue(read.quantity)) / 1000 / all;
    return part > 0 ? [{ name, part, text: ui['map.node.share'](request, size) }] : [];
  });
}
