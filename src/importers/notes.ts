import type { IssueParams } from '../pod/index.ts';
import type { Range } from '../yaml/index.ts';

/** What is told of an import, by code, with the params of its sentence. The words are in `i18n`. */
export interface NoteParamNames {
  // Names
  'name-changed': 'from' | 'to';
  'name-taken': 'from' | 'to';
  // What was written cannot be used
  'bad-value': 'value';
  'unknown-flag': 'flag';
  'unknown-key': 'key';
  'bad-shape': 'key';
  'other-command': 'command';
  'two-places': 'path';
  // What the shell would have filled in
  'shell-values': 'names';
  'asked-values': 'names';
  'default-values': 'names';
  // Client side, or without a meaning in a cluster
  'no-effect': never;
  foreground: never;
  // Environment
  'env-unset': 'name';
  'env-name': 'name';
  'env-file': 'file' | 'name';
  'label-file': 'file';
  'label-key': 'key';
  'label-value': 'key';
  // Ports
  'host-address': 'address' | 'port';
  'host-port': 'host' | 'port' | 'service';
  'port-range': 'range' | 'max';
  'publish-all': never;
  'ports-on-host': never;
  'random-port': 'port';
  // Storage
  'relative-bind': 'path' | 'kind';
  'home-bind': 'path' | 'kind';
  'windows-bind': 'path' | 'kind';
  'file-content': 'path' | 'name' | 'key';
  'host-path': 'path';
  'runtime-socket': 'path';
  claim: 'name';
  'claim-shared': 'name';
  'volume-driver': 'driver';
  'volume-options': 'options';
  'volume-external': 'name';
  'mount-options': 'options';
  'mount-kind': 'kind';
  relabel: 'option';
  'tmpfs-options': 'options';
  'volumes-from': never;
  'storage-opt': never;
  // Resources
  'memory-kept': never;
  'request-above-limit': 'resource' | 'limit';
  'cpu-quota': never;
  swap: never;
  swappiness: never;
  cpuset: never;
  'real-time': never;
  pids: never;
  blkio: never;
  device: 'device';
  'device-rule': never;
  gpus: 'count';
  ulimit: never;
  'oom-score': never;
  'oom-kill': never;
  'windows-only': never;
  'resources-other': 'name';
  // Process and security
  'user-name': 'name';
  'group-name': 'name';
  capability: 'name';
  'privilege-conflict': never;
  'seccomp-file': 'file' | 'profile';
  'apparmor-profile': 'profile';
  'label-disable': never;
  'security-opt': 'value';
  'sysctl-unsafe': 'name';
  'sysctl-host': 'name';
  userns: never;
  umask: never;
  init: never;
  'stop-signal': 'signal';
  'stop-timeout': never;
  'no-healthcheck': never;
  'health-restarts': never;
  'restart-count': 'count';
  'restart-deployment': never;
  cgroups: never;
  runtime: 'name';
  isolation: never;
  platform: 'variant';
  pull: 'policy';
  'image-transport': 'image';
  rootfs: never;
  // Network
  network: 'name';
  'network-none': never;
  'network-container': 'name';
  'network-alias': 'name';
  'network-mode': 'mode';
  link: 'name';
  'fixed-address': never;
  'mac-address': never;
  'host-name': 'from' | 'to';
  'domain-name': 'name';
  'host-gateway': 'name';
  'alias-name': 'name';
  dns: never;
  'dns-many': 'max';
  uts: never;
  'namespace-container': 'name';
  // Around the container
  log: never;
  'api-socket': never;
  'podman-pod': 'name';
  systemd: never;
  'time-zone': 'zone';
  'host-environment': never;
  'unset-environment': 'name';
  secret: 'name';
  'run-time-limit': 'seconds';
  'user-name-file': never;
  'startup-command': never;
  'hosts-file': never;
  'init-container': never;
  'read-only-tmpfs': never;
  requires: never;
  // Compose
  'no-image': 'service';
  build: 'image';
  'depends-on': 'services';
  'extends-file': 'file';
  'extends-unknown': 'service';
  include: never;
  profiles: 'profiles';
  develop: never;
  hooks: 'hook';
  provider: never;
  models: never;
  'restart-policy': 'condition';
  'update-config': never;
  placement: never;
  mode: 'mode';
  'secret-value': 'name';
  'config-content': 'name' | 'path';
  external: 'name';
  'file-owner': never;
  'networks-unused': never;
  'job-service': 'name';
  'kompose-label': 'label';
  'version-1': never;
  'links-external': 'name';
  'not-exact': 'key';
  'container-name': 'name';
  'scaled-pod': never;
}
export type NoteCode = keyof NoteParamNames;
export type NoteParamName<Code extends NoteCode> = NoteParamNames[Code];

/** Something to know about one option of what was brought. */
export interface Note {
  /** As the person wrote it: `--device`, `-v`; of a compose file the path: `services.web.links`. */
  readonly option: string;
  readonly code: NoteCode;
  readonly params: IssueParams;
  /** Where it stands in the source, where that is known. */
  readonly range?: Range;
}

/** An option at its place. */
export interface At {
  readonly option: string;
  readonly range?: Range;
}

type ParamsOf<Code extends NoteCode> = [NoteParamName<Code>] extends [never]
  ? []
  : [Readonly<Record<NoteParamName<Code>, string | number | readonly string[]>>];

/** Collects notes; what is said of the same place twice in the same words is kept once. */
export class Notes {
  readonly all: Note[] = [];
  readonly #known = new Set<string>();

  add<Code extends NoteCode>(at: At, code: Code, ...[params]: ParamsOf<Code>): void {
    const key = JSON.stringify([at.option, code, params ?? {}]);
    if (this.#known.has(key)) return;
    this.#known.add(key);
    const range = at.range ? { range: at.range } : {};
    this.all.push({ option: at.option, code, params: params ?? {}, ...range });
  }
}
