import type { ContainerRef, Json, Path } from '../../pod/index.ts';

export type CheckId =
  | 'allowPrivilegeEscalation'
  | 'appArmorProfile'
  | 'capabilities_baseline'
  | 'capabilities_restricted'
  | 'hostNamespaces'
  | 'hostPathVolumes'
  | 'hostPorts'
  | 'hostProbesAndHostLifecycle'
  | 'privileged'
  | 'procMount'
  | 'procMount_restricted'
  | 'restrictedVolumes'
  | 'runAsNonRoot'
  | 'runAsUser'
  | 'seLinuxOptions'
  | 'seccompProfile_baseline'
  | 'seccompProfile_restricted'
  | 'sysctls'
  | 'windowsHostProcess';

/** What a check reads: the Pod as an API server has it after its defaults. Paths count from the Pod. */
export interface CheckedPod {
  readonly metadata: Json | undefined;
  readonly spec: Json | undefined;
  /** `spec.securityContext`. */
  readonly security: Json | undefined;
  /** Init containers, containers and ephemeral containers, in this order, as `visitContainers` of visitor.go goes. */
  readonly containers: readonly ContainerRef[];
  /** True where the server's defaults are in it already; a template gets not all that a Pod gets. */
  readonly defaulted: boolean;
}

/** Why a check forbids a Pod, in upstream's words, and the fields that it is about, from the Pod. */
export interface Forbidden {
  readonly reason: string;
  readonly detail: string;
  /** What is set to a bad value, or is missing. */
  readonly paths: readonly Path[];
}

/** undefined where the Pod is allowed. */
export type CheckPod = (pod: CheckedPod) => Forbidden | undefined;

/** A check from one minor version of the policy on, until the next one in the list. */
export interface CheckVersion {
  readonly since: number;
  readonly check: CheckPod;
  /** Checks of baseline that need not run beside it. */
  readonly overrides?: readonly CheckId[];
}

export interface Check {
  readonly id: CheckId;
  /** Those of baseline count for restricted too. */
  readonly level: 'baseline' | 'restricted';
  /** Oldest first. */
  readonly versions: readonly CheckVersion[];
}

export interface Violation extends Forbidden {
  readonly check: CheckId;
}

export interface LevelResult {
  readonly allowed: boolean;
  /** In the order in which upstream lists them. */
  readonly violations: readonly Violation[];
}

/** What the Pod Security Standards make of a Pod. */
export interface PodSecurity {
  /** Minor version of the policy. */
  readonly version: number;
  /** The strictest level that allows it. */
  readonly level: 'privileged' | 'baseline' | 'restricted';
  readonly baseline: LevelResult;
  readonly restricted: LevelResult;
}
