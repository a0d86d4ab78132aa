import type { JsonObject } from '../../pod/index.ts';
import { takeName } from '../names.ts';
import { Notes } from '../notes.ts';

/** What a person chooses where an import can be read in several ways; every choice has an answer without one. */
export interface Choices {
  /** A Pod that restarts always, instead of a Deployment. */
  readonly podsOnly?: boolean | undefined;
  /** A Service for published ports; true if left out. */
  readonly services?: boolean | undefined;
  /**
   * What a bind of a relative path becomes: a path on the node (below `folder`), an empty folder, or a ConfigMap (for a file).
   * If left out: a ConfigMap for what is called like a file, else an empty folder.
   */
  readonly binds?: 'hostPath' | 'emptyDir' | 'configMap' | undefined;
  /** The folder on the node that takes the place of the person's own; for `hostPath`. */
  readonly folder?: string | undefined;
  /** Values of the variables of a compose file. */
  readonly values?: Readonly<Record<string, string>> | undefined;
  /** An init container that waits for the services a service depends on. */
  readonly waits?: boolean | undefined;
}

/** Objects that several workloads of one import share, and what is told of them all. */
export class Session {
  readonly notes = new Notes();
  readonly choices: Choices;
  /** Names of workloads. */
  readonly names = new Set<string>();
  /** Claims by their names. */
  readonly claims = new Map<string, JsonObject>();
  /** Data of ConfigMaps and Secrets by their names. */
  readonly configMaps = new Map<string, Map<string, string>>();
  readonly secrets = new Map<string, Map<string, string>>();
  readonly drafts: Draft[] = [];

  constructor(choices: Choices = {}) {
    this.choices = choices;
  }
}

export interface PortDraft {
  readonly containerPort: number;
  readonly protocol: string;
}
export interface PublishedPort {
  readonly port: number;
  readonly target: number;
  readonly protocol: string;
  readonly name?: string | undefined;
}
export interface ProbeDraft {
  readonly command: readonly string[];
  /** Seconds. */
  readonly interval?: number | undefined;
  readonly timeout?: number | undefined;
  readonly retries?: number | undefined;
}

/** A workload under construction: what docker calls a container, and compose a service. */
export class Draft {
  readonly session: Session;
  readonly name: string;
  image = '';
  /** `Always` makes a Deployment. */
  restart: 'Always' | 'OnFailure' | 'Never' = 'Never';
  /** A DaemonSet, for compose's `mode: global`. */
  everywhere = false;
  replicas: number | undefined;
  command: readonly string[] | undefined;
  args: readonly string[] | undefined;
  workingDir: string | undefined;
  readonly ports = new Map<string, PortDraft>();
  readonly published = new Map<string, PublishedPort>();
  service: { type?: string; headless?: boolean } = {};
  ingressHost: string | undefined;
  /** Size and class of the claims that this workload brings. */
  claimSize: string | undefined;
  claimClass: string | undefined;
  pullSecret: string | undefined;
  /** Old Pods go before new ones come. */
  recreate = false;
  readonly env = new Map<string, string | JsonObject>();
  readonly envFrom: JsonObject[] = [];
  readonly limits = new Map<string, string>();
  readonly requests = new Map<string, string>();
  readonly volumes = new Map<string, JsonObject>();
  readonly mounts = new Map<string, JsonObject>();
  readonly volumeNames = new Set<string>();
  stdin = false;
  tty = false;
  pullPolicy: string | undefined;
  probe: Partial<ProbeDraft> = {};
  probeOff = false;
  startPeriod: number | undefined;
  startInterval: number | undefined;
  stopSignal: string | undefined;
  readonly security = new Map<string, boolean | number | string | JsonObject>();
  readonly capAdd = new Set<string>();
  readonly capDrop = new Set<string>();
  readonly seLinux = new Map<string, string>();
  readonly groups = new Set<number>();
  readonly sysctls = new Map<string, string>();
  readonly labels = new Map<string, string>();
  readonly annotations = new Map<string, string>();
  readonly hostAliases = new Map<string, Set<string>>();
  readonly dns = {
    servers: new Set<string>(),
    searches: new Set<string>(),
    options: new Map<string, string>(),
  };
  readonly nodeSelector = new Map<string, string>();
  readonly pod = new Map<'hostNetwork' | 'hostPID' | 'hostIPC', true>();
  hostUsers: boolean | undefined;
  hostname: string | undefined;
  graceSeconds: number | undefined;
  runtimeClass: string | undefined;
  activeSeconds: number | undefined;
  /** Services that an init container waits for, with a port of each. */
  readonly waitsFor: { readonly name: string; readonly port: number | undefined }[] = [];

  constructor(session: Session, name: string) {
    this.session = session;
    this.name = takeName(name, session.names);
    session.drafts.push(this);
  }

  get notes(): Notes {
    return this.session.notes;
  }

  /** The name of a new volume. */
  volumeName(label: string): string {
    return takeName(label, this.volumeNames);
  }
}

/**
 * Text that Kubernetes takes as it is, where it would otherwise expand `$(NAME)` and take `$$` for `$`:
 * third_party/forked/golang/expansion/expand.go.
 */
export function literal(text: string): string {
  return text.replaceAll(/\$+\(?/g, (run) => {
    const dollars = run.endsWith('(') ? run.length - 1 : run.length;
    const doubled = dollars > 1 || run.endsWith('(');
    return doubled ? `${'$$'.repeat(dollars)}${run.slice(dollars)}` : run;
  });
}
