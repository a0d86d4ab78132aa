import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../pod/index.ts';
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
    expect(infer({ command: stress }).behaviour).toMatchObject({ memory: [[1, '250Mi']], term: 0 });
    expect(infer({ args: ['stress-ng', '-m', '1'] }).behaviour.memory).toEqual([[1, '256Mi']]);
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
    const unknown = { command: ['sh', '-c', 'migrate --all'] };
    expect(infer(unknown, 'init').behaviour.exit).toEqual({ at: 0, code: 0 });
    expect(infer(unknown, 'container').behaviour.exit).toBeUndefined();
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
