import type { PodSecurity } from '../../../engine/index.ts';
import { type Path, startsWith } from '../../../pod/index.ts';

/** What a setting does to the level of the Pod: nothing against it, or which level it keeps the Pod from. */
export type RowLevel = 'ok' | 'baseline' | 'restricted';

/** Settings of a container that the Pod Security Standards look at. */
const judged = new Set([
  'runAsNonRoot',
  'runAsUser',
  'allowPrivilegeEscalation',
  'privileged',
  'seccompProfile',
  'capabilities',
  'appArmorProfile',
  'seLinuxOptions',
  'procMount',
]);

/**
 * What a setting of a container means for the Pod's level; undefined where no standard asks for it.
 * @param security with paths from the Pod
 * @param container path from the Pod
 * @param inherits the container says nothing of its own, so the Pod's context counts
 */
export function levelOfSetting(
  security: PodSecurity | undefined,
  container: Path,
  name: string,
  inherits: boolean,
): RowLevel | undefined {
  if (!security || !judged.has(name)) return undefined;
  const mine = [...container, 'securityContext', name];
  const ofPod = ['spec', 'securityContext', name];
  const isAbout = (path: Path) => startsWith(path, mine) || (inherits && startsWith(path, ofPod));
  const forbids = ({ violations }: PodSecurity['baseline']) =>
    violations.some(({ paths }) => paths.some(isAbout));
  if (forbids(security.baseline)) return 'baseline';
  return forbids(security.restricted) ? 'restricted' : 'ok';
}
