import { useMemo } from 'react';
import type { Explanation } from '../../engine/index.ts';
import {
  type ContainerRef,
  containersOf,
  decodeQuantity,
  formatPath,
  getIn,
  own,
  type Path,
  type Quantity,
  quantityMilliValue,
  startsWith,
} from '../../pod/index.ts';
import { usePodPath, useSelect } from '../../store/index.ts';

/** A container that can have resources, with its path from the document's root. */
export interface Member extends Omit<ContainerRef, 'path'> {
  readonly path: Path;
  /** Its name, else its path. */
  readonly called: string;
}

/** The containers of the current Pod in the order of their start; debug containers have no resources and are left out. */
export function useMembers(): readonly Member[] {
  const podPath = usePodPath();
  const pod = useSelect((state) => getIn(state.root, podPath));
  return useMemo(
    () =>
      containersOf(pod)
        .filter(({ role }) => role !== 'ephemeral')
        .map((ref) => ({
          ...ref,
          path: [...podPath, ...ref.path],
          called: ref.name || formatPath(ref.path),
        })),
    [pod, podPath],
  );
}

/** Request and limit of one resource; a request that is not written is the limit, as an API server sets it. */
export interface Share {
  readonly request: Quantity | undefined;
  readonly limit: Quantity | undefined;
}

/** What a container says of a resource; quantities that do not parse count as absent. */
export function shareOf({ value }: Pick<Member, 'value'>, resource: string): Share {
  const read = (side: string) => {
    const written = own(own(own(value, 'resources'), side), resource);
    if (written === undefined || written === null) return undefined;
    const decoded = decodeQuantity(written);
    return decoded.ok ? decoded.quantity : undefined;
  };
  const limit = read('limits');
  return { request: read('requests') ?? limit, limit };
}

/** A quantity in thousandths, good enough for the length of a bar; none and less than none are 0. */
export function milli(quantity: Quantity | undefined): number {
  return quantity ? Math.max(0, Number(quantityMilliValue(quantity))) : 0;
}

/**
 * Who shares in each step of the start, in the order of `EffectiveResources.steps`: an init container with the sidecars that
 * started before it, a sidecar with those, and at the end all sidecars with the app containers.
 */
export function membersOfSteps(members: readonly Member[]): readonly (readonly Member[])[] {
  const sidecars: Member[] = [];
  const steps: Member[][] = [];
  for (const member of members) {
    if (member.role === 'init') steps.push([...sidecars, member]);
    if (member.role !== 'sidecar') continue;
    sidecars.push(member);
    steps.push([...sidecars]);
  }
  return [...steps, [...sidecars, ...members.filter(({ role }) => role === 'container')]];
}

/** The statements that begin at a container or at something in it. */
export function about(statements: readonly Explanation[], path: Path): readonly Explanation[] {
  return statements.filter(({ refs }) => refs[0] !== undefined && startsWith(refs[0], path));
}
