import {
  type ContainerRef,
  containersOf,
  equalPath,
  type Json,
  own,
  type Path,
  startsWith,
} from '../../pod/index.ts';
import { defaultedResources, type PodRequirements } from '../defaults/index.ts';
import { isForWindows } from '../os.ts';
import { containerOomScores, podSums, qosClassOf } from '../resources/index.ts';
import type { ContainerOom, QosClass } from '../types.ts';
import { capabilitiesOf } from './capabilities.ts';
import { containerCgroup, type PodSums, podCgroup } from './cgroup.ts';
import { appArmorOf, noNewPrivsOf, rootfsOf, seccompOf } from './confinement.ts';
import { contextOf } from './context.ts';
import { mountsOf } from './mounts.ts';
import { namespacesOf } from './namespaces.ts';
import { hostnameOf, resolvConfOf, sysctlsOf } from './network.ts';
import type { LinuxOptions, LinuxView } from './types.ts';
import { userOf } from './user.ts';

/** What all containers of a Pod have in common, computed once. */
interface Shared {
  readonly resources: PodRequirements;
  readonly sums: PodSums;
  readonly qosClass: QosClass;
  readonly oom: readonly ContainerOom[];
}

function sharedOf(pod: Json | undefined, podPath: Path, options: LinuxOptions): Shared | undefined {
  if (isForWindows(own(pod, 'spec'))) return undefined;
  const resources = defaultedResources(pod);
  const qosClass = qosClassOf(resources);
  const oom = containerOomScores(pod, podPath, resources, qosClass, options);
  return { resources, qosClass, oom, sums: podSums(resources) };
}

/**
 * What a Linux node (cgroup v2, kubelet 1.36, containerd 2 with runc, see {@link LinuxOptions}) is told for one container,
 * and what can be read there. Values of wrong types count as absent. Never throws.
 * @param pod the map that holds `metadata` and `spec`
 * @param podPath its place in the document; paths in the result count from the document's root
 * @returns undefined for a Pod of another operating system
 */
export function linuxView(
  pod: Json | undefined,
  podPath: Path,
  container: ContainerRef,
  options: LinuxOptions = {},
): LinuxView | undefined {
  const shared = sharedOf(pod, podPath, options);
  return shared && viewOf(shared, pod, podPath, container, options);
}

/**
 * {@link linuxView} of the containers of the Pod, in start order; empty for a Pod of another operating system.
 * @param at only of the containers at or below this path of the document; every one by default
 */
export function linuxViews(
  pod: Json | undefined,
  podPath: Path,
  options: LinuxOptions = {},
  at: Path = [],
): LinuxView[] {
  const shared = sharedOf(pod, podPath, options);
  if (!shared) return [];
  return containersOf(pod)
    .filter((ref) => startsWith([...podPath, ...ref.path], at))
    .map((ref) => viewOf(shared, pod, podPath, ref, options));
}

function viewOf(
  { resources, qosClass, oom, sums }: Shared,
  pod: Json | undefined,
  podPath: Path,
  container: ContainerRef,
  options: LinuxOptions,
): LinuxView {
  const context = contextOf(pod, podPath, container, options);
  const requirements = resources.containers.find((c) => equalPath(c.ref.path, container.path));
  const path = [...podPath, ...container.path];
  const score = oom.find((c) => equalPath(c.path, path));
  const user = userOf(context);
  const { masks, capabilities } = capabilitiesOf(context, user);
  const noNewPrivs = noNewPrivsOf(context);
  const seccomp = seccompOf(context);
  return {
    path,
    name: container.name,
    cgroup: containerCgroup(context, resources, requirements, qosClass),
    podCgroup: podCgroup(context, resources, sums, qosClass),
    oomScoreAdj: {
      file: '/proc/1/oom_score_adj',
      value: String(score?.oomScoreAdj ?? 0),
      explanation: score?.explanation ?? { id: 'oom.bestEffort', params: {}, refs: [path] },
    },
    namespaces: namespacesOf(context),
    user,
    status: { ...masks, NoNewPrivs: noNewPrivs.value, Seccomp: seccomp.value },
    capabilities,
    noNewPrivs: noNewPrivs.explanation,
    seccomp: seccomp.explanation,
    appArmor: appArmorOf(context),
    rootfs: rootfsOf(context),
    mounts: mountsOf(context),
    resolvConf: resolvConfOf(context),
    hostname: hostnameOf(context),
    sysctls: sysctlsOf(context),
  };
}
