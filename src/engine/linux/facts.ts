import { formatPath, type Json, lookUp, type Path, startsWith } from '../../pod/index.ts';
import type { Explanation } from '../types.ts';
import type { LinuxOptions, LinuxStatus, LinuxView } from './types.ts';
import { linuxViews } from './view.ts';

/** One line of a {@link LinuxView}: where to look on the node, what stands there, and why. */
export interface LinuxFact {
  /** Name of the container, its path where it has none; empty where all containers of the Pod have the same. */
  readonly container: string;
  /** A file (`cpu.max`, `/etc/resolv.conf`), a line of `/proc/1/status` (`CapPrm`), a mount point, or the command `id`. */
  readonly file: string;
  readonly value: string;
  readonly explanations: readonly Explanation[];
}

type Line = Omit<LinuxFact, 'container'>;
type Select = (view: LinuxView) => readonly Line[];

const line = (file: string, value: string, ...explanations: readonly Explanation[]): Line => ({
  file,
  value,
  explanations,
});
const files =
  (...names: readonly string[]): Select =>
  (view) =>
    view.cgroup.filter((f) => names.includes(f.file)).map((f) => line(f.file, f.value, f.explanation));
const oom: Select = ({ oomScoreAdj: f }) => [line(f.file, f.value, f.explanation)];
const namespaces =
  (...types: readonly string[]): Select =>
  (view) =>
    view.namespaces
      .filter((ns) => types.includes(ns.type))
      .map((ns) => line(`/proc/1/ns/${ns.type}`, ns.scope, ns.explanation));
const id: Select = ({ user }) => [line('id', user.id ?? '', ...user.explanations)];
const capabilities: Select = ({ status, capabilities: { explanations } }) =>
  (['CapPrm', 'CapEff', 'CapBnd'] as const).map((mask) => line(mask, status[mask], ...explanations));
const status =
  (name: keyof LinuxStatus, why: (view: LinuxView) => Explanation): Select =>
  (view) => [line(name, String(view.status[name]), why(view))];
const noNewPrivs = status('NoNewPrivs', (view) => view.noNewPrivs);
const seccomp = status('Seccomp', (view) => view.seccomp);
const appArmor: Select = ({ appArmor: f }) => [line(f.file, f.value, f.explanation)];
const rootfs: Select = ({ rootfs: f }) => [line('/', f.readOnly ? 'ro' : 'rw', f.explanation)];
const resolvConf: Select = ({ resolvConf: f }) => [line(f.file, f.value, f.explanation)];
const hostname: Select = ({ hostname: f }) => [line(f.file, f.value, f.explanation)];
const sysctls: Select = (view) => view.sysctls.map((f) => line(f.file, f.value, f.explanation));
const mountLine = (mount: LinuxView['mounts'][number]) =>
  line(mount.target, mount.options.join(','), mount.explanation);
const mounts =
  (belongs: (mount: LinuxView['mounts'][number]) => boolean): Select =>
  (view) =>
    view.mounts.filter(belongs).map(mountLine);
const mountAt = (target: string) => mounts((mount) => mount.target === target);
const all =
  (...selects: readonly Select[]): Select =>
  (view) =>
    selects.flatMap((select) => select(view));

const huge: Select = (view) =>
  view.cgroup.filter((f) => f.file.startsWith('hugetlb.')).map((f) => line(f.file, f.value, f.explanation));
const cpu = files('cpu.weight', 'cpu.max');
const memory = files('memory.max', 'memory.min', 'memory.low', 'memory.high');

/** What a field comes to, by its name below `resources`, `securityContext`, a container or the Pod's spec. */
const byField: Readonly<Record<string, Select>> = {
  'resources.requests.cpu': files('cpu.weight'),
  'resources.limits.cpu': cpu,
  'resources.requests.memory': all(files('memory.min', 'memory.low', 'memory.high'), oom),
  'resources.limits.memory': all(memory, oom),
  'resources.requests': all(files('cpu.weight'), oom),
  'resources.limits': all(files('cpu.max'), memory, huge),
  resources: all(cpu, memory, huge, oom),
  priorityClassName: oom,
  hostNetwork: all(namespaces('net', 'uts'), resolvConf, hostname),
  hostPID: namespaces('pid'),
  hostIPC: all(namespaces('ipc'), mountAt('/dev/shm')),
  hostUsers: namespaces('user'),
  shareProcessNamespace: namespaces('pid'),
  targetContainerName: namespaces('pid'),
  'securityContext.runAsUser': all(id, capabilities),
  'securityContext.runAsGroup': id,
  'securityContext.runAsNonRoot': all(id, capabilities),
  'securityContext.fsGroup': id,
  'securityContext.supplementalGroups': id,
  'securityContext.supplementalGroupsPolicy': id,
  'securityContext.capabilities': capabilities,
  'securityContext.privileged': all(capabilities, seccomp, appArmor, namespaces('cgroup'), mountAt('/sys')),
  'securityContext.allowPrivilegeEscalation': noNewPrivs,
  'securityContext.readOnlyRootFilesystem': rootfs,
  'securityContext.seccompProfile': seccomp,
  'securityContext.appArmorProfile': appArmor,
  'securityContext.sysctls': sysctls,
  securityContext: all(id, capabilities, noNewPrivs, seccomp, appArmor, rootfs),
  volumeMounts: mounts((mount) => mount.volume !== ''),
  automountServiceAccountToken: mountAt('/var/run/secrets/kubernetes.io/serviceaccount'),
  terminationMessagePath: mounts((mount) => mount.explanation.id === 'linux.mount.terminationLog'),
  dnsPolicy: resolvConf,
  dnsConfig: resolvConf,
  hostname,
  hostnameOverride: hostname,
  subdomain: hostname,
  setHostnameAsFQDN: hostname,
};

/**
 * What the field at `path` comes to on a Linux node, whether it is set or not: for a field of a container in that
 * container, for a field of the Pod in all of them; what is the same in all stands there once.
 * @param path the field's place, from the document's root
 * @returns empty for fields that mean nothing to a node, and for Pods of another operating system
 */
export function linuxFactsAt(
  pod: Json | undefined,
  podPath: Path,
  path: Path,
  options: LinuxOptions = {},
): LinuxFact[] {
  if (!startsWith(path, [...podPath, 'spec'])) return [];
  const inSpec = path.slice(podPath.length + 1);
  const inContainer = typeof inSpec[1] === 'number' && /ontainers$/.test(String(inSpec[0]));
  const field = inContainer ? inSpec.slice(2) : inSpec;
  const select = selectFor(field);
  if (!select) return [];
  const own = path.slice(0, podPath.length + 3);
  const views = linuxViews(pod, podPath, options, inContainer ? own : []);
  if (inContainer) {
    const narrow = narrowed(select, field, path);
    return views.flatMap((view) => factsOf(view, narrow));
  }
  return merged(views.map((view) => factsOf(view, select)));
}

function selectFor(field: Path): Select | undefined {
  for (let length = Math.min(field.length, 3); length > 0; length--) {
    const key = field.slice(0, length).join('.');
    const select = lookUp(byField, key);
    if (select) return select;
  }
  return undefined;
}

/** Inside one volume mount only that mount counts. */
function narrowed(select: Select, field: Path, path: Path): Select {
  if (field[0] !== 'volumeMounts' || typeof field[1] !== 'number') return select;
  const mountPath = path.slice(0, path.length - field.length + 2);
  return mounts((mount) => mount.path !== undefined && startsWith(mount.path, mountPath));
}

function factsOf(view: LinuxView, select: Select): LinuxFact[] {
  const container = view.name || formatPath(view.path);
  return select(view).map((fact) => ({ container, ...fact }));
}

/** Facts that all containers share, once; the others by container. */
function merged(byContainer: readonly (readonly LinuxFact[])[]): LinuxFact[] {
  const [first, ...others] = byContainer;
  if (!first) return [];
  const same = (a: LinuxFact, b: LinuxFact) =>
    a.file === b.file &&
    a.value === b.value &&
    a.explanations.map((e) => e.id).join() === b.explanations.map((e) => e.id).join();
  const common = first.filter((fact) => others.every((list) => list.some((other) => same(fact, other))));
  const rest = byContainer.flat().filter((fact) => !common.some((c) => same(c, fact)));
  return [...common.map((fact) => ({ ...fact, container: '' })), ...rest];
}
