import { containersOf, equalPath, getIn, type Json, own, type Path, type PodRef } from '../pod/index.ts';
import type { World } from '../simulate/index.ts';
import type { Argv } from './argv.ts';
import { worldFromDocuments } from './documents.ts';
import type { EnvironmentVariable } from './environment.ts';
import type { Cover, FoundFile } from './files.ts';
import type { PartlyKnown } from './hosts.ts';
import { maskNames } from './identity.ts';
import type { MountPoint } from './mounts.ts';
import { assumedPodIP, textOf } from './scene.ts';
import { apiServerIP } from './services.ts';
import type { ProcessOptions, ProcessProblem } from './types.ts';
import { type ProcessView, processView } from './view.ts';

/** A line of `/proc/1/status`, with the names of the capabilities where it is a mask. */
export interface ReportedLine {
  readonly name: string;
  readonly value: string | undefined;
  readonly names?: readonly string[];
}

/** A {@link ProcessView} as plain data, which can be sent and compared. */
export interface ProcessReport {
  readonly argv: Argv;
  readonly variables: readonly EnvironmentVariable[];
  readonly mounts: readonly Omit<MountPoint, 'content'>[];
  readonly files: readonly FoundFile[];
  readonly covers: readonly Cover[];
  readonly problems: readonly ProcessProblem[];
  /** Whether the root file system can be written. */
  readonly rootWritable: boolean;
  /** What `id` prints; undefined where the uid is known only from the image. */
  readonly id: string | undefined;
  readonly status: readonly ReportedLine[];
  readonly hosts: PartlyKnown;
  readonly resolvConf: PartlyKnown;
  /** Undefined where it is the node's, or the Pod has no name yet. */
  readonly hostname: string | undefined;
  readonly terminationMessagePath: string;
  /** What nothing says and is taken for granted, by what it stands for. */
  readonly assumed: Readonly<Record<'podIP' | 'apiServer' | 'dns', string>>;
}

/** The Pod of a file that is asked about, and the container, by its path from the Pod. */
export interface AskedProcess {
  /** What the documents of the file hold; undefined where one does not parse. */
  readonly roots: readonly (Json | undefined)[];
  readonly document: number;
  readonly ref: PodRef;
  readonly container: Path;
  /** What is around the Pod besides the documents of its file. */
  readonly world?: World | undefined;
}

/**
 * What the process of a container of a file finds. What the world says comes before what the documents say.
 * @returns undefined where the container is not there, and for a Pod of another operating system
 */
export function processReport(
  { roots, document, ref, container, world = {} }: AskedProcess,
  options: ProcessOptions = {},
): ProcessReport | undefined {
  const root = roots[document];
  const pod = getIn(root, ref.podPath);
  const found = containersOf(pod).find(({ path }) => equalPath(path, container));
  if (!found) return undefined;
  const object = getIn(root, ref.objectPath);
  const namespace = textOf(own(own(object, 'metadata'), 'namespace')) || 'default';
  const around = worldFromDocuments(roots, textOf(own(own(pod, 'metadata'), 'namespace')) || namespace);
  const view = processView(
    pod,
    found,
    merged(around.world, world),
    { namespace, ...nameOf(ref), ...options, services: [...around.services, ...(options.services ?? [])] },
    ref.podPath,
  );
  return view.linux && reportOf(view, options);
}

/** Pods of a StatefulSet are numbered; those of others have names that only the cluster makes. */
function nameOf({ kind, name }: PodRef): Pick<ProcessOptions, 'podName'> {
  return kind === 'StatefulSet' && name !== '' ? { podName: `${name}-0` } : {};
}

function merged(documents: World, world: World): World {
  const [under, over] = [documents.objects ?? {}, world.objects ?? {}];
  return {
    ...world,
    objects: {
      configMaps: { ...under.configMaps, ...over.configMaps },
      secrets: { ...under.secrets, ...over.secrets },
      persistentVolumeClaims: { ...under.persistentVolumeClaims, ...over.persistentVolumeClaims },
      runtimeClasses: { ...under.runtimeClasses, ...over.runtimeClasses },
    },
  };
}

function reportOf(view: ProcessView, options: ProcessOptions): ProcessReport {
  const { linux } = view;
  return {
    argv: view.argv,
    variables: view.environment.variables,
    mounts: view.mounts.map(({ content: _, ...mount }) => mount),
    files: view.files,
    covers: view.covers,
    problems: view.problems,
    rootWritable: view.linux?.rootfs.readOnly !== true,
    id: linux?.user.id,
    status: view.status.map(({ name, value }) => {
      const names = name.startsWith('Cap') && value !== undefined ? maskNames(value) : undefined;
      return { name, value, ...(names ? { names } : {}) };
    }),
    hosts: view.hosts,
    resolvConf: view.resolvConf,
    hostname: linux?.hostname.value || undefined,
    terminationMessagePath: view.terminationMessagePath,
    assumed: {
      podIP: (options.podIPs ?? [assumedPodIP]).join(', '),
      apiServer: apiServerIP,
      dns: (options.clusterDns ?? ['10.96.0.10']).join(', '),
    },
  };
}
