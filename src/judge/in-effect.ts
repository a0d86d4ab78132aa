import { type InEffect, inEffect } from '../engine/index.ts';
import { type Cluster, featuresOf, getIn, type Json, type PodRef } from '../pod/index.ts';
import type { YamlStream } from '../yaml/index.ts';
import { defaultedText } from './defaulted.ts';
import type { Mark } from './marks.ts';

/** What counts for the Pod of a document in a cluster; see `inEffect`. */
export function inEffectOf(root: Json | undefined, ref: PodRef, cluster: Cluster | undefined): InEffect {
  return inEffect(getIn(root, ref.podPath), ref.podPath, featuresOf(cluster));
}

/** A text with its defaults, line by line. */
export interface DefaultedLines {
  /** Each with what of it is not the file's. */
  readonly lines: readonly { readonly text: string; readonly mark?: Mark }[];
  /** Why a server cannot read one of the objects. */
  readonly reason: string | undefined;
}

/** The text of one document with its defaults; see `defaultedText`. */
export function defaultedObjectText(alone: YamlStream, cluster: Cluster | undefined): DefaultedLines {
  const { text, marks, objects } = defaultedText(alone, { cluster });
  const lines = text.split('\n').map((line, i) => {
    const mark = marks.get(i);
    const shown = line.endsWith('\r') ? line.slice(0, -1) : line;
    return mark ? { text: shown, mark } : { text: shown };
  });
  if (lines.at(-1)?.text === '') lines.pop();
  return { lines, reason: objects.find(({ reason }) => reason !== undefined)?.reason };
}
