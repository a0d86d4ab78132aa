import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { containersOf, formatPath, getIn, type Json } from '../../pod/index.ts';
import { minimalPod, type Tweak } from '../../pod/testing.ts';
import { milliCpuToQuota, milliCpuToShares, sharesToWeight, sharesToWeightLinear } from './cgroup.ts';
import type { LinuxOptions, LinuxView } from './types.ts';
import { linuxView, linuxViews } from './view.ts';

const container = (key: string, value: Json): Tweak => [['spec', 'containers', 0, key], value];
const security = (value: Json): Tweak => container('securityContext', value);
const podSecurity = (value: Json): Tweak => [['spec', 'securityContext'], value];

function view(tweaks: readonly Tweak[], options: LinuxOptions = {}): LinuxView {
  const pod = minimalPod(...tweaks);
  const ref = containersOf(pod).find((c) => c.role === 'container');
  const result = ref && linuxView(pod, [], ref, options);
  if (!result) throw new Error('no view');
  return result;
}

const files = (list: readonly { readonly file: string; readonly value: string }[]) =>
  Object.fromEntries(list.map(({ file, value }) => [file, value]));

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
    const nonRoot = view([security({ runAsNonRoot: true })]).user;
    expect(nonRoot).toMatchObject({ uid: undefined, id: undefined, assumed: false });
    expect(nonRoot.explanations[0]?.id).toBe('linux.user.imageNonRoot');
  });

  test('root that must not be root', () => {
    const ids = view([podSecurity({ runAsNonRoot: true }), security({ runAsUser: 0 })]).user.explanations;
    expect(ids.map((e) => e.id)).toContain('linux.user.refused');
  });
});

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

describe('the view as a whole', () => {
  test('a Windows Pod has none', () => {
    expect(linuxViews(minimalPod([['spec', 'os'], { name: 'windows' }]), [])).toEqual([]);
  });

  test('paths count from the root of the document', () => {
    const linux = linuxViews(minimalPod(security({ runAsUser: 1 })), ['spec', 'template'])[0];
    expect(linux?.path).toEqual(['spec', 'template', 'spec', 'containers', 0]);
    expect(linux?.user.explanations[0]?.refs.map(formatPath)).toEqual([
      'spec.template.spec.containers[0].securityContext.runAsUser',
    ]);
  });

  test('any garbage gives a view, whose refs point at what is there', () => {
    const explanationsOf = (linux: LinuxView) => [
      ...[...linux.cgroup, ...linux.podCgroup, ...linux.namespaces, ...linux.mounts, ...linux.sysctls].map(
        (f) => f.explanation,
      ),
      ...linux.user.explanations,
      ...linux.capabilities.explanations,
      ...[linux.oomScoreAdj, linux.appArmor, linux.resolvConf, linux.hostname, linux.rootfs].map(
        (f) => f.explanation,
      ),
      linux.noNewPrivs,
      linux.seccomp,
    ];
    const json = fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>;
    fc.assert(
      fc.property(json, json, json, (a, b, c) => {
        const pod = minimalPod(
          security({ runAsUser: a, capabilities: { add: b, drop: [a] }, seccompProfile: c, privileged: c }),
          container('volumeMounts', [a, { name: 'v', mountPath: '/x', subPath: b }]),
          container('resources', { limits: a, requests: { cpu: b } }),
          podSecurity({
            sysctls: [a, { name: 'kernel.a', value: b }],
            supplementalGroups: [a, 5],
            fsGroup: b,
          }),
          [['spec', 'dnsConfig'], { options: [a], searches: b, nameservers: c }],
          [
            ['spec', 'volumes'],
            [a, { name: 'v', hostPath: b }],
          ],
          [['spec', 'hostNetwork'], a],
          [['spec', 'hostname'], b],
          [['spec', 'resources'], c],
        );
        for (const linux of linuxViews(pod, [])) {
          for (const { refs } of explanationsOf(linux)) {
            for (const ref of refs) expect(getIn(pod, ref), formatPath(ref)).toBeDefined();
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
