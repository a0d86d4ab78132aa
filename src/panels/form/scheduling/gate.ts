import { useEffect, useMemo, useRef, useState } from 'react';
import {
  formatPath,
  getIn,
  isObject,
  type Json,
  type Path,
  type PathEdit,
  replacement,
} from '../../../pod/index.ts';
import {
  applyToJson,
  type EditOutcome,
  useActions,
  useCurrentState,
  useValue,
} from '../../../store/index.ts';
import type { Draft } from '../draft.ts';

/** When an item may be written, and how a new one is. */
export interface GateRules {
  /** True where the item says something a server takes. */
  readonly ready: (value: Json | undefined) => boolean;
  /** Writes a new item, which `ready` takes. */
  readonly create: (value: Json) => readonly PathEdit[];
  /** A new item with what is required and has but one usual value. */
  readonly fill?: (value: Json) => Json;
}

/** What a draft begins with; a new object begins anew. */
export interface Seed {
  readonly value: Json;
}

export interface Gate extends Draft {
  /** Something is kept in the page that is not written yet. */
  readonly held: boolean;
  /** Carries out path edits on it without writing it, as it is the person's turn. */
  readonly hold: (edits: readonly PathEdit[]) => void;
  readonly drop: () => void;
}

function isEmpty(value: Json | undefined): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (typeof value === 'object' && Object.values(value).every(isEmpty))
  );
}

interface Held {
  readonly value: Json | undefined;
  /** What was written when it was begun; where that changes, what is held is out of date. */
  readonly over: Json | undefined;
}

const done: EditOutcome = { ok: true };

/**
 * An item that is written only while it is complete. A new one is kept in the page until then; so is a change that would
 * make a complete item incomplete (another operator whose values are still missing). An item that is incomplete in the text
 * is edited there.
 * @param base where the item stands or will stand
 * @param seed what a new one begins with
 */
export function useGate(base: Path, rules: GateRules, seed?: Seed): Gate {
  const actions = useActions();
  const current = useCurrentState();
  const stored = useValue(base);
  const begun = stored === undefined && seed ? { value: seed.value, over: undefined } : undefined;
  const [held, setHeld] = useState<Held | undefined>(begun);
  const latest = useRef<Json | undefined>(begun?.value);
  const [sown, setSown] = useState(seed);
  if (seed !== sown) {
    setSown(seed);
    if (begun) setHeld(begun);
  }
  useEffect(() => {
    if (seed) latest.current = seed.value;
  }, [seed]);
  const writing = useRef<Promise<EditOutcome> | undefined>(undefined);
  const shown = useRef(rules);
  useEffect(() => {
    shown.current = rules;
  });

  const stale = held !== undefined && held.over !== stored && writing.current === undefined;
  useEffect(() => {
    if (!stale) return;
    latest.current = undefined;
    setHeld(undefined);
  }, [stale]);

  const value = held && !stale ? held.value : stored;
  return useMemo(() => {
    const group = `gate ${formatPath(base)}`;
    const isHeld = held !== undefined && !stale;

    async function write(edits: readonly PathEdit[], first: Json): Promise<EditOutcome> {
      let written = first;
      let outcome = await actions.edit({ edits, group });
      // What was typed while the item was being written is written after it.
      while (outcome.ok && latest.current !== undefined && latest.current !== written) {
        const next = latest.current;
        if (!shown.current.ready(next)) break;
        outcome = await actions.edit({ edits: replacement(base, written, next), group });
        written = next;
      }
      writing.current = undefined;
      const now = getIn(current().root, base);
      const rest = latest.current;
      if (outcome.ok && rest !== undefined && rest !== written) setHeld({ value: rest, over: now });
      else {
        latest.current = undefined;
        setHeld(undefined);
      }
      return outcome;
    }

    const changed = (from: Json | undefined, edits: readonly PathEdit[]) =>
      edits.reduce<Json | undefined>(
        (next, edit) => applyToJson(next, { ...edit, path: edit.path.slice(base.length) } as PathEdit),
        from,
      );

    const hold = (next: Json | undefined) => {
      latest.current = next;
      setHeld(next === undefined ? undefined : { value: next, over: getIn(current().root, base) });
    };

    return {
      base,
      value,
      held: isHeld,
      hold(edits) {
        hold(changed(latest.current ?? value ?? {}, edits));
      },
      drop: () => hold(undefined),
      edit(edits) {
        const there = getIn(current().root, base);
        const holding = isHeld || writing.current !== undefined;
        const next = changed(latest.current ?? there ?? {}, edits);
        const { ready, create, fill } = shown.current;
        if (there === undefined) {
          const kept = isEmpty(next) || !isObject(next) ? undefined : next;
          const full = kept && fill ? fill(kept) : kept;
          if (writing.current) {
            latest.current = full;
            return writing.current;
          }
          if (full === undefined || !ready(full)) {
            hold(kept);
            return Promise.resolve(done);
          }
          latest.current = full;
          setHeld({ value: full, over: undefined });
          writing.current = write(create(full), full);
          return writing.current;
        }
        if (writing.current) {
          latest.current = next;
          return writing.current;
        }
        if (!holding && (ready(next) || !ready(there)))
          return actions.edit({ edits, group: formatPath(edits[0]?.path ?? base) });
        if (next === undefined || !ready(next)) {
          hold(next);
          return Promise.resolve(done);
        }
        const plan = replacement(base, there, next);
        if (plan.length === 0) {
          hold(undefined);
          return Promise.resolve(done);
        }
        latest.current = next;
        writing.current = write(plan, next);
        return writing.current;
      },
    };
  }, [actions, current, base, value, held, stale]);
}
