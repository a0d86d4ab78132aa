import type { JsonObject } from '../../pod/index.ts';
import type { Finds } from '../../process/index.ts';
import type { GoalPath, Value } from './values.ts';

/** What became of a Pod that was played; times in seconds. */
export interface Played {
  status(t: number): string | undefined;
  phase(t: number): string | undefined;
  /** `1/1`. */
  ready(t: number): string | undefined;
  restarts(t: number): number | undefined;
  /** How a container ended last. */
  lastEnd(container: string): { readonly code: number; readonly reason: string } | undefined;
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
  /** `Unconfined`, `RuntimeDefault`, or the path of a profile of the node. */
  seccomp(container: string): string | undefined;
  /** What the first process of a container finds; undefined where there is no such container. */
  finds(container: string): Finds | undefined;
  /** Undefined for what a server rejects, which is not played. */
  readonly played: Played | undefined;
}
