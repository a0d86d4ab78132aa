import { createContext, useContext, useEffect, useState } from 'react';
import { formatPath, type Path, startsWith } from '../../pod/index.ts';
import { useFrom } from '../../store/index.ts';

/** Which sections a person opened or closed, by id; kept while the page lives. */
export const OpenSections = createContext<Map<string, boolean>>(new Map());

/** Path of the Pod's own map; what the form leaves out of an object because other parts show it. */
export const OmittedPath = createContext<Path | undefined>(undefined);

/**
 * Whether a section is open: what the person chose, else `initial`. It opens when the spot (cursor in the text, a
 * click on a finding) goes to one of `paths` or below.
 */
export function useOpen(
  id: string,
  initial: boolean,
  paths: readonly Path[],
  strictly = false,
): [boolean, (open: boolean) => void] {
  const chosen = useContext(OpenSections);
  const called = useFrom('spot', (spot) => {
    if (!spot || spot.by === 'form') return undefined;
    const inside = paths.some(
      (path) => startsWith(spot.path, path) && (!strictly || spot.path.length > path.length),
    );
    return inside ? spot : undefined;
  });
  const [open, setOpen] = useState(() => called !== undefined || (chosen.get(id) ?? initial));
  const [seen, setSeen] = useState(called);
  if (called !== seen) {
    setSeen(called);
    if (called && !open) setOpen(true);
  }
  const [wasInitial, setWasInitial] = useState(initial);
  if (initial !== wasInitial) {
    setWasInitial(initial);
    if (initial && !chosen.has(id)) setOpen(true);
  }
  useEffect(() => {
    if (called) chosen.set(id, true);
  }, [called, chosen, id]);
  return [
    open,
    (next) => {
      chosen.set(id, next);
      setOpen(next);
    },
  ];
}

/** Id of a section that stands for a path. */
export function sectionId(path: Path): string {
  return formatPath(path);
}
