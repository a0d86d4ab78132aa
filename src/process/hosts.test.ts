import { describe, expect, test } from 'vitest';
import type { Json } from '../pod/index.ts';
import { podOf, viewOf } from './testing.ts';
import type { ProcessOptions } from './types.ts';

const hosts = (spec: Json, name: string, options: ProcessOptions = {}) =>
  viewOf(
    podOf({ ...(spec as object), containers: [{ name: 'c' }] }, { name, namespace: 'default' }),
    {},
    options,
  ).hosts.text;

const head = `# Kubernetes-managed hosts file.
127.0.0.1	localhost
::1	localhost ip6-localhost ip6-loopback
fe00::0	ip6-localnet
fe00::0	ip6-mcastprefix
fe00::1	ip6-allnodes
fe00::2	ip6-allrouters
`;
const one = { ip: '123.45.67.89', hostnames: ['foo', 'bar', 'baz'] };
const two = { ip: '456.78.90.123', hostnames: ['park', 'doo', 'boo'] };
const full = 'podFoo.domainFoo.default.svc.cluster.local\tpodFoo';

/** The cases of TestManagedHostsFileContent and TestNodeHostsFileContent of pkg/kubelet/kubelet_pods_test.go. */
describe('/etc/hosts', () => {
  test.each<[Json, string[], string]>([
    [{}, ['123.45.67.89'], '123.45.67.89\tpodFoo\n'],
    [{ subdomain: 'domainFoo' }, ['203.0.113.1'], `203.0.113.1\t${full}\n`],
    [
      { subdomain: 'domainFoo', hostAliases: [one] },
      ['203.0.113.1'],
      `203.0.113.1\t${full}\n\n# Entries added by HostAliases.\n123.45.67.89\tfoo\tbar\tbaz\n`,
    ],
    [
      { subdomain: 'domainFoo', hostAliases: [one, two] },
      ['203.0.113.1'],
      `203.0.113.1\t${full}\n\n# Entries added by HostAliases.\n123.45.67.89\tfoo\tbar\tbaz\n456.78.90.123\tpark\tdoo\tboo\n`,
    ],
    [{ subdomain: 'domainFoo' }, ['203.0.113.1', 'fd00::6'], `203.0.113.1\t${full}\nfd00::6\t${full}\n`],
  ])('TestManagedHostsFileContent: %j', (spec, podIPs, tail) => {
    expect(hosts(spec, 'podFoo', { podIPs })).toBe(head + tail);
  });

  const nodeHosts = '# hosts file for testing.\n127.0.0.1\tlocalhost\n123.45.67.89\tsome.domain\n';
  test.each<[Json[], string]>([
    [[], ''],
    [[one], '\n# Entries added by HostAliases.\n123.45.67.89\tfoo\tbar\tbaz\n'],
    [
      [one, two],
      '\n# Entries added by HostAliases.\n123.45.67.89\tfoo\tbar\tbaz\n456.78.90.123\tpark\tdoo\tboo\n',
    ],
  ])('TestNodeHostsFileContent: %j', (hostAliases, tail) => {
    const text = hosts({ hostNetwork: true, hostAliases }, 'podFoo', { nodeHosts });
    expect(text).toBe(`# Kubernetes-managed hosts file (host network).\n${nodeHosts}${tail}`);
  });

  test("a node's file that is not known is not made up", () => {
    expect(hosts({ hostNetwork: true }, 'podFoo')).toBeUndefined();
    expect(hosts({}, '')).toBeUndefined();
    expect(hosts({}, '', { podName: 'web-0' })).toBe(`${head}10.244.0.5\tweb-0\n`);
  });

  /** TestGeneratePodHostNameAndDomain of pkg/kubelet/kubelet_pods_test.go, of what a server accepts. */
  test.each<[Json, string, string]>([
    [{}, 'test-pod', 'test-pod'],
    [{ hostname: 'custom-hostname' }, 'test-pod', 'custom-hostname'],
    [{ subdomain: 'my-subdomain' }, 'test-pod', 'test-pod.my-subdomain.default.svc.cluster.local\ttest-pod'],
    [
      { hostname: 'custom-hostname', subdomain: 'my-subdomain' },
      'test-pod',
      'custom-hostname.my-subdomain.default.svc.cluster.local\tcustom-hostname',
    ],
    [
      { hostname: 'custom-hostname', subdomain: 'my-subdomain', hostnameOverride: 'override-hostname' },
      'test-pod',
      'override-hostname',
    ],
    [{ hostnameOverride: 'valid.hostname' }, 'test-pod', 'valid.hostname'],
    [{}, 'a'.repeat(65), 'a'.repeat(63)],
  ])('TestGeneratePodHostNameAndDomain: %j of %s', (spec, name, names) => {
    expect(hosts(spec, name)).toBe(`${head}10.244.0.5\t${names}\n`);
  });
});
