import { defaultFeatures, type Issue, type JsonObject, minorOf, type Path } from '../../pod/index.ts';
import {
  containerAppArmor,
  containerSeccomp,
  deletionCost,
  mirror,
  podSeccomp,
  tolerationsKey,
  validateAppArmorAgreement,
  validatePodAnnotations,
  validateSeccompAgreement,
} from '../server/annotations.ts';
import { ErrorList, type ServerError } from '../server/errors.ts';
import { containersIn } from '../server/visit.ts';
import { forbidden, invalid } from './errors.ts';
import { entries, obj } from './read.ts';

/** Annotations that the server reads as fields of a Pod. */
function isRead(key: string): boolean {
  return (
    [mirror, tolerationsKey, deletionCost, podSeccomp].includes(key) ||
    key.startsWith(containerSeccomp) ||
    key.startsWith(containerAppArmor)
  );
}

/**
 * `ValidatePodSpecificAnnotations`, and where an annotation and its field say two things: one finding for an annotation. The
 * rules are those of the server's answer.
 * @param path of the map with `metadata` and `spec`
 */
export function* validateAnnotationValues(pod: JsonObject, path: Path, isPod: boolean): Generator<Issue> {
  const [meta, spec] = [obj(pod, 'metadata'), obj(pod, 'spec')];
  const known = entries(meta, 'annotations').filter(([key]) => isRead(key));
  if (known.length === 0) return;
  for (const [key, value] of known) {
    const errors = new ErrorList();
    const features = defaultFeatures();
    const context = { errors, features, minor: minorOf(features.version), isPod };
    validatePodAnnotations(context, { annotations: { [key]: value } }, spec, '@');
    const [error] = errors.list;
    if (error) yield issueOf(error, key, value, [...path, 'metadata', 'annotations', key]);
  }
  const errors = new ErrorList();
  validateSeccompAgreement(errors, meta, spec, 'spec');
  // A server first copies the annotations of a Pod that name a profile to the containers, whatever the Pod's profile is.
  const { securityContext: _, ...ofContainers } = spec ?? {};
  const named = known.some(([key, value]) => key.startsWith(containerAppArmor) && value !== '');
  validateAppArmorAgreement(errors, meta, isPod && named ? ofContainers : spec, 'spec');
  const places = new Map(
    containersIn(spec, 'spec').map(({ at }) => [at, at.split(/[.[\]]+/).filter(Boolean)]),
  );
  for (const { field, detail } of errors.list) {
    const at = [...places.keys()].find((place) => field.startsWith(`${place}.`));
    const [, list = '', index = ''] = (at && places.get(at)) || [];
    const owner = at === undefined ? ['spec'] : ['spec', list, Number(index)];
    const steps = field.slice((at ?? 'spec').length + 1).split('.');
    yield forbidden([...path, ...owner, ...steps], detail, 'annotation-differs', {
      params: { field: steps.slice(1).join('.') },
    });
  }
}

function issueOf(error: ServerError, key: string, value: string, path: Path): Issue {
  const { detail } = error;
  const params = { value };
  if (key === mirror) return invalid(path, value, detail, 'mirror-node');
  if (key === deletionCost) return invalid(path, value, detail, 'deletion-cost', { params });
  if (key === tolerationsKey) return invalid(path, value, detail, 'annotation-tolerations');
  if (!key.startsWith(containerAppArmor)) return invalid(path, value, detail, 'seccomp-name', { params });
  if (detail !== 'container not found') return invalid(path, value, detail, 'apparmor-name', { params });
  const container = key.slice(containerAppArmor.length);
  return invalid(path, container, detail, 'annotation-container', {
    on: 'key',
    params: { value: container },
  });
}

/** What the annotations of old clients hold: a whole number, or the server cannot read the object. */
export function* validateOldNumbers(
  kind: string,
  meta: JsonObject | undefined,
  path: Path,
): Generator<Issue> {
  const key = kind === 'Deployment' ? rollbackTo : kind === 'DaemonSet' ? templateGeneration : undefined;
  const written = entries(meta, 'annotations').find(([name]) => name === key);
  if (key === undefined || written === undefined) return;
  const [, value] = written;
  if (isInt64(value) || (kind === 'Deployment' && value === '')) return;
  yield invalid([...path, 'annotations', key], value, 'invalid syntax', 'annotation-number', {
    params: { value },
  });
}

const rollbackTo = 'deprecated.deployment.rollback.to';
const templateGeneration = 'deprecated.daemonset.template.generation';

function isInt64(text: string): boolean {
  if (!/^[+-]?\d+$/.test(text)) return false;
  const number = BigInt(text.replace('+', ''));
  return BigInt.asIntN(64, number) === number;
}
