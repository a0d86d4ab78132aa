import { describe, expect, test } from 'vitest';
import type { Json } from '../../pod/index.ts';
import type { Tweak } from '../../pod/testing.ts';
import { searchesThatFit } from './network.ts';
import { container, podSecurity, view } from './testing.ts';

describe('network', () => {
  test('ClusterFirst, with the namespace of the Pod and options of dnsConfig', () => {
    const linux = view([
      [['metadata', 'namespace'], 'shop'],
      [
        ['spec', 'dnsConfig'],
        {
          nameservers: ['1.1.1.1'],
          searches: ['corp.example'],
          options: [{ name: 'ndots', value: '2' }, { name: 'edns0' }],
        },
      ],
    ]);
    expect(linux.resolvConf.value).toBe(
      [
        'search shop.svc.cluster.local svc.cluster.local cluster.local corp.example',
        'nameserver 10.96.0.10',
        'nameserver 1.1.1.1',
        'options ndots:2 edns0',
      ].join('\n'),
    );
    expect(linux.resolvConf.explanation).toMatchObject({
      id: 'linux.resolv.clusterFirst.searches',
      params: { ndots: 2, searches: ['corp.example'] },
    });
  });

  test.each<[Json, number]>([
    [[], 5],
    [[{ name: 'ndots', value: '0' }], 0],
    [[{ name: 'ndots', value: '99' }], 15],
    [[{ name: 'ndots' }], 1],
    [[{ name: 'edns0' }], 5],
  ])('the sentence tells the ndots of the file: options %j', (options, ndots) => {
    const { explanation } = view([[['spec', 'dnsConfig'], { options }]]).resolvConf;
    expect(explanation).toMatchObject({ id: 'linux.resolv.clusterFirst', params: { ndots } });
  });

  test.each<[Json, boolean, string, string]>([
    ['ClusterFirst', true, 'linux.resolv.clusterFirstOnHost', ''],
    ['Default', false, 'linux.resolv.default', ''],
    ['None', false, 'linux.resolv.none', ''],
  ])('dnsPolicy %s, host network %s', (policy, hostNetwork, id, value) => {
    const linux = view([
      [['spec', 'dnsPolicy'], policy],
      [['spec', 'hostNetwork'], hostNetwork],
    ]);
    expect([linux.resolvConf.explanation.id, linux.resolvConf.value]).toEqual([id, value]);
  });

  test('ClusterFirstWithHostNet asks the cluster DNS', () => {
    const linux = view([
      [['spec', 'dnsPolicy'], 'ClusterFirstWithHostNet'],
      [['spec', 'hostNetwork'], true],
    ]);
    expect(linux.resolvConf.value).toContain('nameserver 10.96.0.10');
  });

  test('host names', () => {
    expect(view([]).hostname.value).toBe('web');
    expect(
      view([
        [['spec', 'hostname'], 'db-0'],
        [['spec', 'subdomain'], 'db'],
        [['spec', 'setHostnameAsFQDN'], true],
      ]).hostname.value,
    ).toBe('db-0.db.default.svc.cluster.local');
    const full = [
      [['spec', 'subdomain'], 'db'],
      [['spec', 'setHostnameAsFQDN'], true],
    ] satisfies Tweak[];
    expect(view([...full, [['spec', 'hostname'], 'h']]).hostname.explanation.id).toBe(
      'linux.hostname.setFull',
    );
    expect(view(full).hostname).toMatchObject({
      value: 'web.db.default.svc.cluster.local',
      explanation: { id: 'linux.hostname.nameFull' },
    });
    expect(view([[['metadata', 'name'], `${'a'.repeat(62)}-b`]]).hostname.value).toBe('a'.repeat(62));
    expect(view([[['metadata'], {}]]).hostname.explanation.id).toBe('linux.hostname.unknown');
  });

  test.each([
    ['100m', '64Mi', 'linux.pod.cpuMax.overhead', 'linux.pod.memoryMax.overhead', '192Mi'],
    ['0', undefined, 'linux.pod.cpuMax', 'linux.pod.memoryMax', '128Mi'],
  ])(
    'the limits of the Pod say that the overhead %s %s is in them',
    (cpu, memory, cpuId, memoryId, limit) => {
      const { podCgroup } = view([
        [['spec', 'overhead'], { cpu, ...(memory ? { memory } : {}) }],
        container('resources', { limits: { cpu: '1', memory: '128Mi' } }),
      ]);
      const of = (file: string) => podCgroup.find((entry) => entry.file === file)?.explanation;
      expect(of('cpu.max')?.id).toBe(cpuId);
      expect(of('memory.max')).toMatchObject({
        id: memoryId,
        params: { limit, ...(memory && { overhead: memory }) },
      });
    },
  );

  test('sysctls, with dots or slashes', () => {
    const linux = view([
      podSecurity({
        sysctls: [
          { name: 'net/ipv4/ip_unprivileged_port_start', value: '0' },
          { name: 'kernel.msgmax', value: '65536' },
        ],
      }),
    ]);
    expect(linux.sysctls.map((s) => [s.name, s.file, s.value, s.safe])).toEqual([
      ['net.ipv4.ip_unprivileged_port_start', '/proc/sys/net/ipv4/ip_unprivileged_port_start', '0', true],
      ['kernel.msgmax', '/proc/sys/kernel/msgmax', '65536', false],
    ]);
  });
});

describe('search domains, by the cases of TestFormDNSSearchFitsLimits of pkg/kubelet/network/dns/dns_test.go', () => {
  const usual = ['testNS.svc.TEST', 'svc.TEST', 'TEST'];
  const long = ['A'.repeat(128), ...Array<string>(15).fill('A'.repeat(127))];
  const many = [...usual, ...Array.from({ length: 30 }, (_, i) => String(i + 4))];
  test.each<[string, readonly string[], readonly string[]]>([
    ['3 search paths', usual, usual],
    ['5 search paths', [...usual, 'AAA', 'BBB'], [...usual, 'AAA', 'BBB']],
    ['one of 256 characters', [...usual, 'AAA', 'B'.repeat(256), 'BBB'], [...usual, 'AAA', 'BBB']],
    ['2048 characters', long, long],
    ['2050 characters', [...long, 'B'], long],
    ['32 search paths', many.slice(0, 32), many.slice(0, 32)],
    ['33 search paths', many, many.slice(0, 32)],
  ])('%s', (_, searches, fitting) => {
    expect(searchesThatFit(searches)).toEqual(fitting);
  });

  test('those of the Pod come behind those of the cluster', () => {
    const searches = Array.from({ length: 31 }, (_, i) => `d${i}.example`);
    const [line] = view([[['spec', 'dnsConfig'], { searches }]]).resolvConf.value.split('\n');
    expect(line?.split(' ')).toHaveLength(33);
    expect(line).toMatch(/ d28\.example$/);
  });
});
