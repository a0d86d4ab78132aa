import { describe, expect, it } from 'vitest';
import { runWith } from './testing.ts';

const pod = `apiVersion: v1
kind: Pod
metadata: {name: task}
spec:
  restartPolicy: Never
  containers:
    - {name: work, image: 'busybox:1.36', command: [sh, -c, 'sleep 3; exit 4'], env: [{name: A, valueFrom: {configMapKeyRef: {name: app, key: a}}}]}
`;
const beside = `---
apiVersion: v1
kind: ConfigMap
metadata: {name: app}
data: {a: x}
`;

interface Printed {
  readonly events: readonly { readonly t: number; readonly reason: string }[];
  readonly snapshots: readonly unknown[];
  readonly gone?: number;
}
const parsed = (out: string) => JSON.parse(out) as Printed;

describe('podwright simulate', () => {
  it('prints events, conditions and the Pod at times as one JSON value', async () => {
    const { status, out } = await runWith({ 'pod.yaml': pod + beside }, [
      'simulate',
      'pod.yaml',
      '--at',
      '5,10',
      '--output',
      'json',
    ]);
    expect(status).toBe(0);
    const { events, snapshots } = parsed(out);
    expect(events.map(({ t, reason }) => `${t} ${reason}`)).toEqual([
      '0 Scheduled',
      '2 Pulling',
      '4 Pulled',
      '4 Created',
      '4 Started',
    ]);
    expect(snapshots).toEqual([
      {
        t: 5,
        phase: 'Running',
        kubectl: 'task 1/1 Running 0 5s',
        containers: { work: { state: 'running', restarts: 0, ready: true, started: true } },
      },
      {
        t: 10,
        phase: 'Failed',
        kubectl: 'task 0/1 Error 0 10s',
        containers: {
          work: {
            state: 'terminated',
            reason: 'Error',
            exitCode: 4,
            restarts: 0,
            ready: false,
            started: false,
          },
        },
      },
    ]);
  });

  it('takes the ConfigMaps of the same file, and those of a world', async () => {
    const world = 'objects: {configMaps: {app: {a: y}}}\nimages: {"busybox:1.36": {seconds: 7}}\n';
    const alone = await runWith({ 'pod.yaml': pod }, ['simulate', 'pod.yaml', '-o', 'json']);
    expect(alone.out).toContain('configmap \\"app\\" not found');
    const { out } = await runWith({ 'pod.yaml': pod, 'w.yaml': world }, [
      'simulate',
      'pod.yaml',
      '--world',
      'w.yaml',
      '-o',
      'json',
    ]);
    expect(parsed(out).events.at(-1)).toMatchObject({ t: 9, reason: 'Started' });
  });

  it('reads a whole input with its pod, and says when the Pod is gone', async () => {
    const input = {
      about: 'notes of somebody',
      pod: {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 'a' },
        spec: { containers: [{ name: 'a', image: 'nginx' }] },
      },
      actions: [{ at: 20, do: 'delete' }],
    };
    const { out } = await runWith({ 'i.json': JSON.stringify(input) }, [
      'simulate',
      'i.json',
      '--at=30',
      '-o',
      'json',
    ]);
    expect(parsed(out)).toMatchObject({ gone: 20, snapshots: [{ t: 30, gone: true }] });
  });

  it('chooses a document, and takes the Pod of a template', async () => {
    const deployment = `---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {a: b}}
  template:
    metadata: {labels: {a: b}}
    spec: {containers: [{name: web, image: nginx}]}
`;
    const { out, status } = await runWith({ 'a.yaml': pod + deployment }, [
      'simulate',
      'a.yaml',
      '--document',
      '1',
    ]);
    expect(status).toBe(0);
    expect(out).toContain('web-xxxxx   1/1     Running');
  });

  it('refuses what a server rejects, with its findings', async () => {
    const bad = pod.replace("image: 'busybox:1.36', ", '');
    const json = await runWith({ 'a.yaml': bad }, ['simulate', 'a.yaml', '-o', 'json']);
    expect(json.status).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({
      issues: [{ type: 'Required', path: 'spec.containers[0].image', line: 7, severity: 'error' }],
    });
    const text = await runWith({ 'a.yaml': bad }, ['simulate', 'a.yaml']);
    expect(text.out).toContain('a.yaml:7:7: error:');
    expect(text.status).toBe(1);
    expect((await runWith({ 'a.yaml': beside }, ['simulate', 'a.yaml'])).status).toBe(1);
  });

  it('says what is wrong with a world, and with its own words', async () => {
    const files = { 'a.yaml': pod, 'w.yaml': 'nodes: [{nam: x}]\n', 'x.yaml': '{' };
    const world = await runWith(files, ['simulate', 'a.yaml', '--world', 'w.yaml']);
    expect(world.status).toBe(2);
    expect(world.err).toContain('nodes[0].nam');
    expect(world.err).toContain('nodes[0].name');
    for (const argv of [
      ['a.yaml', '--world', 'x.yaml'],
      ['a.yaml', '--world', 'none.yaml'],
      ['a.yaml', '--until', 'soon'],
      ['a.yaml', '--at', '5;6'],
      ['a.yaml', '--document', '3'],
      [],
    ]) {
      const { status, err } = await runWith(files, ['simulate', ...argv]);
      expect(status, argv.join(' ')).toBe(2);
      expect(err, argv.join(' ')).not.toBe('');
    }
  });

  it.each([
    ['nodes: 3', 'nodes: must be a list'],
    ['nodes: [{name: [1]}]', 'nodes[0].name: must be a text that is not empty'],
    ['objects: 3', 'objects: must be a map'],
    [
      'objects: {configMaps: {a: {b: {}}}}',
      'objects.configMaps.a.b: must be a text, a number, true or false',
    ],
    ['images: {a: {seconds: x}}', 'images.a.seconds: must be a number from 0'],
  ])('says what a world should have where it has %s', async (world, told) => {
    const ran = await runWith({ 'a.yaml': pod, 'w.yaml': world }, [
      'simulate',
      'a.yaml',
      '--world',
      'w.yaml',
    ]);
    expect(ran.err).toBe(`podwright: w.yaml: ${told}\n`);
  });

  it('describes the Pod at the end as kubectl does', async () => {
    const crashing = pod.replace('Never', 'Always').replace(/, env: .*/, '}');
    const { out } = await runWith({ 'a.yaml': crashing }, ['simulate', 'a.yaml', '--until', '12']);
    const described = out.slice(out.indexOf('$ kubectl describe'));
    expect(described.slice(0, described.indexOf('Conditions:'))).toBe(`$ kubectl describe pod task   # 12s
Name:             task
Namespace:        default
Node:             node01
Status:           Running
Containers:
  work:
    State:        Terminated
      Reason:     Error
      Exit Code:  4
    Last State:   Terminated
      Reason:     Error
      Exit Code:  4
    Ready:        False
    Restart Count: 1
`);
    expect(described).toMatch(/^ {2}ContainersReady {12}False$/m);
    expect(described).toMatch(/^ {2}Type {5}Reason {5}Age {14}From {15}Message$/m);
    expect(described).toMatch(/^ {2}Normal {3}Started {4}5s \(x2 over 8s\) {2}kubelet /m);
  });

  it('says the words of an older release', async () => {
    const { out } = await runWith({ 'a.yaml': pod + beside }, [
      'simulate',
      'a.yaml',
      '--kubernetes-version',
      '1.34',
    ]);
    expect(out).toContain('Created container: work');
  });
});
