import { type ContainerRef, own, type Path, podHostname } from '../../pod/index.ts';
import { list, number, type Sentence, type Subject, teller, text } from './subject.ts';
import { volumes } from './volumes.ts';

const say = teller('shares');

/** What containers share with each other and with the node: namespaces, ports, names, and the volumes. */
export function* shares(subject: Subject, containers: readonly ContainerRef[]): Generator<Sentence> {
  yield* namespaces(subject, containers.filter((c) => c.role !== 'init').length > 1);
  yield* ports(subject, containers);
  yield* names(subject);
  yield* volumes(subject, containers);
}

function* namespaces({ spec, specPath }: Subject, several: boolean): Generator<Sentence> {
  const is = (name: string, value: boolean) => own(spec, name) === value;
  const at = (name: string): Path => [...specPath, name];
  const onHost = is('hostNetwork', true);
  if (onHost) yield say('shares.hostNetwork', {}, at('hostNetwork'));
  else if (several) yield say('shares.network', {}, at('containers'));
  const dns = own(spec, 'dnsPolicy') ?? 'ClusterFirst';
  if (dns === 'Default') yield say('shares.dnsDefault', {}, at('dnsPolicy'));
  else if (dns === 'None') yield say('shares.dnsNone', {}, at('dnsPolicy'));
  else if (onHost && (dns === 'ClusterFirst' || dns === ''))
    yield say('shares.dnsOnHost', {}, at('dnsPolicy'), at('hostNetwork'));
  if (is('hostPID', true)) yield say('shares.hostPID', {}, at('hostPID'));
  else if (several && is('shareProcessNamespace', true))
    yield say('shares.pid', {}, at('shareProcessNamespace'));
  if (is('hostIPC', true)) yield say('shares.hostIPC', {}, at('hostIPC'));
  if (is('hostUsers', false)) yield say('shares.userNamespace', {}, at('hostUsers'));
}

/** Declared ports, and those of the node. `defaultHostNetworkPorts`: on the node's network each is a port of the node. */
function* ports({ spec }: Subject, containers: readonly ContainerRef[]): Generator<Sentence> {
  const onHost = own(spec, 'hostNetwork') === true;
  for (const { name: container, value, path } of containers) {
    const items = list(own(value, 'ports'));
    const words = items.flatMap((item) => {
      const port = number(own(item, 'containerPort'));
      if (port === undefined || (!onHost && number(own(item, 'hostPort')))) return [];
      const label = text(own(item, 'name'));
      return [`${port}/${text(own(item, 'protocol')) ?? 'TCP'}${label ? ` (${label})` : ''}`];
    });
    if (words.length > 0) {
      const id = onHost ? 'shares.portsOnHost' : 'shares.ports';
      yield say(id, { container, ports: words }, [...path, 'ports']);
    }
    if (onHost) continue;
    for (const [i, item] of items.entries()) {
      const port = number(own(item, 'hostPort'));
      if (!port) continue;
      const params = { container, port, target: number(own(item, 'containerPort')) ?? '?' };
      yield say('shares.hostPort', params, [...path, 'ports', i, 'hostPort']);
    }
  }
}

function* names({ pod, spec, specPath }: Subject): Generator<Sentence> {
  const { from, short, domain } = podHostname(pod);
  if (own(spec, 'hostNetwork') !== true) {
    const full = [
      [...specPath, 'setHostnameAsFQDN'],
      [...specPath, 'subdomain'],
    ];
    if (domain === '' && (from === 'hostname' || from === 'hostnameOverride')) {
      yield say('shares.hostname', { hostname: short }, [...specPath, from]);
    } else if (domain !== '' && from === 'hostname') {
      yield say('shares.fullName', { name: `${short}.${domain}` }, ...full, [...specPath, from]);
    } else if (domain !== '') {
      yield say('shares.ownFullName', { domain }, ...full);
    }
  }
  const aliases = list(own(spec, 'hostAliases')).flatMap((alias) => text(own(alias, 'ip')) ?? []);
  if (aliases.length > 0) yield say('shares.hostAliases', { ips: aliases }, [...specPath, 'hostAliases']);
}
