import { split } from 'shlex';
import { isList, isObject, type Json, type JsonObject, lookUp, own, type Path } from '../../pod/index.ts';
import type { Draft } from '../build/draft.ts';
import { healthCommand, healthRetries, healthTime } from '../build/health.ts';
import { annotation, label, platform } from '../build/metadata.ts';
import { mount, shm, tmpfs, volume } from '../build/mounts.ts';
import {
  addHost,
  dnsOption,
  dnsSearch,
  dnsServer,
  hostEntry,
  hostname,
  namespace,
  network,
  networkAlias,
} from '../build/network.ts';
import { expose, publish, readPublishing } from '../build/ports.ts';
import { restart, stopSignal, stopTimeout, unsetVariable, variable, variableFile } from '../build/process.ts';
import { cpuQuota, cpuShares, cpus, gpus, memory } from '../build/resources.ts';
import { capabilities, group, securityOption, sysctl, user } from '../build/security.ts';
import { pull, runtime, userNamespace, uts } from '../docker/flags.ts';
import { dnsLabel } from '../names.ts';
import type { At, NoteCode, NoteParamNames } from '../notes.ts';
import { bytesOf, wholeNumber } from '../units.ts';
import { mountFiles } from './files.ts';
import { komposeLabel } from './kompose.ts';
import type { Project } from './project.ts';
import { isTrue, itemsOf, namesOf, pairsOf, textOf, textsOf } from './values.ts';

/** A service while it is read. */
export interface Reading {
  readonly draft: Draft;
  readonly project: Project;
  readonly service: JsonObject;
  /** Of the service. */
  readonly path: Path;
}

/** What a key of a service means for a Pod. */
type Key = (reading: Reading, value: Json, at: At, path: Path) => void;

type PlainCode = { [C in NoteCode]: [NoteParamNames[C]] extends [never] ? C : never }[NoteCode];
const note =
  (code: PlainCode): Key =>
  ({ draft }, _, at) =>
    draft.notes.add(at, code);
const noteIf =
  (code: PlainCode): Key =>
  ({ draft }, value, at) =>
    draft.notes.add(at, isTrue(value) ? code : 'no-effect');
const exact: Key = ({ draft }, _, at, path) => draft.notes.add(at, 'not-exact', { key: String(path.at(-1)) });

/** For each text of a value, alone or in a list. */
const each =
  (apply: (draft: Draft, text: string, at: At) => void): Key =>
  ({ draft, project }, value, _, path) => {
    for (const item of textsOf(value, path)) apply(draft, item.value, project.place(item.path));
  };

/** For a single text or number. */
const one =
  (apply: (draft: Draft, text: string, at: At, reading: Reading) => void): Key =>
  (reading, value, at, path) => {
    const text = textOf(value);
    if (text !== undefined) apply(reading.draft, text, at, reading);
    else if (value !== null) reading.draft.notes.add(at, 'bad-shape', { key: String(path.at(-1)) });
  };

const flag =
  (set: (draft: Draft) => void): Key =>
  ({ draft }, value, at) => {
    if (isTrue(value)) set(draft);
    else draft.notes.add(at, 'no-effect');
  };

/** The words of a command: a list as it is, a text by the rules of a shell's quotes. Null for that of the image. */
function wordsOf(value: Json): readonly string[] | undefined {
  if (isList(value)) return value.flatMap((word) => textOf(word) ?? []);
  const text = textOf(value);
  if (text === undefined) return undefined;
  try {
    return split(text);
  } catch {
    // A quote that nothing closes.
    return text.split(/\s+/).filter((word) => word !== '');
  }
}

const command: Key = ({ draft }, value) => {
  const words = wordsOf(value);
  if (words && words.length > 0) draft.args = words;
};

const entrypoint: Key = ({ draft }, value) => {
  const words = wordsOf(value);
  if (words && words.length > 0) draft.command = words;
};

const environment: Key = ({ draft, project }, value, _, path) => {
  for (const { key, text, path: at } of pairsOf(value, path)) {
    if (text === undefined) unsetVariable(draft, key, project.place(at));
    else variable(draft, key, text, project.place(at));
  }
};

const envFile: Key = ({ draft, project }, value, at, path) => {
  for (const item of isList(value) ? itemsOf(value, path) : [{ value, path }]) {
    const file = isObject(item.value) ? textOf(own(item.value, 'path')) : textOf(item.value);
    const place = project.place(item.path);
    if (file === undefined) draft.notes.add(at, 'bad-shape', { key: 'env_file' });
    else variableFile(draft, file, place);
  }
};

const ports: Key = ({ draft, project }, value, _, path) => {
  for (const { value: item, path: own_ } of itemsOf(value, path)) {
    const at = project.place(own_);
    if (typeof item === 'string') {
      const publishing = readPublishing(item);
      // A port of the host that nobody knows is one that docker chooses.
      const host = publishing.host.includes('$') ? '' : publishing.host;
      publish(draft, { ...publishing, host }, item, at);
      continue;
    }
    const container = textOf(own(item, 'target')) ?? '';
    const host = textOf(own(item, 'published')) ?? '';
    const protocol = (textOf(own(item, 'protocol')) ?? 'tcp').toLowerCase();
    const address = textOf(own(item, 'host_ip')) ?? '';
    publish(
      draft,
      { address, host, container, protocol, name: textOf(own(item, 'name')) },
      JSON.stringify(item),
      at,
    );
  }
};

const exposed: Key = ({ draft, project }, value, _, path) => {
  for (const item of textsOf(value, path)) {
    const { protocol } = readPublishing(item.value);
    for (const port of expose(draft, item.value, project.place(item.path))) {
      const key = `${port}/${protocol}`;
      if (!draft.published.has(key))
        draft.published.set(key, { port, target: port, protocol: protocol.toUpperCase() });
    }
  }
};

const healthcheck: Key = ({ draft, project }, value, at, path) => {
  if (!isObject(value)) return;
  const part = (key: string) => project.place([...path, key]);
  const test = own(value, 'test');
  const first = isList(test) ? textOf(test[0]) : undefined;
  if (isTrue(own(value, 'disable')) || first === 'NONE' || test === 'NONE') {
    draft.probeOff = true;
    draft.notes.add(at, 'no-healthcheck');
    return;
  }
  if (isList(test)) {
    const words = test.flatMap((word) => textOf(word) ?? []);
    const rest = words.slice(1);
    if (first === 'CMD-SHELL') healthCommand(draft, ['/bin/sh', '-c', rest.join(' ')], part('test'));
    else if (first === 'CMD' && rest.length > 0) healthCommand(draft, rest, part('test'));
    else draft.notes.add(part('test'), 'bad-value', { value: words.join(' ') });
  } else if (test !== undefined && test !== null)
    healthCommand(draft, ['/bin/sh', '-c', textOf(test) ?? ''], part('test'));
  else draft.notes.add(at, 'no-healthcheck');
  const times = {
    interval: 'interval',
    timeout: 'timeout',
    start_period: 'startPeriod',
    start_interval: 'startInterval',
  } as const;
  for (const [key, which] of Object.entries(times)) {
    const text = textOf(own(value, key));
    if (text !== undefined) healthTime(draft, which, text, part(key));
  }
  const retries = textOf(own(value, 'retries'));
  if (retries !== undefined) healthRetries(draft, retries, part('retries'));
};

const volumes: Key = ({ draft, project }, value, _, path) => {
  for (const { value: item, path: own_ } of itemsOf(value, path)) {
    const at = project.place(own_);
    draft.recreate = true;
    if (typeof item === 'string') {
      volume(draft, item, at, (name) => project.claimOf(name));
    } else longVolume(draft, project, item, own_);
  }
};

function longVolume(draft: Draft, project: Project, item: JsonObject, path: Path): void {
  const at = project.place(path);
  const kind = textOf(own(item, 'type')) ?? 'volume';
  const written = textOf(own(item, 'source')) ?? '';
  const target = textOf(own(item, 'target')) ?? '';
  const bind = own(item, 'bind');
  const ofVolume = own(item, 'volume');
  const ofTmpfs = own(item, 'tmpfs');
  const size = textOf(own(ofTmpfs, 'size'));
  const others: string[] = [];
  if (own(ofTmpfs, 'mode') !== undefined) others.push('mode');
  if (textOf(own(bind, 'selinux')) !== undefined) draft.notes.add(at, 'relabel', { option: 'selinux' });
  if (kind !== 'bind' && kind !== 'volume' && kind !== 'tmpfs' && kind !== 'image') {
    draft.notes.add(at, 'mount-kind', { kind });
    return;
  }
  const source = kind === 'volume' && written !== '' ? project.claimOf(written) : written;
  mount(
    draft,
    {
      kind,
      source,
      target,
      readOnly: isTrue(own(item, 'read_only')),
      propagation: textOf(own(bind, 'propagation')),
      subPath: textOf(own(ofVolume, 'subpath')) ?? textOf(own(own(item, 'image'), 'subpath')),
      size: size === undefined || bytesOf(size) === undefined ? undefined : size,
      others,
    },
    JSON.stringify(item),
    at,
  );
}

const networks: Key = ({ draft, project }, value, _, path) => {
  for (const name of namesOf(value)) {
    const own_ = isObject(value) ? [...path, name] : path;
    const at = project.place(own_);
    if (name !== 'default') draft.notes.add(at, 'network', { name });
    const settings = own(value, name);
    for (const alias of namesOf(own(settings, 'aliases')))
      networkAlias(draft, alias, project.place([...own_, 'aliases']));
    for (const key of ['ipv4_address', 'ipv6_address', 'link_local_ips'])
      if (own(settings, key) !== undefined) draft.notes.add(project.place([...own_, key]), 'fixed-address');
    if (own(settings, 'mac_address') !== undefined)
      draft.notes.add(project.place([...own_, 'mac_address']), 'mac-address');
    if (name === 'default' && settings === undefined) draft.notes.add(at, 'no-effect');
  }
};

const labels: Key = ({ draft, project }, value, _, path) => {
  for (const { key, text = '', path: at } of pairsOf(value, path)) {
    if (key.startsWith('kompose.')) komposeLabel(draft, key, text, project.place(at));
    else label(draft, key, text, project.place(at));
  }
};

const annotations: Key = ({ draft, project }, value, _, path) => {
  for (const { key, text = '', path: at } of pairsOf(value, path))
    annotation(draft, key, text, project.place(at));
};

const sysctls: Key = ({ draft, project }, value, _, path) => {
  for (const { key, text = '', path: at } of pairsOf(value, path))
    sysctl(draft, key, text, project.place(at));
};

const extraHosts: Key = ({ draft, project }, value, _, path) => {
  if (!isObject(value)) {
    for (const item of textsOf(value, path)) addHost(draft, item.value, project.place(item.path));
    return;
  }
  for (const [name, addresses] of Object.entries(value))
    for (const { value: address } of textsOf(addresses, path))
      hostEntry(draft, name, address, project.place([...path, name]));
};

const dependsOn: Key = ({ draft, project }, value, at) => {
  const services = namesOf(value);
  if (services.length === 0) return;
  draft.notes.add(at, 'depends-on', { services });
  if (draft.session.choices.waits) project.waits.push({ draft, services });
};

const links: Key = ({ draft, project }, value, _, path) => {
  for (const { value: text, path: at } of textsOf(value, path)) {
    const [name = '', alias] = text.split(':');
    draft.notes.add(project.place(at), 'link', { name: dnsLabel(name) });
    if (alias !== undefined && dnsLabel(alias) !== dnsLabel(name))
      draft.notes.add(project.place(at), 'network-alias', { name: alias });
  }
};

const deploy: Key = (reading, value, _, path) => {
  const { draft, project, service } = reading;
  if (!isObject(value)) return;
  for (const [key, part] of Object.entries(value)) {
    const at = project.place([...path, key]);
    if (key === 'replicas') replicas(draft, textOf(part) ?? '', at);
    else if (key === 'mode') deployMode(draft, textOf(part) ?? '', at);
    else if (key === 'labels') labels(reading, part, at, [...path, key]);
    else if (key === 'resources') resources(reading, part, [...path, key]);
    else if (key === 'restart_policy') {
      const condition = textOf(own(part, 'condition'));
      if (condition !== undefined && own(service, 'restart') === undefined)
        draft.restart = condition === 'none' ? 'Never' : condition === 'on-failure' ? 'OnFailure' : 'Always';
      draft.notes.add(at, 'restart-policy', { condition: condition ?? 'any' });
    } else if (key === 'placement') draft.notes.add(at, 'placement');
    else if (key === 'update_config' || key === 'rollback_config') draft.notes.add(at, 'update-config');
    else if (key === 'endpoint_mode' && part === 'dnsrr') draft.service.headless = true;
    else if (key === 'endpoint_mode') draft.notes.add(at, 'no-effect');
  }
};

function deployMode(draft: Draft, mode: string, at: At): void {
  if (mode === 'global') draft.everywhere = true;
  else if (mode !== 'replicated') draft.notes.add(at, 'mode', { mode });
  else draft.notes.add(at, 'no-effect');
}

function replicas(draft: Draft, text: string, at: At): void {
  const count = wholeNumber(text, 0, 2 ** 31 - 1);
  if (count === undefined) draft.notes.add(at, 'bad-value', { value: text });
  else draft.replicas = count;
}

function resources({ draft, project }: Reading, value: Json, path: Path): void {
  for (const [side, which] of [
    ['limits', 'limits'],
    ['reservations', 'requests'],
  ] as const) {
    const part = own(value, side);
    if (!isObject(part)) continue;
    for (const [key, item] of Object.entries(part)) {
      const at = project.place([...path, side, key]);
      const text = textOf(item);
      if (key === 'cpus' && text !== undefined) cpus(draft, which, text, at);
      else if (key === 'memory' && text !== undefined) memory(draft, which, text, at);
      else if (key === 'pids') draft.notes.add(at, 'pids');
      else if (key === 'devices') devices(draft, item, at);
      else if (key === 'generic_resources')
        draft.notes.add(at, 'resources-other', { name: 'generic_resources' });
      else if (!key.startsWith('x-')) draft.notes.add(at, 'unknown-key', { key });
    }
  }
}

/** Reserved devices: those with the capability `gpu` are counted. */
function devices(draft: Draft, value: Json, at: At): void {
  let count = 0;
  for (const device of isList(value) ? value : []) {
    const capabilities_ = namesOf(own(device, 'capabilities'));
    if (!capabilities_.includes('gpu')) {
      draft.notes.add(at, 'resources-other', { name: capabilities_.join(', ') || 'devices' });
      continue;
    }
    const ids = own(device, 'device_ids');
    const wanted = textOf(own(device, 'count'));
    count += isList(ids) ? ids.length : (wholeNumber(wanted ?? '', 1, 1024) ?? 1);
  }
  if (count === 0) return;
  draft.limits.set('nvidia.com/gpu', String(count));
  draft.notes.add(at, 'gpus', { count });
}

const pulls: Readonly<Record<string, string>> = {
  if_not_present: 'missing',
  build: 'missing',
  daily: 'newer',
  weekly: 'newer',
};

const keys: Readonly<Record<string, Key>> = {
  annotations,
  attach: note('foreground'),
  blkio_config: note('blkio'),
  build: ({ draft, service }, _, at) =>
    draft.notes.add(at, 'build', { image: textOf(own(service, 'image')) ?? draft.image }),
  cap_add: each((draft, text, at) => capabilities(draft, 'capAdd', text, at)),
  cap_drop: each((draft, text, at) => capabilities(draft, 'capDrop', text, at)),
  cgroup: note('cgroups'),
  cgroup_parent: note('cgroups'),
  command,
  configs: (reading, value, _, path) => mountFiles(reading, 'configs', value, path),
  container_name: one((draft, text, at) => {
    if (dnsLabel(text) !== draft.name) draft.notes.add(at, 'container-name', { name: draft.name });
    else draft.notes.add(at, 'no-effect');
  }),
  cpu_count: note('windows-only'),
  cpu_percent: note('windows-only'),
  cpu_period: ({ draft, service }, _, at) => {
    if (own(service, 'cpu_quota') === undefined) draft.notes.add(at, 'cpu-quota');
  },
  cpu_quota: one((draft, text, at, { service }) =>
    cpuQuota(draft, text, textOf(own(service, 'cpu_period')), at),
  ),
  cpu_rt_period: note('real-time'),
  cpu_rt_runtime: note('real-time'),
  cpu_shares: one(cpuShares),
  cpus: one((draft, text, at) => cpus(draft, 'limits', text, at)),
  cpuset: note('cpuset'),
  credential_spec: note('windows-only'),
  depends_on: dependsOn,
  deploy,
  develop: note('develop'),
  device_cgroup_rules: note('device-rule'),
  devices: ({ draft, project }, value, _, path) => {
    for (const { value: item, path: at } of itemsOf(value, path)) {
      const device =
        typeof item === 'string' ? (item.split(':')[0] ?? item) : (textOf(own(item, 'source')) ?? '');
      draft.notes.add(project.place(at), 'device', { device });
    }
  },
  dns: each(dnsServer),
  dns_opt: each(dnsOption),
  dns_search: each(dnsSearch),
  domainname: one((draft, name, at) => draft.notes.add(at, 'domain-name', { name })),
  entrypoint,
  env_file: envFile,
  environment,
  expose: exposed,
  extends: () => {},
  external_links: each((draft, text, at) =>
    draft.notes.add(at, 'links-external', { name: text.split(':')[0] ?? text }),
  ),
  extra_hosts: extraHosts,
  gpus: ({ draft }, value, at) => {
    if (isList(value))
      devices(
        draft,
        value.map((item) => (isObject(item) ? { capabilities: ['gpu'], ...item } : item)),
        at,
      );
    else gpus(draft, textOf(value) ?? '', at);
  },
  group_add: each(group),
  healthcheck,
  hostname: one(hostname),
  image: () => {},
  init: noteIf('init'),
  ipc: one((draft, text, at) => namespace(draft, 'hostIPC', text, at)),
  isolation: one((draft, text, at) => draft.notes.add(at, text === 'default' ? 'no-effect' : 'isolation')),
  label_file: each((draft, file, at) => draft.notes.add(at, 'label-file', { file })),
  labels,
  links,
  logging: note('log'),
  mac_address: note('mac-address'),
  mem_limit: one((draft, text, at) => memory(draft, 'limits', text, at)),
  mem_reservation: one((draft, text, at) => memory(draft, 'requests', text, at)),
  mem_swappiness: note('swappiness'),
  memswap_limit: note('swap'),
  models: note('models'),
  network_mode: one(network),
  networks,
  oom_kill_disable: noteIf('oom-kill'),
  oom_score_adj: note('oom-score'),
  pid: one((draft, text, at) => namespace(draft, 'hostPID', text, at)),
  pids_limit: note('pids'),
  platform: one(platform),
  ports,
  post_start: ({ draft }, _, at) => draft.notes.add(at, 'hooks', { hook: 'post_start' }),
  pre_start: ({ draft }, _, at) => draft.notes.add(at, 'hooks', { hook: 'pre_start' }),
  pre_stop: ({ draft }, _, at) => draft.notes.add(at, 'hooks', { hook: 'pre_stop' }),
  privileged: flag((draft) => draft.security.set('privileged', true)),
  profiles: ({ draft }, value, at) => {
    const profiles = namesOf(value);
    if (profiles.length > 0) draft.notes.add(at, 'profiles', { profiles });
  },
  provider: note('provider'),
  pull_policy: one((draft, text, at) => {
    const word = text.startsWith('every_') ? 'newer' : (lookUp(pulls, text) ?? text);
    pull(draft, word, at);
  }),
  pull_refresh_after: note('no-effect'),
  read_only: flag((draft) => draft.security.set('readOnlyRootFilesystem', true)),
  restart: one((draft, text, at) => {
    restart(draft, text === 'false' ? 'no' : text, at);
    if (text === '') draft.restart = 'Always';
  }),
  runtime: one(runtime),
  scale: one(replicas),
  secrets: (reading, value, _, path) => mountFiles(reading, 'secrets', value, path),
  security_opt: each(securityOption),
  shm_size: one(shm),
  stdin_open: flag((draft) => {
    draft.stdin = true;
  }),
  stop_grace_period: one(stopTimeout),
  stop_signal: one(stopSignal),
  storage_opt: note('storage-opt'),
  sysctls,
  tmpfs: each(tmpfs),
  tty: flag((draft) => {
    draft.tty = true;
  }),
  ulimits: note('ulimit'),
  umask: note('umask'),
  use_api_socket: noteIf('api-socket'),
  user: one(user),
  userns_mode: one(userNamespace),
  uts: one(uts),
  volumes,
  volumes_from: note('volumes-from'),
  working_dir: one((draft, text) => {
    draft.workingDir = text;
  }),
  // Of versions 1 and 2
  dockerfile: exact,
  log_driver: note('log'),
  log_opt: note('log'),
  net: one(network),
  volume_driver: one((draft, driver, at) => draft.notes.add(at, 'volume-driver', { driver })),
};

/** The meaning of a key of a service; undefined for one that compose does not have. */
export function keyOf(name: string): Key | undefined {
  return lookUp(keys, name);
}
