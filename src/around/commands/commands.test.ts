import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findPods } from '../../pod/index.ts';
import { parseStream } from '../../yaml/index.ts';
import { commandsFor } from './commands.ts';
import { commandLine, quoted, withInput } from './quote.ts';
import type { Command, CommandId } from './subject.ts';

function of(text: string, file = 'web.yaml'): Command[] {
  const root = parseStream(text).documents[0]?.value ?? null;
  const [ref] = findPods(root);
  if (!ref) throw new Error('no Pod');
  return commandsFor(root, ref, file);
}

const lines = (commands: readonly Command[], id: CommandId) =>
  commands.filter((command) => command.id === id).map(({ words }) => commandLine(words, 'bash'));

const pod = `apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec:
  initContainers:
  - {name: migrate, image: m}
  - {name: proxy, image: p, restartPolicy: Always}
  containers:
  - name: app
    image: nginx
    ports: [{name: http, containerPort: 80}, {containerPort: 9000}, {containerPort: 53, protocol: UDP}]
    envFrom: [{secretRef: {name: keys}}]
    readinessProbe: {httpGet: {path: /ready, port: http}}
  volumes:
  - {name: data, persistentVolumeClaim: {claimName: data}}
  - {name: conf, configMap: {name: conf}}
`;

describe('commandsFor', () => {
  it('a Pod by its name, in its namespace', () => {
    const commands = of(pod);
    expect(lines(commands, 'apply')).toEqual(['kubectl apply -f web.yaml']);
    expect(lines(commands, 'dry-run')).toEqual(['kubectl apply --dry-run=server -f web.yaml']);
    expect(lines(commands, 'get')).toEqual(['kubectl -n shop get pods web -o wide -w']);
    expect(lines(commands, 'logs')).toEqual([
      'kubectl -n shop logs pod/web -c migrate -f',
      'kubectl -n shop logs pod/web -c proxy -f',
      'kubectl -n shop logs pod/web -c app -f',
    ]);
    expect(lines(commands, 'exec')).toEqual([
      'kubectl -n shop exec -it pod/web -c proxy -- sh',
      'kubectl -n shop exec -it pod/web -c app -- sh',
    ]);
    expect(lines(commands, 'forward')).toEqual([
      'kubectl -n shop port-forward pod/web 8080:80',
      'kubectl -n shop port-forward pod/web 9000:9000',
    ]);
    expect(lines(commands, 'claims')).toEqual(['kubectl -n shop get pvc data']);
    expect(lines(commands, 'objects')).toEqual(['kubectl -n shop get configmap/conf secret/keys']);
    expect(lines(commands, 'probe-http')).toEqual([
      'kubectl get --raw /api/v1/namespaces/shop/pods/web:80/proxy/ready',
    ]);
  });

  it('a Deployment by its labels', () => {
    const commands = of(`apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web, tier: front}}
  template:
    metadata: {labels: {app: web, tier: front, v: "1"}}
    spec: {containers: [{name: app, image: nginx, readinessProbe: {exec: {command: [sh, -c, "test -f /ok"]}}}]}
`);
    expect(lines(commands, 'get')).toEqual(['kubectl get pods -l app=web,tier=front -o wide -w']);
    expect(lines(commands, 'rollout')).toEqual(['kubectl rollout status deployment/web']);
    expect(lines(commands, 'debug')[0]).toContain('debug -it POD_NAME --image=');
    expect(lines(commands, 'probe-exec')).toEqual([
      "kubectl exec deployment/web -c app -- sh -c 'test -f /ok'",
    ]);
  });

  it('a Pod without a name is created', () => {
    const commands = of(
      'apiVersion: v1\nkind: Pod\nmetadata: {generateName: a-}\nspec: {containers: [{name: a}]}\n',
    );
    expect(lines(commands, 'create')).toEqual(['kubectl create -f web.yaml']);
    expect(lines(commands, 'diff')).toEqual([]);
  });

  it('the Job of a CronJob, and Windows', () => {
    const cron = of(`apiVersion: batch/v1
kind: CronJob
metadata: {name: tidy}
spec:
  jobTemplate: {spec: {template: {spec: {os: {name: windows}, containers: [{name: a}]}}}}
`);
    expect(lines(cron, 'run-now')).toEqual(['kubectl create job tidy-now --from=cronjob/tidy']);
    expect(lines(cron, 'logs')).toEqual(['kubectl logs job/tidy-now -c a -f']);
    expect(lines(cron, 'exec')).toEqual(['kubectl exec -it POD_NAME -c a -- cmd']);
    expect(lines(cron, 'debug')).toEqual([]);
  });
});

describe('quotes', () => {
  test('bash reads each word as it is', () => {
    const word = fc.string({ unit: 'grapheme' }).filter((one) => !one.includes('\0'));
    // One bash for all of a run: to start one takes longer than all that it reads.
    const lines = fc.array(fc.array(word, { maxLength: 4 }), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(lines, (all) => {
        const script = all.map((words) => `printf '%s\\0' ${commandLine(['x', ...words], 'bash')}`);
        const { stdout } = spawnSync('bash', { input: script.join('\n') });
        const wanted = all.flatMap((words) => ['x', ...words]);
        expect(stdout.toString('utf8').split('\0').slice(0, -1)).toEqual(wanted);
      }),
      { numRuns: 3 },
    );
  });

  test('bash gives a heredoc as it is', () => {
    const text = "a: $HOME `id` \\\nEOF\nb: 'x'\n";
    const { stdout } = spawnSync('bash', ['-c', withInput(['cat'], text, 'bash') ?? '']);
    expect(stdout.toString('utf8')).toBe(text);
  });

  it.each([
    ['web.yaml', 'web.yaml'],
    ['my file.yaml', "'my file.yaml'"],
    ["it's", "'it''s'"],
    ['a,b', "'a,b'"],
    ['$x', "'$x'"],
    ['--from=cronjob/a', '--from=cronjob/a'],
    ['--image=busybox:1.37', "'--image=busybox:1.37'"],
    ['', "''"],
    ['@x', "'@x'"],
  ])('PowerShell: %s', (word, written) => {
    expect(quoted(word, 'powershell')).toBe(written);
  });

  it('has no here-string for a text with its end', () => {
    expect(withInput(['cat'], "a: |\n'@\n", 'powershell')).toBeUndefined();
    expect(withInput(['cat'], 'a: 1', 'powershell')).toBe("@'\na: 1\n'@ | cat\n");
  });
});
