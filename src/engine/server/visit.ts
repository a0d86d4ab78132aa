import type { JsonObject } from '../../pod/index.ts';
import type { Field } from './errors.ts';
import { child } from './errors.ts';
import { items } from './values.ts';

const lists = ['initContainers', 'containers', 'ephemeralContainers'] as const;

/** `VisitContainersWithPath` of pkg/apis/core/pods: the containers of all lists with their fields. */
export function containersIn(
  spec: JsonObject | undefined,
  p: Field,
): readonly { readonly container: JsonObject; readonly at: Field }[] {
  return lists.flatMap((list) =>
    items(spec, list).map((container, i) => ({ container, at: `${child(p, list)}[${i}]` })),
  );
}
