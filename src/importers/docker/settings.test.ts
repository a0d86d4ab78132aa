import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../pod/index.ts';
import { imported } from '../testing.ts';
import { run } from './testing.ts';

describe('resources', () => {
  test('memory counts in powers of 1024', () => {
    const limits = (text: string) => (run(`-m ${text} nginx`).box.resources as JsonObject).limits;
    expect(limits('512m')).toEqual({ memory: '512Mi' });
    expect(limits('1.5g')).toEqual({ memory: '1536Mi' });
    expect(limits('65536k')).toEqual({ memory: '64Mi' });
    expect(limits('104857600')).toEqual({ memory: '100Mi' });
  });
  test('CPU, shares and reservations', () => {
    expect(run('--cpus 1.5 --cpu-shares 512 -m 1g --memory-reservation 256m nginx').box.resources).toEqual({
      requests: { cpu: '500m', memory: '256Mi' },
      limits: { cpu: '1500m', memory: '1Gi' },
    });
    expect(run('--cpu-quota 50000 --cpu-period 100000 nginx').box.resources).toEqual({
      limits: { cpu: '500m' },
    });
  });
  test('a request is not above its limit', () => {
    const { box, notes } = run('-m 64m --memory-reservation 128m nginx');
    expect(box.resources).toEqual({ requests: { memory: '64Mi' }, limits: { memory: '64Mi' } });
    expect(notes).toEqual(['--memory-reservation request-above-limit']);
  });
  test.each([
    ['all', '1', ['--gpus gpus']],
    ['2', '2', []],
    [`'"device=0,1"'`, '2', ['--gpus gpus']],
    ['device=GPU-3a', '1', ['--gpus gpus']],
    ['count=3,capabilities=gpu', '3', ['--gpus gpus']],
  ])('--gpus %s', (value, count, told) => {
    const { box, notes } = run(`--gpus ${value} cuda`);
    expect(box.resources).toEqual({ limits: { 'nvidia.com/gpu': count } });
    expect(notes).toEqual(told);
  });
});

describe('health', () => {
  test('a check with all its times', () => {
    const { box } = run(
      '--health-cmd "curl -f http://localhost/" --health-interval 1m30s --health-timeout=5s --health-retries 4 --health-start-period 40s nginx',
    );
    const exec = { command: ['/bin/sh', '-c', 'curl -f http://localhost/'] };
    expect(box.livenessProbe).toEqual({ exec, periodSeconds: 90, timeoutSeconds: 5, failureThreshold: 4 });
    const startup = box.startupProbe as JsonObject;
    expect(startup.exec).toEqual(exec);
    expect(Number(startup.periodSeconds) * (Number(startup.failureThreshold) - 1)).toBeGreaterThanOrEqual(40);
  });
  test("docker's own times where none are given", () => {
    expect(run('--health-cmd true nginx').box.livenessProbe).toMatchObject({
      periodSeconds: 30,
      timeoutSeconds: 30,
    });
    expect(run('--health-cmd true --health-interval 500ms nginx').box.livenessProbe).toMatchObject({
      periodSeconds: 1,
    });
  });
  test('none', () => {
    expect(run('--no-healthcheck --health-cmd true nginx').box.livenessProbe).toBeUndefined();
  });
});

describe('security', () => {
  test('users and groups by number', () => {
    expect(run('-u 1000:1001 --group-add 44 nginx').box.securityContext).toEqual({
      runAsUser: 1000,
      runAsGroup: 1001,
    });
    expect(run('--group-add 44 nginx').spec.securityContext).toEqual({ supplementalGroups: [44] });
    expect(run('-u node nginx').notes).toEqual(['-u user-name']);
    expect(run('-u $(id -u):$(id -g) nginx').notes).toEqual([
      '-u shell-values',
      '-u user-name',
      '-u group-name',
    ]);
    expect(run('-u root nginx').box.securityContext).toEqual({ runAsUser: 0 });
  });
  test('capabilities and privileges', () => {
    expect(
      run('--cap-add=CAP_NET_ADMIN --cap-add sys_time --cap-drop ALL --read-only nginx').box.securityContext,
    ).toEqual({
      readOnlyRootFilesystem: true,
      capabilities: { add: ['NET_ADMIN', 'SYS_TIME'], drop: ['ALL'] },
    });
    expect(run('--privileged --security-opt no-new-privileges nginx').notes).toEqual([
      '--security-opt privilege-conflict',
    ]);
  });
  test('security options', () => {
    expect(
      run(
        '--security-opt no-new-privileges:true --security-opt seccomp=./chrome.json --security-opt apparmor=unconfined --security-opt label=level:s0:c1,c2 nginx',
      ).box.securityContext,
    ).toEqual({
      allowPrivilegeEscalation: false,
      seccompProfile: { type: 'Localhost', localhostProfile: 'profiles/chrome.json' },
      appArmorProfile: { type: 'Unconfined' },
      seLinuxOptions: { level: 's0:c1,c2' },
    });
  });
  test('sysctls', () => {
    const { spec, notes } = run('--sysctl net.core.somaxconn=1024 --sysctl net.ipv4.tcp_syncookies=1 nginx');
    expect(spec.securityContext).toEqual({
      sysctls: [
        { name: 'net.core.somaxconn', value: '1024' },
        { name: 'net.ipv4.tcp_syncookies', value: '1' },
      ],
    });
    expect(notes).toEqual(['--sysctl sysctl-unsafe']);
  });
});

describe('the rest of a Pod', () => {
  test('labels, and annotations for what is no label', () => {
    const { workload, notes } = run(
      "-l tier=front --label 'traefik.http.routers.web.rule=Host(`a.b`)' --label 'bad key=1' nginx",
    );
    expect(workload.metadata).toEqual({
      name: 'nginx',
      labels: { app: 'nginx', tier: 'front' },
      annotations: { 'traefik.http.routers.web.rule': 'Host(`a.b`)' },
    });
    expect(notes).toEqual(['--label label-value', '--label label-key']);
  });
  test("a label app of the person's is what the Pods are found by", () => {
    const { others } = run('--label app=shop -p 80:80 nginx');
    expect(others[0]?.spec).toMatchObject({ selector: { app: 'shop' } });
  });
  test('platform, pull and stopping', () => {
    expect(run('--platform linux/arm64/v8 --stop-timeout 60 nginx').spec).toMatchObject({
      nodeSelector: { 'kubernetes.io/os': 'linux', 'kubernetes.io/arch': 'arm64' },
      terminationGracePeriodSeconds: 60,
    });
    expect(run('--pull always nginx').box.imagePullPolicy).toBe('Always');
    expect(run('--stop-signal 3 nginx')).toMatchObject({
      box: { lifecycle: { stopSignal: 'SIGQUIT' } },
      spec: { os: { name: 'linux' } },
    });
  });
  test.each([
    '--device /dev/dri',
    '--ulimit nofile=1024',
    '--link db',
    '--log-driver json-file',
    '--oom-score-adj 100',
    '--memory-swap 1g',
    '--pids-limit 100',
    '--cpuset-cpus 0',
    '--runtime nvidia',
    '--ip 10.0.0.1',
    '--init',
    '--uts host',
  ])('%s is noted', (options) => {
    const { notes, result } = run(`${options} nginx`);
    expect(notes).toHaveLength(1);
    expect(result.notes[0]?.option).toBe(options.split(' ')[0]);
    expect(result.yaml).toBe(imported('docker run nginx').yaml);
  });
});
