import { describe, expect, test } from 'vitest';
import { minimalPod } from '../../pod/testing.ts';
import { security, view } from './testing.ts';
import type { LinuxView } from './types.ts';
import { linuxViews } from './view.ts';

describe('namespaces', () => {
  const scopes = (linux: LinuxView) => Object.fromEntries(linux.namespaces.map((ns) => [ns.type, ns.scope]));

  test('of a plain Pod', () => {
    expect(scopes(view([]))).toEqual({
      pid: 'container',
      net: 'pod',
      ipc: 'pod',
      uts: 'pod',
      user: 'host',
      mnt: 'container',
      cgroup: 'container',
    });
  });

  test('of the host', () => {
    const linux = view([
      [['spec', 'hostNetwork'], true],
      [['spec', 'hostPID'], true],
      [['spec', 'hostIPC'], true],
      security({ privileged: true }),
    ]);
    expect(scopes(linux)).toEqual({
      pid: 'host',
      net: 'host',
      ipc: 'host',
      uts: 'host',
      user: 'host',
      mnt: 'container',
      cgroup: 'host',
    });
    expect(linux.namespaces[1]?.explanation).toEqual({
      id: 'linux.ns.net.host',
      params: {},
      refs: [['spec', 'hostNetwork']],
    });
  });

  test('shared processes, a user namespace, and the target of an ephemeral container', () => {
    const linux = view([
      [['spec', 'shareProcessNamespace'], true],
      [['spec', 'hostUsers'], false],
    ]);
    expect(scopes(linux)).toMatchObject({ pid: 'pod', user: 'pod' });
    const pod = minimalPod([
      ['spec', 'ephemeralContainers'],
      [{ name: 'debug', image: 'busybox:1', targetContainerName: 'web' }],
    ]);
    expect(linuxViews(pod, []).map((v) => v.namespaces[0]?.scope)).toEqual(['container', 'target']);
  });
});
