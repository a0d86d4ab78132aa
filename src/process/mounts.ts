import { expand, type LinuxMount } from '../engine/index.ts';
import { equalPath, type Json, own, type Path, volumeMembers } from '../pod/index.ts';
import { type Environment, referableVariables } from './environment.ts';
import { sticky } from './mode.ts';
import { fsGroupOf, fsUserOf, type Owned, withFsGroup } from './ownership.ts';
import { cleanRelative, type Payload, payloadOf, serviceAccountPayload } from './payload.ts';
import { itemsOf, problem, type Scene, textOf } from './scene.ts';
import type { ProcessProblem } from './types.ts';

/** A volume as it stands on the node before it is mounted. */
interface Content {
  /** Of its root; undefined where the storage decides. */
  readonly root: Owned | undefined;
  /** The files that the kubelet writes; undefined where others write them. */
  readonly payload: Payload | undefined;
}

/** A place of the container at which something else is mounted than its own file system. */
export interface MountPoint {
  readonly target: string;
  /** Kind of the volume, or what the runtime mounts: `configMap`, `emptyDir`, `bind`, `proc`. */
  readonly kind: string;
  /** Name of the volume; empty for what kubelet and runtime add. */
  readonly volume: string;
  readonly readOnly: boolean;
  /** What it mounts of its volume, with `subPathExpr` expanded; undefined where only a running cluster knows it. */
  readonly subPath: string | undefined;
  /** Mounts below this one of the volume's own stay writable: read-only, but not recursively so. */
  readonly writableBelow: boolean;
  /** The mount in the document; absent for what nobody wrote. */
  readonly path?: Path;
  readonly content: Content;
}

export interface Mounts {
  /** Parents first, as the runtime mounts them. */
  readonly points: readonly MountPoint[];
  readonly problems: readonly ProcessProblem[];
}

const projecting: ReadonlySet<string> = new Set(['configMap', 'secret', 'downwardAPI', 'projected']);
const serviceAccountPath = '/var/run/secrets/kubernetes.io/serviceaccount';

/** What is mounted where, and what it holds: `makeMounts` of pkg/kubelet/kubelet_pods.go and what admission and runtime add. */
export function mountsOf(scene: Scene, environment: Environment): Mounts {
  const problems: ProcessProblem[] = [];
  const points = (scene.linux()?.mounts ?? []).map((mount) => pointOf(scene, environment, mount, problems));
  return { points, problems: [...volumeProblems(scene), ...problems] };
}

/** What no volume of the Pod can be set up without, whether this container mounts it or not: all are waited for. */
function volumeProblems(scene: Scene): ProcessProblem[] {
  return itemsOf(own(scene.spec, 'volumes')).flatMap(({ item, index }) => [
    ...(contentOf(scene, item, index).payload?.problems ?? []),
  ]);
}

function pointOf(
  scene: Scene,
  environment: Environment,
  mount: LinuxMount,
  problems: ProcessProblem[],
): MountPoint {
  const { target, kind, readOnly, volume } = mount;
  const common = { target, kind, volume, readOnly };
  if (volume === '') {
    const isToken = target === serviceAccountPath && kind === 'projected';
    return { ...common, subPath: '', writableBelow: false, content: isToken ? tokens(scene) : foreign };
  }
  const path = mount.path && scene.at(mount.path);
  const written = writtenMount(scene, mount);
  const at = path ?? scene.at(scene.container.path);
  const subPath = subPathOf(environment, written, at, problems);
  const found = itemsOf(own(scene.spec, 'volumes')).find(({ item }) => own(item, 'name') === volume);
  if (!found) {
    const message = `cannot find volume "${volume}" to mount into container "${scene.container.name}"`;
    problems.push(problem('volume-missing', 'config', [...at, 'name'], message, { volume }));
  }
  return {
    ...common,
    subPath,
    writableBelow: readOnly && kind === 'hostPath' && !mount.options.includes('rro'),
    ...(path ? { path } : {}),
    content: found ? contentOf(scene, found.item, found.index) : foreign,
  };
}

const foreign: Content = { root: undefined, payload: undefined };

function writtenMount({ container }: Scene, mount: LinuxMount): Json | undefined {
  const list = itemsOf(own(container.value, 'volumeMounts'));
  const found = list.find(
    ({ index }) => mount.path && equalPath(mount.path, [...container.path, 'volumeMounts', index]),
  );
  return found?.item;
}

/** `ExpandContainerVolumeMounts` of pkg/kubelet/container/helpers.go: a variable without a value is refused. */
function subPathOf(
  environment: Environment,
  mount: Json | undefined,
  at: Path,
  problems: ProcessProblem[],
): string | undefined {
  const expression = textOf(own(mount, 'subPathExpr'));
  let subPath: string | undefined = textOf(own(mount, 'subPath'));
  let field = 'subPath';
  if (expression !== '') {
    field = 'subPathExpr';
    const variables = referableVariables(environment);
    const { result, known, later, missing } = expand(expression, variables);
    const empty = [...missing, ...known.filter((name) => variables.get(name) === '')];
    if (empty.length > 0) {
      const names = [...new Set(empty)].sort().join(', ');
      const message = `missing value for ${names}`;
      problems.push(problem('sub-path-variables', 'config', [...at, field], message, { names }));
      return undefined;
    }
    subPath = later.length > 0 ? undefined : result;
  }
  if (subPath === undefined || subPath === '') return subPath;
  const wrong = subPath.startsWith('/')
    ? `error SubPath \`${subPath}\` must not be an absolute path`
    : subPath.split('/').includes('..')
      ? `unable to provision SubPath \`${subPath}\`: must not contain '..'`
      : undefined;
  if (wrong === undefined) return cleanRelative(subPath);
  problems.push(problem('sub-path-invalid', 'config', [...at, field], wrong, { subPath }));
  return undefined;
}

/** A volume after SetUpAt of its plugin (pkg/volume/<kind>) with the Pod's fsGroup. */
function contentOf(scene: Scene, volume: Json, index: number): Content {
  const kind = volumeMembers(volume)[0] ?? 'emptyDir';
  const source = own(volume, kind);
  const fsGroup = fsGroupOf(scene.spec);
  if (projecting.has(kind)) {
    const at = scene.at(['spec', 'volumes', index, kind]);
    const payload = payloadOf(scene, kind, source, { fsGroup, fsUser: fsUserOf(scene.pod) }, at);
    return { root: scratch(kind === 'configMap' ? '' : 'Memory', fsGroup), payload };
  }
  return kind === 'emptyDir'
    ? { root: scratch(own(source, 'medium'), fsGroup), payload: undefined }
    : foreign;
}

function tokens(scene: Scene): Content {
  const fsGroup = fsGroupOf(scene.spec);
  const payload = serviceAccountPayload(scene, { fsGroup, fsUser: fsUserOf(scene.pod) });
  return { root: scratch('Memory', fsGroup), payload };
}

/** The root of an emptyDir: 0777 on disk (`perm` of pkg/volume/emptydir/empty_dir.go), what tmpfs has by itself in memory. */
function scratch(medium: Json | undefined, fsGroup: number | undefined): Owned | undefined {
  const name = textOf(medium);
  if (name !== '' && name !== 'Memory') return undefined;
  const mode = name === 'Memory' ? 0o777 | sticky : 0o777;
  return withFsGroup({ mode, owner: 0, group: 0 }, 'directory', fsGroup, false);
}

/** The mount that a path is on: the deepest above it or at it; undefined for the container's own file system. */
export function mountAt(points: readonly MountPoint[], path: string): MountPoint | undefined {
  let found: MountPoint | undefined;
  for (const point of points)
    if (isBelow(path, point.target) && point.target.length >= (found?.target.length ?? 0)) found = point;
  return found;
}

/** True for the directory itself, too. */
export function isBelow(path: string, directory: string): boolean {
  return path === directory || path.startsWith(directory === '/' ? '/' : `${directory}/`);
}

/** An absolute path without doubled slashes, dots and a slash at the end. */
export function cleanAbsolute(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return `/${steps.join('/')}`;
}
