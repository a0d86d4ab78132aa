import { containersOf, type Json } from '../pod/index.ts';
import type { World } from '../simulate/index.ts';
import { type Finds, findsOf } from './finds.ts';
import type { ProcessOptions } from './types.ts';
import { type ProcessView, processView } from './view.ts';

/** Helpers of this folder's tests: a Pod by its spec, and the view of a container of it. */

export function podOf(spec: Json, metadata: Json = { name: 'web' }): Json {
  return { apiVersion: 'v1', kind: 'Pod', metadata, spec };
}

/** The view of the container of that name, the first one of `containers` by default. */
export function viewOf(
  pod: Json,
  world: World = {},
  options: ProcessOptions = {},
  name?: string,
): ProcessView {
  const refs = containersOf(pod);
  const ref = refs.find((each) => (name === undefined ? each.role === 'container' : each.name === name));
  if (!ref) throw new Error('no such container');
  return processView(pod, ref, world, options);
}

/** A Pod of one container. */
export function single(container: Json, spec: Json = {}): Json {
  return podOf({
    ...(spec as object),
    containers: [{ name: 'app', image: 'busybox:1.36', ...(container as object) }],
  });
}

export function findsIn(pod: Json, world: World = {}, name?: string): Finds {
  return findsOf(viewOf(pod, world, {}, name));
}
