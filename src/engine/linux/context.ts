import { type ContainerRef, type Json, own, type Path } from '../../pod/index.ts';
import type { Explanation } from '../types.ts';
import type { LinuxExplanationId } from './ids.ts';
import type { LinuxOptions } from './types.ts';

/** What every part of the view is computed from. Paths given to `say` count from the Pod. */
export interface Context {
  readonly pod: Json | undefined;
  readonly spec: Json | undefined;
  readonly ref: ContainerRef;
  readonly options: LinuxOptions;
  readonly podSecurity: Json | undefined;
  readonly security: Json | undefined;
  readonly say: (
    id: LinuxExplanationId,
    params?: Explanation['params'],
    ...refs: readonly Path[]
  ) => Explanation;
}

export const podSecurityPath: Path = ['spec', 'securityContext'];

export function contextOf(
  pod: Json | undefined,
  podPath: Path,
  ref: ContainerRef,
  options: LinuxOptions,
): Context {
  const spec = own(pod, 'spec');
  return {
    pod,
    spec,
    ref,
    options,
    podSecurity: own(spec, 'securityContext'),
    security: own(ref.value, 'securityContext'),
    say: (id, params = {}, ...refs) => ({ id, params, refs: refs.map((path) => [...podPath, ...path]) }),
  };
}

/** A field that the container's security context may set over the Pod's (`DetermineEffectiveSecurityContext`). */
export function effectiveField<T extends Json>(
  context: Context,
  name: string,
  is: (value: Json | undefined) => value is T,
): { readonly value: T; readonly path: Path; readonly level: 'container' | 'pod' } | undefined {
  const mine = own(context.security, name);
  if (is(mine))
    return { value: mine, path: [...context.ref.path, 'securityContext', name], level: 'container' };
  const pods = own(context.podSecurity, name);
  if (is(pods)) return { value: pods, path: [...podSecurityPath, name], level: 'pod' };
  return undefined;
}

export function isBoolean(value: Json | undefined): value is boolean {
  return typeof value === 'boolean';
}

/** A user or group id. */
export function isId(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 2 ** 31 - 1;
}

export function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

export function isPrivileged(context: Context): boolean {
  return own(context.security, 'privileged') === true;
}

export function onHost(context: Context, field: 'hostNetwork' | 'hostPID' | 'hostIPC'): boolean {
  return own(context.spec, field) === true;
}
