import { useMemo, useRef } from 'react';
import type { Explanation } from '../../engine/index.ts';
import { containerText } from '../../i18n/index.ts';
import {
  type ContainerRef,
  containersOf,
  decodeQuantity,
  equalPath,
  formatPath,
  getIn,
  own,
  type Path,
  type Quantity,
  quantityMilliValue,
} from '../../pod/index.ts';
import { useMessages, usePodPath, useSelect } from '../../store/index.ts';

/** A container that can have resources, with its path from the document's root. */
export interface Member extends Omit<ContainerRef, 'path'> {
  readonly path: Path;
  /** Its name, else its role and number. */
  readonly called: string;
}

/** The containers of the current Pod in the order of their start; debug containers have no resources and are left out. */
export function useMembers(): readonly Member[] {
  const podPath = usePodPath();
  const pod = useSelect((state) => getIn(state.root, podPath));
  const tables = useMessages();
  const last = useRef<readonly Member[]>([]);
  return useMemo(() => {
    const now = containersOf(pod)
      .filter(({ role }) => role !== 'ephemeral')
      .map((ref) => ({
        ...ref,
        path: [...podPath, ...ref.path],
        called: ref.name || containerText(tables, formatPath(ref.path)),
      }));
    last.current = now.map((member, i) => keepMember(last.current[i], member));
    return last.current;
  }, [pod, podPath, tables]);
}

/** The member from before while it says the same, so that what is drawn of it stays. */
function keepMember(before: Member | undefined, now: Member): Member {
  const same =
    before !== undefined &&
    before.value === now.value &&
    before.role === now.role &&
    before.called === now.called &&
    equalPath(before.path, now.path);
  return same ? before : now;
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

/** What tells a member from the others of its Pod. */
export function keyOf({ path }: Pick<Member, 'path'>): string {
  return path.join('.');
}

/** The statements that begin at a container or at something in it, by the {@link keyOf} it; read once for all of them. */
export function byMember(
  statements: readonly Explanation[],
  members: readonly Member[],
): ReadonlyMap<string, readonly Explanation[]> {
  const found = new Map<string, Explanation[]>(members.map((member) => [keyOf(member), []]));
  // The lists of one Pod's containers are equally deep in it.
  const depth = members[0]?.path.length ?? 0;
  for (const statement of statements)
    found.get((statement.refs[0] ?? []).slice(0, depth).join('.'))?.push(statement);
  return found;
}
