import { fieldsOf, isList, isObject, type Json, own, type Path } from '../../pod/index.ts';
import { type Context, isPrivileged, onHost, textOf } from './context.ts';
import type { LinuxMount } from './types.ts';

/** Volumes that the kubelet mounts read-only whatever the mount says (`MustRunAs` of their plugins' GetAttributes). */
const alwaysReadOnly: ReadonlySet<string> = new Set([
  'configMap',
  'secret',
  'projected',
  'downwardAPI',
  'image',
]);
const serviceAccountPath = '/var/run/secrets/kubernetes.io/serviceaccount';
const volumeKinds = fieldsOf('Volume')
  .map((field) => field.name)
  .filter((name) => name !== 'name');

interface Volume {
  readonly kind: string;
  readonly source: Json | undefined;
  readonly path: Path;
}

function volumesOf(context: Context): ReadonlyMap<string, Volume> {
  const list = own(context.spec, 'volumes');
  const found = new Map<string, Volume>();
  if (!isList(list)) return found;
  list.forEach((volume, i) => {
    const name = textOf(own(volume, 'name'));
    if (!isObject(volume) || name === '' || found.has(name)) return;
    const kind = volumeKinds.find((key) => (own(volume, key) ?? null) !== null) ?? 'emptyDir';
    found.set(name, { kind, source: own(volume, kind), path: ['spec', 'volumes', i] });
  });
  return found;
}

/**
 * What is mounted into a container: its volume mounts (`makeMounts` of pkg/kubelet/kubelet_pods.go), what the kubelet and
 * the service account admission add, and what the runtime mounts into every container. A path that the Pod mounts itself
 * is not mounted a second time. Sorted by path, parents first.
 */
export function mountsOf(context: Context): LinuxMount[] {
  const written = volumeMounts(context);
  const taken = new Set(written.map((mount) => clean(mount.target)));
  const others = [...serviceAccountMount(context), ...systemMounts(context)];
  const devIsMounted = taken.has('/dev');
  return [
    ...written,
    ...others.filter((m) => !taken.has(m.target) && !(devIsMounted && m.target.startsWith('/dev/'))),
  ].sort((a, b) => (clean(a.target) < clean(b.target) ? -1 : clean(a.target) > clean(b.target) ? 1 : 0));
}

function clean(path: string): string {
  const trimmed = path.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1');
  return trimmed.startsWith('/') ? trimmed : `/${trimmed}`;
}

function volumeMounts(context: Context): LinuxMount[] {
  const list = own(context.ref.value, 'volumeMounts');
  if (!isList(list)) return [];
  const volumes = volumesOf(context);
  return list.flatMap((mount, i) => {
    const target = textOf(own(mount, 'mountPath'));
    const name = textOf(own(mount, 'name'));
    if (target === '' || name === '') return [];
    return [
      volumeMount(context, mount, [...context.ref.path, 'volumeMounts', i], target, name, volumes.get(name)),
    ];
  });
}

function volumeMount(
  { say }: Context,
  mount: Json,
  path: Path,
  target: string,
  name: string,
  volume: Volume | undefined,
): LinuxMount {
  const kind = volume?.kind ?? '';
  const source = volume?.source;
  const forced = alwaysReadOnly.has(kind) || own(source, 'readOnly') === true;
  const readOnly = forced || own(mount, 'readOnly') === true;
  const recursive = readOnly && ['Enabled', 'IfPossible'].includes(textOf(own(mount, 'recursiveReadOnly')));
  const subPath = textOf(own(mount, 'subPath')) || textOf(own(mount, 'subPathExpr'));
  const tmpfs = kind === 'emptyDir' && own(source, 'medium') === 'Memory';
  const params = { volume: name, kind, target, subPath, source: textOf(own(source, 'path')) };
  const refs = volume ? [path, volume.path] : [path];
  const id = !volume
    ? 'linux.mount.missingVolume'
    : subPath !== ''
      ? 'linux.mount.subPath'
      : tmpfs
        ? 'linux.mount.tmpfs'
        : kind === 'hostPath'
          ? 'linux.mount.hostPath'
          : forced
            ? 'linux.mount.alwaysReadOnly'
            : 'linux.mount.volume';
  return {
    target: clean(target),
    kind,
    volume: name,
    readOnly,
    options: [
      'rbind',
      propagation(own(mount, 'mountPropagation')),
      recursive ? 'rro' : readOnly ? 'ro' : 'rw',
    ],
    ...(subPath === '' ? {} : { subPath }),
    path,
    explanation: say(id, params, ...refs),
  };
}

function propagation(mode: Json | undefined): string {
  if (mode === 'Bidirectional') return 'rshared';
  return mode === 'HostToContainer' ? 'rslave' : 'rprivate';
}

/** The admission plug-in ServiceAccount mounts a token into containers and init containers that do not opt out. */
function serviceAccountMount(context: Context): LinuxMount[] {
  const optOut = own(context.spec, 'automountServiceAccountToken') === false;
  if (optOut || context.ref.role === 'ephemeral') return [];
  const refs: Path[] =
    own(context.spec, 'automountServiceAccountToken') === undefined
      ? []
      : [['spec', 'automountServiceAccountToken']];
  return [
    {
      target: serviceAccountPath,
      kind: 'projected',
      volume: '',
      readOnly: true,
      options: ['rbind', 'rprivate', 'ro'],
      explanation: context.say('linux.mount.serviceAccount', {}, ...refs),
    },
  ];
}

/** Mounts of kubelet, CRI plug-in and OCI defaults, as containerd 2 makes them. */
function systemMounts(context: Context): LinuxMount[] {
  const { say, security, ref } = context;
  const privileged = isPrivileged(context);
  const readOnlyRoot = own(security, 'readOnlyRootFilesystem') === true;
  const bind = (target: string, readOnly: boolean, explanation: LinuxMount['explanation']): LinuxMount => ({
    target,
    kind: 'bind',
    volume: '',
    readOnly,
    options: ['rbind', 'rprivate', readOnly ? 'ro' : 'rw'],
    explanation,
  });
  const file = (target: string, kind: string, options: string[], readOnly = false): LinuxMount => ({
    target,
    kind,
    volume: '',
    readOnly,
    options: [...options, ...(readOnly ? ['ro'] : [])],
    explanation: say('linux.mount.runtime', { kind }),
  });
  const termination = textOf(own(ref.value, 'terminationMessagePath')) || '/dev/termination-log';
  const shm = onHost(context, 'hostIPC') ? 'linux.mount.shm.host' : 'linux.mount.shm.pod';
  return [
    // The kubelet's own mount of /etc/hosts is writable, the runtime's two others follow the root file system.
    bind('/etc/hosts', false, say('linux.mount.sandboxFile')),
    bind('/etc/hostname', readOnlyRoot, say('linux.mount.sandboxFile')),
    bind('/etc/resolv.conf', readOnlyRoot, say('linux.mount.sandboxFile')),
    bind(clean(termination), false, say('linux.mount.terminationLog')),
    bind('/dev/shm', false, say(shm)),
    file('/proc', 'proc', ['nosuid', 'noexec', 'nodev']),
    file('/dev', 'tmpfs', ['nosuid', 'strictatime', 'mode=755', 'size=65536k']),
    file('/dev/pts', 'devpts', ['nosuid', 'noexec', 'newinstance', 'ptmxmode=0666', 'mode=0620', 'gid=5']),
    file('/dev/mqueue', 'mqueue', ['nosuid', 'noexec', 'nodev']),
    file('/sys', 'sysfs', ['nosuid', 'noexec', 'nodev'], !privileged),
    file('/sys/fs/cgroup', 'cgroup', ['nosuid', 'noexec', 'nodev', 'relatime'], !privileged),
  ];
}
