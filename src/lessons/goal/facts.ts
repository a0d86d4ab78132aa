import type { LinuxView } from '../../engine/index.ts';
import type { JsonObject } from '../../pod/index.ts';
import type { GoalPath, Value } from './values.ts';

/** A file that a process finds. */
export interface FoundFile {
  /** Undefined where only the cluster knows, as of a token. */
  readonly text: string | undefined;
  /** As `stat` prints it: `0644`. */
  readonly mode: string;
  readonly owner: number | undefined;
  readonly group: number | undefined;
}

/** What the process of one container finds. */
export interface ProcessFacts {
  env(name: string): string | undefined;
  /** The words that are run; empty where only the image knows. */
  readonly argv: readonly string[];
  file(path: string): FoundFile | undefined;
  writable(path: string): boolean;
}

/** What became of a Pod that was played; times in seconds. */
export interface SimulationFacts {
  status(t: number): string | undefined;
  phase(t: number): string | undefined;
  /** `1/1`. */
  ready(t: number): string | undefined;
  restarts(t: number): number | undefined;
  /** Of the last end of a container. */
  lastExit(container: string): { readonly code: number; readonly reason: string } | undefined;
  readonly events: readonly { readonly reason: string; readonly message: string }[];
  readonly node: string | undefined;
  /** Seconds of its first start and its first end. */
  startOf(container: string): number | undefined;
  endOf(container: string): number | undefined;
  readonly gone: number | undefined;
}

/** What goals ask of a manifest. Everything is computed when it is first asked for, and then kept. */
export interface GoalFacts {
  /** The last second that is played. */
  readonly end: number;
  readonly accepted: boolean;
  readonly clean: boolean;
  hasIssue(path: GoalPath): boolean;
  at(path: GoalPath, form: 'defaulted' | 'written'): Value;
  readonly qos: string | undefined;
  readonly level: string | undefined;
  amount(of: 'requests' | 'limits', resource: string): string | undefined;
  container(name: string): JsonObject | undefined;
  oomScore(container: string): number | undefined;
  linux(container: string): LinuxView | undefined;
  /** `Unconfined`, `RuntimeDefault`, `Localhost`. */
  seccomp(container: string): string | undefined;
  process(container: string): ProcessFacts | undefined;
  /** Undefined for what a server rejects. */
  readonly simulation: SimulationFacts | undefined;
}
