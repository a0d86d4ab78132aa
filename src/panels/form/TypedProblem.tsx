import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { equalPath, type Path } from '../../pod/index.ts';

interface Typed {
  readonly path: Path;
  readonly problem: string;
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
export function useTellProblem(path: Path, problem: string | undefined): void {
  const tell = useContext(Tell);
  useEffect(() => {
    if (problem === undefined) return;
    tell({ path, problem });
    return () => tell(undefined);
  }, [tell, path, problem]);
}

/** What is wrong with what is typed at a path and not written yet. */
export function useTypedProblem(path: Path | undefined): string | undefined {
  const typed = useContext(Told);
  return typed && path && equalPath(typed.path, path) ? typed.problem : undefined;
}
