import { describe, expect, test } from 'vitest';
import { container, security, view } from './testing.ts';

describe('mounts', () => {
  test('volumes and what everybody gets, parents first', () => {
    const linux = view([
      container('volumeMounts', [
        { name: 'config', mountPath: '/etc/app/' },
        { name: 'cache', mountPath: '/cache' },
        { name: 'host', mountPath: '/host', readOnly: true, mountPropagation: 'HostToContainer' },
        { name: 'config', mountPath: '/etc/hosts', subPath: 'hosts' },
        { name: 'gone', mountPath: '/gone' },
      ]),
      [
        ['spec', 'volumes'],
        [
          { name: 'config', configMap: { name: 'c' } },
          { name: 'cache', emptyDir: { medium: 'Memory' } },
          { name: 'host', hostPath: { path: '/var/log' } },
        ],
      ],
    ]);
    const byTarget = Object.fromEntries(linux.mounts.map((m) => [m.target, m]));
    expect(byTarget['/etc/app']).toMatchObject({
      kind: 'configMap',
      readOnly: true,
      options: ['rbind', 'rprivate', 'ro'],
      path: ['spec', 'containers', 0, 'volumeMounts', 0],
    });
    expect(byTarget['/cache']?.explanation.id).toBe('linux.mount.tmpfs');
    expect(byTarget['/host']).toMatchObject({ options: ['rbind', 'rslave', 'ro'] });
    expect(byTarget['/host']?.explanation.params.source).toBe('/var/log');
    expect(linux.mounts.filter((m) => m.target === '/etc/hosts')).toHaveLength(1);
    expect(byTarget['/etc/hosts']).toMatchObject({ volume: 'config', subPath: 'hosts' });
    expect(byTarget['/gone']?.explanation.id).toBe('linux.mount.missingVolume');
    expect(byTarget['/var/run/secrets/kubernetes.io/serviceaccount']?.readOnly).toBe(true);
    const targets = linux.mounts.map((m) => m.target);
    expect(targets.indexOf('/dev')).toBeLessThan(targets.indexOf('/dev/shm'));
  });

  test('opting out of the token, and a privileged container', () => {
    const linux = view([[['spec', 'automountServiceAccountToken'], false], security({ privileged: true })]);
    const targets = linux.mounts.map((m) => m.target);
    expect(targets).not.toContain('/var/run/secrets/kubernetes.io/serviceaccount');
    expect(linux.mounts.find((m) => m.target === '/sys')?.readOnly).toBe(false);
    expect(view([]).mounts.find((m) => m.target === '/sys')?.readOnly).toBe(true);
  });
});
