import { isObject, own } from '../../pod/index.ts';
import { addHost, hostEntry, networkAlias } from '../build/network.ts';
import { expose, publish, readPublishing } from '../build/ports.ts';
import { dnsLabel } from '../names.ts';
import type { Key } from './readers.ts';
import { itemsOf, namesOf, textOf, textsOf } from './values.ts';

export const ports: Key = ({ draft, project }, value, _, path) => {
  for (const { value: item, path: own_ } of itemsOf(value, path)) {
    const at = project.place(own_);
    if (typeof item === 'string') {
      const publishing = readPublishing(item);
      // A port of the host that nobody knows is one that docker chooses.
      const host = publishing.host.includes('$') ? '' : publishing.host;
      publish(draft, { ...publishing, host }, item, at);
      continue;
    }
    const container = textOf(own(item, 'target')) ?? '';
    const host = textOf(own(item, 'published')) ?? '';
    const protocol = (textOf(own(item, 'protocol')) ?? 'tcp').toLowerCase();
    const address = textOf(own(item, 'host_ip')) ?? '';
    publish(
      draft,
      { address, host, container, protocol, name: textOf(own(item, 'name')) },
      JSON.stringify(item),
      at,
    );
  }
};

export const exposed: Key = ({ draft, project }, value, _, path) => {
  for (const item of textsOf(value, path)) {
    const { protocol } = readPublishing(item.value);
    for (const port of expose(draft, item.value, project.place(item.path))) {
      const key = `${port}/${protocol}`;
      if (!draft.published.has(key))
        draft.published.set(key, { port, target: port, protocol: protocol.toUpperCase() });
    }
  }
};

export const networks: Key = ({ draft, project }, value, _, path) => {
  for (const name of namesOf(value)) {
    const own_ = isObject(value) ? [...path, name] : path;
    const at = project.place(own_);
    if (name !== 'default') draft.notes.add(at, 'network', { name });
    const settings = own(value, name);
    for (const alias of namesOf(own(settings, 'aliases')))
      networkAlias(draft, alias, project.place([...own_, 'aliases']));
    for (const key of ['ipv4_address', 'ipv6_address', 'link_local_ips'])
      if (own(settings, key) !== undefined) draft.notes.add(project.place([...own_, key]), 'fixed-address');
    if (own(settings, 'mac_address') !== undefined)
      draft.notes.add(project.place([...own_, 'mac_address']), 'mac-address');
    if (name === 'default' && settings === undefined) draft.notes.add(at, 'no-effect');
  }
};

export const extraHosts: Key = ({ draft, project }, value, _, path) => {
  if (!isObject(value)) {
    for (const item of textsOf(value, path)) addHost(draft, item.value, project.place(item.path));
    return;
  }
  for (const [name, addresses] of Object.entries(value))
    for (const { value: address } of textsOf(addresses, path))
      hostEntry(draft, name, address, project.place([...path, name]));
};

export const dependsOn: Key = ({ draft, project }, value, at) => {
  const services = namesOf(value);
  if (services.length === 0) return;
  draft.notes.add(at, 'depends-on', { services });
  if (draft.session.choices.waits) project.waits.push({ draft, services });
};

export const links: Key = ({ draft, project }, value, _, path) => {
  for (const { value: text, path: at } of textsOf(value, path)) {
    const [name = '', alias] = text.split(':');
    draft.notes.add(project.place(at), 'link', { name: dnsLabel(name) });
    if (alias !== undefined && dnsLabel(alias) !== dnsLabel(name))
      draft.notes.add(project.place(at), 'network-alias', { name: alias });
  }
};
