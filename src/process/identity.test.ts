import { describe, expect, test } from 'vitest';
import type { Json } from '../pod/index.ts';
import { maskNames } from './identity.ts';
import { modeLetters, octal } from './mode.ts';
import { single, viewOf } from './testing.ts';

const status = (securityContext: Json) =>
  Object.fromEntries(viewOf(single({}, { securityContext })).status.map(({ name, value }) => [name, value]));

describe('/proc/1/status', () => {
  test('as the kernel prints it', () => {
    const lines = status({ runAsUser: 1001, runAsGroup: 1001, fsGroup: 2000, supplementalGroups: [1002] });
    expect(lines).toEqual({
      Uid: '1001\t1001\t1001\t1001',
      Gid: '1001\t1001\t1001\t1001',
      Groups: '1001 1002 2000 ',
      CapInh: '0000000000000000',
      CapPrm: '0000000000000000',
      CapEff: '0000000000000000',
      CapBnd: '00000000a80425fb',
      CapAmb: '0000000000000000',
      NoNewPrivs: '0',
      Seccomp: '0',
    });
    expect(status({ runAsNonRoot: true }).Uid).toBeUndefined();
  });

  test('of another operating system there is none', () => {
    const view = viewOf(single({}, { os: { name: 'windows' } }));
    expect([view.linux, view.status, view.files]).toEqual([undefined, [], []]);
  });
});

describe('masks', () => {
  test.each([
    ['0000000000000400', ['NET_BIND_SERVICE']],
    ['0x401', ['CHOWN', 'NET_BIND_SERVICE']],
    ['0000000000000000', []],
    ['0000020000000000', ['41']],
    ['', undefined],
    ['cap', undefined],
    ['00000000000000000', undefined],
  ])('%s', (mask, names) => {
    expect(maskNames(mask)).toEqual(names);
  });

  test('back and forth', () => {
    const { linux } = viewOf(single({ securityContext: { privileged: true } }));
    expect(maskNames(linux?.status.CapEff ?? '')).toEqual(linux?.capabilities.effective);
  });
});

describe('modes', () => {
  test.each([
    [0o644, 'file', '0644', '-rw-r--r--'],
    [0o2755, 'directory', '2755', 'drwxr-sr-x'],
    [0o3777, 'directory', '3777', 'drwxrwsrwt'],
    [0o4600, 'file', '4600', '-rwS------'],
    [0, 'file', '0000', '----------'],
  ] as const)('%d', (mode, kind, digits, letters) => {
    expect([octal(mode), modeLetters(mode, kind)]).toEqual([digits, letters]);
  });
});
