import {
  type Features,
  isObject,
  type Json,
  type JsonObject,
  minorOf,
  numberText,
  own,
  parseQuantity,
  quantityString,
  roundUpQuantity,
} from '../../pod/index.ts';
import { chain, each, type Fill, inside, isNil, isZero, plain, pointers, struct } from './fill.ts';
import { defaultPod } from './pod.ts';
import { claimSpecDefaults, podSpecDefaults } from './template.ts';

/** `SetDefaults_ResourceList`: quantities are rounded up to milli; what does not parse stays. */
const rounded = (key: string): Fill =>
  inside(key, (list) => {
    const entries = Object.entries(list).map(([name, value]) => [name, roundUp(value)] as const);
    return Object.fromEntries(entries);
  });

function roundUp(value: Json): Json {
  const parsed = parseQuantity(typeof value === 'number' ? numberText(value) : String(value));
  return parsed.ok ? quantityString(roundUpQuantity(parsed.quantity, -3)) : value;
}

const resources = inside('resources', rounded('limits'), rounded('requests'));
const claimSpec = chain([claimSpecDefaults, resources]);
const claimStatus = chain([plain({ phase: 'Pending' }), rounded('capacity'), rounded('allocatedResources')]);
const ephemeralClaims = each(
  'volumes',
  inside('ephemeral', inside('volumeClaimTemplate', struct('spec', resources))),
);

const templateSpec = chain([
  podSpecDefaults,
  each('initContainers', resources),
  each('containers', resources),
  each('ephemeralContainers', resources),
  ephemeralClaims,
  rounded('overhead'),
  resources,
]);
const template = struct('template', struct('metadata'), struct('spec', templateSpec));

const empty = (value: Json | undefined) =>
  isNil(value) || (isObject(value) && Object.keys(value).length === 0);

/** Labels of the template, for what is made of them. */
function templateLabels(object: JsonObject): Json | undefined {
  const labels = own(own(own(own(object, 'spec'), 'template'), 'metadata'), 'labels');
  return isObject(labels) ? labels : undefined;
}

/** `SetDefaults_Job` and `SetDefaults_ReplicationController`: the object has the labels of its template. */
const labelsOfTemplate: Fill = (object) => {
  const labels = templateLabels(object);
  if (labels === undefined) return object;
  return struct('metadata', (meta) => (empty(own(meta, 'labels')) ? { ...meta, labels } : meta))(object);
};

const deployment = struct(
  'spec',
  pointers({ replicas: 1, revisionHistoryLimit: 10, progressDeadlineSeconds: 600 }),
  struct('strategy', plain({ type: 'RollingUpdate' }), (strategy) =>
    own(strategy, 'type') === 'RollingUpdate'
      ? struct('rollingUpdate', pointers({ maxUnavailable: '25%', maxSurge: '25%' }))(strategy)
      : strategy,
  ),
  template,
);

const daemonSet = struct(
  'spec',
  pointers({ revisionHistoryLimit: 10 }),
  struct('updateStrategy', plain({ type: 'RollingUpdate' }), (strategy) =>
    own(strategy, 'type') === 'RollingUpdate'
      ? struct('rollingUpdate', pointers({ maxUnavailable: 1, maxSurge: 0 }))(strategy)
      : strategy,
  ),
  template,
);

const statefulSet = (features: Features): Fill =>
  struct(
    'spec',
    plain({ podManagementPolicy: 'OrderedReady' }),
    pointers({ replicas: 1, revisionHistoryLimit: 10 }),
    struct(
      'updateStrategy',
      (strategy) =>
        isZero(own(strategy, 'type'))
          ? struct('rollingUpdate')({ ...strategy, type: 'RollingUpdate' })
          : strategy,
      (strategy) =>
        own(strategy, 'type') !== 'RollingUpdate'
          ? strategy
          : inside(
              'rollingUpdate',
              pointers({
                partition: 0,
                ...(features.on('MaxUnavailableStatefulSet') ? { maxUnavailable: 1 } : {}),
              }),
            )(strategy),
    ),
    struct('persistentVolumeClaimRetentionPolicy', plain({ whenDeleted: 'Retain', whenScaled: 'Retain' })),
    template,
    each('volumeClaimTemplates', struct('spec', claimSpec), struct('status', claimStatus)),
  );

const podConditions = each('onPodConditions', plain({ status: 'True' }));
const failurePolicy = inside('podFailurePolicy', each('rules', podConditions));

const job = chain([
  struct('spec', (spec) => {
    const once = isNil(own(spec, 'completions')) && isNil(own(spec, 'parallelism'));
    return pointers({
      ...(once ? { completions: 1 } : {}),
      parallelism: 1,
      backoffLimit: isNil(own(spec, 'backoffLimitPerIndex')) ? 6 : 2147483647,
      completionMode: 'NonIndexed',
      suspend: false,
      podReplacementPolicy: isNil(own(spec, 'podFailurePolicy')) ? 'TerminatingOrFailed' : 'Failed',
      manualSelector: false,
    })(spec);
  }),
  labelsOfTemplate,
  struct('spec', failurePolicy, template),
]);

const cronJob = (features: Features): Fill =>
  struct(
    'spec',
    plain({ concurrencyPolicy: 'Allow' }),
    pointers({ suspend: false, successfulJobsHistoryLimit: 3, failedJobsHistoryLimit: 1 }),
    struct(
      'jobTemplate',
      struct('metadata'),
      struct('spec', isBefore(features, 34) ? (spec) => spec : failurePolicy, template),
    ),
  );

const replicationController = chain([
  labelsOfTemplate,
  struct(
    'spec',
    pointers({ replicas: 1 }),
    inside('template', struct('metadata'), struct('spec', templateSpec)),
  ),
  (object) => {
    const labels = templateLabels(object);
    if (labels === undefined) return object;
    return struct('spec', (spec) => (empty(own(spec, 'selector')) ? { ...spec, selector: labels } : spec))(
      object,
    );
  },
]);

const pod: Fill = (object) => {
  const filled = defaultPod(struct('spec')(object));
  if (!isObject(filled)) return object;
  return inside('spec', each('ephemeralContainers', resources), ephemeralClaims)(filled);
};

function isBefore(features: Features, minor: number): boolean {
  return minorOf(features.version) < minor;
}

function fillsOf(kind: string, features: Features): Fill {
  switch (kind) {
    case 'Pod':
      return pod;
    case 'PodTemplate':
      return template;
    case 'ReplicationController':
      return replicationController;
    case 'Deployment':
      return deployment;
    case 'ReplicaSet':
      return struct('spec', pointers({ replicas: 1 }), template);
    case 'DaemonSet':
      return daemonSet;
    case 'StatefulSet':
      return statefulSet(features);
    case 'Job':
      return job;
    case 'CronJob':
      return cronJob(features);
    default:
      return (object) => object;
  }
}

/**
 * An object that carries Pods as an API server has it after its defaults: `SetObjectDefaults_*` of pkg/apis/core/v1,
 * apps/v1 and batch/v1. Structs that Go always has are there, empty where nothing is in them. What admission fills in is
 * not part of it. Places of a wrong type stay as they are.
 * @param kind as upstream spells it; an object of another kind is returned as it is
 */
export function defaultObject(kind: string, object: JsonObject, features: Features): JsonObject {
  return chain([struct('metadata'), fillsOf(kind, features)])(object);
}
