import { lookUp } from '../../pod/index.ts';
import type { Draft } from '../build/draft.ts';
import { healthCommand, healthRetries, healthTime } from '../build/health.ts';
import { annotation, architecture, label, pairOf, platform } from '../build/metadata.ts';
import { mountOption, shm, tmpfs, volume } from '../build/mounts.ts';
import {
  addHost,
  dnsOption,
  dnsSearch,
  dnsServer,
  hostname,
  namespace,
  network,
  networkAlias,
} from '../build/network.ts';
import { expose, publish, readPublishing } from '../build/ports.ts';
import { restart, stopSignal, stopTimeout, unsetVariable, variable, variableFile } from '../build/process.ts';
import { cpuQuota, cpuShares, cpus, gpus, memory } from '../build/resources.ts';
import { capabilities, group, securityOption, sysctl, user } from '../build/security.ts';
import { dnsLabel } from '../names.ts';
import type { At, NoteCode, NoteParamNames } from '../notes.ts';
import { wholeNumber } from '../units.ts';

/** What an option of `docker run` or `podman run` means for a Pod. */
export interface Flag {
  /** True for an option without a value: `--init`, `--init=false`. */
  readonly bool?: true;
  readonly apply: (draft: Draft, value: string, at: At, all: ReadonlyMap<string, readonly string[]>) => void;
}

/** Notes whose sentences name nothing. */
type PlainCode = { [C in NoteCode]: [NoteParamNames[C]] extends [never] ? C : never }[NoteCode];

const note = (code: PlainCode): Flag => ({ apply: (draft, _, at) => draft.notes.add(at, code) });
const noteBool = (code: PlainCode): Flag => ({ ...note(code), bool: true });

/** An option that does what it says when it is on. */
const on = (set: (draft: Draft, at: At) => void): Flag => ({
  bool: true,
  apply: (draft, _, at) => set(draft, at),
});

/** `--entrypoint`: a program; podman also takes a list in JSON. Empty: that of the image is taken away. */
function entrypoint(draft: Draft, value: string): void {
  if (value.startsWith('[')) {
    try {
      const list: unknown = JSON.parse(value);
      if (Array.isArray(list) && list.length > 0 && list.every((word) => typeof word === 'string')) {
        draft.command = list;
        return;
      }
    } catch {
      // Then it is the name of a program.
    }
  }
  draft.command = value === '' ? undefined : [value];
}

function env(draft: Draft, value: string, at: At): void {
  const sign = value.indexOf('=');
  if (sign > 0) variable(draft, value.slice(0, sign), value.slice(sign + 1), at);
  else unsetVariable(draft, value, at);
}

const pulls: Readonly<Record<string, string>> = {
  always: 'Always',
  missing: 'IfNotPresent',
  never: 'Never',
  newer: 'Always',
  true: 'Always',
  false: 'Never',
};

/** `--pull`, also as compose's `pull_policy`, which has more words for the same. */
export function pull(draft: Draft, value: string, at: At, written = value): void {
  const policy = lookUp(pulls, value);
  if (policy === undefined) draft.notes.add(at, 'bad-value', { value: written });
  else {
    draft.pullPolicy = policy;
    if (value === 'newer') draft.notes.add(at, 'pull', { policy: written });
  }
}

/** `--runtime`: what a RuntimeClass names; the usual one needs none. */
export function runtime(draft: Draft, value: string, at: At): void {
  if (value === 'runc' || value === 'crun' || value === 'io.containerd.runc.v2')
    draft.notes.add(at, 'no-effect');
  else draft.notes.add(at, 'runtime', { name: value });
}

/** `--userns`: docker knows only `host`, podman also `auto` and mappings. */
export function userNamespace(draft: Draft, value: string, at: At): void {
  if (value === 'host' || value === '') {
    draft.notes.add(at, 'no-effect');
    return;
  }
  if (value === 'auto' || value.startsWith('auto:')) draft.hostUsers = false;
  draft.notes.add(at, 'userns');
}

/** `--uts`: of the host's only. */
export function uts(draft: Draft, value: string, at: At): void {
  draft.notes.add(at, value === 'host' ? 'uts' : 'no-effect');
}

/** Notes that name the value, by the param it is told as. */
const paramOf = {
  'label-file': 'file',
  device: 'device',
  link: 'name',
  secret: 'name',
  'podman-pod': 'name',
  'volume-driver': 'driver',
  'domain-name': 'name',
  'unset-environment': 'name',
} as const;

/** Of `web:alias` and `db,target=X` the first part is the name; a device is shown as it is on the host. */
const named = (code: keyof typeof paramOf): Flag => ({
  apply: (draft, value, at) => {
    const plain = code === 'podman-pod' ? value.replace(/^new:/, '') : value;
    const shown = code === 'label-file' || code === 'domain-name' ? value : (plain.split(/[:,]/)[0] ?? value);
    draft.notes.add(at, code, { [paramOf[code]]: shown } as never);
  },
});

/** `--cgroupns`, `--isolation` and the like, whose usual values change nothing. */
const unless = (usual: readonly string[], code: PlainCode): Flag => ({
  apply: (draft, value, at) => draft.notes.add(at, usual.includes(value) ? 'no-effect' : code),
});

/** Options of `docker run` and `docker create`: cli/command/container/opts.go, run.go and create.go of docker/cli. */
const ofDocker: Readonly<Record<string, Flag>> = {
  'add-host': { apply: addHost },
  annotation: { apply: (draft, value, at) => annotation(draft, ...pairOf(value), at) },
  attach: note('foreground'),
  'blkio-weight': note('blkio'),
  'blkio-weight-device': note('blkio'),
  'cap-add': {
    apply: (draft, value, at) => capabilities(draft, 'capAdd', value, at),
  },
  'cap-drop': {
    apply: (draft, value, at) => capabilities(draft, 'capDrop', value, at),
  },
  'cgroup-parent': note('cgroups'),
  cgroupns: unless(['private', ''], 'cgroups'),
  cidfile: note('foreground'),
  'cpu-count': note('windows-only'),
  'cpu-percent': note('windows-only'),
  'cpu-period': {
    apply: (draft, _, at, all) => {
      if (!all.has('cpu-quota')) draft.notes.add(at, 'cpu-quota');
    },
  },
  'cpu-quota': {
    apply: (draft, value, at, all) => cpuQuota(draft, value, all.get('cpu-period')?.at(-1), at),
  },
  'cpu-rt-period': note('real-time'),
  'cpu-rt-runtime': note('real-time'),
  'cpu-shares': { apply: cpuShares },
  cpus: { apply: (draft, value, at) => cpus(draft, 'limits', value, at) },
  'cpuset-cpus': note('cpuset'),
  'cpuset-mems': note('cpuset'),
  detach: noteBool('no-effect'),
  'detach-keys': note('foreground'),
  device: named('device'),
  'device-cgroup-rule': note('device-rule'),
  'device-read-bps': note('blkio'),
  'device-read-iops': note('blkio'),
  'device-write-bps': note('blkio'),
  'device-write-iops': note('blkio'),
  'disable-content-trust': noteBool('no-effect'),
  dns: { apply: dnsServer },
  'dns-opt': { apply: dnsOption },
  'dns-option': { apply: dnsOption },
  'dns-search': { apply: dnsSearch },
  domainname: named('domain-name'),
  entrypoint: { apply: entrypoint },
  env: { apply: env },
  'env-file': { apply: (draft, value, at) => variableFile(draft, value, at) },
  expose: { apply: (draft, value, at) => void expose(draft, value, at) },
  gpus: { apply: gpus },
  'group-add': { apply: group },
  'health-cmd': {
    apply: (draft, value, at) => {
      if (value === 'none' || value === '') {
        draft.probeOff = true;
        draft.notes.add(at, 'no-healthcheck');
      } else healthCommand(draft, ['/bin/sh', '-c', value], at);
    },
  },
  'health-interval': { apply: (draft, value, at) => healthTime(draft, 'interval', value, at) },
  'health-retries': { apply: healthRetries },
  'health-start-interval': { apply: (draft, value, at) => healthTime(draft, 'startInterval', value, at) },
  'health-start-period': { apply: (draft, value, at) => healthTime(draft, 'startPeriod', value, at) },
  'health-timeout': { apply: (draft, value, at) => healthTime(draft, 'timeout', value, at) },
  help: noteBool('no-effect'),
  hostname: { apply: hostname },
  init: noteBool('init'),
  interactive: on((draft) => {
    draft.stdin = true;
  }),
  'io-maxbandwidth': note('windows-only'),
  'io-maxiops': note('windows-only'),
  ip: note('fixed-address'),
  ip6: note('fixed-address'),
  ipc: { apply: (draft, value, at) => namespace(draft, 'hostIPC', value, at) },
  isolation: unless(['', 'default'], 'isolation'),
  'kernel-memory': note('memory-kept'),
  label: { apply: (draft, value, at) => label(draft, ...pairOf(value), at) },
  'label-file': named('label-file'),
  link: named('link'),
  'link-local-ip': note('fixed-address'),
  'log-driver': note('log'),
  'log-opt': note('log'),
  'mac-address': note('mac-address'),
  memory: { apply: (draft, value, at) => memory(draft, 'limits', value, at) },
  'memory-reservation': { apply: (draft, value, at) => memory(draft, 'requests', value, at) },
  'memory-swap': note('swap'),
  'memory-swappiness': note('swappiness'),
  mount: { apply: mountOption },
  name: { apply: () => {} },
  net: { apply: network },
  'net-alias': { apply: networkAlias },
  network: { apply: network },
  'network-alias': { apply: networkAlias },
  'no-healthcheck': on((draft, at) => {
    draft.probeOff = true;
    draft.notes.add(at, 'no-healthcheck');
  }),
  'oom-kill-disable': noteBool('oom-kill'),
  'oom-score-adj': note('oom-score'),
  pid: { apply: (draft, value, at) => namespace(draft, 'hostPID', value, at) },
  'pids-limit': note('pids'),
  platform: { apply: platform },
  privileged: on((draft) => draft.security.set('privileged', true)),
  publish: { apply: (draft, value, at) => publish(draft, readPublishing(value), value, at) },
  'publish-all': noteBool('publish-all'),
  pull: { apply: (draft, value, at) => pull(draft, value, at) },
  quiet: noteBool('no-effect'),
  'read-only': on((draft) => draft.security.set('readOnlyRootFilesystem', true)),
  restart: { apply: restart },
  rm: noteBool('no-effect'),
  runtime: { apply: runtime },
  'security-opt': { apply: securityOption },
  'shm-size': { apply: shm },
  'sig-proxy': noteBool('foreground'),
  'stop-signal': { apply: stopSignal },
  'stop-timeout': { apply: stopTimeout },
  'storage-opt': note('storage-opt'),
  sysctl: { apply: (draft, value, at) => sysctl(draft, ...pairOf(value), at) },
  tmpfs: { apply: tmpfs },
  tty: on((draft) => {
    draft.tty = true;
  }),
  ulimit: note('ulimit'),
  umask: note('umask'),
  'use-api-socket': noteBool('api-socket'),
  user: { apply: user },
  userns: { apply: userNamespace },
  uts: { apply: uts },
  volume: { apply: (draft, value, at) => volume(draft, value, at) },
  'volume-driver': named('volume-driver'),
  'volumes-from': note('volumes-from'),
  workdir: {
    apply: (draft, value) => {
      draft.workingDir = value;
    },
  },
};

/** Those that podman has besides: podman-run(1), cmd/podman/common/create.go and netflags.go of podman. */
const ofPodman: Readonly<Record<string, Flag>> = {
  arch: { apply: (draft, value, at) => architecture(draft, value.toLowerCase(), value, at) },
  authfile: note('no-effect'),
  'cert-dir': note('no-effect'),
  'cgroup-conf': note('cgroups'),
  cgroups: unless(['enabled'], 'cgroups'),
  chrootdirs: note('systemd'),
  'conmon-pidfile': note('foreground'),
  creds: note('no-effect'),
  'decryption-key': note('no-effect'),
  'env-host': noteBool('host-environment'),
  'env-merge': { apply: env },
  gidmap: note('userns'),
  'group-entry': note('user-name-file'),
  'health-log-destination': note('no-effect'),
  'health-max-log-count': note('no-effect'),
  'health-max-log-size': note('no-effect'),
  'health-on-failure': unless(['restart', 'kill'], 'health-restarts'),
  'health-startup-cmd': {
    apply: (draft, value, at, all) => {
      if (!all.has('health-cmd')) healthCommand(draft, ['/bin/sh', '-c', value], at);
      else draft.notes.add(at, 'startup-command');
    },
  },
  'health-startup-interval': { apply: (draft, value, at) => healthTime(draft, 'startInterval', value, at) },
  'health-startup-retries': note('startup-command'),
  'health-startup-success': note('startup-command'),
  'health-startup-timeout': note('startup-command'),
  'hosts-file': note('hosts-file'),
  hostuser: note('user-name-file'),
  'http-proxy': noteBool('host-environment'),
  'image-volume': note('no-effect'),
  'init-ctr': note('init-container'),
  'init-path': note('init'),
  'no-hostname': noteBool('hosts-file'),
  'no-hosts': noteBool('hosts-file'),
  os: {
    apply: (draft, value, at) => platform(draft, value, at),
  },
  passwd: noteBool('user-name-file'),
  'passwd-entry': note('user-name-file'),
  personality: note('systemd'),
  pidfile: note('foreground'),
  pod: named('podman-pod'),
  'pod-id-file': note('foreground'),
  'preserve-fd': note('foreground'),
  'preserve-fds': note('foreground'),
  'rdt-class': note('cpuset'),
  'read-only-tmpfs': noteBool('read-only-tmpfs'),
  replace: noteBool('no-effect'),
  requires: note('requires'),
  retry: note('no-effect'),
  'retry-delay': note('no-effect'),
  rmi: noteBool('no-effect'),
  rootfs: noteBool('rootfs'),
  sdnotify: note('systemd'),
  'seccomp-policy': note('no-effect'),
  secret: named('secret'),
  'shm-size-systemd': note('systemd'),
  'signature-policy': note('no-effect'),
  subgidname: note('userns'),
  subuidname: note('userns'),
  systemd: unless(['false'], 'systemd'),
  timeout: {
    apply: (draft, value, at) => {
      const seconds = wholeNumber(value, 1, 2 ** 31 - 1);
      if (seconds === undefined) draft.notes.add(at, 'bad-value', { value });
      else {
        draft.activeSeconds = seconds;
        draft.notes.add(at, 'run-time-limit', { seconds });
      }
    },
  },
  'tls-verify': noteBool('no-effect'),
  tz: {
    apply: (draft, value, at) => {
      if (value === 'local') draft.notes.add(at, 'time-zone', { zone: value });
      else variable(draft, 'TZ', value, at);
    },
  },
  uidmap: note('userns'),
  unsetenv: named('unset-environment'),
  'unsetenv-all': noteBool('host-environment'),
  variant: { apply: (draft, value, at) => draft.notes.add(at, 'platform', { variant: value }) },
};

/** One letter for an option: opts.go; podman's are the same. */
const letters: Readonly<Record<string, string>> = {
  a: 'attach',
  c: 'cpu-shares',
  d: 'detach',
  e: 'env',
  h: 'hostname',
  i: 'interactive',
  l: 'label',
  m: 'memory',
  p: 'publish',
  P: 'publish-all',
  q: 'quiet',
  t: 'tty',
  u: 'user',
  v: 'volume',
  w: 'workdir',
};

/** The option of a name; a hyphen more or less is no option. */
export function flagOf(name: string): Flag | undefined {
  return lookUp(ofDocker, name) ?? lookUp(ofPodman, name);
}

/** The option of a letter. */
export function flagOfLetter(letter: string): string | undefined {
  return lookUp(letters, letter);
}

/** Name of a workload: that which was given, else the last part of its image. */
export function nameFrom(image: string): string {
  const plain = image.split('@')[0] ?? '';
  const last = plain.slice(plain.lastIndexOf('/') + 1);
  return dnsLabel(last.split(':')[0] ?? '');
}
