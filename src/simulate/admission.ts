import {
  compareQuantities,
  getIn,
  isObject,
  type Json,
  type JsonObject,
  lookUp,
  own,
  type Path,
  put,
} from '../pod/index.ts';
import { quantityOf } from './amounts.ts';
import { listAt, textAt } from './pod-model.ts';
import type { World } from './world.ts';

/** Why a server does not take a Pod that is valid by itself. */
export interface Forbidden {
  /** As `kubectl` prints it behind `Error from server (Forbidden): `. */
  readonly message: string;
  /** From the Pod. */
  readonly path: Path;
  /** The RuntimeClass that is not there, where that is why. */
  readonly missing?: string;
}

/** Taints that a Pod tolerates for a time without saying so, and the seconds. */
const notReadyTaints = ['node.kubernetes.io/not-ready', 'node.kubernetes.io/unreachable'] as const;
const notReadySeconds = 300;

/**
 * The Pod with the tolerations that the plug-in DefaultTolerationSeconds adds where none of its own meets them
 * (plugin/pkg/admission/defaulttolerationseconds/admission.go).
 */
export function withDefaultTolerations(pod: JsonObject): JsonObject {
  const spec = own(pod, 'spec');
  if (!isObject(spec)) return pod;
  const tolerations = listAt(spec, 'tolerations');
  const meets = (key: string) =>
    tolerations.some(
      (one) => [key, ''].includes(textAt(one, 'key')) && ['NoExecute', ''].includes(textAt(one, 'effect')),
    );
  const added = notReadyTaints
    .filter((key) => !meets(key))
    .map((key) => ({ key, operator: 'Exists', effect: 'NoExecute', tolerationSeconds: notReadySeconds }));
  return added.length === 0 ? pod : { ...pod, spec: { ...spec, tolerations: [...tolerations, ...added] } };
}

export type Admitted =
  | { readonly pod: JsonObject; readonly forbidden?: undefined }
  | { readonly forbidden: Forbidden };

const rejected = (why: string, ...path: Path): Admitted => ({
  forbidden: { message: `pod rejected: ${why}`, path: ['spec', ...path] },
});

/**
 * What the admission plug-in RuntimeClass makes of a Pod: it sets overhead, selector and tolerations of the class, and forbids
 * a Pod whose class is not there or says something else (plugin/pkg/admission/runtimeclass/admission.go).
 */
export function admitRuntimeClass(pod: JsonObject, world: World): Admitted {
  const spec = own(pod, 'spec');
  if (!isObject(spec)) return { pod };
  const name = textAt(spec, 'runtimeClassName');
  const asked = own(spec, 'overhead');
  const found = name === '' ? undefined : lookUp(world.objects?.runtimeClasses ?? {}, name);
  if (name !== '' && found === undefined)
    return {
      forbidden: {
        message: `pod rejected: RuntimeClass "${name}" not found`,
        path: ['spec', 'runtimeClassName'],
        missing: name,
      },
    };
  const overhead = getIn(found, ['overhead', 'podFixed']);
  const hasOverhead = isObject(getIn(found, ['overhead']));
  if (!hasOverhead && isObject(asked))
    return rejected('Pod Overhead set without corresponding RuntimeClass defined Overhead', 'overhead');
  if (isObject(asked) && Object.keys(asked).length > 0 && !sameAmounts(asked, overhead))
    return rejected("Pod's Overhead doesn't match RuntimeClass's defined Overhead", 'overhead');
  const next: Record<string, Json> = { ...spec };
  if (isObject(overhead)) next.overhead = overhead;
  const conflict = mergeSelector(next, getIn(found, ['scheduling', 'nodeSelector']));
  if (conflict) return { forbidden: conflict };
  const tolerations = listAt(found, 'scheduling', 'tolerations');
  if (tolerations.length > 0) next.tolerations = [...listAt(spec, 'tolerations'), ...tolerations];
  return { pod: { ...pod, spec: next } };
}

/** `setScheduling`: a label that both name must have one value. */
function mergeSelector(spec: Record<string, Json>, selector: Json | undefined): Forbidden | undefined {
  if (!isObject(selector)) return undefined;
  const written = own(spec, 'nodeSelector');
  const merged: Record<string, Json> = {};
  for (const [key, value] of Object.entries(isObject(written) ? written : {})) put(merged, key, value);
  for (const [key, value] of Object.entries(selector)) {
    const has = lookUp(merged, key);
    if (has !== undefined && has !== value)
      return {
        message: `conflict: runtimeClass.scheduling.nodeSelector[${key}] = ${String(value)}; pod.spec.nodeSelector[${key}] = ${String(has)}`,
        path: ['spec', 'nodeSelector', key],
      };
    put(merged, key, value);
  }
  spec.nodeSelector = merged;
  return undefined;
}

function sameAmounts(a: JsonObject, b: Json | undefined): boolean {
  const other = isObject(b) ? Object.entries(b) : [];
  return (
    Object.keys(a).length === other.length &&
    other.every(([resource, amount]) => {
      const asked = own(a, resource);
      return asked !== undefined && compareQuantities(amountOf(asked), amountOf(amount)) === 0;
    })
  );
}

const amountOf = (value: Json) => quantityOf(String(value));
