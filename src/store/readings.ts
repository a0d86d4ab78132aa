import { findPods, isMisnamed, type Json, type PodRef } from '../pod/index.ts';
import { breaksIn, shareJson, streamOf, type YamlStream } from '../yaml/index.ts';
import type { DocumentState } from './types.ts';

/** What is known of one document's text wherever it stands. */
export interface Reading {
  /** With the parts that did not change taken from the text before. */
  readonly value: Json | undefined;
  readonly refs: readonly PodRef[];
  /** Line breaks in it. */
  readonly lines: number;
}

/** The values of the documents of a text; what did not change is the same object as in the text before. */
export class Readings {
  readonly #readings = new WeakMap<YamlStream, Reading>();
  #values: readonly (Json | undefined)[] = [];

  /** The last value that was read of the document with each number: of one that does not parse now, that from before. */
  get values(): readonly (Json | undefined)[] {
    return this.#values;
  }

  /** Reads every document of a text, and says where each stands. */
  of(stream: YamlStream): { readonly readings: readonly Reading[]; readonly documents: DocumentState[] } {
    const readings = stream.documents.map((document, i) => this.#read(streamOf(stream, document), i));
    this.#values = readings.map(({ value }, i) => value ?? this.#values[i]);
    let line = 1;
    const documents = stream.documents.map(({ start, end, empty, value }, i): DocumentState => {
      const { refs, lines } = readings[i] as Reading;
      const broken = value === undefined;
      const misnamed = refs.length === 0 && isMisnamed(value);
      const state = { start, end, line, empty, broken, misnamed, refs };
      line += lines;
      return state;
    });
    return { readings, documents };
  }

  #read(alone: YamlStream, index: number): Reading {
    const known = this.#readings.get(alone);
    if (known) return known;
    const fresh = alone.documents[0]?.value;
    const value = fresh === undefined ? undefined : shareJson(this.#values[index], fresh);
    const reading = { value, refs: findPods(value), lines: breaksIn(alone) };
    this.#readings.set(alone, reading);
    return reading;
  }
}
