import type { ReactNode } from 'react';
import { type FieldSchema, fieldOf, type Path } from '../../../pod/index.ts';
import { Field } from '../Field.tsx';
import { child } from '../paths.ts';
import styles from './sentence.module.css';

/**
 * How much room a control of a sentence takes: `fit` as much as its text, the others by what they hold; `taint` is a long key,
 * `effect` has the room of the longest, so that no choice moves what stands before it.
 */
export type Room = 'key' | 'taint' | 'value' | 'number' | 'fit' | 'effect' | 'chips';

/** A control in a sentence. */
export function Slot({ room, children }: { readonly room: Room; readonly children: ReactNode }) {
  return (
    <span className={styles.slot} data-room={room}>
      {children}
    </span>
  );
}

interface FieldSlotProps {
  readonly type: string;
  readonly name: string;
  /** Of the struct. */
  readonly path: Path;
  readonly room: Room;
}

/** The control that the field model names for a field, in a sentence. */
export function FieldSlot({ type, name, path, room }: FieldSlotProps) {
  const field: FieldSchema | undefined = fieldOf(type, name);
  if (!field) return null;
  return (
    <Slot room={room}>
      <Field field={field} path={child(path, name)} compact />
    </Slot>
  );
}
