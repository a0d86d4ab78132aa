import type { Json, Path, PodRef } from '../../../pod/index.ts';
import { lookUp } from '../../../pod/index.ts';
import type { AnalyzeOptions, Explanation } from '../../types.ts';
import { commandFacts } from './command.ts';
import { contextAt, type FactTable } from './context.ts';
import { envFacts } from './env.ts';
import { imageFacts } from './image.ts';
import { labelFacts } from './labels.ts';
import { lifecycleFacts } from './lifecycle.ts';
import { modeFacts } from './mode.ts';
import { portFacts } from './ports.ts';
import { probeFacts } from './probe.ts';
import { quantityFacts } from './quantity.ts';
import { schedulingFacts } from './scheduling.ts';
import { securityFacts } from './security.ts';
import { volumeFacts } from './volume.ts';

/** Every field that something is known about, by key. */
export const factTable: FactTable = {
  ...quantityFacts,
  ...imageFacts,
  ...probeFacts,
  ...lifecycleFacts,
  ...envFacts,
  ...commandFacts,
  ...portFacts,
  ...modeFacts,
  ...schedulingFacts,
  ...labelFacts,
  ...volumeFacts,
  ...securityFacts,
};

/**
 * What the value of the field at `path` does here, with this Pod's numbers; what holds in its place where it is not set
 * (ids that begin with `field.default.`). A field without facts of its own has those of the nearest one around it.
 * @param path from the document's root; a path outside the Pod's object has no facts
 * @returns empty where nothing follows; values of a wrong type are passed over, nothing throws
 */
export function fieldFacts(
  root: Json | undefined,
  ref: PodRef,
  path: Path,
  options: AnalyzeOptions = {},
): Explanation[] {
  for (let length = path.length; length > ref.objectPath.length; length--) {
    const context = contextAt(root, ref, path.slice(0, length), options);
    const facts = context && lookUp(factTable, context.key);
    if (context && facts) return [...facts(context)];
  }
  return [];
}
