/**
 * Feature gates that govern fields and values of a Pod: their state from the version on in which it changed, as the
 * versioned specs of pkg/features/kube_features.go list it (v1.36.3; for `SidecarContainers` and others that 1.36 no longer
 * switches, the releases before). Asked of the running API servers of 1.31 to 1.36, the defaults are the same.
 */
import type { Gate, GateState } from './types.ts';

type History = Readonly<Record<string, GateState>>;

export const gates = {
  AnyVolumeDataSource: { '1.18': 'alpha', '1.24': 'beta', '1.33': 'stable' },
  ClusterTrustBundleProjection: { '1.29': 'alpha', '1.33': 'beta-off' },
  ContainerRestartRules: { '1.34': 'alpha', '1.35': 'beta' },
  ContainerStopSignals: { '1.33': 'alpha' },
  CrossNamespaceVolumeDataSource: { '1.26': 'alpha' },
  DynamicResourceAllocation: { '1.26': 'alpha', '1.32': 'beta-off', '1.34': 'stable' },
  EnvFiles: { '1.34': 'alpha', '1.35': 'beta' },
  GenericWorkload: { '1.35': 'alpha' },
  HostnameOverride: { '1.34': 'alpha', '1.35': 'beta' },
  ImageVolume: { '1.31': 'alpha', '1.33': 'beta-off', '1.35': 'beta', '1.36': 'stable' },
  InPlacePodVerticalScaling: { '1.27': 'alpha', '1.33': 'beta', '1.35': 'stable' },
  JobManagedBy: { '1.30': 'alpha', '1.32': 'beta', '1.35': 'stable' },
  MatchLabelKeysInPodAffinity: { '1.29': 'alpha', '1.31': 'beta', '1.33': 'stable' },
  MatchLabelKeysInPodTopologySpread: { '1.25': 'alpha', '1.27': 'beta' },
  MaxUnavailableStatefulSet: { '1.24': 'alpha', '1.35': 'beta-off' },
  NodeInclusionPolicyInPodTopologySpread: { '1.25': 'alpha', '1.26': 'beta', '1.33': 'stable' },
  PodCertificateRequest: { '1.34': 'alpha', '1.35': 'beta-off' },
  PodLevelResources: { '1.32': 'alpha', '1.34': 'beta' },
  PodLifecycleSleepAction: { '1.29': 'alpha', '1.30': 'beta', '1.34': 'stable' },
  PodSchedulingReadiness: { '1.26': 'alpha', '1.27': 'beta', '1.30': 'stable' },
  ProcMountType: { '1.12': 'alpha', '1.31': 'beta-off', '1.33': 'beta', '1.36': 'stable' },
  RecursiveReadOnlyMounts: { '1.30': 'alpha', '1.31': 'beta', '1.33': 'stable' },
  RestartAllContainersOnContainerExits: { '1.35': 'alpha', '1.36': 'beta' },
  SELinuxChangePolicy: { '1.32': 'alpha', '1.33': 'beta', '1.36': 'stable' },
  SELinuxMount: { '1.30': 'alpha', '1.33': 'beta-off' },
  SidecarContainers: { '1.28': 'alpha', '1.29': 'beta', '1.33': 'stable' },
  SupplementalGroupsPolicy: { '1.31': 'alpha', '1.33': 'beta', '1.35': 'stable' },
  TaintTolerationComparisonOperators: { '1.35': 'alpha' },
  UserNamespacesHostNetworkSupport: { '1.35': 'alpha' },
  UserNamespacesSupport: { '1.25': 'alpha', '1.30': 'beta-off', '1.33': 'beta', '1.36': 'stable' },
  VolumeAttributesClass: { '1.29': 'alpha', '1.31': 'beta-off', '1.34': 'stable' },
} as const satisfies Readonly<Record<string, History>>;

export type GateName = keyof typeof gates;

/** The release the schema is of. */
export const schemaVersion = '1.36' as const;

const minor = (version: string) => Number(version.slice(version.indexOf('.') + 1));

/**
 * The state of a gate in a Kubernetes version (as `1.33`): that of the latest change up to it.
 * @returns undefined in versions that did not have the gate yet
 */
export function gateIn(name: GateName, version: string): GateState | undefined {
  const history: History = gates[name];
  let state: GateState | undefined;
  for (const [from, next] of Object.entries(history)) if (minor(from) <= minor(version)) state = next;
  return state;
}

/** A gate in the release of the schema. */
export function gateOf(name: GateName): Gate {
  const state = gateIn(name, schemaVersion);
  if (!state) throw new Error(`${name} is younger than ${schemaVersion}`);
  return { name, state, stage: state === 'beta-off' ? 'beta' : state };
}
