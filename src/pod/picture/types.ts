import type { ContainerRole } from '../containers.ts';
import type { ObjectKind } from '../fields/index.ts';
import type { Path } from '../path.ts';

/** A Pod as parts and lines between them: data, without words or places on a page. Paths count from the document's root. */
export interface PodPicture {
  /** Kind of the object that holds the Pod, in upstream's spelling. */
  readonly kind: string;
  /** Of the Pod, else of the object around it; empty where neither has one. */
  readonly name: string;
  readonly path: Path;
  /** In the order of their start. */
  readonly containers: readonly ContainerPart[];
  /** Claim templates first, then the Pod's volumes, then those that are mounted and missing. */
  readonly volumes: readonly VolumePart[];
  readonly ports: readonly PortPart[];
  /** What must be in the cluster, in the order in which the manifest names it. */
  readonly objects: readonly ObjectPart[];
  readonly account: AccountPart;
  readonly node: NodePart;
  readonly links: readonly PictureLink[];
}

/** What is told of a container in a word or two. */
export type Trait =
  | { readonly id: 'nonRoot' | 'readOnlyRoot' | 'dropsAll' | 'privileged' }
  | { readonly id: 'user'; readonly uid: number };

export type Handler = 'exec' | 'httpGet' | 'tcpSocket' | 'grpc' | 'sleep';

/** What a probe or hook does; `what` is its path, command, service or seconds as written. */
export interface HandlerPart {
  /** undefined where none is chosen. */
  readonly how: Handler | undefined;
  readonly what: string;
}

export interface ProbePart extends HandlerPart {
  readonly id: 'startup' | 'readiness' | 'liveness';
  readonly path: Path;
  /** The port as written: a number or a name; empty for commands. */
  readonly port: string;
  /** True where the port is a name that the container does not give. */
  readonly unknownPort: boolean;
  /** Seconds between two checks. */
  readonly period: number;
  /** Seconds that failing checks may take in all, the delay before the first one counted. */
  readonly allows: number;
}

export interface HookPart extends HandlerPart {
  readonly id: 'postStart' | 'preStop';
  readonly path: Path;
}

export interface ContainerPart {
  readonly id: string;
  readonly path: Path;
  readonly name: string;
  readonly role: ContainerRole;
  /** Step of the start, from 0: each init container and sidecar has its own, all containers share one. */
  readonly step: number;
  readonly image: string;
  readonly traits: readonly Trait[];
  /** Requests of cpu and memory as written, limits where only these are. */
  readonly cpu: string;
  readonly memory: string;
  /** Extended resources it asks for: `nvidia.com/gpu`. */
  readonly devices: readonly string[];
  readonly probes: readonly ProbePart[];
  readonly hooks: readonly HookPart[];
}

export interface VolumePart {
  readonly id: string;
  /** Of the volume or claim template; of the first mount where it is missing. */
  readonly path: Path;
  readonly name: string;
  /** Field of the source; `claimTemplate` for one of a StatefulSet. */
  readonly source: string;
  /** Something mounts it, and nothing defines it. */
  readonly missing: boolean;
  /** Object, path, reference or server that the source names. */
  readonly of: string;
  /** Size limit or requested size, as written. */
  readonly size: string;
  /** An emptyDir in memory. */
  readonly inMemory: boolean;
  /** Fields of the sources of a projected volume. */
  readonly sources: readonly string[];
  /** Nothing can be written to it, whatever a mount says. */
  readonly readOnly: boolean;
}

export interface PortPart {
  readonly id: string;
  readonly path: Path;
  readonly container: string;
  readonly name: string;
  /** As written. */
  readonly port: string;
  readonly protocol: string;
  /** Empty where the node gives none. */
  readonly hostPort: string;
  /** Probes and hooks of the container that ask it. */
  readonly probes: number;
}

/** How an object is read: single variables, all keys as variables, files, image pulls, or by the Pod as such. */
export type ObjectUseKind = 'env' | 'envFrom' | 'files' | 'pull' | 'pod';

export interface ObjectPart {
  readonly id: string;
  readonly kind: ObjectKind;
  readonly name: string;
  /** Of its first use. */
  readonly path: Path;
  readonly uses: readonly ObjectUseKind[];
  readonly keys: readonly string[];
  /** Stands before the names of variables that all keys become. */
  readonly prefix: string;
  /** The Pod starts without it. */
  readonly optional: boolean;
}

export interface AccountPart {
  readonly path: Path;
  /** `default` where none is written, as the API server sets. */
  readonly name: string;
  /** False where `automountServiceAccountToken` is false. */
  readonly token: boolean;
}

/** What the Pod asks of its node, or takes from it. */
export interface NodePart {
  readonly path: Path;
  /** Empty where the scheduler chooses. */
  readonly name: string;
  /** `key=value` of nodeSelector. */
  readonly selector: readonly string[];
  readonly affinity: boolean;
  readonly tolerations: number;
  readonly spread: number;
  readonly readinessGates: number;
  readonly host: readonly ('network' | 'pid' | 'ipc')[];
  readonly hostPaths: readonly string[];
}

interface Line {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly path: Path;
}

/** `from` is a container for mounts, a port for traffic, and a container or volume for sources. */
export type PictureLink = Line &
  (
    | {
        readonly kind: 'mount';
        /** Where in the container; the device's path for a block device. */
        readonly at: string;
        readonly subPath: string;
        readonly readOnly: boolean;
        readonly missing: boolean;
      }
    | { readonly kind: 'traffic' }
    | { readonly kind: 'source'; readonly optional: boolean }
  );
