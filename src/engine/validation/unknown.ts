import {
  containersOf,
  formatPath,
  getIn,
  type Issue,
  type JsonObject,
  moveAbove,
  nearest,
  type Path,
  renameSpans,
  someNamesOf,
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
  const said = new Set<string>();
  for (const use of unknownInContainer(container)) {
    const key = `${formatPath(use.path)} ${use.name}`;
    if (!said.has(key)) yield issueOf(use, container, path);
    said.add(key);
  }
}

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
  const before = getIn(container, use.path);
  const text =
    kind === 'env' && typeof before === 'string'
      ? renameSpans(before, ({ name }) => name === value, meant)
      : meant;
  return warning(at, `${code}-near`, { value, meant }, [{ op: 'set', path: at, value: text }]);
}

/**
 * Containers that `resourceFieldRef` names in variables and volumes; `findContainerInPod` of
 * pkg/api/v1/resource/helpers.go looks among containers and init containers, and the container or the volume waits.
 */
export function* resourceContainers(spec: JsonObject, podPath: Path): Generator<Issue> {
  let names: string[] | undefined;
  for (const use of someNamesOf('PodSpec', spec, ['spec'], ['container']).uses) {
    if (use.kind !== 'container' || !('as' in use) || use.as !== 'resource-value') continue;
    const { name: value } = use;
    names ??= containersOf({ spec }).flatMap(({ list, name }) =>
      list === 'ephemeralContainers' ? [] : [name],
    );
    if (names.includes(value)) continue;
    const at = [...podPath, ...use.path];
    const meant = nearest(value, names);
    yield meant === undefined
      ? warning(at, 'resource-container', { value })
      : warning(at, 'resource-container-near', { value, meant }, [{ op: 'set', path: at, value: meant }]);
  }
}
