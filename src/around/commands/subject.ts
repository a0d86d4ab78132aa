import { getIn, isList, isObject, type Json, lookUp, own, type PodRef } from '../../pod/index.ts';

/** What commands are for, in the order of work. */
export const commandTopics = [
  'apply',
  'watch',
  'logs',
  'inside',
  'remove',
  'pending',
  'crashing',
  'unready',
  'killed',
] as const;
export type CommandTopic = (typeof commandTopics)[number];

export type CommandId =
  | 'apply'
  | 'apply-text'
  | 'create'
  | 'dry-run'
  | 'diff'
  | 'get'
  | 'rollout'
  | 'describe'
  | 'logs'
  | 'logs-previous'
  | 'run-now'
  | 'exec'
  | 'debug'
  | 'debug-copy'
  | 'forward'
  | 'copy-out'
  | 'copy-in'
  | 'delete'
  | 'events'
  | 'nodes'
  | 'claims'
  | 'objects'
  | 'quota'
  | 'last-state'
  | 'conditions'
  | 'probe-http'
  | 'probe-exec'
  | 'endpoints'
  | 'top'
  | 'limits';

/** A command for one manifest. The words are those that the program gets; a shell's quotes come later. */
export interface Command {
  readonly id: CommandId;
  readonly topic: CommandTopic;
  readonly words: readonly string[];
  /** The container that it is about. */
  readonly container?: string;
  /** It reads the manifest from its standard input. */
  readonly readsText?: true;
}

/** A text that is not empty. */
export const text = (value: Json | undefined) =>
  typeof value === 'string' && value !== '' ? value : undefined;
/** Items of a list; none of anything else. */
export const items = (value: Json | undefined) => (isList(value) ? value : []);

/** Stands in a command where only the cluster knows the name. */
export const unknownPod = 'POD_NAME';

const resources: Readonly<Record<string, string>> = {
  Pod: 'pod',
  Deployment: 'deployment',
  StatefulSet: 'statefulset',
  DaemonSet: 'daemonset',
  ReplicaSet: 'replicaset',
  ReplicationController: 'replicationcontroller',
  Job: 'job',
  CronJob: 'cronjob',
};

/** What commands need to know of a Pod. */
export interface Subject {
  readonly kind: string;
  readonly name: string;
  /** Resource and name, as kubectl takes them: `deployment/web`. */
  readonly target: string;
  /** A Pod of it. */
  readonly pod: string;
  /** All Pods of it: a name, or a selector. */
  readonly pods: readonly string[];
  readonly namespace: readonly string[];
  readonly spec: Json | undefined;
  readonly containers: readonly Json[];
  readonly windows: boolean;
}

/** What the object that carries the Pod, and the Pod, give commands to go by. */
export function subjectOf(root: Json, ref: PodRef): Subject {
  const object = getIn(root, ref.objectPath);
  const pod = getIn(root, ref.podPath);
  const spec = own(pod, 'spec');
  const written = text(getIn(object, ['metadata', 'name']));
  const name = written ?? unknownPod;
  const resource = lookUp(resources, ref.kind) ?? 'pod';
  const labels = getIn(object, ['spec', 'selector', 'matchLabels']) ?? getIn(pod, ['metadata', 'labels']);
  const selector = Object.entries(isObject(labels) ? labels : {}).map(
    ([key, value]) => `${key}=${String(value)}`,
  );
  const isPod = resource === 'pod';
  const namespace = text(getIn(object, ['metadata', 'namespace']));
  return {
    kind: ref.kind,
    name,
    target: `${resource}/${name}`,
    pod: isPod ? name : unknownPod,
    pods: isPod && written !== undefined ? [name] : selector.length > 0 ? ['-l', selector.join(',')] : [],
    namespace: namespace === undefined ? [] : ['-n', namespace],
    spec,
    containers: [
      ...items(own(spec, 'initContainers')).filter(
        (container) => own(container, 'restartPolicy') === 'Always',
      ),
      ...items(own(spec, 'containers')),
    ],
    windows: getIn(spec, ['os', 'name']) === 'windows',
  };
}

/** A command of kubectl in the namespace of the object. */
export const kubectl = ({ namespace }: Subject, ...words: readonly string[]) => [
  'kubectl',
  ...namespace,
  ...words,
];
