import { createContext, useContext, useRef, useState } from 'react';
import { containersOf, getIn, isList, type Json, own, type Path } from '../../pod/index.ts';
import { partOf, pathOfPart, type State, useCurrentState, useSelect } from '../../store/index.ts';

/** What is half filled in the parts that are not shown, by where it is; for the time the form is there. */
export const KeptDrafts = createContext<Map<string, Json>>(new Map());

type Where = Pick<State, 'draftId' | 'current' | 'root'>;

/** Whose a list is: a container or a volume is told by its name, as others may go before it. */
function ownerOf(kind: string, value: Json | undefined): string {
  const name = own(value, 'name');
  return `${kind} ${typeof name === 'string' ? name : ''}`;
}

function keyOf({ draftId, current, root }: Where, at: Path): string {
  const podPath = current?.ref.podPath ?? [];
  const part = partOf(podPath, at);
  const base = pathOfPart(podPath, part);
  return JSON.stringify([
    draftId,
    current?.document,
    ownerOf(part.kind, getIn(root, base)),
    at.slice(base.length),
  ]);
}

let asked: { readonly of: Where; readonly owners: string } | undefined;

/** The containers and volumes of the Pod, as text. Asked at every change of the state, and a Pod may have thousands. */
function ownersOf({ draftId, current, root }: Where): string {
  if (asked?.of.draftId === draftId && asked.of.current === current && asked.of.root === root)
    return asked.owners;
  const owners = ownersIn({ draftId, current, root });
  asked = { of: { draftId, current, root }, owners };
  return owners;
}

function ownersIn({ draftId, current, root }: Where): string {
  const pod = getIn(root, current?.ref.podPath ?? []);
  const volumes = getIn(pod, ['spec', 'volumes']);
  const names = [
    ...containersOf(pod).map(({ value }) => ownerOf('container', value)),
    ...(isList(volumes) ? volumes : []).map((volume) => ownerOf('volume', volume)),
  ];
  return JSON.stringify([draftId, current?.document, ...names]);
}

/** Gives what is kept of a container or volume to its new name: where one name alone is another, it was renamed. */
function follow(kept: Map<string, Json>, before: string, now: string): void {
  const was: unknown[] = JSON.parse(before);
  const names: unknown[] = JSON.parse(now);
  const others = names.flatMap((name, i) => (name === was[i] ? [] : [i]));
  const [at = 0] = others;
  if (was.length !== names.length || others.length !== 1 || at < 2) return;
  for (const [key, value] of [...kept]) {
    const [draftId, document, owner, path] = JSON.parse(key);
    if (draftId !== names[0] || document !== names[1] || owner !== was[at]) continue;
    kept.delete(key);
    kept.set(JSON.stringify([draftId, document, names[at], path]), value);
  }
}

/** What {@link KeptDrafts} provides; what is kept follows a container or volume that is renamed. */
export function useKeptDrafts(): Map<string, Json> {
  const kept = useRef(new Map<string, Json>());
  const owners = useSelect(ownersOf);
  const before = useRef(owners);
  // Before the rows below ask by the new name.
  if (before.current !== owners) {
    follow(kept.current, before.current, owners);
    before.current = owners;
  }
  return kept.current;
}

export interface Kept {
  /** Whose it is and where. */
  readonly key: string;
  readonly value: Json | undefined;
  readonly keep: (value: Json | undefined) => void;
}

/** What is half filled at a path, which stays when another part is shown. */
export function useKept(at: Path): Kept {
  const kept = useContext(KeptDrafts);
  const key = useSelect((state) => keyOf(state, at));
  const [held, hold] = useState(() => ({ key, value: kept.get(key) }));
  return {
    key,
    // Another container may have come to its place.
    value: held.key === key ? held.value : kept.get(key),
    keep(value) {
      if (value === undefined) kept.delete(key);
      else kept.set(key, value);
      hold({ key, value });
    },
  };
}

/** True where something half filled was kept at one of the paths or below when the form was made. */
export function useHeldAtFirst(paths: readonly Path[]): boolean {
  const kept = useContext(KeptDrafts);
  const current = useCurrentState();
  const [held] = useState(() =>
    paths.some((path) => {
      if (kept.size === 0) return false;
      const list = keyOf(current(), path).slice(0, -2);
      return [...kept.keys()].some((key) => key.startsWith(`${list}]`) || key.startsWith(`${list},`));
    }),
  );
  return held;
}
