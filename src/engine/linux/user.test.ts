import { describe, expect, test } from 'vitest';
import { podSecurity, security, view } from './testing.ts';

describe('user', () => {
  test('the example of the Kubernetes documentation', () => {
    const { user } = view([
      podSecurity({ runAsUser: 1000, runAsGroup: 3000, fsGroup: 2000, supplementalGroups: [4000] }),
    ]);
    expect(user.id).toBe('uid=1000 gid=3000 groups=2000,3000,4000');
    expect(user.groups).toEqual([2000, 3000, 4000]);
    expect(user.explanations.map((e) => e.id)).toEqual([
      'linux.user.pod',
      'linux.group.set',
      'linux.groups.fsGroup',
      'linux.groups.supplemental',
      'linux.groups.merge',
    ]);
  });

  test('the container wins; without a group it is that of the image, or 0', () => {
    const { user } = view([podSecurity({ runAsUser: 1000 }), security({ runAsUser: 2000 })]);
    expect(user).toMatchObject({ uid: 2000, gid: 0, groups: [0], id: 'uid=2000 gid=0(root) groups=0(root)' });
    expect(user.explanations[0]).toMatchObject({
      id: 'linux.user.container',
      refs: [['spec', 'containers', 0, 'securityContext', 'runAsUser']],
    });
  });

  test('nothing said: the image decides', () => {
    expect(view([]).user).toMatchObject({
      uid: 0,
      id: 'uid=0(root) gid=0(root) groups=0(root)',
      assumed: true,
    });
    expect(view([], { imageUser: '101:102' }).user).toMatchObject({ uid: 101, gid: 102, assumed: false });
    expect(view([], { imageUser: 'root' }).user).toMatchObject({ uid: 0, assumed: false });
    const named = view([], { imageUser: 'nginx' });
    expect(named.user).toMatchObject({ uid: undefined, id: undefined, assumed: false });
    expect(named.user.explanations[0]).toMatchObject({
      id: 'linux.user.imageName',
      params: { user: 'nginx' },
    });
    const nonRoot = view([security({ runAsNonRoot: true })]).user;
    expect(nonRoot).toMatchObject({ uid: undefined, id: undefined, assumed: false });
    expect(nonRoot.explanations[0]?.id).toBe('linux.user.imageNonRoot');
  });

  test('root that must not be root', () => {
    const ids = view([podSecurity({ runAsNonRoot: true }), security({ runAsUser: 0 })]).user.explanations;
    expect(ids.map((e) => e.id)).toContain('linux.user.refused');
  });
});
