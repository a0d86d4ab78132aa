import type { Path } from '../../pod/index.ts';
import type { AnalyzeOptions, Explanation } from '../types.ts';

/** What a node is like, where a Pod does not say. Everything has the default of a plain 1.36 node. */
export interface LinuxOptions extends AnalyzeOptions {
  /** Which runtime's default capabilities count; containerd by default. */
  readonly runtime?: 'containerd' | 'cri-o';
  /** USER of the image where the Pod sets none: a number, `uid:gid`, or a name, whose number is not known here. */
  readonly imageUser?: string;
  /** kubelet `seccompDefault`; false by default. */
  readonly seccompDefault?: boolean;
  /** Feature gate MemoryQoS (alpha, off by default). */
  readonly memoryQoS?: boolean;
  /** kubelet `memoryReservationPolicy`, with MemoryQoS only; None by default. */
  readonly memoryReservationPolicy?: 'None' | 'TieredReservation';
  /** kubelet `podPidsLimit`; unlimited by default. */
  readonly podPidsLimit?: number;
  /** Cluster DNS addresses; `10.96.0.10` by default, as kubeadm sets up. */
  readonly clusterDns?: readonly string[];
  /** `cluster.local` by default. */
  readonly clusterDomain?: string;
  /** Namespace of a Pod that names none; `default` by default. */
  readonly namespace?: string;
}

/** A file as it reads on the node or in the container, and why. */
export interface LinuxFile {
  /** `cpu.weight`, `memory.max`: a file of the container's or the Pod's cgroup. Else an absolute path. */
  readonly file: string;
  readonly value: string;
  readonly explanation: Explanation;
}

export type NamespaceType = 'pid' | 'net' | 'ipc' | 'uts' | 'user' | 'mnt' | 'cgroup';

export interface LinuxNamespace {
  readonly type: NamespaceType;
  /** Whom the container shares it with: the node, the containers of its Pod, one other container, nobody. */
  readonly scope: 'host' | 'pod' | 'target' | 'container';
  readonly explanation: Explanation;
}

export interface LinuxUser {
  /** Undefined where only the image knows. */
  readonly uid: number | undefined;
  readonly gid: number | undefined;
  /** All groups of the process in the kernel's order, the primary one among them. */
  readonly groups: readonly number[];
  /** What `id` prints; undefined where the uid is not known. */
  readonly id: string | undefined;
  /** True where the image's USER is taken to be root because nothing says otherwise. */
  readonly assumed: boolean;
  readonly explanations: readonly Explanation[];
}

/** Lines of `/proc/1/status`: masks in 16 hexadecimal digits. */
export interface LinuxStatus {
  readonly CapInh: string;
  readonly CapPrm: string;
  readonly CapEff: string;
  readonly CapBnd: string;
  readonly CapAmb: string;
  readonly NoNewPrivs: 0 | 1;
  /** 0 without a filter, 2 with one. */
  readonly Seccomp: 0 | 2;
}

export interface LinuxCapabilities {
  /** Names without `CAP_`, in the order of their bits. */
  readonly bounding: readonly string[];
  readonly effective: readonly string[];
  readonly explanations: readonly Explanation[];
}

export interface LinuxMount {
  /** Where the container sees it. */
  readonly target: string;
  /** File-system type or volume kind: `configMap`, `emptyDir`, `proc`. */
  readonly kind: string;
  /** Name of the volume; empty for what kubelet and runtime mount. */
  readonly volume: string;
  readonly readOnly: boolean;
  /** Mount options as the runtime passes them: `rbind`, `rprivate`, `ro`. */
  readonly options: readonly string[];
  readonly subPath?: string;
  /** The mount in the document; absent for what nobody wrote. */
  readonly path?: Path;
  readonly explanation: Explanation;
}

export interface LinuxSysctl extends LinuxFile {
  readonly name: string;
  /** On the kubelet's list of safe sysctls. */
  readonly safe: boolean;
}

/** What a Linux node with cgroup v2 is told for one container. */
export interface LinuxView {
  readonly path: Path;
  readonly name: string;
  readonly cgroup: readonly LinuxFile[];
  /** The cgroup of the whole Pod, above the container's. */
  readonly podCgroup: readonly LinuxFile[];
  readonly oomScoreAdj: LinuxFile;
  readonly namespaces: readonly LinuxNamespace[];
  readonly user: LinuxUser;
  readonly status: LinuxStatus;
  readonly capabilities: LinuxCapabilities;
  readonly noNewPrivs: Explanation;
  readonly seccomp: Explanation;
  /** `/proc/1/attr/current` where AppArmor is on. */
  readonly appArmor: LinuxFile;
  readonly rootfs: { readonly readOnly: boolean; readonly explanation: Explanation };
  readonly mounts: readonly LinuxMount[];
  readonly resolvConf: LinuxFile;
  /** `/etc/hostname`; the value is empty where the name is not known yet. */
  readonly hostname: LinuxFile;
  readonly sysctls: readonly LinuxSysctl[];
}
