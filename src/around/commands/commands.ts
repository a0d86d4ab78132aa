import { type Json, own, type PodRef } from '../../pod/index.ts';
import { type Command, items, kubectl, type Subject, subjectOf, text, unknownPod } from './subject.ts';
import { whenInTrouble } from './trouble.ts';

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
    ...whenInTrouble(subject),
  ];
}

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
