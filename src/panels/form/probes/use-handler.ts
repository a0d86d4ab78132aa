import { useEffect, useRef, useState } from 'react';
import { getIn, type Json, type Member, type Path, type PathEdit } from '../../../pod/index.ts';
import {
  applyToJson,
  type EditOutcome,
  useActions,
  useCurrentState,
  useValue,
} from '../../../store/index.ts';
import type { Draft } from '../draft.ts';
import { membersOf, presentMembers } from '../unions.ts';
import { chooseHandler, isWhole, type Left } from './handlers.ts';

/** A probe or a hook: which handler it has, and how another one is chosen. */
export interface HandlerChoice {
  readonly type: string;
  readonly path: Path;
  /** What stands there, or what will when the handler is whole. */
  readonly value: Json | undefined;
  readonly present: readonly Member[];
  /** A handler was chosen that lacks what a server asks of it (a port, a command): it is not written yet. */
  readonly draft: Draft | undefined;
  readonly choose: (name: string | undefined) => void;
}

interface Pending {
  readonly value: Json;
  readonly edits: readonly PathEdit[];
}

/** True where no handler of a probe or hook lacks anything. */
function isComplete(type: string, value: Json | undefined): boolean {
  return presentMembers(type, value).every((member) => isWhole(member.field.type, getIn(value, member.at)));
}

/**
 * The choice of the handler of the struct at `path`. One that is not whole stays in the page, with what is changed beside
 * it, and is written in one step as soon as it is; when the text changes there meanwhile, it is dropped.
 * @param container whose ports are asked
 */
export function useHandler(type: string, path: Path, container: Path): HandlerChoice {
  const actions = useActions();
  const current = useCurrentState();
  const stored = useValue(path);
  const [shown, setShown] = useState<Pending>();
  const latest = useRef<Pending | undefined>(undefined);
  const writing = useRef<Promise<EditOutcome> | undefined>(undefined);
  const left = useRef<Left>({ members: new Map() });

  const drop = () => {
    latest.current = undefined;
    setShown(undefined);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when what stands there has changed
  useEffect(() => {
    if (!writing.current) drop();
  }, [stored]);

  const write = async (): Promise<EditOutcome> => {
    let written = 0;
    let outcome: EditOutcome = { ok: true };
    while (outcome.ok && latest.current && latest.current.edits.length > written) {
      const edits = latest.current.edits.slice(written);
      written += edits.length;
      outcome = await actions.edit({ edits, group: `handler ${path.join('.')}` });
    }
    writing.current = undefined;
    if (outcome.ok) drop();
    return outcome;
  };

  const edit = (edits: readonly PathEdit[]): Promise<EditOutcome> => {
    const before = latest.current ?? { value: stored ?? null, edits: [] };
    let value: Json | undefined = before.value;
    for (const step of edits) {
      value = applyToJson(value, { ...step, path: step.path.slice(path.length) } as PathEdit);
    }
    latest.current = { value: value ?? null, edits: [...before.edits, ...edits] };
    if (writing.current) return writing.current;
    if (isComplete(type, value)) {
      writing.current = write();
      return writing.current;
    }
    setShown(latest.current);
    return Promise.resolve({ ok: true });
  };

  const value = shown ? shown.value : stored;
  return {
    type,
    path,
    value,
    present: presentMembers(type, value),
    draft: shown && { base: path, value: shown.value, edit },
    choose(name) {
      const to = membersOf(type).find((member) => member.name === name);
      const now = latest.current ? latest.current.value : stored;
      if (to) {
        const edits = chooseHandler(type, path, now, to, getIn(current().root, container), left.current);
        if (edits.length > 0) void edit(edits);
        return;
      }
      for (const member of presentMembers(type, now)) {
        left.current.members.set(member.name, getIn(now, member.at) ?? null);
      }
      left.current.whole = now;
      drop();
      if (stored !== undefined) void actions.clear(path);
    },
  };
}
