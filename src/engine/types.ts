import type { Cluster, Issue, Json, Path, PathEdit, PodRef } from '../pod/index.ts';
import type { Sentence } from './explain/subject.ts';
import type { PodSecurity } from './security/index.ts';
import type { ContainerTiming } from './timing/index.ts';

export type QosClass = 'Guaranteed' | 'Burstable' | 'BestEffort';

/** A statement about the Pod as data: `i18n` has its sentence, `refs` are the fields it speaks of (from the document's root). */
export interface Explanation {
  readonly id: string;
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
  readonly refs: readonly Path[];
}

export interface QosResult {
  readonly class: QosClass;
  /** Why, in the order upstream decides: per container and resource, or of the pod-level resources. */
  readonly reasons: readonly Explanation[];
  /** Edits (from the document's root) that make the class Guaranteed; absent where it already is, or no certain way is known. */
  readonly toGuaranteed?: readonly PathEdit[];
  readonly containers: readonly ContainerOom[];
  /** What the class means for eviction and for the OOM killer; filled by `computeQos`. */
  readonly meaning?: readonly Explanation[];
}

/** `oom_score_adj` of one container, as pkg/kubelet/qos/policy.go computes it. */
export interface ContainerOom {
  readonly path: Path;
  readonly name: string;
  readonly oomScoreAdj: number;
  /** Id of the case that decided, and the numbers of the formula: request and node memory in bytes. */
  readonly explanation: Explanation;
}

/** Quantities in canonical form by resource name, sorted: `{cpu: '250m', memory: '64Mi'}`. */
export type ResourceList = Readonly<Record<string, string>>;

/** One step of the Pod's start: an init container running, a sidecar joining, or the containers at the end. */
export interface StartStep {
  readonly kind: 'init' | 'sidecar' | 'containers';
  readonly path: Path;
  readonly name: string;
  /** What this step needs at once: itself with the sidecars that started before it. */
  readonly requests: ResourceList;
  readonly limits: ResourceList;
}

export interface EffectiveResources {
  /** What the scheduler counts, with overhead. */
  readonly requests: ResourceList;
  readonly limits: ResourceList;
  readonly steps: readonly StartStep[];
  /** Index into `steps` of the one that decides, by resource. Absent for resources set by pod-level resources. */
  readonly deciding: Readonly<Record<string, number>>;
  readonly overhead: ResourceList;
  /** Resources that the pod-level `spec.resources` set. */
  readonly podLevel: readonly string[];
  readonly explanations: readonly Explanation[];
}

export interface PodAnalysis {
  readonly ref: PodRef;
  readonly issues: readonly Issue[];
  readonly qos: QosResult | undefined;
  readonly resources: EffectiveResources | undefined;
  /** Class and sums without their reasons, which take longer to find. */
  readonly summary: ResourceSummary | undefined;
  /** When each container is checked and stopped. */
  readonly timing: readonly ContainerTiming[];
  /** What the Pod Security Standards make of it; its paths count from the Pod. */
  readonly security: PodSecurity | undefined;
  /** The Pod in sentences, chapter by chapter. */
  readonly story: readonly Sentence[];
}

export interface AnalyzeOptions {
  /** Memory capacity of the node in bytes, for oom_score_adj; 8 GiB by default. */
  readonly nodeMemory?: number;
  /** The cluster that is asked; of the newest release, with its defaults, if none is given. */
  readonly cluster?: Cluster;
}

/** The QoS class of a Pod, and what the scheduler counts for it. */
export interface ResourceSummary {
  readonly class: QosClass;
  readonly requests: ResourceList;
  readonly limits: ResourceList;
}

/** Everything derived from one document. `issues` are those outside of any Pod (a wrong kind, an unknown document). */
export interface DocumentAnalysis {
  readonly value: Json | undefined;
  readonly pods: readonly PodAnalysis[];
  readonly issues: readonly Issue[];
}
