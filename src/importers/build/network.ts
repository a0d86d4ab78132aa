import { dnsLabel, isSubdomain } from '../names.ts';
import type { At } from '../notes.ts';
import type { Draft } from './draft.ts';

/** `-h`: the name of the host as its processes see it, a DNS label. */
export function hostname(draft: Draft, text: string, at: At): void {
  // What a shell would fill in is no name yet.
  const label = text.includes('$') ? '' : dnsLabel(text.split('.')[0] ?? '', '');
  if (label === '') {
    draft.notes.add(at, 'bad-value', { value: text });
    return;
  }
  draft.hostname = label;
  if (label !== text) draft.notes.add(at, 'host-name', { from: text, to: label });
}

/** True for an address of IPv4 in its usual form. */
function isV4(text: string): boolean {
  const parts = text.split('.');
  return (
    parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)
  );
}

/** True for an IP address; of IPv6 without a zone. */
export function isAddress(text: string): boolean {
  return isV4(text) || isV6(text);
}

function isV6(text: string): boolean {
  const halves = text.split('::');
  if (halves.length > 2 || !text.includes(':')) return false;
  const groups = halves.map((half) => (half === '' ? [] : half.split(':')));
  const all = groups.flat();
  const last = all.at(-1) ?? '';
  const words = last.includes('.') ? all.slice(0, -1) : all;
  if (last.includes('.') && !isV4(last)) return false;
  const count = words.length + (last.includes('.') ? 2 : 0);
  return (
    words.every((word) => /^[0-9a-f]{1,4}$/i.test(word)) && (halves.length === 2 ? count < 8 : count === 8)
  );
}

/** `--add-host NAME:ADDRESS`, `NAME=ADDRESS`; the address may stand in brackets. */
export function addHost(draft: Draft, text: string, at: At): void {
  const sign = text.includes('=') ? text.indexOf('=') : text.indexOf(':');
  if (sign < 0) draft.notes.add(at, 'bad-value', { value: text });
  else hostEntry(draft, text.slice(0, sign), text.slice(sign + 1), at);
}

/** A name in /etc/hosts. */
export function hostEntry(draft: Draft, name: string, written: string, at: At): void {
  const address = written.startsWith('[') && written.endsWith(']') ? written.slice(1, -1) : written;
  const lower = name.toLowerCase();
  if (address === 'host-gateway') draft.notes.add(at, 'host-gateway', { name });
  else if (!isSubdomain(lower)) draft.notes.add(at, 'alias-name', { name });
  else if (!isAddress(address)) draft.notes.add(at, 'bad-value', { value: `${name}:${written}` });
  else draft.hostAliases.set(address, (draft.hostAliases.get(address) ?? new Set()).add(lower));
}

/** Limits of `dnsConfig`: pkg/apis/core/validation `MaxDNSNameservers`, `MaxDNSSearchPaths`. */
const maxServers = 3;
const maxSearches = 32;

export function dnsServer(draft: Draft, text: string, at: At): void {
  const { servers } = draft.dns;
  if (!isAddress(text)) draft.notes.add(at, 'bad-value', { value: text });
  else if (servers.size >= maxServers && !servers.has(text))
    draft.notes.add(at, 'dns-many', { max: maxServers });
  else {
    servers.add(text);
    draft.notes.add({ ...at }, 'dns');
  }
}

export function dnsSearch(draft: Draft, text: string, at: At): void {
  const { searches } = draft.dns;
  const name = text.toLowerCase().replace(/\.$/, '');
  // A single dot takes the search list of the host away.
  if (text === '.') draft.notes.add(at, 'no-effect');
  else if (!isSubdomain(name)) draft.notes.add(at, 'bad-value', { value: text });
  else if (searches.size >= maxSearches) draft.notes.add(at, 'dns-many', { max: maxSearches });
  else searches.add(name);
}

/** An option of resolv.conf: `ndots:2`, `rotate`. */
export function dnsOption(draft: Draft, text: string, at: At): void {
  const [name = '', value = ''] = text.split(':');
  if (name === '') draft.notes.add(at, 'bad-value', { value: text });
  else draft.dns.options.set(name, value);
}

/** `--network MODE`, with podman's options behind a colon and docker's form `name=...,alias=...`. */
export function network(draft: Draft, text: string, at: At): void {
  const [first = ''] = text.split(',');
  const parts = text.split(',').map((part) => part.split('='));
  const written = parts.find(([key]) => key === 'name')?.[1] ?? first;
  const mode = written.split(':')[0] ?? '';
  for (const [key, value = ''] of parts) if (key === 'alias') networkAlias(draft, value, at);
  if (mode === 'host') draft.pod.set('hostNetwork', true);
  else if (mode === 'none') draft.notes.add(at, 'network-none');
  else if (mode === 'container' || mode === 'service' || mode === 'ns')
    draft.notes.add(at, 'network-container', { name: written.slice(mode.length + 1) });
  else if (mode === 'slirp4netns' || mode === 'pasta' || mode === 'private')
    draft.notes.add(at, 'network-mode', { mode });
  else if (mode === 'bridge' || mode === 'default') draft.notes.add(at, 'no-effect');
  else draft.notes.add(at, 'network', { name: mode });
}

export function networkAlias(draft: Draft, name: string, at: At): void {
  if (dnsLabel(name) !== draft.name) draft.notes.add(at, 'network-alias', { name });
}

type Namespace = 'hostPID' | 'hostIPC';

/** `--pid`, `--ipc`: the host's, or that of another container. */
export function namespace(draft: Draft, field: Namespace, text: string, at: At): void {
  if (text === 'host') draft.pod.set(field, true);
  else if (/^(?:container|service|ns):/.test(text))
    draft.notes.add(at, 'namespace-container', { name: text.slice(text.indexOf(':') + 1) });
  else if (['', 'private', 'shareable', 'none'].includes(text)) draft.notes.add(at, 'no-effect');
  else draft.notes.add(at, 'bad-value', { value: text });
}
