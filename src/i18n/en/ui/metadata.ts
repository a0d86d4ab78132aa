import type { Message } from '../../types.ts';

/** Words of the form of metadata, of what is not complete, and of the level of the Pod in the status bar. */
export const metadata = {
  'meta.naming': 'How it is named',
  'meta.fixed': 'Fixed',
  'meta.generated': 'Generated',
  'meta.fixedTitle': 'The name as it stands',
  'meta.generatedTitle': 'The API server adds five characters to a prefix',
  'meta.serverNone':
    'Nothing here. An API server fills these fields; leave them out of a manifest that you keep.',
  'status.incomplete': (fields: string, name: string) =>
    `Not complete: ${fields} of ${name || 'the new container'}`,
  'issues.leaves': (errors: number) => (errors === 1 ? 'leaves 1 error' : `leaves ${errors} errors`),
  'pss.title': (version: string) => `Pod Security, version ${version}`,
  'pss.keeps': (n: number, level: string) =>
    n === 1 ? `1 setting keeps it from ${level}:` : `${n} settings keep it from ${level}:`,
  'pss.alsoKeeps': (n: number, level: string) =>
    n === 1 ? `1 more keeps it from ${level}:` : `${n} more keep it from ${level}:`,
  'pss.met': 'met',
  'pss.notMet': 'not met',
  'pss.reached': 'Nothing keeps it from restricted, the strictest level.',
  'pss.show': 'Show the changes',
  'pss.byHand': 'What is left is what the Pod is made of: no setting cures it.',
  'pss.open': 'Security and identity',
  'pss.allowPrivilegeEscalation': 'No privilege gain, in each container',
  'pss.appArmorProfile': 'AppArmor: not unconfined',
  'pss.capabilities_baseline': 'No capabilities beyond the default ones',
  'pss.capabilities_restricted': 'Drop all capabilities, in each container',
  'pss.hostNamespaces': 'No namespaces of the node: network, processes, IPC',
  'pss.hostPathVolumes': 'No directories of the node as volumes',
  'pss.hostPorts': 'No ports of the node',
  'pss.hostProbesAndHostLifecycle': 'No other host in probes and hooks',
  'pss.privileged': 'No privileged containers',
  'pss.procMount': '/proc masked as by default',
  'pss.procMount_restricted': '/proc masked as by default',
  'pss.restrictedVolumes': 'No volumes that name a directory of the node, a server or a disk',
  'pss.runAsNonRoot': 'Run as non-root, in the Pod or in all containers',
  'pss.runAsUser': 'No user 0',
  'pss.seLinuxOptions': 'SELinux: only types of containers',
  'pss.seccompProfile_baseline': 'System call filter: not unconfined',
  'pss.seccompProfile_restricted': 'System call filter, RuntimeDefault or a file of the node',
  'pss.sysctls': 'Only safe sysctls',
  'pss.windowsHostProcess': 'No host process of Windows',
} as const satisfies Readonly<Record<string, Message>>;
