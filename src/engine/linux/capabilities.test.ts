import { describe, expect, test } from 'vitest';
import type { Json } from '../../pod/index.ts';
import { security, view } from './testing.ts';
import type { LinuxOptions } from './types.ts';

describe('capabilities', () => {
  const masks = (value: Json | undefined, options: LinuxOptions = {}) => {
    const { status } = view(value === undefined ? [] : [security(value)], options);
    return [status.CapPrm, status.CapEff, status.CapBnd];
  };
  const none = '0000000000000000';
  const standard = '00000000a80425fb';
  const all = '000001ffffffffff';

  test('what runtimes grant by default', () => {
    expect(masks(undefined)).toEqual([standard, standard, standard]);
    expect(masks(undefined, { runtime: 'cri-o' })[0]).toBe('00000000000005fb');
    expect(view([]).capabilities.bounding).toHaveLength(14);
    expect(view([]).status).toMatchObject({ CapInh: none, CapAmb: none });
  });

  test.each<[string, Json, string]>([
    ['add NET_ADMIN and SYS_TIME', { capabilities: { add: ['NET_ADMIN', 'SYS_TIME'] } }, '00000000aa0435fb'],
    ['drop ALL', { capabilities: { drop: ['ALL'] } }, none],
    [
      'drop ALL, add NET_BIND_SERVICE',
      { capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE'] } },
      '0000000000000400',
    ],
    ['add ALL, drop CHOWN', { capabilities: { add: ['all'], drop: ['CHOWN'] } }, '000001fffffffffe'],
    ['added and dropped is dropped', { capabilities: { add: ['NET_ADMIN'], drop: ['NET_ADMIN'] } }, standard],
    ['privileged', { privileged: true, capabilities: { drop: ['ALL'] } }, all],
  ])('%s', (_, value, mask) => {
    expect(masks(value)).toEqual([mask, mask, mask]);
  });

  test('a process that is not root has none but the bound', () => {
    const value = { runAsUser: 1000, capabilities: { add: ['NET_BIND_SERVICE', 'NET_ADMIN'] } };
    expect(masks(value)).toEqual([none, none, '00000000a80435fb']);
    expect(masks({ runAsUser: 1000, privileged: true })).toEqual([none, none, all]);
    expect(masks({ runAsNonRoot: true })).toEqual([none, none, standard]);
  });

  test('names that mean nothing are named', () => {
    const value = { capabilities: { add: ['CAP_NET_ADMIN', 'FLY'] } };
    const { capabilities } = view([security(value)]);
    expect(masks(value)[2]).toBe(standard);
    expect(capabilities.explanations.map((e) => [e.id, e.params.names])).toEqual(
      expect.arrayContaining([
        ['linux.caps.prefix', ['CAP_NET_ADMIN']],
        ['linux.caps.unknown', ['FLY']],
      ]),
    );
    expect(masks(value, { runtime: 'cri-o' })[2]).toBe('00000000000015fb');
  });
});
