import { type ContainerRef, getIn, type Json } from '../../pod/index.ts';
import { linuxView } from '../linux/index.ts';
import { type Asked, type Otherwise, rowOf, type Sides } from './rows.ts';
import type { EffectRow } from './types.ts';

const inherited = (field: string, more: Partial<Asked> = {}): Asked => ({
  group: 'security',
  at: ['securityContext', field],
  inherits: ['securityContext', field],
  ...more,
});

const ofContainer = (field: string, more: Partial<Asked> = {}): Asked => ({
  group: 'security',
  at: ['securityContext', field],
  ...more,
});

/**
 * The security settings that count: those of the container over those of the Pod
 * (`DetermineEffectiveSecurityContext`, pkg/securitycontext/util.go), and what kubelet, runtime and image put in their place.
 */
export function securityRows(sides: Sides, ref: ContainerRef, pod: Json | undefined): readonly EffectRow[] {
  if (getIn(sides.storedSpec, ['os', 'name']) === 'windows') return windowsRows(sides);
  const privileged = getIn(sides.stored, ['securityContext', 'privileged']) === true;
  const nonRoot =
    getIn(sides.stored, ['securityContext', 'runAsNonRoot']) ??
    getIn(sides.storedSpec, ['securityContext', 'runAsNonRoot']);
  const unconfined: Otherwise = { value: { type: 'Unconfined' }, from: 'runtime', note: 'privileged' };
  const escalates = privileged ? ({ note: 'escalates' } as const) : {};
  return [
    inherited('runAsUser', {
      otherwise: { from: 'image', note: nonRoot === true ? 'imageNotRoot' : 'imageUser' },
    }),
    inherited('runAsGroup', { otherwise: { from: 'image', note: 'imageGroup' } }),
    inherited('runAsNonRoot', { otherwise: { value: false, from: 'kubelet' } }),
    ofContainer('allowPrivilegeEscalation', { ...escalates }),
    ofContainer('privileged'),
    ofContainer('readOnlyRootFilesystem'),
    inherited('seccompProfile', {
      otherwise: privileged
        ? unconfined
        : { value: { type: 'Unconfined' }, from: 'kubelet', note: 'unlessDefault' },
    }),
    inherited('appArmorProfile', {
      otherwise: privileged
        ? unconfined
        : { value: { type: 'RuntimeDefault' }, from: 'runtime', note: 'whereAppArmor' },
    }),
    inherited('seLinuxOptions', { otherwise: { from: 'runtime', note: 'whereSeLinux' } }),
    ofContainer('procMount'),
  ]
    .map((asked) => rowOf(sides, asked))
    .concat(capabilities(sides, ref, pod))
    .filter((row) => row !== undefined);
}

/** The set of capabilities that the process may have at most, not what is added and dropped. */
function capabilities(sides: Sides, ref: ContainerRef, pod: Json | undefined): EffectRow | undefined {
  const view = linuxView(pod, [], ref);
  if (!view) return undefined;
  const row = rowOf(sides, ofContainer('capabilities', { otherwise: { from: 'runtime' } }));
  return row && { ...row, value: [...view.capabilities.bounding] };
}

/** Linux settings do not count there. */
function windowsRows(sides: Sides): readonly EffectRow[] {
  return ['windowsOptions', 'runAsNonRoot']
    .map((field) => rowOf(sides, inherited(field)))
    .filter((row) => row !== undefined);
}
