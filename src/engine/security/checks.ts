import { allowPrivilegeEscalation } from './allowPrivilegeEscalation.ts';
import { appArmorProfile } from './appArmorProfile.ts';
import { capabilitiesBaseline } from './capabilitiesBaseline.ts';
import { capabilitiesRestricted } from './capabilitiesRestricted.ts';
import { hostNamespaces } from './hostNamespaces.ts';
import { hostPathVolumes } from './hostPathVolumes.ts';
import { hostPorts } from './hostPorts.ts';
import { hostProbesAndHostLifecycle } from './hostProbesAndHostLifecycle.ts';
import { privileged } from './privileged.ts';
import { procMount, procMountRestricted } from './procMount.ts';
import { restrictedVolumes } from './restrictedVolumes.ts';
import { runAsNonRoot } from './runAsNonRoot.ts';
import { runAsUser } from './runAsUser.ts';
import { seccompProfileBaseline } from './seccompProfileBaseline.ts';
import { seccompProfileRestricted } from './seccompProfileRestricted.ts';
import { seLinuxOptions } from './seLinuxOptions.ts';
import { sysctls } from './sysctls.ts';
import type { Check } from './types.ts';
import { windowsHostProcess } from './windowsHostProcess.ts';

/** Every check, those of baseline first, each level sorted by id: the order in which upstream lists what it found. */
export const checks: readonly Check[] = [
  appArmorProfile,
  capabilitiesBaseline,
  hostNamespaces,
  hostPathVolumes,
  hostPorts,
  hostProbesAndHostLifecycle,
  privileged,
  procMount,
  seLinuxOptions,
  seccompProfileBaseline,
  sysctls,
  windowsHostProcess,
  allowPrivilegeEscalation,
  capabilitiesRestricted,
  procMountRestricted,
  restrictedVolumes,
  runAsNonRoot,
  runAsUser,
  seccompProfileRestricted,
];
