import type { Issue, Json, JsonObject } from '../pod/index.ts';
import type { ContainerTiming } from './timing/index.ts';
import type { PodAnalysis } from './types.ts';

/**
 * What was computed of single parts of an object. It holds as long as the part is the very same value (readers keep the
 * identity of what did not change) and `key` says the same of everything else the result depends on.
 */
class PartMemo<T> {
  readonly #known = new WeakMap<object, { readonly key: string; readonly result: T }>();

  recall(part: object, key: string, compute: () => T): T {
    const known = this.#known.get(part);
    if (known?.key === key) return known.result;
    const result = compute();
    this.#known.set(part, { key, result });
    return result;
  }
}

/** What one owner keeps from one analysis to the next. A function without a memory computes everything anew. */
export class EngineMemory {
  /** By object that holds a Pod: an item of a List, a document. */
  readonly pods = new PartMemo<PodAnalysis>();
  /** What a struct without mistakes decodes to. */
  readonly decoded = new WeakMap<object, { readonly type: string; readonly value: JsonObject }>();
  /** By container: what is said of it before and after its name is compared with those of the others. */
  readonly containers = new PartMemo<readonly [before: readonly Issue[], after: readonly Issue[]]>();
  /** By container: what of it may stay the same object, so that who shows it need not render anew. */
  readonly timings = new PartMemo<ContainerTiming>();
  readonly warnings = new PartMemo<readonly Issue[]>();
  readonly placeholders = new PartMemo<readonly Issue[]>();
}

/** `compute()`, or what it gave for the same part and key before. */
export function recall<T>(
  memo: { recall(part: object, key: string, compute: () => T): T } | undefined,
  part: Json,
  key: () => string,
  compute: () => T,
): T {
  return memo && typeof part === 'object' && part !== null ? memo.recall(part, key(), compute) : compute();
}
