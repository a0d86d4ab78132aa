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
];
