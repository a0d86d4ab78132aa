import { describe, expect, test } from 'vitest';
import { formatPath } from '../../pod/index.ts';
import type { Tweak } from '../../pod/testing.ts';
import { podSecurity, security, view } from './testing.ts';

describe('confinement', () => {
  test('by default nothing but the AppArmor profile of the runtime', () => {
    const linux = view([]);
    expect(linux.status).toMatchObject({ NoNewPrivs: 0, Seccomp: 0 });
    expect(linux.appArmor.value).toBe('cri-containerd.apparmor.d (enforce)');
    expect(linux.rootfs.readOnly).toBe(false);
    expect(view([], { seccompDefault: true }).status.Seccomp).toBe(2);
  });

  test('what the restricted level asks for', () => {
    const linux = view([
      podSecurity({ seccompProfile: { type: 'RuntimeDefault' } }),
      security({ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true }),
    ]);
    expect(linux.status).toMatchObject({ NoNewPrivs: 1, Seccomp: 2 });
    expect(linux.seccomp.refs.map(formatPath)).toEqual(['spec.securityContext.seccompProfile']);
    expect(linux.rootfs.readOnly).toBe(true);
  });

  test('the container overrides the Pod, privileged overrides both', () => {
    const pod = podSecurity({ seccompProfile: { type: 'RuntimeDefault' } });
    expect(view([pod, security({ seccompProfile: { type: 'Unconfined' } })]).status.Seccomp).toBe(0);
    const privileged = view([pod, security({ privileged: true })]);
    expect(privileged.seccomp.id).toBe('linux.seccomp.privileged');
    expect(privileged.appArmor.value).toBe('unconfined');
  });

  test('the old AppArmor annotation still counts, below the field of the container', () => {
    const annotation: Tweak = [
      ['metadata', 'annotations'],
      { 'container.apparmor.security.beta.kubernetes.io/web': 'localhost/mine' },
    ];
    expect(view([annotation]).appArmor.value).toBe('mine (enforce)');
    const field = security({ appArmorProfile: { type: 'Unconfined' } });
    expect(view([annotation, field]).appArmor.value).toBe('unconfined');
  });
});
