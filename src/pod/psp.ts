/** A field of PodSecurityPolicy, which 1.25 no longer has, and what does its work. */
export interface PspField {
  /** Below `spec`, or the key of an annotation. */
  readonly field: string;
  /** The policy wrote it into Pods, which Pod Security never does: the Pod has to say it itself, at this field. */
  readonly writes?: string;
  /** Checks of the Pod Security Standards that ask for the same; none: they have no opinion. */
  readonly checks: readonly string[];
}

/**
 * Every field of `policy/v1beta1` PodSecurityPolicy in the order of its type, with the checks that look at the same
 * (k8s.io/api/policy/v1beta1/types.go of 1.24, k8s.io/pod-security-admission/policy).
 */
export const pspFields: readonly PspField[] = [
  { field: 'privileged', checks: ['privileged'] },
  {
    field: 'defaultAddCapabilities',
    writes: 'containers[*].securityContext.capabilities.add',
    checks: ['capabilities_baseline', 'capabilities_restricted'],
  },
  {
    field: 'requiredDropCapabilities',
    writes: 'containers[*].securityContext.capabilities.drop',
    checks: ['capabilities_restricted'],
  },
  { field: 'allowedCapabilities', checks: ['capabilities_baseline', 'capabilities_restricted'] },
  { field: 'volumes', checks: ['hostPathVolumes', 'restrictedVolumes'] },
  { field: 'hostNetwork', checks: ['hostNamespaces'] },
  { field: 'hostPorts', checks: ['hostPorts'] },
  { field: 'hostPID', checks: ['hostNamespaces'] },
  { field: 'hostIPC', checks: ['hostNamespaces'] },
  { field: 'seLinux', writes: 'securityContext.seLinuxOptions', checks: ['seLinuxOptions'] },
  {
    field: 'runAsUser',
    writes: 'securityContext.runAsUser, runAsNonRoot',
    checks: ['runAsNonRoot', 'runAsUser'],
  },
  { field: 'runAsGroup', writes: 'securityContext.runAsGroup', checks: [] },
  { field: 'supplementalGroups', writes: 'securityContext.supplementalGroups', checks: [] },
  { field: 'fsGroup', writes: 'securityContext.fsGroup', checks: [] },
  {
    field: 'readOnlyRootFilesystem',
    writes: 'containers[*].securityContext.readOnlyRootFilesystem',
    checks: [],
  },
  {
    field: 'defaultAllowPrivilegeEscalation',
    writes: 'containers[*].securityContext.allowPrivilegeEscalation',
    checks: [],
  },
  {
    field: 'allowPrivilegeEscalation',
    writes: 'containers[*].securityContext.allowPrivilegeEscalation',
    checks: ['allowPrivilegeEscalation'],
  },
  { field: 'allowedHostPaths', checks: [] },
  { field: 'allowedFlexVolumes', checks: [] },
  { field: 'allowedCSIDrivers', checks: [] },
  { field: 'allowedUnsafeSysctls', checks: ['sysctls'] },
  { field: 'forbiddenSysctls', checks: [] },
  { field: 'allowedProcMountTypes', checks: ['procMount'] },
  { field: 'runtimeClass', writes: 'runtimeClassName', checks: [] },
  {
    field: 'seccomp.security.alpha.kubernetes.io/defaultProfileName',
    writes: 'securityContext.seccompProfile',
    checks: [],
  },
  {
    field: 'seccomp.security.alpha.kubernetes.io/allowedProfileNames',
    checks: ['seccompProfile_baseline', 'seccompProfile_restricted'],
  },
  {
    field: 'apparmor.security.beta.kubernetes.io/defaultProfileName',
    writes: 'securityContext.appArmorProfile',
    checks: [],
  },
  { field: 'apparmor.security.beta.kubernetes.io/allowedProfileNames', checks: ['appArmorProfile'] },
];
