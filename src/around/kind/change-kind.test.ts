import { describe, expect, it } from 'vitest';
import { serverAnswer } from '../../engine/index.ts';
import { formatPath } from '../../pod/index.ts';
import { parseStream } from '../../yaml/index.ts';
import { changeKind, type KindOptions } from './change-kind.ts';

const pod = `apiVersion: v1
kind: Pod   # alone
# its metadata
metadata:
  name: web
  annotations:
    # for the scraper
    prometheus.io/scrape: "true"
  labels:
    app: web   # what Services select
    app.kubernetes.io/version: "2"
# what runs
spec:   # the spec
  containers:
  - name: web
    image: nginx:1.27
    args:
    - |
      one

        two
    # more to come
status: {}
`;

const deployment = `apiVersion: apps/v1
kind: Deployment   # alone
# its metadata
metadata:
  name: web
  labels:
    app: web   # what Services select
    app.kubernetes.io/version: "2"
spec:
  replicas: 3
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
        app.kubernetes.io/version: "2"
      annotations:
        # for the scraper
        prometheus.io/scrape: "true"
    # what runs
    spec:   # the spec
      containers:
      - name: web
        image: nginx:1.27
        args:
        - |
          one

            two
        # more to come
`;

function done(text: string, options: KindOptions) {
  const result = changeKind(text, options);
  if (!result.ok) throw new Error(result.problem);
  return result;
}

const lossesOf = (text: string, options: KindOptions) =>
  done(text, options).lost.map(({ path, why }) => `${why} ${formatPath(path)}`);

describe('changeKind', () => {
  it('puts a Pod into a Deployment with its comments and lines', () => {
    const { text, lost, chosen, from } = done(pod, { kind: 'Deployment', replicas: 3 });
    expect(text).toBe(deployment);
    expect(from).toBe('Pod');
    expect(lost).toEqual([{ path: ['status'], why: 'server' }]);
    expect(chosen).toEqual([]);
  });

  it('takes it out again', () => {
    const { text, lost } = done(deployment, { kind: 'Pod' });
    const spec = (of: string) => of.slice(of.indexOf('# what runs'));
    expect(spec(text)).toBe(spec(pod).replace('status: {}\n', ''));
    expect(text).toContain('  labels:\n    app: web   # what Services select\n');
    expect(text).toContain('  annotations:\n    # for the scraper\n    prometheus.io/scrape: "true"\n');
    expect(lost).toEqual([{ path: ['spec', 'replicas'], why: 'field' }]);
  });

  it('asks only for what the kind needs, and says what it chose', () => {
    expect(done(pod, { kind: 'Deployment' }).chosen).toEqual([{ what: 'replicas', value: '1' }]);
    expect(done(pod, { kind: 'DaemonSet' }).chosen).toEqual([]);
    expect(done(pod, { kind: 'CronJob' }).chosen).toEqual([{ what: 'schedule', value: '0 * * * *' }]);
    expect(done(pod, { kind: 'CronJob', schedule: '5 4 * * *' }).text).toContain('  schedule: 5 4 * * *\n');
    const set = done(pod, { kind: 'StatefulSet', replicas: 2, serviceName: 'webs' });
    expect(set.chosen).toEqual([]);
    expect(set.text).toContain('  serviceName: webs\n');
    const bare =
      'apiVersion: v1\nkind: Pod\nmetadata: {name: a.b}\nspec: {containers: [{name: a, image: b}]}\n';
    expect(done(bare, { kind: 'DaemonSet' }).chosen).toEqual([{ what: 'labels', value: 'app: a.b' }]);
  });

  it('sets the policy that a kind needs, and gives back the one that was', () => {
    const job = done(pod, { kind: 'Job' });
    expect(job.text).toContain('spec:   # the spec\n      restartPolicy: OnFailure # required by Job\n');
    expect(job.lost).toContainEqual({ path: ['spec', 'restartPolicy'], why: 'policy', value: 'OnFailure' });
    expect(done(job.text, { kind: 'Pod' }).text).not.toContain('restartPolicy');
    expect(done(job.text, { kind: 'Deployment', replicas: 3 }).text).toBe(deployment);
    const never = pod.replace('status: {}\n', '  restartPolicy: "Never"   # once\n');
    const wrapped = done(never, { kind: 'StatefulSet' }).text;
    expect(wrapped).toContain(
      '      restartPolicy: Always # required by StatefulSet, was "Never"   # once\n',
    );
    expect(done(wrapped, { kind: 'Pod' }).text).toContain('\n  restartPolicy: "Never"   # once\n');
    expect(lossesOf(never, { kind: 'Job' })).toEqual([]);
    const older = wrapped.replace('required by StatefulSet', 'set by wrap');
    expect(done(older, { kind: 'Pod' }).text).toBe(done(wrapped, { kind: 'Pod' }).text);
  });

  it('says what another kind has no place for', () => {
    const extra = deployment.replace(
      '  replicas: 3\n',
      '  replicas: 3 # three\n  minReadySeconds: 5\n  strategy: {type: Recreate}\n  paused: true\n',
    );
    expect(lossesOf(extra, { kind: 'StatefulSet' })).toEqual(['field spec.strategy', 'field spec.paused']);
    expect(done(extra, { kind: 'StatefulSet' }).text).toContain(
      '  replicas: 3 # three\n  minReadySeconds: 5\n  selector:\n',
    );
    expect(lossesOf(extra, { kind: 'DaemonSet' })).toEqual([
      'field spec.replicas',
      'field spec.strategy',
      'field spec.paused',
    ]);
    const timed = pod.replace('status: {}\n', '  activeDeadlineSeconds: 60\n');
    expect(lossesOf(timed, { kind: 'Deployment' })).toEqual(['field spec.activeDeadlineSeconds']);
    expect(lossesOf(timed, { kind: 'Job' })).toEqual(['policy spec.restartPolicy']);
  });

  it('keeps the fields of a Job in a CronJob, and back', () => {
    const job = done(pod, { kind: 'Job' }).text.replace(
      'spec:\n  template',
      'spec:\n  backoffLimit: 2 # twice\n  template',
    );
    const cron = done(job, { kind: 'CronJob' }).text;
    expect(cron).toContain('  jobTemplate:\n    spec:\n      backoffLimit: 2 # twice\n');
    expect(done(cron, { kind: 'Job' }).text).toBe(job);
  });

  it('gives a Pod out of a StatefulSet the claims of its first replica', () => {
    const set = done(pod, { kind: 'StatefulSet' }).text.replace(
      '  template:\n',
      `  volumeClaimTemplates:
  - metadata: {name: data}
    spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
  template:
`,
    );
    const mounted = set.replace(
      '        args:\n',
      '        volumeMounts: [{name: data, mountPath: /d}]\n        args:\n',
    );
    const { text, lost } = done(mounted, { kind: 'Pod' });
    expect(text).toContain('claimName: data-web-0');
    expect(lost.map(({ why }) => why)).toContain('claims');
    expect(serverAnswer(parseStream(text).documents[0]?.value).accepted).toBe(true);
  });

  it('keeps JSON as JSON, with the characters of the spec', () => {
    const json = `{
    "apiVersion": "v1",
    "kind": "Pod",
    "metadata": {"name": "a", "annotations": {"b": "c"}},
    "spec": {
        "restartPolicy": "Never",
        "containers": [{"name": "a",   "image": "b"}]
    }
}
`;
    const { text } = done(json, { kind: 'CronJob' });
    expect(JSON.parse(text)).toMatchObject({
      kind: 'CronJob',
      spec: {
        jobTemplate: {
          spec: {
            template: {
              metadata: { annotations: { b: 'c' } },
              spec: { restartPolicy: 'Never', containers: [{ name: 'a', image: 'b' }] },
            },
          },
        },
      },
    });
    expect(text).toContain('"containers": [{"name": "a",   "image": "b"}]');
    const back = done(text, { kind: 'Pod' }).text;
    expect(back.slice(back.indexOf('"spec"'))).toBe(json.slice(json.indexOf('"spec"')));
  });

  it('changes the document that is asked for, and no other', () => {
    const two = `# first\na: 1\n---\n${pod}---\n${pod}`;
    expect(done(two, { kind: 'Deployment', replicas: 3 }).text).toBe(
      `# first\na: 1\n---\n${deployment}---\n${pod}`,
    );
    expect(done(two, { kind: 'Deployment', replicas: 3, document: 2 }).text).toBe(
      `# first\na: 1\n---\n${pod}---\n${deployment}`,
    );
  });

  it('shortens the name of a CronJob, whose Jobs add to it', () => {
    const long = pod.replace('name: web\n', `name: ${'a'.repeat(60)}\n`);
    expect(done(long, { kind: 'CronJob' }).chosen).toContainEqual({ what: 'name', value: 'a'.repeat(52) });
    expect(done(long, { kind: 'Job' }).chosen).toEqual([]);
  });

  it.each([
    ['a: 1\n', 'no-pod'],
    ['', 'no-pod'],
    ['apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n', 'no-spec'],
    ['apiVersion: v1\nkind: pod\nmetadata: {name: a}\nspec: {}\n', 'kind'],
    ['apiVersion: v1\nkind: PodTemplate\ntemplate: {spec: {}}\n', 'kind'],
    ['kind: List\nitems:\n- {kind: Pod, spec: {}}\n', 'list'],
  ])('does nothing to %j', (text, problem) => {
    expect(changeKind(text, { kind: 'Job' })).toEqual({ ok: false, problem });
  });

  it('does nothing to a document that does not read', () => {
    expect(changeKind(`${pod}---\na: [\n`, { kind: 'Job', document: 1 })).toEqual({
      ok: false,
      problem: 'unread',
    });
  });
});
