import type { PodAnalysis } from '../engine/index.ts';
import type { Range, YamlStream } from '../yaml/index.ts';
import type { JudgedDocument, PlacedIssue } from './stream.ts';

/** The issues of a Pod, and where its object stands if it is an item of a List. */
export interface PlacedPod {
  readonly issues: readonly PlacedIssue[];
  readonly entry: Range | undefined;
}

/** The issues of each Pod in a text that reads as it stands. */
export type PlacedPods = ReadonlyMap<PodAnalysis, PlacedPod>;

/** What was said of a stream, counted from its own start. */
export interface Judged {
  readonly documents: readonly JudgedDocument[];
  /** Undefined where the text had to be mended. */
  readonly pods: PlacedPods | undefined;
  /** What became of the search for mistakes in the text: `needless` where nothing is wrong, `omitted` for want of time. */
  readonly search: 'needless' | 'done' | 'omitted' | 'due';
}

/** The same at a place of a longer text. */
interface Moved {
  readonly judged: Judged;
  readonly index: number;
  readonly start: number;
  readonly documents: readonly JudgedDocument[];
}

/** What is kept of one document. */
export interface Known {
  judged?: Judged;
  /** The same of a document at fault that is one too many to be searched. */
  brief?: Judged;
  moved?: Moved;
  /** True where it says something about other documents (see `reachesBeyond`). */
  reaching?: boolean;
}

/**
 * What one owner keeps from one text to the next, by the stream of a document alone (`streamOf`): a document whose text stayed
 * is not judged again, and where it stays in its place as well, what is said of it are the same objects.
 */
export class JudgeMemory {
  /** A `WeakMap` of as many documents as a large text has would cost more than their judgement. */
  #known = new Map<YamlStream, Known>();
  /** The documents of the last text, each as it was when it was diagnosed last. */
  last: readonly YamlStream[] = [];

  /** Ends the judgement of a text: of documents that are not among its own or its `last`, nothing is kept. */
  close(documents: readonly YamlStream[], last: readonly YamlStream[]): void {
    const known = new Map<YamlStream, Known>();
    for (const document of documents) known.set(document, this.of(document));
    for (const document of last) if (!known.has(document)) known.set(document, this.of(document));
    this.#known = known;
    this.last = last;
  }

  /** What is kept of a document. */
  of(alone: YamlStream): Known {
    let known = this.#known.get(alone);
    if (!known) {
      known = {};
      this.#known.set(alone, known);
    }
    return known;
  }
}
