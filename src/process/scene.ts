import { type LinuxOptions, type LinuxView, linuxView } from '../engine/index.ts';
import {
  type ContainerRef,
  isList,
  isObject,
  type Json,
  lookUp,
  own,
  type Path,
  podHostname,
  serviceDomain,
} from '../pod/index.ts';
import type { World, WorldImage } from '../simulate/index.ts';
import type { ProcessOptions, ProcessProblem, ProcessProblemCode } from './types.ts';

/** What every part is computed from. */
export interface Scene {
  readonly pod: Json | undefined;
  readonly spec: Json | undefined;
  readonly container: ContainerRef;
  readonly world: World;
  readonly options: ProcessOptions;
  readonly namespace: string;
  /** Undefined where a template says no name. */
  readonly podName: string | undefined;
  /** The node that it runs on, where that is certain. */
  readonly node: string | undefined;
  readonly podIPs: readonly string[];
  /** What the world says of the container's image; undefined where it says nothing. */
  readonly image: WorldImage | undefined;
  /** Undefined for a Pod of another operating system. */
  readonly linux: () => LinuxView | undefined;
  /** A path from the Pod as one from the root of the document. */
  readonly at: (path: Path) => Path;
}

export const assumedPodIP = '10.244.0.5';
const assumedUid = '00000000-0000-0000-0000-000000000001';

/** @param pod the map that holds `metadata` and `spec`; `podPath` its place in the document */
export function sceneOf(
  pod: Json | undefined,
  podPath: Path,
  container: ContainerRef,
  world: World,
  options: ProcessOptions,
): Scene {
  const spec = own(pod, 'spec');
  const metadata = own(pod, 'metadata');
  const name = textOf(own(metadata, 'name'));
  const nodes = world.nodes ?? [];
  const image = lookUp(world.images ?? {}, textOf(own(container.value, 'image')));
  const written = textOf(own(spec, 'nodeName'));
  const node = options.node ?? (written || (nodes.length === 1 ? nodes[0]?.name : undefined));
  const user = image?.user === undefined ? undefined : String(image.user);
  const linuxOptions: LinuxOptions = { ...(user === undefined ? {} : { imageUser: user }), ...options };
  return {
    pod,
    spec,
    container,
    world,
    options,
    namespace: textOf(own(metadata, 'namespace')) || options.namespace || 'default',
    podName: name === '' ? options.podName : name,
    node,
    podIPs: options.podIPs ?? [assumedPodIP],
    image,
    linux: once(() => linuxView(pod, podPath, container, linuxOptions)),
    at: (path) => [...podPath, ...path],
  };
}

export function uidOf({ options }: Scene): string {
  return options.uid ?? assumedUid;
}

/** The short host name and its domain as `/etc/hosts` has them; no domain where `subdomain` or the name is not set. */
export function hostNameAndDomain(scene: Scene): {
  readonly host: string | undefined;
  readonly domain: string;
} {
  const { pod, spec, options, podName } = scene;
  const { from, short } = podHostname(pod, options);
  const subdomain = textOf(own(spec, 'subdomain'));
  const domain =
    subdomain === '' || from === 'hostnameOverride' ? '' : `${subdomain}.${serviceDomain(pod, options)}`;
  return { host: from === undefined ? podName : short, domain };
}

export function onHostNetwork({ spec }: Scene): boolean {
  return own(spec, 'hostNetwork') === true;
}

export function problem(
  code: ProcessProblemCode,
  stage: ProcessProblem['stage'],
  path: Path,
  message: string,
  params: ProcessProblem['params'] = {},
): ProcessProblem {
  return { code, stage, path, message, params };
}

export function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** The maps of a list with their places; what is no map is passed over. */
export function itemsOf(value: Json | undefined): { readonly item: Json; readonly index: number }[] {
  return isList(value) ? value.flatMap((item, index) => (isObject(item) ? [{ item, index }] : [])) : [];
}

export function textsIn(value: Json | undefined): string[] {
  return isList(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** A function that computes its result on the first call only. */
export function once<T>(compute: () => T): () => T {
  let known: { readonly result: T } | undefined;
  return () => {
    known ??= { result: compute() };
    return known.result;
  };
}
