import type { JsonObject } from '../pod/index.ts';

/** A text that is kept in this browser. */
export interface Draft {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** What is around its Pod; its reader is the one who knows what shape it must have. */
  readonly world?: JsonObject | undefined;
  /** ms since the epoch, as all times here. */
  readonly createdAt: number;
  readonly changedAt: number;
  /** Deleted, and kept for a while to be taken back. */
  readonly deletedAt?: number;
}

/** How a draft was at the end of a stretch of work. */
export interface Version {
  readonly draft: string;
  /** When the stretch began; what names the version. */
  readonly at: number;
  readonly until: number;
  readonly text: string;
  /** What was around its Pod, null for nothing of its own; undefined where nobody wrote it down. */
  readonly world?: JsonObject | null | undefined;
}

/** What a page saved of a tab, without waiting for a data base. */
export interface SavedTab {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly world?: JsonObject | undefined;
  readonly savedAt: number;
}
