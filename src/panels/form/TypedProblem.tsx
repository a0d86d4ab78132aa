import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { equalPath, type Path } from '../../pod/index.ts';

/** A value that a text probably means, and what writes it. */
export interface Cure {
  readonly value: string;
  readonly run: () => void;
}

interface Typed {
  readonly path: Path;
  readonly problem: string;
  readonly cure: Cure | undefined;
}

const Told = createContext<Typed | undefined>(undefined);
const Tell = createContext<(typed: Typed | undefined) => void>(() => {});

/** Holds what is wrong with a text that is being typed and not written yet, from its control to the help bar. */
export function TypedProblems({ children }: { readonly children: ReactNode }) {
  const [typed, tell] = useState<Typed>();
  return (
    <Tell value={tell}>
      <Told value={typed}>{children}</Told>
    </Tell>
  );
}

/** Tells the help bar what is wrong with what is typed at a path; undefined for nothing. */
export function useTellProblem(path: Path, problem: string | undefined, cure?: Cure): void {
  const tell = useContext(Tell);
  useEffect(() => {
    if (problem === undefined) return;
    tell({ path, problem, cure });
    return () => tell(undefined);
  }, [tell, path, problem, cure]);
}

/** What is wrong with what is typed at a path and not written yet. */
export function useTypedProblem(path: Path | undefined): Typed | undefined {
  const typed = useContext(Told);
  return typed && path && equalPath(typed.path, path) ? typed : undefined;
}
