import {
  containersOf,
  expandableSpans,
  getIn,
  type Issue,
  type Json,
  type JsonObject,
  moveAbove,
  namesIn,
  nearest,
  type Path,
  type UnknownUse,
  unknownInContainer,
} from '../../pod/index.ts';
import { warning } from './errors.ts';

/**
 * Names that nothing gives, where a server does not look: the kubelet does when the container runs. Ports of probes and
 * hooks are those of the container (`ResolveContainerPort` of pkg/probe/util.go); `$(NAME)` stays as it is where no
 * variable is set before it, but in a `subPathExpr` it stops the container (`ExpandContainerVolumeMounts` of
 * pkg/kubelet/container/helpers.go).
 */
export function* unknownInside(container: JsonObject, path: Path): Generator<Issue> {
  const unknown = unknownInContainer(container);
  for (const [i, use] of unknown.entries()) {
    const before = unknown.findIndex((other) => other.name === use.name && samePlace(other, use));
    if (before === i) yield issueOf(use, container, path);
  }
}

const samePlace = (a: UnknownUse, b: UnknownUse) =>
  a.kind === b.kind && a.path.length === b.path.length && a.path.every((step, i) => step === b.path[i]);

function issueOf(use: UnknownUse, container: JsonObject, path: Path): Issue {
  const { kind, as, name: value, meant, creates } = use;
  const at = [...path, ...use.path];
  if (kind === 'env' && meant === undefined && creates === 'env-above') {
    const move = moveAbove({ root: container, podPath: [] }, use);
    const fix = move && [{ ...move, path: [...path, ...move.path] }];
    return warning(at, 'env-set-below', { value }, fix);
  }
  const code =
    kind === 'port'
      ? (`${as === 'hook' ? 'hook' : 'probe'}-port-name` as const)
      : as === 'sub-path'
        ? 'sub-path-variable'
        : 'env-not-found';
  if (meant === undefined) return warning(at, code, { value });
  const text = kind === 'port' ? meant : replaced(getIn(container, use.path), value, meant);
  return warning(at, `${code}-near`, { value, meant }, [{ op: 'set', path: at, value: text }]);
}

/** The text with another variable wherever it uses the one. */
function replaced(text: Json | undefined, from: string, to: string): string {
  const written = typeof text === 'string' ? text : '';
  return expandableSpans(written)
    .filter(({ name }) => name === from)
    .reduceRight((out, { start, end }) => `${out.slice(0, start)}$(${to})${out.slice(end)}`, written);
}

/**
 * Containers that `resourceFieldRef` names in variables and volumes; `findContainerInPod` of
 * pkg/api/v1/resource/helpers.go looks among containers and init containers, and the container or the volume waits.
 */
export function* resourceContainers(pod: Json, podPath: Path): Generator<Issue> {
  const names = containersOf(pod).flatMap(({ list, name }) => (list === 'ephemeralContainers' ? [] : [name]));
  for (const use of namesIn({ root: pod, podPath: [] }).uses) {
    if (use.kind !== 'container' || !('as' in use) || use.as !== 'resource-value') continue;
    const { name: value } = use;
    if (names.includes(value)) continue;
    const at = [...podPath, ...use.path];
    const meant = nearest(value, names);
    yield meant === undefined
      ? warning(at, 'resource-container', { value })
      : warning(at, 'resource-container-near', { value, meant }, [{ op: 'set', path: at, value: meant }]);
  }
}
