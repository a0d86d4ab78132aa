import type { Json } from '../pod/index.ts';

/**
 * What is around a Pod: a small cluster, the behaviour of its programs and what people do. It is the shape of a world file,
 * of the `world` of a lesson and of the input of a simulation without its `pod`; every key may be left out. `parseWorld`
 * reads it from plain JSON.
 */
export interface World {
  /** In the order in which the scheduler takes them; one node `node01` where left out. */
  readonly nodes?: readonly WorldNode[];
  readonly objects?: WorldObjects;
  /** By the reference as the Pod writes it. */
  readonly images?: Readonly<Record<string, WorldImage>>;
  /** By the name of the container; one object, or a list: one per start, of which the last repeats. */
  readonly behaviour?: Readonly<Record<string, Behaviour | readonly Behaviour[]>>;
  readonly actions?: readonly Action[];
  readonly latency?: {
    /** Seconds from Scheduled to volumes mounted and sandbox up; 2 where left out. */
    readonly sync?: number;
  };
  /** The last second; 120 where left out. */
  readonly until?: number;
}

/** Amounts by resource, as quantities: `{cpu: '4', memory: 8Gi}`. */
export type Amounts = Readonly<Record<string, string>>;

export interface WorldNode {
  readonly name: string;
  /** Beside what is written: 4 CPU, 8Gi of memory and 110 Pods; where nothing is, also 100Gi of ephemeral-storage. */
  readonly allocatable?: Amounts;
  /** What other Pods request on it; `pods` is their number. */
  readonly used?: Amounts;
  readonly usedPorts?: readonly UsedPort[];
  readonly labels?: Readonly<Record<string, string>>;
  readonly taints?: readonly Taint[];
  readonly unschedulable?: boolean;
  /** References of images that are present on it; `*` for every one. */
  readonly images?: readonly string[];
}

export interface UsedPort {
  readonly port: number;
  /** TCP where left out. */
  readonly protocol?: 'TCP' | 'UDP' | 'SCTP';
  /** All addresses where left out. */
  readonly hostIP?: string;
}

export interface Taint {
  readonly key: string;
  readonly value?: string;
  readonly effect: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute';
}

/** Keys with their values: of a ConfigMap, or of a Secret in clear text. */
export type KeyedData = Readonly<Record<string, string>>;

export interface WorldObjects {
  readonly configMaps?: Readonly<Record<string, KeyedData>>;
  readonly secrets?: Readonly<Record<string, KeyedData>>;
  readonly persistentVolumeClaims?: Readonly<Record<string, ClaimState>>;
  /** By name; what stands behind a name is not looked at. */
  readonly runtimeClasses?: Readonly<Record<string, Json>>;
}

/** `Pending`: not bound, and bound at once when a volume comes (immediate binding). */
export type ClaimState = 'Bound' | 'Pending';

export interface WorldImage {
  /** Seconds to pull it; 2 where left out. */
  readonly seconds?: number;
  /** The text of a pull that fails. */
  readonly error?: string;
  /** There is no error where `imagePullSecrets` names this Secret and it exists. */
  readonly needsSecret?: string;
  /** The user it runs as: a number, or a word; 0 where left out. */
  readonly user?: number | string;
  readonly env?: Readonly<Record<string, string>>;
  readonly entrypoint?: readonly string[];
  readonly cmd?: readonly string[];
}

/** A second of a half open interval `[from, to)`; null is for ever. */
export type Until = number | null;

/** What a program does, in seconds from the start of its container. */
export interface Behaviour {
  /** It ends by itself; left out: it runs on. */
  readonly exit?: { readonly at: number; readonly code: number };
  /** Seconds from SIGTERM to its end, or that it does not hear the signal. */
  readonly term?: number | 'ignore';
  /** 143 where left out. */
  readonly termCode?: number;
  /** Files that exist. */
  readonly files?: readonly (readonly [path: string, from: number, to: Until])[];
  /** Ports that it listens on, by TCP on the Pod's address. */
  readonly listens?: readonly (readonly [port: number, from: number, to: Until])[];
  /** Answers to HTTP; `*` is any path. */
  readonly http?: readonly (readonly [
    port: number,
    path: string,
    from: number,
    to: Until,
    status: number | 'hang',
  ])[];
  /** Any exec probe but `cat FILE`. */
  readonly exec?: readonly (readonly [from: number, to: Until, code: number, output: string])[];
  /** Memory in use from a second on. */
  readonly memory?: readonly (readonly [from: number, quantity: string])[];
  /** CPUs that it would use. */
  readonly cpu?: number;
  readonly postStart?: HookBehaviour;
  readonly preStop?: HookBehaviour;
  /** The text of a runtime that cannot start it. */
  readonly startError?: string;
  /** Bytes written to its writable layer and logs, from a second on. */
  readonly storage?: readonly (readonly [from: number, quantity: string])[];
  /** Bytes written to volumes, by the name of the volume. */
  readonly volumes?: readonly (readonly [volume: string, from: number, quantity: string])[];
}

export interface HookBehaviour {
  readonly seconds?: number;
  /** True where left out. */
  readonly ok?: boolean;
}

/** What a person or a controller does at a second. */
export type Action =
  | { readonly at: number; readonly do: 'delete'; readonly gracePeriodSeconds?: number }
  | { readonly at: number; readonly do: 'kill'; readonly container: string; readonly exitCode?: number }
  | {
      readonly at: number;
      readonly do: 'create';
      readonly kind: 'configMaps' | 'secrets';
      readonly name: string;
      readonly data?: KeyedData;
    }
  | {
      readonly at: number;
      readonly do: 'create';
      readonly kind: 'persistentVolumeClaims';
      readonly name: string;
      /** Bound where left out. */
      readonly data?: ClaimState;
    }
  | { readonly at: number; readonly do: 'create'; readonly kind: 'nodes'; readonly node: WorldNode }
  /** Labels of a node, of every one where none is named; null takes one away. */
  | {
      readonly at: number;
      readonly do: 'label';
      readonly node?: string;
      readonly labels: Readonly<Record<string, string | null>>;
    }
  /** A taint of a node; `remove` takes it away. */
  | {
      readonly at: number;
      readonly do: 'taint';
      readonly node?: string;
      readonly taint: Taint;
      readonly remove?: boolean;
    }
  /** The node takes new Pods no longer, or again. */
  | { readonly at: number; readonly do: 'cordon' | 'uncordon'; readonly node?: string }
  /** Every gate of the Pod where no name is given. */
  | { readonly at: number; readonly do: 'removeGate'; readonly name?: string }
  /** Sets a condition of the Pod: what a readiness gate waits for. */
  | {
      readonly at: number;
      readonly do: 'condition';
      readonly type: string;
      readonly status: 'True' | 'False' | 'Unknown';
    }
  /** The node has little memory left, and the kubelet evicts the Pod. */
  | {
      readonly at: number;
      readonly do: 'memoryPressure';
      readonly threshold?: string;
      readonly available?: string;
    };

/** One thing that keeps a value from being a world: data; `i18n` says it. */
export interface WorldProblem {
  readonly path: readonly (string | number)[];
  readonly code: WorldProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export type WorldProblemCode =
  /** Has `key` and `allowed`. */
  | 'unknown-key'
  /** Has `key`. */
  | 'missing'
  /** Has `wanted`: a map, a list, a text, a number of seconds ... */
  | 'type'
  /** Has `value` and `allowed`. */
  | 'choice'
  /** Has `value`. */
  | 'quantity'
  /** Has `value`. */
  | 'duplicate';
