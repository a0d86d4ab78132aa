import { getIn, isList, isObject, type Json, own, type PodRef } from '../../pod/index.ts';

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

const text = (value: Json | undefined) => (typeof value === 'string' && value !== '' ? value : undefined);
const items = (value: Json | undefined) => (isList(value) ? value : []);

/** Stands in a command where only the cluster knows the name. */
const unknownPod = 'POD_NAME';

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
interface Subject {
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

function subjectOf(root: Json, ref: PodRef): Subject {
  const object = getIn(root, ref.objectPath);
  const pod = getIn(root, ref.podPath);
  const spec = own(pod, 'spec');
  const written = text(getIn(object, ['metadata', 'name']));
  const name = written ?? unknownPod;
  const resource = Object.hasOwn(resources, ref.kind) ? (resources[ref.kind] ?? 'pod') : 'pod';
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

/**
 * Commands for a manifest: to apply it, to look into what runs, and what to run when it does not. Nothing is run here.
 * @param file what the manifest is saved as
 */
export function commandsFor(root: Json, ref: PodRef, file: string): Command[] {
  const subject = subjectOf(root, ref);
  return [
    ...applying(subject, file),
    ...watching(subject),
    ...reading(subject),
    ...inside(subject),
    { id: 'delete', topic: 'remove', words: ['kubectl', 'delete', '-f', file] },
    ...whenPending(subject),
    ...whenCrashing(subject),
    ...whenUnready(subject),
    ...whenKilled(subject),
  ];
}

const kubectl = ({ namespace }: Subject, ...words: readonly string[]) => ['kubectl', ...namespace, ...words];

function applying({ name }: Subject, file: string): Command[] {
  const topic = 'apply';
  const generated = name === unknownPod;
  const verb = generated ? 'create' : 'apply';
  return [
    { id: verb, topic, words: ['kubectl', verb, '-f', file] },
    { id: 'apply-text', topic, words: ['kubectl', verb, '-f', '-'], readsText: true },
    { id: 'dry-run', topic, words: ['kubectl', verb, '--dry-run=server', '-f', file] },
    ...(generated ? [] : [{ id: 'diff', topic, words: ['kubectl', 'diff', '-f', file] } as const]),
  ];
}

function watching(subject: Subject): Command[] {
  const { kind, target, pods } = subject;
  const topic = 'watch';
  const rolls = kind === 'Deployment' || kind === 'StatefulSet' || kind === 'DaemonSet';
  return [
    { id: 'get', topic, words: kubectl(subject, 'get', 'pods', ...pods, '-o', 'wide', '-w') },
    ...(rolls
      ? [{ id: 'rollout', topic, words: kubectl(subject, 'rollout', 'status', target) } as const]
      : []),
    { id: 'describe', topic, words: kubectl(subject, 'describe', target) },
  ];
}

function reading(subject: Subject): Command[] {
  const { kind, name, containers, spec } = subject;
  const topic = 'logs';
  // A CronJob has no Pods of its own: those of the Job that it makes are asked.
  const now = `${name}-now`;
  const target = kind === 'CronJob' ? `job/${now}` : subject.target;
  const run: Command[] =
    kind === 'CronJob'
      ? [{ id: 'run-now', topic, words: kubectl(subject, 'create', 'job', now, `--from=cronjob/${name}`) }]
      : [];
  const once = items(own(spec, 'initContainers')).filter((one) => own(one, 'restartPolicy') !== 'Always');
  const all = [...once, ...containers].flatMap((container) => text(own(container, 'name')) ?? []);
  return [
    ...run,
    ...all.flatMap((container): Command[] => [
      { id: 'logs', topic, container, words: kubectl(subject, 'logs', target, '-c', container, '-f') },
      {
        id: 'logs-previous',
        topic,
        container,
        words: kubectl(subject, 'logs', target, '-c', container, '--previous'),
      },
    ]),
  ];
}

/** An image with a shell and common tools, for Pods that have none. */
const toolbox = 'busybox:1.37';

function inside(subject: Subject): Command[] {
  const { kind, pod, containers, windows } = subject;
  const topic = 'inside';
  const target = kind === 'CronJob' ? unknownPod : subject.target;
  const shell = windows ? 'cmd' : 'sh';
  return containers.flatMap((container): Command[] => {
    const name = text(own(container, 'name'));
    if (name === undefined) return [];
    const ports = items(own(container, 'ports')).flatMap((port): Command[] => {
      const number = own(port, 'containerPort');
      // kubectl forwards TCP only.
      if (typeof number !== 'number' || (text(own(port, 'protocol')) ?? 'TCP') !== 'TCP') return [];
      const local = number < 1024 ? number + 8000 : number;
      const words = kubectl(subject, 'port-forward', target, `${local}:${number}`);
      return [{ id: 'forward', topic, container: name, words }];
    });
    const debug = [`--image=${toolbox}`, `--target=${name}`, '--profile=general'];
    return [
      {
        id: 'exec',
        topic,
        container: name,
        words: kubectl(subject, 'exec', '-it', target, '-c', name, '--', shell),
      },
      ...(windows
        ? []
        : [
            {
              id: 'debug',
              topic,
              container: name,
              words: kubectl(subject, 'debug', '-it', pod, ...debug, '--', 'sh'),
            } as const,
          ]),
      ...ports,
      {
        id: 'copy-out',
        topic,
        container: name,
        words: kubectl(subject, 'cp', '-c', name, `${pod}:/tmp/FILE`, './FILE'),
      },
      {
        id: 'copy-in',
        topic,
        container: name,
        words: kubectl(subject, 'cp', '-c', name, './FILE', `${pod}:/tmp/FILE`),
      },
    ];
  });
}

/** Objects that volumes and variables of the Pod are filled from. */
function objectNames(spec: Json | undefined): { claims: string[]; objects: string[] } {
  const volumes = items(own(spec, 'volumes'));
  const of = (...path: string[]) => volumes.flatMap((volume) => text(getIn(volume, path)) ?? []);
  const unique = (names: readonly string[]) => [...new Set(names)];
  const containers = [...items(own(spec, 'initContainers')), ...items(own(spec, 'containers'))];
  const from = (kind: 'configMap' | 'secret') => [
    ...containers.flatMap((container) =>
      items(own(container, 'envFrom')).flatMap((source) => text(getIn(source, [`${kind}Ref`, 'name'])) ?? []),
    ),
    ...containers.flatMap((container) =>
      items(own(container, 'env')).flatMap(
        (variable) => text(getIn(variable, ['valueFrom', `${kind}KeyRef`, 'name'])) ?? [],
      ),
    ),
  ];
  return {
    claims: unique(of('persistentVolumeClaim', 'claimName')),
    objects: [
      ...unique([...of('configMap', 'name'), ...from('configMap')]).map((name) => `configmap/${name}`),
      ...unique([...of('secret', 'secretName'), ...from('secret')]).map((name) => `secret/${name}`),
    ],
  };
}

function whenPending(subject: Subject): Command[] {
  const { pod, spec } = subject;
  const topic = 'pending';
  const { claims, objects } = objectNames(spec);
  return [
    {
      id: 'events',
      topic,
      words: kubectl(
        subject,
        'get',
        'events',
        `--field-selector=involvedObject.name=${pod}`,
        '--sort-by=.lastTimestamp',
      ),
    },
    { id: 'nodes', topic, words: ['kubectl', 'describe', 'nodes'] },
    ...(claims.length > 0
      ? [{ id: 'claims', topic, words: kubectl(subject, 'get', 'pvc', ...claims) } as const]
      : []),
    ...(objects.length > 0
      ? [{ id: 'objects', topic, words: kubectl(subject, 'get', ...objects) } as const]
      : []),
    { id: 'quota', topic, words: kubectl(subject, 'get', 'resourcequota,limitrange') },
  ];
}

function lastState(subject: Subject, topic: CommandTopic): Command {
  // Without double quotes, which older PowerShells take from an argument.
  const columns =
    'NAME:.status.containerStatuses[*].name,RESTARTS:.status.containerStatuses[*].restartCount,REASON:.status.containerStatuses[*].lastState.terminated.reason,EXIT:.status.containerStatuses[*].lastState.terminated.exitCode';
  return {
    id: 'last-state',
    topic,
    words: kubectl(subject, 'get', 'pods', ...subject.pods, '-o', `custom-columns=${columns}`),
  };
}

function whenCrashing(subject: Subject): Command[] {
  const { kind, pod, containers, target } = subject;
  const topic = 'crashing';
  if (kind === 'CronJob') return [lastState(subject, topic)];
  return [
    lastState(subject, topic),
    ...containers.flatMap((container): Command[] => {
      const name = text(own(container, 'name'));
      if (name === undefined) return [];
      return [
        {
          id: 'logs-previous',
          topic,
          container: name,
          words: kubectl(subject, 'logs', target, '-c', name, '--previous'),
        },
        {
          id: 'debug-copy',
          topic,
          container: name,
          words: kubectl(
            subject,
            'debug',
            '-it',
            pod,
            `--copy-to=${pod}-debug`,
            `--container=${name}`,
            '--',
            'sh',
          ),
        },
      ];
    }),
  ];
}

/** Number of a port that a probe names by its name or number. */
function portOf(container: Json, port: Json | undefined): number | undefined {
  if (typeof port === 'number') return port;
  const named = items(own(container, 'ports')).find((one) => own(one, 'name') === port);
  const number = own(named, 'containerPort');
  return typeof number === 'number' ? number : undefined;
}

function whenUnready(subject: Subject): Command[] {
  const { pod, target, containers } = subject;
  const topic = 'unready';
  const probes = containers.flatMap((container): Command[] => {
    const name = text(own(container, 'name'));
    const probe = own(container, 'readinessProbe');
    const command = getIn(probe, ['exec', 'command']);
    const http = own(probe, 'httpGet');
    if (name === undefined) return [];
    if (isList(command)) {
      const words = command.flatMap((word) => (typeof word === 'string' ? [word] : []));
      return [
        {
          id: 'probe-exec',
          topic,
          container: name,
          words: kubectl(subject, 'exec', target, '-c', name, '--', ...words),
        },
      ];
    }
    const port = portOf(container, own(http, 'port'));
    if (port === undefined) return [];
    const scheme = own(http, 'scheme') === 'HTTPS' ? 'https:' : '';
    const [, namespace = 'default'] = subject.namespace;
    const path = text(own(http, 'path')) ?? '/';
    const address = `/api/v1/namespaces/${namespace}/pods/${scheme}${pod}:${port}/proxy${path.startsWith('/') ? '' : '/'}${path}`;
    return [{ id: 'probe-http', topic, container: name, words: ['kubectl', 'get', '--raw', address] }];
  });
  return [
    {
      id: 'conditions',
      topic,
      words: kubectl(subject, 'get', 'pods', ...subject.pods, '-o', `custom-columns=${conditions}`),
    },
    ...probes,
    { id: 'endpoints', topic, words: kubectl(subject, 'get', 'endpointslices') },
  ];
}

const conditions =
  'NAME:.metadata.name,CONDITIONS:.status.conditions[*].type,STATUS:.status.conditions[*].status';

function whenKilled(subject: Subject): Command[] {
  const { pods } = subject;
  const topic = 'killed';
  return [
    lastState(subject, topic),
    { id: 'top', topic, words: kubectl(subject, 'top', 'pods', ...pods, '--containers') },
    {
      id: 'limits',
      topic,
      words: kubectl(
        subject,
        'get',
        'pods',
        ...pods,
        '-o',
        'custom-columns=NAME:.spec.containers[*].name,LIMIT:.spec.containers[*].resources.limits.memory',
      ),
    },
  ];
}
