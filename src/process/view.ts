import type { LinuxView } from '../engine/index.ts';
import { type ContainerRef, containersOf, type Json, own, type Path } from '../pod/index.ts';
import type { World } from '../simulate/index.ts';
import { type Argv, argvOf } from './argv.ts';
import { type Environment, environmentOf } from './environment.ts';
import {
  type Cover,
  coversOf,
  type FoundFile,
  fileAt,
  filesOf,
  terminationPath,
  type Writable,
  writableAt,
} from './files.ts';
import { hostsFile, type PartlyKnown, resolvConfFile } from './hosts.ts';
import { type StatusLine, statusLines } from './identity.ts';
import { type MountPoint, mountsOf } from './mounts.ts';
import { itemsOf, once, sceneOf } from './scene.ts';
import type { ProcessOptions, ProcessProblem } from './types.ts';

/** What the first process of a container finds, part by part; each is computed when it is first asked for. */
export interface ProcessView {
  readonly container: ContainerRef;
  readonly argv: Argv;
  readonly environment: Environment;
  readonly mounts: readonly MountPoint[];
  /** In the order of paths, those that another mount hides too. */
  readonly files: readonly FoundFile[];
  readonly covers: readonly Cover[];
  /** What keeps the container from being started, in the order in which the kubelet would find out. */
  readonly problems: readonly ProcessProblem[];
  /** Users, groups, capabilities, namespaces, `resolv.conf`, host name; undefined for a Pod of another operating system. */
  readonly linux: LinuxView | undefined;
  readonly hosts: PartlyKnown;
  readonly resolvConf: PartlyKnown;
  readonly status: readonly StatusLine[];
  readonly terminationMessagePath: string;
  /** The file or directory at a path; undefined where none is known, or another mount lies over it. */
  file(path: string): FoundFile | undefined;
  writable(path: string): Writable;
}

/**
 * What a container's first process finds when it starts: the answers of the kubelet of 1.36 and containerd 2 for a Pod in a
 * small world. Total: values of wrong types count as absent, nothing throws.
 * @param pod the map that holds `metadata` and `spec`, as the API server stores it
 * @param podPath its place in the document; paths in the result count from the document's root
 */
export function processView(
  pod: Json | undefined,
  container: ContainerRef,
  world: World = {},
  options: ProcessOptions = {},
  podPath: Path = [],
): ProcessView {
  const scene = sceneOf(pod, podPath, container, world, options);
  const environment = once(() => environmentOf(scene));
  const argv = once(() => argvOf(scene, environment()));
  const mounts = once(() => mountsOf(scene, environment()));
  const files = once(() => filesOf(scene, mounts()));
  const covers = once(() =>
    coversOf(mounts(), files(), argv(), (volume) => isMountedElsewhere(pod, container, volume)),
  );
  const hosts = once(() => hostsFile(scene));
  const resolvConf = once(() => resolvConfFile(scene));
  const status = once(() => {
    const linux = scene.linux();
    return linux ? statusLines(linux) : [];
  });
  return {
    container,
    get argv() {
      return argv();
    },
    get environment() {
      return environment();
    },
    get mounts() {
      return mounts().points;
    },
    get files() {
      return files();
    },
    get covers() {
      return covers();
    },
    get problems() {
      const found = [...mounts().problems, ...environment().problems];
      const { problem } = argv();
      const order = { volume: 0, config: 1, start: 2 };
      return [...found, ...(problem ? [problem] : [])].sort((a, b) => order[a.stage] - order[b.stage]);
    },
    get linux() {
      return scene.linux();
    },
    get hosts() {
      return hosts();
    },
    get resolvConf() {
      return resolvConf();
    },
    get status() {
      return status();
    },
    get terminationMessagePath() {
      return terminationPath(scene);
    },
    file: (path) => fileAt(files(), path),
    writable: (path) => writableAt(scene, mounts(), path),
  };
}

/** Another container may have put files there. */
function isMountedElsewhere(pod: Json | undefined, { list, index }: ContainerRef, volume: string): boolean {
  return containersOf(pod).some(
    (other) =>
      !(other.list === list && other.index === index) &&
      itemsOf(own(other.value, 'volumeMounts')).some(({ item }) => own(item, 'name') === volume),
  );
}
