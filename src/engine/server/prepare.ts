import {
  type Features,
  isList,
  type Json,
  type JsonObject,
  minorOf,
  own,
  templatePath,
} from '../../pod/index.ts';
import { bool, entries, obj, str, strs } from '../validation/read.ts';
import { dropDisabled } from '../versions/index.ts';
import { containerAppArmor } from './annotations.ts';
import { change, changeEach, without } from './change.ts';
import { ErrorList } from './errors.ts';
import { validateAppArmorProfile } from './profiles.ts';
import { entry } from './values.ts';
import { containersIn } from './visit.ts';

/** The uid of a Job is random; one is chosen, so that answers are the same each time. */
export const jobUid = '00000000-0000-4000-8000-000000000000';
/** As is the end of a generated name. */
const generatedEnd = 'x7k2p';

export const controllerUid = 'batch.kubernetes.io/controller-uid';
export const legacyControllerUid = 'controller-uid';

/** An object before its validation. */
export interface Prepared {
  readonly object: JsonObject;
  /** What the annotations of a Deployment and of a DaemonSet hold for old clients. */
  readonly rollback: number | undefined;
  readonly generation: number;
  /** What is warned of on the way. */
  readonly warnings: readonly string[];
}

/**
 * What happens to a decoded and defaulted object before it is validated: its conversion to the internal version, the create
 * handler, and `PrepareForCreate` of its strategy (pkg/registry), which drops fields whose gate is off.
 * @returns or the error of the conversion
 */
export function prepare(
  kind: string,
  object: JsonObject,
  features: Features,
): Prepared | { readonly error: string } {
  const annotations = obj(object, 'metadata');
  // An empty one counts as none (`Convert_v1_Deployment_To_apps_Deployment`).
  const rollback =
    kind === 'Deployment' ? integer(entry(annotations, 'annotations', rollbackTo) || undefined) : undefined;
  const generation =
    kind === 'DaemonSet' ? integer(entry(annotations, 'annotations', templateGeneration)) : undefined;
  if (rollback && 'error' in rollback) {
    const { text, error } = rollback;
    return { error: `failed to parse annotation[${rollbackTo}]=${text} as int64: ${error}` };
  }
  if (generation && 'error' in generation) return { error: generation.error };
  let out = change(object, ['metadata'], (meta) => metadata(meta, kind, features.minor));
  out = without(out, 'status');
  const path = templatePath(kind) ?? [];
  out = change(out, path, (pod) => convertPod(pod, kind === 'Pod'));
  if (kind === 'Job') out = withGeneratedSelector(out);
  out = dropDisabled(kind, out, features);
  const warnings: string[] = [];
  if (kind === 'Pod') {
    out = mergeLabelKeys(out, features);
    out = appArmorFields(out, warnings);
    if (features.minor < 34) out = appArmorAnnotations(out);
  }
  return {
    object: out,
    rollback: rollback?.value,
    generation: Math.max(1, generation?.value ?? 1),
    warnings,
  };
}

export const rollbackTo = 'deprecated.deployment.rollback.to';
export const templateGeneration = 'deprecated.daemonset.template.generation';

/** Go's `strconv.ParseInt` of an annotation that is there. */
function integer(
  text: string | undefined,
): { readonly value: number } | { readonly text: string; readonly error: string } | undefined {
  if (text === undefined) return undefined;
  const fits =
    /^[+-]?\d+$/.test(text) &&
    BigInt.asIntN(64, BigInt(text.replace('+', ''))) === BigInt(text.replace('+', ''));
  if (fits) return { value: Number(text) };
  const reason = /^[+-]?\d+$/.test(text) ? 'value out of range' : 'invalid syntax';
  return { text, error: `strconv.ParseInt: parsing ${JSON.stringify(text)}: ${reason}` };
}

/** The create handler: system fields are wiped, a namespace and a generated name are there. */
function metadata(meta: JsonObject, kind: string, minor: number): JsonObject {
  // Pods had no generation up to 1.32, and kept what was sent.
  const generation = kind === 'Pod' && minor < 33 ? [] : ['generation'];
  const wiped = without(
    meta,
    'creationTimestamp',
    'deletionTimestamp',
    'deletionGracePeriodSeconds',
    'uid',
    'selfLink',
    'managedFields',
    ...generation,
  );
  const generateName = str(meta, 'generateName');
  const name = str(meta, 'name');
  const completed = name === '' && generateName !== '' ? `${generateName.slice(0, 58)}${generatedEnd}` : name;
  const own = kind === 'Deployment' ? rollbackTo : kind === 'DaemonSet' ? templateGeneration : undefined;
  const out = own === undefined ? wiped : withoutAnnotations(wiped, [own]);
  return {
    ...out,
    ...(completed === '' ? {} : { name: completed }),
    namespace: str(meta, 'namespace') || 'default',
  };
}

function withoutAnnotations(meta: JsonObject, keys: readonly string[]): JsonObject {
  return change(meta, ['annotations'], (annotations) => without(annotations, ...keys));
}

const initAnnotations = ['pod.beta.kubernetes.io/', 'pod.alpha.kubernetes.io/'].flatMap((group) => [
  `${group}init-containers`,
  `${group}init-container-statuses`,
]);

/** `Convert_v1_PodSpec_To_core_PodSpec` and what of a Pod or template is converted beside. */
function convertPod(pod: JsonObject, isPod: boolean): JsonObject {
  const converted = change(pod, ['metadata'], (meta) => withoutAnnotations(meta, initAnnotations));
  return change(converted, ['spec'], (spec) => {
    const account = str(spec, 'serviceAccountName') || str(spec, 'serviceAccount');
    const grace = own(spec, 'terminationGracePeriodSeconds');
    const negative = isPod && typeof grace === 'number' && grace < 0;
    return {
      ...without(spec, 'serviceAccount', 'serviceAccountName'),
      securityContext: obj(spec, 'securityContext') ?? {},
      ...(account === '' ? {} : { serviceAccountName: account }),
      ...(negative ? { terminationGracePeriodSeconds: 1 } : {}),
    };
  });
}

/** `generateSelector` of pkg/registry/batch/job. */
function withGeneratedSelector(job: JsonObject): JsonObject {
  if (bool(obj(job, 'spec'), 'manualSelector') === true) return job;
  const name = str(obj(job, 'metadata'), 'name');
  const labels = {
    'job-name': name,
    'batch.kubernetes.io/job-name': name,
    [legacyControllerUid]: jobUid,
    [controllerUid]: jobUid,
  };
  const labelled = change(job, ['spec', 'template', 'metadata'], (meta) => ({
    ...meta,
    labels: { ...labels, ...obj(meta, 'labels') },
  }));
  return change(labelled, ['spec'], (spec) => {
    const selector = obj(spec, 'selector');
    const matchLabels = { [controllerUid]: jobUid, ...obj(selector, 'matchLabels') };
    return { ...spec, selector: { ...selector, matchLabels } };
  });
}

/** `mutatePodAffinity` and `mutateTopologySpreadConstraints`: the Pod's own values of the keys are selected. */
function mergeLabelKeys(pod: JsonObject, features: Features): JsonObject {
  const labels = new Map(entries(obj(pod, 'metadata'), 'labels'));
  const merge = (term: JsonObject): JsonObject => {
    const selector = obj(term, 'labelSelector');
    if (!selector) return term;
    const expressions = [['matchLabelKeys', 'In'] as const, ['mismatchLabelKeys', 'NotIn'] as const].flatMap(
      ([keys, operator]) =>
        strs(term, keys).flatMap((key): Json[] => {
          const value = labels.get(key);
          return value === undefined ? [] : [{ key, operator, values: [value] }];
        }),
    );
    if (expressions.length === 0) return term;
    const written = own(selector, 'matchExpressions');
    const matchExpressions = [...(isList(written) ? written : []), ...expressions];
    return { ...term, labelSelector: { ...selector, matchExpressions } };
  };
  let out = pod;
  for (const kind of ['podAffinity', 'podAntiAffinity'] as const) {
    out = change(out, ['spec', 'affinity', kind], (affinity) =>
      changeEach(
        changeEach(affinity, 'preferredDuringSchedulingIgnoredDuringExecution', (weighted) =>
          change(weighted, ['podAffinityTerm'], merge),
        ),
        'requiredDuringSchedulingIgnoredDuringExecution',
        merge,
      ),
    );
  }
  const merges = minorOf(features.version) >= 34;
  return merges ? change(out, ['spec'], (spec) => changeEach(spec, 'topologySpreadConstraints', merge)) : out;
}

/** `ApparmorFieldForAnnotation`. */
export function appArmorField(annotation: string): JsonObject | undefined {
  if (annotation === 'unconfined') return { type: 'Unconfined' };
  if (annotation === 'runtime/default') return { type: 'RuntimeDefault' };
  const profile = annotation.startsWith('localhost/') ? annotation.slice('localhost/'.length) : '';
  return profile === '' ? undefined : { type: 'Localhost', localhostProfile: profile };
}

export const sameProfile = (a: JsonObject | undefined, b: JsonObject | undefined) =>
  a !== undefined &&
  b !== undefined &&
  str(a, 'type') === str(b, 'type') &&
  own(a, 'localhostProfile') === own(b, 'localhostProfile');

/** `appArmorAnnotationForField`. */
function annotationOf(profile: JsonObject | undefined): string | undefined {
  const type = str(profile, 'type');
  if (type === 'Unconfined') return 'unconfined';
  if (type === 'RuntimeDefault') return 'runtime/default';
  const local = own(profile, 'localhostProfile');
  return type === 'Localhost' && typeof local === 'string' ? `localhost/${local}` : undefined;
}

/** The other half of it up to 1.33: the field of a container, or else of its Pod, sets the old annotation. */
function appArmorAnnotations(pod: JsonObject): JsonObject {
  const spec = obj(pod, 'spec');
  if (str(obj(spec, 'os'), 'name') === 'windows') return pod;
  const meta = obj(pod, 'metadata');
  const ofPod = obj(obj(spec, 'securityContext'), 'appArmorProfile');
  const added = new Map<string, string>();
  for (const { container } of containersIn(spec, '')) {
    const key = containerAppArmor + str(container, 'name');
    if (entry(meta, 'annotations', key) !== undefined) continue;
    const annotation = annotationOf(obj(obj(container, 'securityContext'), 'appArmorProfile') ?? ofPod);
    if (annotation !== undefined) added.set(key, annotation);
  }
  if (added.size === 0) return pod;
  return change(pod, ['metadata'], (o) => ({
    ...o,
    annotations: { ...obj(o, 'annotations'), ...Object.fromEntries(added) },
  }));
}

/** `applyAppArmorVersionSkew`: the old annotation of a container sets its field. */
function appArmorFields(pod: JsonObject, warnings: string[]): JsonObject {
  const meta = obj(pod, 'metadata');
  const spec = obj(pod, 'spec');
  if (str(obj(spec, 'os'), 'name') === 'windows') return pod;
  const ofPod = obj(obj(spec, 'securityContext'), 'appArmorProfile');
  const edit = (container: JsonObject): JsonObject => {
    const key = containerAppArmor + str(container, 'name');
    const annotation = entry(meta, 'annotations', key);
    const context = obj(container, 'securityContext');
    if (annotation === undefined || obj(context, 'appArmorProfile')) return container;
    const found = appArmorField(annotation);
    const errors = new ErrorList();
    validateAppArmorProfile(errors, found && { appArmorProfile: found }, '');
    const profile = errors.size > 0 ? undefined : found;
    if (profile && sameProfile(profile, ofPod)) return container;
    warnings.push(
      `metadata.annotations[${key}]: deprecated since v1.30; use the "appArmorProfile" field instead`,
    );
    return profile ? { ...container, securityContext: { ...context, appArmorProfile: profile } } : container;
  };
  return change(pod, ['spec'], (o) =>
    changeEach(
      changeEach(changeEach(o, 'initContainers', edit), 'containers', edit),
      'ephemeralContainers',
      edit,
    ),
  );
}
