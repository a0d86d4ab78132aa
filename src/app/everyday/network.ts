import type { Topic } from './topic.ts';

const traffic = ['readinessProbe', 'livenessProbe', 'ports containerPort'];

export const networkTopics: readonly Topic[] = [
  { words: ['http', 'https', 'tcp'], fields: traffic },
  {
    words: ['port', 'expose', 'expose port', 'open port', '端口', '暴露端口', '开放端口'],
    fields: ['ports containerPort', 'ports hostPort'],
  },
  {
    words: ['load balancer', 'ingress', '负载均衡', '服务发现', '对外访问'],
    fields: ['ports containerPort', 'metadata labels', 'readinessProbe'],
    presets: ['lifecycle.sleep'],
    examples: ['load-balancer'],
  },
  {
    words: ['name resolution', 'resolve', 'nameserver', 'resolv.conf', '域名', '域名解析'],
    fields: ['dnsPolicy', 'dnsConfig'],
    presets: ['network.ndots'],
  },
  { words: ['hosts', 'hosts file', '/etc/hosts', 'etc hosts'], fields: ['hostAliases'] },
  {
    words: ['fixed name', 'stable name', 'static ip', 'fixed ip', '主机名', '固定 ip', '固定域名'],
    fields: ['hostname', 'subdomain', 'serviceName', 'hostNetwork'],
  },
  {
    words: ['host network', '主机网络', '宿主机网络'],
    fields: ['hostNetwork', 'hostPort'],
    examples: ['host-network'],
  },
  {
    words: ['service', 'nodeport', 'clusterip', 'service 创建', '创建 service'],
    fields: ['ports containerPort', 'metadata labels'],
    commands: ['panelAround'],
    examples: ['load-balancer'],
  },
  {
    words: [
      'headless',
      'headless service',
      'stable network identity',
      'network identity',
      '无头服务',
      '网络标识',
      '稳定的网络标识',
    ],
    fields: ['serviceName', 'subdomain', 'hostname'],
    kinds: ['StatefulSet'],
    examples: ['storage'],
  },
  {
    words: [
      'network policy',
      'networkpolicy',
      'isolate',
      'firewall',
      '网络策略',
      '网络隔离',
      '隔离',
      '防火墙',
    ],
    fields: ['metadata labels', 'hostNetwork'],
  },
  {
    words: ['status code', 'http status', '状态码'],
    fields: ['livenessProbe httpGet', 'readinessProbe httpGet'],
  },
  {
    words: ['connection refused', 'not reachable', 'unreachable', '连接被拒绝', '访问不了', '连不上'],
    fields: ['ports containerPort', 'readinessProbe', 'metadata labels'],
  },
  {
    words: [
      '宿主机',
      '宿主节点',
      'namespaces of the node',
      'host namespaces',
      '主机名字空间',
      '主机命名空间',
    ],
    fields: ['hostNetwork', 'hostPID', 'hostIPC', 'ports hostPort'],
    examples: ['host-network'],
  },
];
