import type { LinuxOptions } from '../engine/index.ts';
import type { Path } from '../pod/index.ts';

/** A Service of the Pod's namespace, as its variables need it. */
export interface ProcessService {
  readonly name: string;
  readonly clusterIP: string;
  readonly ports: readonly {
    readonly name?: string;
    readonly port: number;
    /** TCP where left out. */
    readonly protocol?: string;
  }[];
}

/** What the manifest and the world do not say. Everything has the default of a plain 1.36 cluster. */
export interface ProcessOptions extends LinuxOptions {
  /** Name of the Pod where the manifest has none, as in a template. */
  readonly podName?: string;
  /** Name of the node that it runs on; else `spec.nodeName`, else the world's node if it has one only. */
  readonly node?: string;
  /** Addresses of the Pod; `10.244.0.5` by default. */
  readonly podIPs?: readonly string[];
  /** Addresses of the node; not known by default. */
  readonly hostIPs?: readonly string[];
  /** UID of the Pod; all zeros and a final 1 by default. */
  readonly uid?: string;
  /** Services of the Pod's namespace, beside `kubernetes` of the namespace `default`. */
  readonly services?: readonly ProcessService[];
  /** The node's `/etc/hosts`, which a Pod on its network has; not known by default. */
  readonly nodeHosts?: string;
}

/** What keeps a container from being started. `i18n` has a sentence for each; params are names as the manifest has them. */
export type ProcessProblemCode =
  /** No such object: `{kind, object}`. */
  | 'object-missing'
  /** `{kind, object, key}` */
  | 'key-missing'
  /** A mount of a volume that the Pod does not have: `{volume}`. */
  | 'volume-missing'
  /** `subPathExpr` refers to variables without a value: `{names}`. */
  | 'sub-path-variables'
  /** An absolute subPath, or one with `..`: `{subPath}`. */
  | 'sub-path-invalid'
  /** `{fieldPath}` */
  | 'field-unknown'
  /** `{resource}` */
  | 'resource-unknown'
  /** `{container}` */
  | 'container-missing'
  /** Two files of a volume, of which one would have to be a directory of the other: `{file, other}`. */
  | 'path-conflict'
  /** Neither `command` nor `args`, and the image has neither ENTRYPOINT nor CMD. */
  | 'no-command';

export interface ProcessProblem {
  readonly code: ProcessProblemCode;
  readonly params: Readonly<Record<string, string>>;
  /** As the event or the reason of the status says it. */
  readonly message: string;
  /** `volume`: nothing of the Pod starts (FailedMount); `config`: CreateContainerConfigError; `start`: the runtime refuses. */
  readonly stage: 'volume' | 'config' | 'start';
  /** The field that asks for it, from the root of the document. */
  readonly path: Path;
}
