import { type ContainerRef, getIn, isObject, own } from '../../pod/index.ts';
import {
  list,
  nameOf,
  number,
  policyFor,
  policyOf,
  type Sentence,
  type Subject,
  teller,
  text,
} from './subject.ts';
import { jobOf } from './workload.ts';

const say = teller('fails');

/** What happens when something ends or breaks: `ContainerShouldRestart` of pkg/api/v1/pod, the kubelet's back-off. */
export function* fails(subject: Subject, all: readonly ContainerRef[]): Generator<Sentence> {
  const { spec, specPath } = subject;
  const containers = all.filter((c) => c.role !== 'ephemeral');
  const policy = policyOf(own(spec, 'restartPolicy')) ?? 'Always';
  const pods = [...specPath, 'restartPolicy'];
  yield say(`fails.${policy}`, {}, pods);
  for (const c of containers) {
    const chosen = c.role === 'sidecar' ? undefined : policyOf(own(c.value, 'restartPolicy'));
    if (chosen)
      yield say(`fails.container.${chosen}`, { container: nameOf(c) }, [...c.path, 'restartPolicy']);
    yield* rules(c);
  }
  if (containers.some((c) => policyFor(spec, c) !== 'Never')) yield say('fails.backoff', {}, pods);
  const init = containers.filter((c) => c.role === 'init');
  for (const [id, found] of [
    ['fails.initRetried', init.filter((c) => policyFor(spec, c) !== 'Never')],
    ['fails.initFatal', init.filter((c) => policyFor(spec, c) === 'Never')],
  ] as const) {
    if (found.length > 0) yield say(id, { containers: found.map(nameOf) }, ...found.map((c) => c.path), pods);
  }
  yield* job(subject);
  const seconds = number(own(spec, 'activeDeadlineSeconds'));
  if (seconds !== undefined) yield say('fails.deadline', { seconds }, [...specPath, 'activeDeadlineSeconds']);
  yield* nodeLost(subject);
}

/** `FindMatchingContainerRestartRule`: the first rule that matches the exit code decides. */
function* rules(c: ContainerRef): Generator<Sentence> {
  for (const [i, rule] of list(own(c.value, 'restartPolicyRules')).entries()) {
    const action = own(rule, 'action');
    const operator = getIn(rule, ['exitCodes', 'operator']);
    const codes = list(getIn(rule, ['exitCodes', 'values'])).filter((code) => typeof code === 'number');
    if (action !== 'Restart' && action !== 'RestartAllContainers') continue;
    if (operator !== 'In' && operator !== 'NotIn') continue;
    const params = { container: nameOf(c), codes: codes.map(String) };
    yield say(`fails.rule.${action}.${operator}`, params, [...c.path, 'restartPolicyRules', i]);
  }
}

/** pkg/controller/job: more failed Pods than backoffLimit, or with OnFailure as many restarts, end the Job. */
function* job(subject: Subject): Generator<Sentence> {
  const found = jobOf(subject);
  if (!found) return;
  const get = (name: string) => own(found.spec, name);
  const at = (name: string) => [...found.path, name];
  const perIndex = number(get('backoffLimitPerIndex'));
  if (perIndex !== undefined) {
    yield say('fails.job.perIndex', { limit: perIndex }, at('backoffLimitPerIndex'));
  }
  const limit = number(get('backoffLimit')) ?? (perIndex === undefined ? 6 : undefined);
  if (limit !== undefined) {
    yield own(subject.spec, 'restartPolicy') === 'OnFailure'
      ? say('fails.job.restarts', { limit: Math.max(limit, 1) }, at('backoffLimit'))
      : say('fails.job.backoffLimit', { limit }, at('backoffLimit'));
  }
  if (isObject(get('podFailurePolicy'))) yield say('fails.job.policy', {}, at('podFailurePolicy'));
  const deadline = number(get('activeDeadlineSeconds'));
  if (deadline !== undefined)
    yield say('fails.job.deadline', { seconds: deadline }, at('activeDeadlineSeconds'));
  const ttl = number(get('ttlSecondsAfterFinished'));
  if (ttl !== undefined) yield say('fails.job.ttl', { seconds: ttl }, at('ttlSecondsAfterFinished'));
}

const unreachable = 'node.kubernetes.io/unreachable';

/** Plugin DefaultTolerationSeconds: 300 s for a node that is not ready or unreachable; DaemonSets tolerate it for ever. */
function* nodeLost(subject: Subject): Generator<Sentence> {
  const { spec, specPath, kind, objectPath } = subject;
  const refs = [[...specPath, 'tolerations']];
  if (kind === 'PodTemplate') return;
  const matching = list(own(spec, 'tolerations')).filter((toleration) => {
    const key = text(own(toleration, 'key'));
    const effect = text(own(toleration, 'effect'));
    const exists = own(toleration, 'operator') === 'Exists';
    const fits = exists
      ? key === undefined || key === unreachable
      : key === unreachable && !own(toleration, 'value');
    return fits && (effect === undefined || effect === 'NoExecute');
  });
  // getMinTolerationTime of pkg/controller/tainteviction: the least of those that name a time.
  const times = matching.flatMap((toleration) => number(own(toleration, 'tolerationSeconds')) ?? []);
  if (kind === 'DaemonSet' || (matching.length > 0 && times.length === 0)) {
    yield say('fails.nodeLost.stays', {}, ...refs);
  } else {
    const least = times.length > 0 ? times.reduce((a, b) => Math.min(a, b)) : 300;
    const seconds = Math.max(0, least);
    yield say('fails.nodeLost.evicted', { seconds }, ...refs);
  }
  const owners = list(getIn(subject.pod, ['metadata', 'ownerReferences']));
  if (kind === 'Pod' && !owners.some((owner) => own(owner, 'controller') === true)) {
    yield say('fails.bare', {}, [...objectPath, 'kind']);
  }
}
