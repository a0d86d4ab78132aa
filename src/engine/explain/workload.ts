import { getIn, type Json, type Path } from '../../pod/index.ts';
import { list, number, type Sentence, type Subject, teller, text } from './subject.ts';

const say = teller('runs');

/** The JobSpec of a Job or CronJob, with its path from the document's root. */
export function jobOf(
  subject: Subject,
): { readonly spec: Json | undefined; readonly path: Path } | undefined {
  const at =
    subject.kind === 'Job'
      ? ['spec']
      : subject.kind === 'CronJob'
        ? ['spec', 'jobTemplate', 'spec']
        : undefined;
  return at && { spec: getIn(subject.object, at), path: [...subject.objectPath, ...at] };
}

/**
 * What the object around the Pod does with it. Replica counts and the like default as pkg/apis/apps/v1/defaults.go and
 * pkg/apis/batch/v1/defaults.go set them.
 */
export function* workload(subject: Subject): Generator<Sentence> {
  const { kind, object, objectPath } = subject;
  const get = (...steps: string[]) => getIn(object, ['spec', ...steps]);
  const at = (...steps: string[]): Path => [...objectPath, 'spec', ...steps];
  switch (kind) {
    case 'Deployment':
    case 'ReplicaSet':
    case 'ReplicationController':
    case 'StatefulSet': {
      const replicas = number(get('replicas')) ?? 1;
      if (replicas === 0) {
        yield say('runs.workload.zero', { kind }, at('replicas'));
        return;
      }
      yield say(`runs.workload.${kind}`, { replicas }, at('replicas'));
      if (kind === 'Deployment') yield* update(subject);
      if (kind === 'StatefulSet') yield* stateful(subject, replicas);
      return;
    }
    case 'DaemonSet':
    case 'PodTemplate':
      yield say(`runs.workload.${kind}`, {}, [...objectPath, 'kind']);
      return;
    case 'CronJob': {
      const schedule = text(get('schedule'));
      if (schedule) yield say('runs.workload.CronJob', { schedule }, at('schedule'));
      const zone = text(get('timeZone'));
      if (zone) yield say('runs.cron.timeZone', { zone }, at('timeZone'));
      const concurrency = get('concurrencyPolicy');
      if (concurrency === 'Forbid' || concurrency === 'Replace') {
        yield say(`runs.cron.${concurrency}`, {}, at('concurrencyPolicy'));
      }
      if (get('suspend') === true) yield say('runs.cron.suspended', {}, at('suspend'));
      yield* job(subject);
      return;
    }
    case 'Job':
      yield* job(subject);
  }
}

/** `SetDefaults_Deployment`: RollingUpdate with 25 % each way. */
function* update({ object, objectPath }: Subject): Generator<Sentence> {
  const path = [...objectPath, 'spec', 'strategy'];
  const type = getIn(object, ['spec', 'strategy', 'type']);
  if (type === 'Recreate') {
    yield say('runs.update.recreate', {}, [...path, 'type']);
    return;
  }
  if (type !== undefined && type !== null && type !== '' && type !== 'RollingUpdate') return;
  const amount = (name: string) => {
    const value = getIn(object, ['spec', 'strategy', 'rollingUpdate', name]);
    return typeof value === 'number' || typeof value === 'string' ? String(value) : '25%';
  };
  yield say(
    'runs.update.rolling',
    { unavailable: amount('maxUnavailable'), surge: amount('maxSurge') },
    path,
  );
}

function* stateful({ object, objectPath }: Subject, replicas: number): Generator<Sentence> {
  const parallel = getIn(object, ['spec', 'podManagementPolicy']) === 'Parallel';
  if (replicas > 1) {
    const path = [...objectPath, 'spec', 'podManagementPolicy'];
    yield say(parallel ? 'runs.stateful.parallel' : 'runs.stateful.ordered', {}, path);
  }
  const claims = list(getIn(object, ['spec', 'volumeClaimTemplates'])).flatMap(
    (claim) => text(getIn(claim, ['metadata', 'name'])) ?? [],
  );
  if (claims.length > 0) {
    yield say('runs.stateful.claims', { claims }, [...objectPath, 'spec', 'volumeClaimTemplates']);
  }
}

/** `SetDefaults_Job`: one completion, unless only the parallelism is set; then the first success ends the Job. */
function* job(subject: Subject): Generator<Sentence> {
  const found = jobOf(subject);
  if (!found) return;
  const get = (name: string) => getIn(found.spec, [name]);
  const at = (name: string): Path => [...found.path, name];
  const completions = number(get('completions'));
  const parallelism = number(get('parallelism'));
  if (completions === undefined && parallelism !== undefined) {
    yield say('runs.workload.Job.queue', { parallelism }, at('parallelism'));
  } else if (subject.kind === 'Job' || completions !== undefined) {
    const params = { completions: completions ?? 1, parallelism: parallelism ?? 1 };
    yield say('runs.workload.Job', params, at('completions'), at('parallelism'));
  }
  if (get('completionMode') === 'Indexed' && completions !== undefined && completions > 0) {
    yield say('runs.job.indexed', { last: completions - 1 }, at('completionMode'));
  }
  if (get('suspend') === true) yield say('runs.job.suspended', {}, at('suspend'));
}
