import { describe, expect, test } from 'vitest';
import { own } from '../../pod/index.ts';
import { imported, objects } from '../testing.ts';
import { run } from './testing.ts';

describe('ports', () => {
  test('host address, protocol, and the Service', () => {
    const { box, others, notes } = run('--name web -p 127.0.0.1:8080:80/udp -p 443:443 nginx');
    expect(box.ports).toEqual([{ containerPort: 80, protocol: 'UDP' }, { containerPort: 443 }]);
    expect(others[0]).toMatchObject({
      kind: 'Service',
      metadata: { name: 'web' },
      spec: {
        selector: { app: 'web' },
        ports: [
          { name: 'udp-8080', port: 8080, targetPort: 80, protocol: 'UDP' },
          { name: 'tcp-443', port: 443, targetPort: 443 },
        ],
      },
    });
    expect(notes).toEqual(['-p host-address', '-p host-port', '-p host-port']);
  });
  test('ranges', () => {
    const { box, others } = run('-p 9000-9002:8000-8002 nginx');
    expect(box.ports).toEqual([8000, 8001, 8002].map((containerPort) => ({ containerPort })));
    expect(own(others[0]?.spec, 'ports')).toMatchObject([
      { port: 9000, targetPort: 8000 },
      {},
      { port: 9002, targetPort: 8002 },
    ]);
    expect(run('-p 10000-20000:10000-20000/udp asterisk').notes).toEqual(['-p port-range']);
  });
  test('IPv6, a port alone, and expose', () => {
    expect(run('-p [::1]:80:8080 nginx').box.ports).toEqual([{ containerPort: 8080 }]);
    expect(run('-p 80 nginx').notes).toEqual(['-p random-port']);
    expect(run('--expose 90/udp --expose 91-92 nginx').box.ports).toEqual([
      { containerPort: 90, protocol: 'UDP' },
      { containerPort: 91 },
      { containerPort: 92 },
    ]);
  });
  test('a Service can be left out, and is for the network of the node', () => {
    expect(objects(imported('docker run -p 80:80 nginx', { services: false }).yaml)).toHaveLength(1);
    expect(run('-p 80:80 --network host nginx').others).toEqual([]);
  });
  test('the name of a Service begins with a letter', () => {
    expect(run('--name 2048 -p 80:80 game').others[0]?.metadata).toMatchObject({ name: 'svc-2048' });
  });
});

describe('network', () => {
  test('hosts and names', () => {
    expect(
      run(
        '--add-host db:10.0.0.5 --add-host=cache=10.0.0.5 --add-host v6:[2001:db8::1] -h Web_1.example.org nginx',
      ).spec,
    ).toMatchObject({
      hostname: 'web-1',
      hostAliases: [
        { ip: '10.0.0.5', hostnames: ['db', 'cache'] },
        { ip: '2001:db8::1', hostnames: ['v6'] },
      ],
    });
    expect(run('--add-host host.docker.internal:host-gateway nginx').notes).toEqual([
      '--add-host host-gateway',
    ]);
  });
  test('DNS', () => {
    expect(run('--dns 1.1.1.1 --dns-search example.org --dns-option ndots:2 nginx').spec).toMatchObject({
      dnsPolicy: 'None',
      dnsConfig: {
        nameservers: ['1.1.1.1'],
        searches: ['example.org'],
        options: [{ name: 'ndots', value: '2' }],
      },
    });
    expect(run('--dns-search example.org nginx').spec.dnsPolicy).toBeUndefined();
  });
  test('namespaces of the host', () => {
    expect(run('--network host --pid=host --ipc host nginx').spec).toMatchObject({
      hostNetwork: true,
      hostPID: true,
      hostIPC: true,
    });
    expect(run('--network backend --network-alias api nginx').notes).toEqual([
      '--network network',
      '--network-alias network-alias',
    ]);
    expect(run('--network container:vpn nginx').result.notes).toMatchObject([
      { code: 'network-container', params: { name: 'vpn' } },
    ]);
  });
});
