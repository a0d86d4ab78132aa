import type { Batch } from './kind.ts';

/** A batch to do, sent to a worker. */
export interface Task {
  readonly run: number;
  readonly kind: string;
  readonly batch: number;
}

/** What came of it. */
export interface Answer extends Batch {
  readonly kind: string;
  readonly batch: number;
  readonly ms: number;
}
