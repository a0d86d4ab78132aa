import { isList, own } from '../../pod/index.ts';
import { type Asked, rowOf, type Sides } from './rows.ts';
import type { EffectSubject } from './types.ts';

/** What counts for the Pod as a whole, what admission adds to it included (plugin/pkg/admission). */
export function effectOfPod(sides: Sides, name: string): EffectSubject {
  const { stored } = sides;
  const classed = typeof own(stored, 'priorityClassName') === 'string';
  const ofClass = classed ? { otherwise: { from: 'admission', note: 'priorityOfClass' } as const } : {};
  const asked: readonly Asked[] = [
    field('restartPolicy'),
    field('terminationGracePeriodSeconds'),
    field('serviceAccountName'),
    field('automountServiceAccountToken'),
    field('priority', ofClass),
    field('preemptionPolicy', ofClass),
    field('schedulerName'),
    // DefaultTolerationSeconds adds two, unless the Pod tolerates these taints already.
    field('tolerations', { note: 'tolerations', otherwise: { from: 'admission' } }),
    field('dnsPolicy'),
    field('enableServiceLinks'),
    field('hostname', { otherwise: { from: 'kubelet', note: 'podName' } }),
    field('hostNetwork'),
    field('hostPID'),
    field('hostIPC'),
    field('hostUsers'),
    field('shareProcessNamespace'),
    ...inSecurity(sides),
  ];
  const rows = asked.map((one) => rowOf(sides, one)).filter((row) => row !== undefined);
  return { path: sides.podPath, name, role: undefined, rows };
}

const field = (name: string, more: Partial<Asked> = {}): Asked => ({ group: 'pod', at: [name], ...more });

/** Those of the Pod's security context that its containers do not have. */
function inSecurity({ stored }: Sides): readonly Asked[] {
  const context = own(stored, 'securityContext');
  const groups = own(context, 'supplementalGroups');
  const names = [
    'supplementalGroupsPolicy',
    ...(isList(groups) && groups.length > 0 ? ['supplementalGroups'] : []),
    ...(own(context, 'fsGroup') === undefined ? [] : ['fsGroup', 'fsGroupChangePolicy']),
  ];
  return names.map((name) => ({ group: 'pod', at: ['securityContext', name] }));
}
