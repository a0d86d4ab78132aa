import { type ComponentType, createContext, useContext } from 'react';
import type { Control, FieldSchema, Path } from '../../pod/index.ts';

/** What every control gets: it edits the one field at the one path. */
export interface ControlProps {
  readonly field: FieldSchema;
  readonly path: Path;
  /** In a row: small label above, help on hover. */
  readonly compact?: boolean | undefined;
  /**
   * Where the field stands: under the head of a section that speaks for it (`headed`), as one of several in a section, or
   * directly in the form of a part.
   */
  readonly place?: 'headed' | 'section' | 'part' | undefined;
}

export type ControlTable = Readonly<Record<Control, ComponentType<ControlProps>>>;

/**
 * The controls of the form, by name. A field's control may show fields again (a struct, a list), so they find each other
 * through here and not by import.
 */
export const Controls = createContext<ControlTable | undefined>(undefined);

export function useControls(): ControlTable {
  const controls = useContext(Controls);
  if (!controls) throw new Error('no Controls above this component');
  return controls;
}
