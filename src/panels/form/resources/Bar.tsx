import {
  decodeQuantity,
  defaultNodeCpu,
  formatQuantity,
  type Json,
  newQuantity,
  type Path,
  quantityMilliValue,
} from '../../../pod/index.ts';
import { useSelect } from '../../../store/index.ts';
import formStyles from '../form.module.css';
import { useFieldValue, useWords } from '../hooks.ts';
import styles from './resources.module.css';

/** What the node has of a resource; undefined where nothing is known of it. */
function useNode(name: string): number | undefined {
  return useSelect(({ settings }) =>
    name === 'cpu'
      ? (settings.nodeCpu ?? defaultNodeCpu)
      : name === 'memory'
        ? settings.nodeMemory
        : undefined,
  );
}

/** The node that the bars are of. */
export function NodeHead() {
  const words = useWords();
  const memory = useSelect(({ settings }) => settings.nodeMemory);
  const cpu = useSelect(({ settings }) => settings.nodeCpu ?? defaultNodeCpu);
  const size = formatQuantity(newQuantity(BigInt(Math.round(memory)), 'BinarySI'));
  return <span className={styles.node}>{words['resources.ofNode'](cpu, size)}</span>;
}

/** What part of the node a quantity is; undefined for what is none. */
function partOf(value: Json | undefined, node: number): number | undefined {
  if (value === undefined || value === null) return undefined;
  const read = decodeQuantity(value);
  if (!read.ok) return undefined;
  const part = Number(quantityMilliValue(read.quantity)) / 1000 / node;
  return part >= 0 ? part : undefined;
}

interface BarProps {
  readonly name: string;
  readonly request: Path;
  readonly limit: Path;
}

/** How much of the node a resource takes: the request solid, light up to the limit, with a tick at it. */
export function Bar({ name, request: requestPath, limit: limitPath }: BarProps) {
  const words = useWords();
  const node = useNode(name);
  const requested = useFieldValue(requestPath);
  const limited = useFieldValue(limitPath);
  if (node === undefined) return <span className={styles.bar} />;
  const limit = partOf(limited, node);
  const request = partOf(requested, node) ?? (requested === undefined ? limit : undefined);
  const width = (part: number) => `${(Math.min(1, part) * 100).toFixed(1)}%`;
  const percent = (part: number) => Math.round(part * 1000) / 10;
  const said = [
    request === undefined ? undefined : words['resources.requestOfNode'](percent(request)),
    limit === undefined ? undefined : words['resources.limitOfNode'](percent(limit)),
  ].filter((text) => text !== undefined);
  const text = said.join(' ');
  return (
    <span className={styles.bar} title={text === '' ? undefined : text}>
      {limit !== undefined && <span className={styles.limit} style={{ width: width(limit) }} />}
      {request !== undefined && <span className={styles.request} style={{ width: width(request) }} />}
      {limit !== undefined && limit <= 1 && (
        <span className={styles.tick} style={{ left: `calc(${width(limit)} - 1px)` }} />
      )}
      <span className={formStyles.hidden}>{text}</span>
    </span>
  );
}
