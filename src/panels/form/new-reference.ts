import { createContext } from 'react';
import type { Path } from '../../pod/index.ts';

/** An entry at the end of the choices of a reference: makes what it can refer to. */
export interface Making {
  readonly label: string;
  /** @param path of the reference */
  readonly run: (path: Path) => void;
}

/** What the references of a list offer to make, where a layout can; by the layout of the list. */
export const NewReference = createContext<Making | undefined>(undefined);
