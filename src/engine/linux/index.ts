import { type ContainerRef, containersOf, equalPath, type Json, own, type Path } from '../../pod/index.ts';
import { defaultedResources } from '../defaults/index.ts';
import { containerOomScores, podSums, qosClassOf } from '../resources/index.ts';
import { capabilitiesOf } from './capabilities.ts';
import { containerCgroup, podCgroup } from './cgroup.ts';
import { appArmorOf, noNewPrivsOf, rootfsOf, seccompOf } from './confinement.ts';
import { mountsOf } from './mounts.ts';
import { namespacesOf } from './namespaces.ts';
import { hostnameOf, resolvConfOf, sysctlsOf } from './network.ts';
import { contextOf } from './read.ts';
import type { LinuxOptions, LinuxView } from './types.ts';
import { userOf } from './user.ts';

export { capabilityNames, defaultCapabilities } from './capabilities.ts';
export { milliCpuToQuota, milliCpuToShares, sharesToWeight, sharesToWeightLinear } from './cgroup.ts';
export type { LinuxExplanationId } from './ids.ts';
export type * from './types.ts';

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
  const context = contextOf(pod, podPath, container, options);
  if (own(own(context.spec, 'os'), 'name') === 'windows') return undefined;
  const resources = defaultedResources(pod);
  const qosClass = qosClassOf(resources);
  const requirements = resources.containers.find((c) => equalPath(c.ref.path, container.path));
  const path = [...podPath, ...container.path];
  const oom = containerOomScores(pod, podPath, resources, qosClass, options).find((c) =>
    equalPath(c.path, path),
  );
  const user = userOf(context);
  const { masks, capabilities } = capabilitiesOf(context, user);
  const noNewPrivs = noNewPrivsOf(context);
  const seccomp = seccompOf(context);
  return {
    path,
    name: container.name,
    cgroup: containerCgroup(context, resources, requirements, qosClass),
    podCgroup: podCgroup(context, resources, podSums(resources), qosClass),
    oomScoreAdj: {
      file: '/proc/1/oom_score_adj',
      value: String(oom?.oomScoreAdj ?? 0),
      explanation: oom?.explanation ?? { id: 'oom.bestEffort', params: {}, refs: [path] },
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

/** {@link linuxView} of every container of the Pod, in start order; empty for a Pod of another operating system. */
export function linuxViews(pod: Json | undefined, podPath: Path, options: LinuxOptions = {}): LinuxView[] {
  return containersOf(pod).flatMap((ref) => linuxView(pod, podPath, ref, options) ?? []);
}
