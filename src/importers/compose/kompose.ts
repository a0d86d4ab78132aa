import { lookUp } from '../../pod/index.ts';
import type { Draft } from '../build/draft.ts';
import { pull } from '../docker/flags.ts';
import { isSubdomain } from '../names.ts';
import type { At } from '../notes.ts';

const types: Readonly<Record<string, string>> = {
  nodeport: 'NodePort',
  clusterip: 'ClusterIP',
  loadbalancer: 'LoadBalancer',
};
const policies: Readonly<Record<string, string>> = {
  Always: 'always',
  IfNotPresent: 'missing',
  Never: 'never',
};

/** A label by which kompose is told what to make (its user guide, "Labels"). */
export function komposeLabel(draft: Draft, key: string, value: string, at: At): void {
  const name = key.slice('kompose.'.length);
  const type = lookUp(types, value.toLowerCase());
  if (name === 'service.type' && value.toLowerCase() === 'headless') draft.service.headless = true;
  else if (name === 'service.type' && type !== undefined) draft.service.type = type;
  else if (name === 'service.expose') expose(draft, value, at);
  else if (name === 'controller.type' && (value === 'deployment' || value === 'daemonset')) {
    draft.restart = 'Always';
    draft.everywhere = value === 'daemonset';
  } else if (name === 'volume.size' && /^\d{1,9}(?:[EPTGMK]i?|k)?$/.test(value)) draft.claimSize = value;
  else if (name === 'volume.storage-class-name' && isSubdomain(value)) draft.claimClass = value;
  else if (name === 'image-pull-policy') pull(draft, lookUp(policies, value) ?? value, at);
  else if (name === 'image-pull-secret' && isSubdomain(value)) draft.pullSecret = value;
  else draft.notes.add(at, 'kompose-label', { label: key });
}

/** An Ingress for any host, or for the first of the hosts given. */
function expose(draft: Draft, value: string, at: At): void {
  const hosts = value.split(',').map((host) => host.trim());
  const host = (hosts[0] ?? '').split('/')[0] ?? '';
  if (value === 'true') draft.ingressHost = '';
  else if (isSubdomain(host) && hosts.length === 1 && !value.includes('/')) draft.ingressHost = host;
  else draft.notes.add(at, 'kompose-label', { label: 'kompose.service.expose' });
}
