import type { ReactNode } from 'react';
import type { Path, StructRecord } from '../../pod/index.ts';

/** What every layout of an item of a list gets. */
export interface ItemProps {
  readonly struct: StructRecord;
  readonly path: Path;
  readonly index: number;
  /** Move and remove, for the end of its first line. */
  readonly buttons: ReactNode;
  /** Open although nobody opened it. */
  readonly fresh: boolean;
}
