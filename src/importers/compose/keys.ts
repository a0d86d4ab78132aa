import { split } from 'shlex';
import { isList, isObject, type Json, lookUp, own } from '../../pod/index.ts';
import { platform } from '../build/metadata.ts';
import { shm, tmpfs } from '../build/mounts.ts';
import { dnsOption, dnsSearch, dnsServer, hostname, namespace, network } from '../build/network.ts';
import { restart, stopSignal, stopTimeout, unsetVariable, variable, variableFile } from '../build/process.ts';
import { cpuQuota, cpuShares, cpus, gpus, memory } from '../build/resources.ts';
import { capabilities, group, securityOption, sysctl, user } from '../build/security.ts';
import { pull, runtime, userNamespace, uts } from '../docker/flags.ts';
import { dnsLabel } from '../names.ts';
import { deploy, devices, replicas } from './deploy.ts';
import { mountFiles } from './files.ts';
import { healthcheck } from './healthcheck.ts';
import { annotations, labels } from './labels.ts';
import { dependsOn, exposed, extraHosts, links, networks, ports } from './network.ts';
import { each, exact, flag, type Key, note, noteIf, one } from './readers.ts';
import { volumes, volumesFrom } from './storage.ts';
import { itemsOf, namesOf, pairsOf, textOf } from './values.ts';

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
    else variableFile(draft, file, place, isObject(item.value) && own(item.value, 'required') === false);
  }
};

const sysctls: Key = ({ draft, project }, value, _, path) => {
  for (const { key, text = '', path: at } of pairsOf(value, path))
    sysctl(draft, key, text, project.place(at));
};

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
    pull(draft, word, at, text);
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
  volumes_from: volumesFrom,
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
