import { serviceLabel } from '../names.ts';
import type { At } from '../notes.ts';
import { wholeNumber } from '../units.ts';
import type { Draft } from './draft.ts';

/** A published port, as `-p` and compose's ports say it. */
export interface Publishing {
  /** Address of the host; empty for all. */
  readonly address: string;
  /** `8080`, a range, or empty for a port that docker chooses. */
  readonly host: string;
  readonly container: string;
  readonly protocol: string;
  readonly name?: string | undefined;
}

/** More ports of one range than this are not listed. */
const most = 100;
const protocols: ReadonlySet<string> = new Set(['tcp', 'udp', 'sctp']);

/** Reads `[ADDRESS:][HOST:]CONTAINER[/PROTOCOL]`; IPv6 addresses stand in brackets. */
export function readPublishing(text: string): Publishing {
  const slash = text.lastIndexOf('/');
  const protocol = slash < 0 ? 'tcp' : text.slice(slash + 1).toLowerCase();
  const rest = slash < 0 ? text : text.slice(0, slash);
  const bracket = rest.startsWith('[') ? rest.indexOf(']') : -1;
  const address = bracket < 0 ? '' : rest.slice(1, bracket);
  const parts = (bracket < 0 ? rest : rest.slice(bracket + 1).replace(/^:/, '')).split(':');
  const container = parts.pop() ?? '';
  const host = parts.pop() ?? '';
  return { address: address || parts.join(':'), host, container, protocol };
}

/** First and last of `80` or `8000-8005`; undefined for what is neither. */
function rangeOf(text: string): readonly [number, number] | undefined {
  const [from = '', to = from, ...more] = text.split('-');
  const first = wholeNumber(from, 1, 65_535);
  const last = wholeNumber(to, 1, 65_535);
  if (first === undefined || last === undefined || last < first || more.length > 0) return undefined;
  return [first, last];
}

/** `-p`: the container's port, and a port of a Service. */
export function publish(draft: Draft, publishing: Publishing, written: string, at: At): void {
  const { address, host, container, protocol } = publishing;
  const target = rangeOf(container);
  const source = host === '' ? undefined : rangeOf(host);
  if (!target || !protocols.has(protocol) || (host !== '' && !source)) {
    draft.notes.add(at, 'bad-value', { value: written });
    return;
  }
  const count = target[1] - target[0] + 1;
  const sources = source ? source[1] - source[0] + 1 : count;
  // docker takes a range of the host for one port of the container: any of them.
  const single = count === 1 && sources > 1;
  if (!single && sources !== count) {
    draft.notes.add(at, 'bad-value', { value: written });
    return;
  }
  if (count > most) {
    draft.notes.add(at, 'port-range', { range: container, max: most });
    return;
  }
  for (let i = 0; i < count; i++) {
    const port = target[0] + i;
    addPort(draft, port, protocol);
    const own = (source?.[0] ?? target[0]) + (single ? 0 : i);
    const key = `${own}/${protocol}`;
    const before = draft.published.get(key);
    if (before && before.target !== port) {
      draft.notes.add(at, 'bad-value', { value: written });
      continue;
    }
    draft.published.set(key, {
      port: own,
      target: port,
      protocol: protocol.toUpperCase(),
      name: count === 1 ? publishing.name : undefined,
    });
  }
  if (address !== '' && address !== '0.0.0.0' && address !== '::')
    draft.notes.add(at, 'host-address', { address, port: container });
  if (host === '') draft.notes.add(at, 'random-port', { port: container });
  else draft.notes.add(at, 'host-port', { host, port: container, service: serviceLabel(draft.name) });
}

/** `--expose`: the container's port alone. */
export function expose(draft: Draft, text: string, at: At): readonly number[] {
  const { container, protocol } = readPublishing(text);
  const range = rangeOf(container);
  if (!range || !protocols.has(protocol)) {
    draft.notes.add(at, 'bad-value', { value: text });
    return [];
  }
  if (range[1] - range[0] >= most) {
    draft.notes.add(at, 'port-range', { range: container, max: most });
    return [];
  }
  const ports = Array.from({ length: range[1] - range[0] + 1 }, (_, i) => range[0] + i);
  for (const port of ports) addPort(draft, port, protocol);
  return ports;
}

function addPort(draft: Draft, port: number, protocol: string): void {
  const key = `${port}/${protocol}`;
  if (!draft.ports.has(key)) draft.ports.set(key, { containerPort: port, protocol: protocol.toUpperCase() });
}
