import { getIn, isList, type Json, own } from '../../pod/index.ts';
import { type Command, type CommandTopic, items, kubectl, type Subject, text } from './subject.ts';

/** What to run when it does not run: Pending, crashing, not ready, killed for its memory. */
export function whenInTrouble(subject: Subject): Command[] {
  return [...whenPending(subject), ...whenCrashing(subject), ...whenUnready(subject), ...whenKilled(subject)];
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
