import { compareQuantities, parseQuantity } from '../../pod/index.ts';
import type { At } from '../notes.ts';
import type { Draft } from './draft.ts';
import { settleMounts } from './mounts.ts';
import { settleSecurity } from './security.ts';

/**
 * What a server does not take together, once all options are read.
 * @param place where one of the options of these names was written
 */
export function settle(draft: Draft, place: (names: readonly string[]) => At): void {
  for (const [resource, limit] of draft.limits) {
    const request = draft.requests.get(resource);
    if (request === undefined || !isMore(request, limit)) continue;
    draft.requests.set(resource, limit);
    const names =
      resource === 'cpu'
        ? ['cpu-shares', 'cpu_shares', 'deploy']
        : ['memory-reservation', 'mem_reservation', 'deploy'];
    draft.notes.add(place(names), 'request-above-limit', { resource, limit });
  }
  settleSecurity(draft, place(['security-opt', 'security_opt', 'sysctl', 'sysctls']));
  settleMounts(draft, place(['volume', 'mount', 'volumes']));
  if (draft.hostUsers === false && draft.pod.size > 0) {
    draft.hostUsers = undefined;
    draft.notes.add(place(['userns', 'userns_mode']), 'userns');
  }
  if (draft.pod.has('hostNetwork') && draft.published.size > 0) {
    draft.published.clear();
    draft.notes.add(place(['publish', 'ports']), 'ports-on-host');
  }
}

function isMore(a: string, b: string): boolean {
  const left = parseQuantity(a);
  const right = parseQuantity(b);
  return left.ok && right.ok && compareQuantities(left.quantity, right.quantity) > 0;
}
