import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../pod/index.ts';
import { play } from '../testing.ts';
import { inferBehaviour } from './infer.ts';
import { runScript } from './script.ts';

const infer = (more: JsonObject, role?: 'init' | 'container') =>
  inferBehaviour({ name: 'c', image: 'busybox:1.36', ...more }, {}, role);
const shell = (script: string) => infer({ command: ['/bin/sh', '-c', script] }).behaviour;

describe('what a command does', () => {
  it.each<[string, object]>([
    ['exit 3', { exit: { at: 0, code: 3 } }],
    ['sleep 5; exit 1', { exit: { at: 5, code: 1 } }],
    ['sleep 1m && false && sleep 9', { exit: { at: 60, code: 1 } }],
    ['false || true', { exit: { at: 0, code: 0 } }],
    ['while true; do date; sleep 1; done', { exit: undefined }],
    ['sleep infinity', { exit: undefined }],
    ['echo "a; exit 9" > /tmp/x; sleep 2', { exit: { at: 2, code: 0 }, files: [['/tmp/x', 0, null]] }],
    [
      'touch /tmp/healthy; sleep 30; rm -f /tmp/healthy; sleep 600',
      { exit: { at: 630, code: 0 }, files: [['/tmp/healthy', 0, 30]] },
    ],
    ['sleep 4; exec sleep 6', { exit: { at: 10, code: 0 } }],
  ])('%s', (script, expected) => {
    const behaviour = shell(script);
    expect({ exit: undefined, ...behaviour }).toMatchObject(expected);
    expect(behaviour.term).toBe('ignore');
  });

  it('of words without a shell', () => {
    expect(infer({ command: ['sleep', '10'] }).behaviour).toEqual({
      exit: { at: 10, code: 0 },
      term: 'ignore',
    });
    expect(infer({ args: ['false'] }).behaviour.exit).toEqual({ at: 0, code: 1 });
    const stress = ['stress', '--vm', '1', '--vm-bytes', '250M'];
    expect(infer({ command: stress }).behaviour).toMatchObject({ memory: [[1, '251Mi']], term: 0 });
    const memory = (...args: string[]) => infer({ args }).behaviour.memory?.[0]?.[1];
    expect(memory('stress', '--vm', '2', '--vm-bytes', '100M')).toBe('201Mi');
    expect(memory('stress', '--vm=2', '--vm-bytes=1G')).toBe('2049Mi');
    expect(memory('stress-ng', '-m', '2')).toBe('257Mi');
    expect(memory('/usr/bin/stress-ng', '-m 1', '-c 1')).toBe('257Mi');
    expect(memory('stress', '-c', '1')).toBeUndefined();
    expect(infer({ image: 'vish/stress', args: ['-cpus', '2'] }).behaviour).toEqual({ term: 0, cpu: 2 });
  });

  it('of images', () => {
    expect(infer({ image: 'docker.io/library/nginx:1.27' }).behaviour).toMatchObject({
      listens: [[80, 0, null]],
      termCode: 0,
    });
    expect(infer({ image: 'nginx', command: ['nginx-debug'] }).known).toBe(false);
    const env = (HOST: string) => [
      { name: 'HOST', value: HOST },
      { name: 'PORT', value: '8080' },
    ];
    const demo = (host: string) => infer({ image: 'ikubernetes/demoapp:v1.0', env: env(host) }).behaviour;
    expect(demo('0.0.0.0').listens).toEqual([[8080, 0, null]]);
    expect(demo('127.0.0.1').listens).toBeUndefined();
    expect(
      inferBehaviour({ name: 'c', image: 'x:1' }, { entrypoint: ['sleep'], cmd: ['7'] }).behaviour.exit,
    ).toEqual({ at: 7, code: 0 });
  });

  it('says what it does not know', () => {
    const { known, behaviour, chips } = infer({ image: 'registry.example/app:1' });
    expect(known).toBe(false);
    expect(behaviour).toEqual({ term: 0, termCode: 143 });
    expect(chips.map(({ code }) => code)).toEqual(['unknown', 'runsOn', 'endsOnTerm']);
    expect(
      infer({ command: ['wget', '-O', '/work/index.html', 'http://registry.example'] }, 'init').behaviour
        .exit,
    ).toEqual({ at: 0, code: 0 });
    const unknown = { command: ['sh', '-c', 'migrate --all'] };
    expect(infer(unknown, 'init').behaviour.exit).toEqual({ at: 0, code: 0 });
    expect(infer(unknown, 'container').behaviour.exit).toBeUndefined();
  });

  it('takes what it does not know for a server on the ports that the container declares, else on those it is probed on', () => {
    const app = (more: JsonObject) => infer({ image: 'registry.example/app:1', ...more }).behaviour.listens;
    const probed = {
      livenessProbe: { httpGet: { port: 8080 } },
      readinessProbe: { exec: { command: ['nc', '-z', 'localhost', '9090'] } },
    };
    expect(
      app({ ports: [{ containerPort: 80 }, { containerPort: 53, protocol: 'UDP' }], ...probed }),
    ).toEqual([[80, 0, null]]);
    expect(app(probed)).toEqual([
      [9090, 0, null],
      [8080, 0, null],
    ]);
    expect(app({ command: ['sh', '-c', 'sleep 3 && envoy'], ...probed })?.map(([, from]) => from)).toEqual([
      3, 3,
    ]);
    expect(app({ command: ['sleep', '9'], ...probed })).toBeUndefined();
  });

  it('takes what it does not know for a task that ends in a Pod that is to end', () => {
    const first = (restartPolicy: string, more: JsonObject = {}) => {
      const container = { name: 'pi', image: 'perl:5.34', command: ['perl', '-e', '1'], ...more };
      return play({ restartPolicy, containers: [container] }).behaviours[0]?.starts[0]?.exit;
    };
    expect(first('Never')).toEqual({ at: 0, code: 0 });
    expect(first('OnFailure')).toEqual({ at: 0, code: 0 });
    expect(first('Always')).toBeUndefined();
    expect(first('Never', { ports: [{ containerPort: 80 }] })).toBeUndefined();
    expect(first('Never', { command: ['sleep', '9'] })).toEqual({ at: 9, code: 0 });
  });

  it('knows what well-known servers answer', () => {
    const http = (image: string, more: JsonObject = {}) =>
      infer({ image, ...more }).behaviour.http?.map(([port, path]) => `${port}${path}`);
    expect(http('nginx:1.27')).toEqual(['80/', '80/index.html', '80/50x.html']);
    expect(http('nginx:1.27', { volumeMounts: [{ name: 'c', mountPath: '/etc/nginx/conf.d' }] })).toEqual([
      '80*',
    ]);
    expect(http('nginx:1.27', { volumeMounts: [{ name: 'c', mountPath: '/work' }] })).toHaveLength(3);
    expect(http('redis:7')).toBeUndefined();
  });

  it.each<[string, JsonObject, JsonObject, string | undefined]>([
    ['nginx:1.27', {}, {}, undefined],
    ['nginx:1.27', { runAsUser: 1000 }, {}, '/var/cache/nginx'],
    ['nginx:1.27', {}, { runAsUser: 1000 }, '/var/cache/nginx'],
    ['nginx:1.27', { runAsUser: 0 }, { runAsUser: 1000 }, undefined],
    ['nginx:1.27', { readOnlyRootFilesystem: true }, {}, '/var/cache/nginx'],
    ['nginx:1.27', { capabilities: { drop: ['ALL'] } }, {}, 'CHOWN'],
    ['nginx:1.27', { capabilities: { drop: ['ALL'], add: ['CHOWN', 'SETGID', 'SETUID'] } }, {}, undefined],
    ['nginx:1.27', { capabilities: { drop: ['ALL'] }, privileged: true }, {}, undefined],
    ['nginxinc/nginx-unprivileged:1.27', { capabilities: { drop: ['ALL'] } }, {}, undefined],
    ['nginxinc/nginx-unprivileged:1.27', { readOnlyRootFilesystem: true }, {}, '/tmp'],
    ['httpd:2.4', { readOnlyRootFilesystem: true }, {}, '/usr/local/apache2/logs'],
    ['redis:7', { readOnlyRootFilesystem: true }, { runAsUser: 999 }, undefined],
  ])('%s with %j in a Pod with %j is kept from starting by %s', (image, securityContext, ofPod, missing) => {
    const { behaviour, chips } = inferBehaviour(
      { name: 'c', image, securityContext },
      {},
      'container',
      ofPod,
    );
    expect(behaviour.exit).toEqual(missing === undefined ? undefined : { at: 0, code: 1 });
    const chip = chips.find(({ code }) => code === 'cannotWrite' || code === 'lacksCapability');
    expect(Object.values(chip?.params ?? {})[0]).toBe(missing);
  });

  it('a volume where a server writes lets it start', () => {
    const mounted = (...paths: string[]) =>
      infer({
        image: 'nginx:1.27',
        securityContext: { readOnlyRootFilesystem: true, runAsUser: 101 },
        volumeMounts: paths.map((mountPath) => ({ name: 'v', mountPath })),
      }).behaviour.exit;
    expect(mounted('/var/cache/nginx')).toBeDefined();
    expect(mounted('/var/cache/nginx/', '/var/run')).toBeUndefined();
    expect(mounted('/etc/nginx')).toBeUndefined();
  });

  it('is total', () => {
    fc.assert(
      fc.property(fc.string(), fc.boolean(), (script, stays) => {
        const { code, seconds } = runScript(script, stays);
        expect(Number.isInteger(code)).toBe(true);
        expect(seconds === undefined || seconds >= 0).toBe(true);
      }),
    );
  });
});
