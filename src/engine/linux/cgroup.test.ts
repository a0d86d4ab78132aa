import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../pod/index.ts';
import { milliCpuToQuota, milliCpuToShares, sharesToWeight, sharesToWeightLinear } from './cgroup.ts';
import { container, files, view } from './testing.ts';
import type { LinuxOptions } from './types.ts';
import { linuxViews } from './view.ts';

describe('shares and weights', () => {
  test.each([
    [0n, 2n],
    [1n, 2n],
    [100n, 102n],
    [250n, 256n],
    [1000n, 1024n],
    [1_000_000n, 262144n],
  ])('%s milli cpu are %s shares', (milli, shares) => {
    expect(milliCpuToShares(milli)).toBe(shares);
  });

  // 2000 shares: opencontainers/runc issue 4896. The whole range 2..262144 was compared with Go's results once.
  test.each([
    [2n, 1, 1],
    [102n, 17, 4],
    [256n, 35, 10],
    [512n, 59, 20],
    [1024n, 100, 39],
    [2000n, 170, 77],
    [2048n, 174, 79],
    [262144n, 10000, 10000],
  ])('%s shares are weight %s, before that %s', (shares, weight, linear) => {
    expect(sharesToWeight(shares)).toBe(weight);
    expect(sharesToWeightLinear(shares)).toBe(linear);
  });

  test('quota: 100 ms periods, 1 ms at least, none without a limit', () => {
    expect([milliCpuToQuota(500n), milliCpuToQuota(1n), milliCpuToQuota(0n)]).toEqual([
      50000n,
      1000n,
      undefined,
    ]);
  });
});

describe('cgroup', () => {
  test('requests and limits', () => {
    const value = { requests: { cpu: '250m', memory: '64Mi' }, limits: { cpu: '500m', memory: '100M' } };
    const linux = view([container('resources', value)]);
    expect(files(linux.cgroup)).toEqual({
      'cpu.weight': '35',
      'cpu.max': '50000 100000',
      'memory.max': '99999744',
      'memory.swap.max': '0',
      'memory.oom.group': '1',
      'pids.max': 'max',
    });
    expect(files(linux.podCgroup)).toEqual({
      'cpu.weight': '10',
      'cpu.max': '50000 100000',
      'memory.max': '99999744',
      'pids.max': 'max',
    });
    expect(linux.cgroup[0]?.explanation).toEqual({
      id: 'linux.cpuWeight',
      params: { request: '250m', shares: 256, value: 35, before: 10 },
      refs: [['spec', 'containers', 0, 'resources', 'requests', 'cpu']],
    });
    expect(linux.oomScoreAdj.value).toBe('993');
  });

  test('nothing set', () => {
    const linux = view([]);
    expect(files(linux.cgroup)).toMatchObject({
      'cpu.weight': '1',
      'cpu.max': 'max 100000',
      'memory.max': 'max',
    });
    expect(files(linux.podCgroup)).toMatchObject({
      'cpu.weight': '1',
      'cpu.max': 'max 100000',
      'memory.max': 'max',
    });
    expect(linux.oomScoreAdj.value).toBe('1000');
  });

  test('a container without limits has those of the Pod', () => {
    const linux = view([[['spec', 'resources'], { limits: { cpu: '1', memory: '1Gi' } }]]);
    expect(files(linux.cgroup)).toMatchObject({
      'cpu.weight': '100',
      'cpu.max': '100000 100000',
      'memory.max': '1073741824',
    });
    expect(linux.cgroup.slice(0, 3).map((f) => f.explanation.id)).toEqual([
      'linux.cpuWeight.podLimit',
      'linux.cpuMax.podLimit',
      'linux.memoryMax.podLimit',
    ]);
  });

  test('one container without a limit leaves the Pod without one', () => {
    const linux = view([
      container('resources', { limits: { cpu: '1', memory: '1Gi' } }),
      [['spec', 'containers', 1], { name: 'b', image: 'b:1', resources: { limits: { cpu: '1' } } }],
    ]);
    expect(files(linux.podCgroup)).toMatchObject({ 'cpu.max': '200000 100000', 'memory.max': 'max' });
  });

  test('MemoryQoS: high at 0.9 of the way, min and low by class', () => {
    const value = { requests: { memory: '100Mi' }, limits: { memory: '200Mi' } };
    expect(files(view([container('resources', value)], { memoryQoS: true }).cgroup)).toMatchObject({
      'memory.min': '0',
      'memory.low': '0',
      'memory.high': '199229440',
    });
    const tiered: LinuxOptions = { memoryQoS: true, memoryReservationPolicy: 'TieredReservation' };
    expect(files(view([container('resources', value)], tiered).cgroup)).toMatchObject({
      'memory.low': '104857600',
    });
    const full = { limits: { cpu: '1', memory: '100Mi' } };
    const guaranteed = files(view([container('resources', full)], tiered).cgroup);
    expect(guaranteed['memory.min']).toBe('104857600');
    expect(guaranteed['memory.high']).toBeUndefined();
    expect(files(view([container('resources', value)]).cgroup)['memory.high']).toBeUndefined();
  });

  test('huge pages and the limit of processes', () => {
    const linux = view(
      [container('resources', { limits: { 'hugepages-2Mi': '4Mi', memory: '1Gi', cpu: '1' } })],
      {
        podPidsLimit: 100,
      },
    );
    expect(files(linux.cgroup)['hugetlb.2MB.max']).toBe('4194304');
    expect(files(linux.podCgroup)['pids.max']).toBe('100');
  });
});

describe('the cgroup of the Pod against upstream, random Pods', () => {
  interface Case {
    readonly pod: Json;
    readonly shares: number;
    readonly quota: number | null;
    readonly memory: number | null;
  }
  const cases = readFileSync(new URL('./upstream.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((text) => JSON.parse(text) as Case);

  test('with and without limits', () => {
    expect(cases.filter((c) => c.quota !== null).length).toBeGreaterThan(20);
    expect(cases.filter((c) => c.quota === null).length).toBeGreaterThan(20);
  });

  test.each(cases.map((c, i) => [i, c] as const))('pod %i', (_, { pod, shares, quota, memory }) => {
    expect(files(linuxViews(pod, [])[0]?.podCgroup ?? [])).toMatchObject({
      'cpu.weight': String(sharesToWeightLinear(BigInt(shares))),
      'cpu.max': `${quota || 'max'} 100000`,
      'memory.max': memory ? String(memory - (memory % 4096)) : 'max',
    });
  });
});
