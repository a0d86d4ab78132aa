import type { Path } from '../pod/index.ts';
import type { Behaviour } from './world.ts';

/** Who records an event. */
export type EventSource = 'default-scheduler' | 'kubelet' | 'taint-eviction-controller';

/** Times are seconds since the API server accepted the Pod. */
export interface TimelineEvent {
  readonly t: number;
  readonly type: 'Normal' | 'Warning';
  readonly reason: string;
  readonly from: EventSource;
  readonly message: string;
  /** The container that `involvedObject.fieldPath` names; left out for events of the Pod. */
  readonly container?: string;
}

export type Phase = 'Pending' | 'Running' | 'Succeeded' | 'Failed';

export interface Condition {
  readonly type: string;
  readonly status: 'True' | 'False' | 'Unknown';
  readonly reason?: string;
  readonly message?: string;
}

/** A condition that changed its status at an instant. */
export interface ConditionChange extends Condition {
  readonly t: number;
}

/** What is published of a container. */
export interface ContainerStatus {
  readonly state: 'waiting' | 'running' | 'terminated';
  readonly reason?: string;
  /** Of a waiting container: what its reason comes with. */
  readonly message?: string;
  readonly exitCode?: number;
  readonly restarts: number;
  readonly ready: boolean;
  readonly started: boolean;
  /** How the instance before ended. */
  readonly last?: { readonly reason: string; readonly exitCode: number; readonly finishedAt?: number };
}

/** What the API server has of the Pod from an instant on. Only instants at which something changed have one. */
export interface HistoryEntry {
  readonly t: number;
  readonly phase: Phase;
  /** `status.reason`: DeadlineExceeded, Evicted ... */
  readonly reason?: string;
  readonly message?: string;
  readonly conditions: readonly Condition[];
  /** By name, init containers first; empty before a node took the Pod. */
  readonly containers: Readonly<Record<string, ContainerStatus>>;
  /** From when the Pod is to be deleted. */
  readonly deletedAt?: number;
  readonly node?: string;
}

/** The Pod at a time. */
export interface Snapshot extends HistoryEntry {
  /** The line of `kubectl get pod`, with single blanks; empty once the Pod is gone. */
  readonly kubectl: string;
  readonly gone: boolean;
}

/** The columns of `kubectl get pod`. */
export interface KubectlRow {
  readonly name: string;
  readonly ready: string;
  readonly status: string;
  readonly restarts: string;
  readonly age: string;
}

/** A row of the events in `kubectl describe pod`. */
export interface DescribedEvent {
  readonly type: 'Normal' | 'Warning';
  readonly reason: string;
  /** `5s`, or `5s (x3 over 15s)`. */
  readonly age: string;
  readonly from: string;
  readonly message: string;
  readonly count: number;
  readonly first: number;
  readonly last: number;
  readonly container?: string;
}

/** What is seen of a container from `from` to before `to`; `to` is undefined where it goes on to the end. */
export interface LaneInterval {
  readonly from: number;
  readonly to: number | undefined;
  readonly state: 'waiting' | 'running' | 'terminated';
  readonly reason?: string;
  readonly exitCode?: number;
  readonly ready: boolean;
  readonly started: boolean;
  readonly restarts: number;
}

/** A run of a program, from its start to its end, whatever is published of it. */
export interface RunInterval {
  readonly from: number;
  readonly to: number | undefined;
  /** 0 for the first start. */
  readonly start: number;
  readonly exitCode?: number;
  readonly reason?: string;
}

/** All of a container over time. */
export interface Lane {
  readonly container: string;
  readonly role: 'init' | 'sidecar' | 'container';
  /** From the root of the document: `spec.containers[0]`. */
  readonly path: Path;
  /** What is published, one after the other, without gaps from the binding on. */
  readonly intervals: readonly LaneInterval[];
  readonly runs: readonly RunInterval[];
}

export type ProbeKind = 'startup' | 'readiness' | 'liveness';

/** A check of a probe. */
export interface ProbeTick {
  readonly t: number;
  readonly container: string;
  readonly kind: ProbeKind;
  /** unknown: it could not be made, and nothing is counted. */
  readonly result: 'success' | 'failure' | 'unknown';
  /** What the kubelet was told; empty for a success. */
  readonly output: string;
  /** How many in a row had this result, this one included; 0 for unknown. */
  readonly inRow: number;
  /** It made the probe's result what it is now. */
  readonly decides: boolean;
}

export interface HookInterval {
  readonly from: number;
  readonly to: number;
  readonly container: string;
  readonly hook: 'postStart' | 'preStop';
  readonly ok: boolean;
  /** The grace period ended before it did. */
  readonly cut: boolean;
}

export interface PullInterval {
  readonly from: number;
  readonly to: number;
  readonly container: string;
  readonly image: string;
  readonly ok: boolean;
}

/** A container being stopped: from the decision to its end. */
export interface StopInterval {
  readonly from: number;
  readonly to: number;
  readonly container: string;
  /** When SIGTERM came. */
  readonly signal: number;
  /** SIGKILL ended it. */
  readonly killed: boolean;
}

/** Why a node, or every node, refuses a Pod. */
export type RefusalCode =
  | 'claimMissing'
  | 'claimUnbound'
  | 'unschedulable'
  | 'taint'
  | 'affinity'
  | 'ports'
  | 'pods'
  | 'resource';

/** A change that would let the Pod in; `code` says which, `i18n` says it. */
export type CureCode =
  | 'createClaim'
  | 'bindClaim'
  | 'uncordon'
  | 'tolerateTaint'
  | 'removeTaint'
  | 'labelNode'
  | 'changeSelector'
  | 'otherPort'
  | 'freePort'
  | 'fewerPods'
  | 'lowerRequest'
  | 'freeResource'
  | 'largerNode';

export type PlainParams = Readonly<Record<string, string | number>>;

export interface Cure {
  readonly code: CureCode;
  /** Which side would change. */
  readonly on: 'pod' | 'node' | 'claim';
  readonly params: PlainParams;
  /** Fields of the Pod that it is about, from the root of the document. */
  readonly paths: readonly Path[];
}

export interface Refusal {
  readonly code: RefusalCode;
  /** The reason as the scheduler says it. */
  readonly message: string;
  readonly params: PlainParams;
  readonly paths: readonly Path[];
  readonly cures: readonly Cure[];
  /** Taking other Pods away could help. */
  readonly preemptable: boolean;
}

export interface NodeVerdict {
  readonly node: string;
  /** Empty where the Pod fits. */
  readonly refusals: readonly Refusal[];
  /** Sum of the weights of the preferences that it meets. */
  readonly score: number;
}

/** A try of the scheduler. */
export interface Placement {
  readonly t: number;
  /** Where the Pod goes; undefined where no node takes it. */
  readonly node: string | undefined;
  /** What refuses before any node is looked at. */
  readonly before: readonly Refusal[];
  readonly nodes: readonly NodeVerdict[];
}

/** What happened, and what it follows from. The sentences are in `i18n`. */
export type StepCode =
  | 'gated'
  | 'gatesGone'
  | 'scheduled'
  | 'unschedulable'
  | 'otherScheduler'
  | 'boundByName'
  | 'rejectedByNode'
  | 'mountFailed'
  | 'claimFailed'
  | 'mounted'
  | 'sandbox'
  | 'pulling'
  | 'pulled'
  | 'pullFailed'
  | 'pullBackOff'
  | 'imageAbsent'
  | 'imagePresent'
  | 'configError'
  | 'startError'
  | 'started'
  | 'initWaits'
  | 'initDone'
  | 'initFailed'
  | 'exited'
  | 'oomKilled'
  | 'killedByUser'
  | 'restartsNow'
  | 'backOff'
  | 'backOffOver'
  | 'backOffForgotten'
  | 'staysDown'
  | 'ruleDecides'
  | 'restartAll'
  | 'probeFailed'
  | 'probeGaveUp'
  | 'probeStarted'
  | 'probeReady'
  | 'probeUnready'
  | 'probeError'
  | 'hookStarted'
  | 'hookFailed'
  | 'stopping'
  | 'signalled'
  | 'forced'
  | 'taintTolerated'
  | 'taintEvicts'
  | 'deleted'
  | 'gone'
  | 'deadline'
  | 'evicted'
  | 'succeeded'
  | 'failed';

export interface Step {
  readonly t: number;
  readonly code: StepCode;
  readonly container?: string;
  readonly params: PlainParams;
  /** Fields that it follows from, from the root of the document. */
  readonly paths: readonly Path[];
}

/** What is known of a program before it runs, as one short saying; `i18n` says it. */
export type ChipCode =
  | 'runsOn'
  | 'exits'
  | 'listens'
  | 'uses'
  | 'wantsCpu'
  | 'ignoresTerm'
  | 'endsOnTerm'
  | 'answers'
  | 'touches'
  | 'cannotStart'
  | 'cannotWrite'
  | 'lacksCapability'
  | 'unknown';

export interface Chip {
  readonly code: ChipCode;
  readonly params: PlainParams;
}

/** What a container's program is taken to do, and from where that is known. */
export interface InferredBehaviour {
  readonly behaviour: Behaviour;
  /** False where neither command nor image says what it does. */
  readonly known: boolean;
  readonly chips: readonly Chip[];
}

export interface ContainerBehaviour {
  readonly container: string;
  /** The world says it, or it was inferred from command and image. */
  readonly from: 'world' | 'inferred';
  readonly starts: readonly Behaviour[];
  readonly known: boolean;
  readonly chips: readonly Chip[];
}

/** All that happens to a Pod until the last second. */
export interface Timeline {
  readonly name: string;
  readonly namespace: string;
  /** The last second. */
  readonly until: number;
  readonly node: string | undefined;
  /** When the Pod was gone from the API server. */
  readonly gone: number | undefined;
  /** In the order in which they are recorded. */
  readonly events: readonly TimelineEvent[];
  /** Every change of the status of a condition, instant by instant. */
  readonly conditions: readonly ConditionChange[];
  /** The condition PodScheduled at the end. */
  readonly podScheduled: Condition | undefined;
  readonly history: readonly HistoryEntry[];
  readonly lanes: readonly Lane[];
  readonly probes: readonly ProbeTick[];
  readonly hooks: readonly HookInterval[];
  readonly pulls: readonly PullInterval[];
  readonly stops: readonly StopInterval[];
  readonly placements: readonly Placement[];
  readonly steps: readonly Step[];
  readonly behaviours: readonly ContainerBehaviour[];
  /** The Pod at a time, that instant's changes included; times before 0 read as 0, those after the last second as that. */
  at(t: number): Snapshot;
  /** The line of `kubectl get pod` with single blanks; empty once the Pod is gone. */
  kubectlGet(t: number): string;
  /** The columns of that line; undefined once the Pod is gone. */
  kubectlRow(t: number): KubectlRow | undefined;
  /** The events of `kubectl describe pod`: equal ones folded, the oldest first. */
  describeEvents(t: number): readonly DescribedEvent[];
}
