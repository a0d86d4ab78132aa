import { type ContainerRef, getIn, type Path } from '../../pod/index.ts';
import { joinQuote, pluralize, sorted, text } from './helpers.ts';
import type { Check, CheckPod } from './types.ts';

const handlers: readonly Path[] = [
  ['livenessProbe'],
  ['readinessProbe'],
  ['startupProbe'],
  ['lifecycle', 'postStart'],
  ['lifecycle', 'preStop'],
];

/** The hosts that probes and hooks of a container name instead of the Pod. */
function hostsOf({ value, path }: ContainerRef): { readonly host: string; readonly path: Path }[] {
  return handlers.flatMap((handler) =>
    ['httpGet', 'tcpSocket'].flatMap((kind) => {
      const host = text(getIn(value, [...handler, kind]), 'host');
      return host === '' ? [] : [{ host, path: [...path, ...handler, kind, 'host'] }];
    }),
  );
}

/** `host` of probes and hooks: empty or unset. */
const check: CheckPod = ({ containers }) => {
  const bad = containers.filter((container) => hostsOf(container).length > 0);
  if (bad.length === 0) return undefined;
  const names = sorted(bad.map(({ name }) => name));
  const found = bad.flatMap(hostsOf);
  const hosts = sorted(found.map(({ host }) => host));
  const who = `${pluralize('container', 'containers', names.length)} ${joinQuote(names)}`;
  const what = pluralize('probe or lifecycle host', 'probe or lifecycle hosts', hosts.length);
  return {
    reason: 'probe or lifecycle host',
    detail: `${who} ${pluralize('uses', 'use', names.length)} ${what} ${joinQuote(hosts)}`,
    paths: found.map(({ path }) => path),
  };
};

/** policy/check_hostProbesAndhostLifecycle.go */
export const hostProbesAndHostLifecycle: Check = {
  id: 'hostProbesAndHostLifecycle',
  level: 'baseline',
  versions: [{ since: 34, check }],
};
