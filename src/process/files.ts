import { own, type Path } from '../pod/index.ts';
import type { Argv } from './argv.ts';
import { hostsFile, resolvConfFile } from './hosts.ts';
import { modeLetters, octal, setgid } from './mode.ts';
import { cleanAbsolute, isBelow, type MountPoint, type Mounts, mountAt } from './mounts.ts';
import { fsGroupOf, type Owned, withFsGroup } from './ownership.ts';
import type { FileSource, Projection } from './payload.ts';
import { type Scene, textOf } from './scene.ts';

/** A file or directory that stands in a mount. */
export interface FoundFile {
  /** Where the process sees it. */
  readonly path: string;
  readonly kind: 'file' | 'directory';
  /** Undefined for directories, and where only a running cluster knows it. */
  readonly text: string | undefined;
  /** Four octal digits: `0644`; undefined where the storage decides. */
  readonly mode: string | undefined;
  /** The same as `ls -l` prints it. */
  readonly letters: string | undefined;
  readonly owner: number | undefined;
  readonly group: number | undefined;
  /** Its mount, by target. */
  readonly mount: string;
  readonly readOnly: boolean;
  /** What it holds; absent for directories and for what the kubelet and the runtime write. */
  readonly source?: FileSource;
  /** What asks for it, from the root of the document; absent for what nobody wrote. */
  readonly at?: Path;
  /** Files of the same name in the same volume that it replaced, the newest first. */
  readonly replaced: Projection['replaced'];
  /** Target of the mount that lies over it, so that the process does not see it. */
  readonly hiddenBy?: string;
}

/** What a mount lies over in the file system of the image. */
export interface Cover {
  readonly target: string;
  /** A directory that nearly every image has, and whose files are not seen any more. */
  readonly imageDirectory: boolean;
  /** The program to be executed, which is below the target and not in the volume. */
  readonly program?: string;
}

/** Every file that is known to stand in a mount of the container, in the order of paths, hidden ones too. */
export function filesOf(scene: Scene, { points }: Mounts): FoundFile[] {
  const all = points.flatMap((point) => filesIn(scene, point));
  return all
    .map((file) => {
      const over = mountAt(points, file.path)?.target;
      return over === undefined || over === file.mount ? file : { ...file, hiddenBy: over };
    })
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function filesIn(scene: Scene, point: MountPoint): FoundFile[] {
  const { content, target, readOnly, subPath, path } = point;
  const place = { mount: target, readOnly, ...(path ? { at: path } : {}) };
  if (point.volume === '' && !content.payload) return sandboxFile(scene, point);
  if (subPath === undefined) return [nodeOf(target, 'directory', undefined, place)];
  const fsGroup = fsGroupOf(scene.spec);
  const { root, payload } = content;
  // A volume that cannot be set up holds nothing.
  const written = payload && payload.problems.length === 0 ? payload.files : [];
  const single = written.find(({ file }) => file === subPath);
  if (single) return [projected(single, target, fsGroup, point)];
  const prefix = subPath === '' ? '' : `${subPath}/`;
  const inside = written.filter(({ file }) => file.startsWith(prefix));
  const isMade = subPath !== '' && inside.length === 0;
  const top = subPath === '' ? root : isMade ? made(root) : directory(fsGroup);
  const directories = new Set(inside.flatMap(({ file }) => parents(file.slice(prefix.length))));
  return [
    nodeOf(target, 'directory', top, place),
    ...[...directories].map((name) =>
      nodeOf(cleanAbsolute(`${target}/${name}`), 'directory', directory(fsGroup), place),
    ),
    ...inside.map((each) =>
      projected(each, cleanAbsolute(`${target}/${each.file.slice(prefix.length)}`), fsGroup, point),
    ),
  ];
}

/** `a/b/c` is in `a` and `a/b`. */
function parents(file: string): string[] {
  const steps = file.split('/').slice(0, -1);
  return steps.map((_, i) => steps.slice(0, i + 1).join('/'));
}

/** A directory of a payload: `writePayloadToDir` of pkg/volume/util/atomic_writer.go under the usual umask. */
function directory(fsGroup: number | undefined): Owned {
  return withFsGroup({ mode: 0o755, owner: 0, group: 0 }, 'directory', fsGroup, true);
}

/** A directory that the kubelet makes for a subPath that is not there: `SafeMakeDir` with the mode of the volume's root. */
function made(root: Owned | undefined): Owned | undefined {
  if (!root) return undefined;
  const inherits = (root.mode & setgid) !== 0;
  return { mode: root.mode & (0o777 | setgid), owner: 0, group: inherits ? root.group : 0 };
}

type Place = Pick<FoundFile, 'mount' | 'readOnly' | 'at'>;

function nodeOf(path: string, kind: FoundFile['kind'], owned: Owned | undefined, place: Place): FoundFile {
  return {
    path,
    kind,
    text: undefined,
    mode: owned && octal(owned.mode),
    letters: owned && modeLetters(owned.mode, kind),
    owner: owned?.owner,
    group: owned?.group,
    ...place,
    replaced: [],
  };
}

function projected(
  { text, mode, user, source, path: at, replaced }: Projection,
  path: string,
  fsGroup: number | undefined,
  { target, readOnly }: MountPoint,
): FoundFile {
  const owned = withFsGroup({ mode, owner: user ?? 0, group: 0 }, 'file', fsGroup, true);
  const place = { mount: target, readOnly, ...(at ? { at } : {}) };
  return { ...nodeOf(path, 'file', owned, place), text, source, replaced };
}

/** The files that kubelet and containerd make for every container. */
function sandboxFile(scene: Scene, { target, kind, readOnly }: MountPoint): FoundFile[] {
  if (kind !== 'bind') return [];
  const linux = scene.linux();
  const place = { mount: target, readOnly };
  const file = (text: string | undefined, mode: number): FoundFile[] => [
    { ...nodeOf(target, 'file', { mode, owner: 0, group: 0 }, place), text },
  ];
  switch (target) {
    case '/etc/hosts':
      return file(hostsFile(scene).text, 0o644);
    case '/etc/hostname':
      return file(linux?.hostname.value ? `${linux.hostname.value}\n` : undefined, 0o644);
    case '/etc/resolv.conf':
      return file(resolvConfFile(scene).text, 0o644);
    case '/dev/shm':
      return [nodeOf(target, 'directory', { mode: 0o1777, owner: 0, group: 0 }, place)];
    case terminationPath(scene):
      // 0666 by `makeMounts` of pkg/kubelet/kuberuntime/kuberuntime_container.go.
      return file('', 0o666);
    default:
      return [];
  }
}

/** Where the kubelet reads the last words of a program from. */
export function terminationPath({ container }: Scene): string {
  return cleanAbsolute(textOf(own(container.value, 'terminationMessagePath')) || '/dev/termination-log');
}

/** The file or directory that a process finds at a path; undefined where none is known, or another mount lies over it. */
export function fileAt(files: readonly FoundFile[], path: string): FoundFile | undefined {
  const wanted = cleanAbsolute(path);
  return files.find((file) => file.path === wanted && file.hiddenBy === undefined);
}

/** Directories of the usual layout that an image without them could hardly run in. */
const imageDirectories: ReadonlySet<string> = new Set(
  '/ /bin /sbin /lib /lib64 /usr /usr/bin /usr/sbin /usr/lib /usr/share /usr/local /usr/local/bin /usr/local/lib /etc /etc/ssl /etc/ssl/certs /var /var/lib /var/log /var/run /run /home /root /opt /srv /dev /proc /sys'.split(
    ' ',
  ),
);

/** What the volumes of a container hide of its image, target by target. */
export function coversOf(
  { points }: Mounts,
  files: readonly FoundFile[],
  argv: Argv,
  isFilledByOthers: (volume: string) => boolean,
): Cover[] {
  const first = argv.words[0]?.text;
  const program = first?.startsWith('/') ? cleanAbsolute(first) : undefined;
  const over = program === undefined ? undefined : mountAt(points, program);
  return points.flatMap((point): Cover[] => {
    if (point.volume === '' || !files.some(({ path, kind }) => path === point.target && kind === 'directory'))
      return [];
    const imageDirectory = imageDirectories.has(point.target);
    const known =
      point.content.payload !== undefined || (point.kind === 'emptyDir' && !isFilledByOthers(point.volume));
    const hides =
      program !== undefined &&
      over === point &&
      isBelow(program, point.target) &&
      known &&
      !fileAt(files, program);
    if (!imageDirectory && !hides) return [];
    return [{ target: point.target, imageDirectory, ...(hides ? { program } : {}) }];
  });
}

/** Why a path can be written or not; the mode of files is another question. */
export interface Writable {
  readonly writable: boolean;
  /** The mount that decides, by target; absent for the container's own file system. */
  readonly mount?: string;
}

/**
 * Whether a process with the right to may write at a path: the mount that the path is on decides, else whether the root file
 * system is read-only.
 */
export function writableAt(scene: Scene, { points }: Mounts, path: string): Writable {
  const point = mountAt(points, cleanAbsolute(path));
  if (point) return { writable: !point.readOnly, mount: point.target };
  return { writable: scene.linux()?.rootfs.readOnly !== true };
}
