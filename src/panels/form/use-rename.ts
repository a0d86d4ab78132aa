import { useEffect, useRef } from 'react';
import { formatPath, type Path } from '../../pod/index.ts';
import { type EditOutcome, useActions } from '../../store/index.ts';

/**
 * Renames a key of the map at a path while it is typed: one rename at a time, always from the name the key has by
 * then to the last one wanted.
 */
export function useRename(map: Path, name: string): (to: string) => Promise<EditOutcome> {
  const actions = useActions();
  const state = useRef<{ name: string; wanted: string; running: Promise<EditOutcome> | undefined }>({
    name,
    wanted: name,
    running: undefined,
  });
  useEffect(() => {
    if (state.current.running === undefined) state.current.name = name;
  }, [name]);

  async function run(): Promise<EditOutcome> {
    const at = state.current;
    let outcome: EditOutcome = { ok: true };
    while (outcome.ok && at.name !== at.wanted) {
      const to = at.wanted;
      outcome = await actions.edit({
        edits: [{ op: 'rename', path: [...map, at.name], to }],
        group: `rename ${formatPath(map)}`,
      });
      if (outcome.ok) at.name = to;
    }
    at.running = undefined;
    return outcome;
  }

  return (to) => {
    state.current.wanted = to;
    state.current.running ??= run();
    return state.current.running;
  };
}
