import type { Topic } from './topic.ts';

export const securityTopics: readonly Topic[] = [
  {
    words: ['root', 'non root', 'not root', 'non-root user'],
    fields: ['runAsNonRoot', 'runAsUser', 'readOnlyRootFilesystem', 'allowPrivilegeEscalation'],
  },
  {
    words: [
      'restricted',
      'baseline',
      'is it allowed',
      'is it secure',
      'secure',
      'harden',
      'hardening',
      'pod security',
      'psa',
      'psp',
      '受限',
      '安全加固',
      '加固',
      '安全标准',
      '是否允许',
      '安全吗',
    ],
    commands: ['panelSecurity'],
    presets: ['pod.restricted'],
    fields: ['securityContext'],
    examples: ['web'],
  },
  { words: ['sudo', 'escalate', '提权'], fields: ['allowPrivilegeEscalation'] },
  {
    words: ['特权', '权限', '特权容器'],
    fields: ['privileged', 'securityContext', 'allowPrivilegeEscalation'],
  },
  {
    words: ['capability', 'drop all', 'net_admin', 'cap_', '能力', '去掉能力', '丢弃能力'],
    fields: ['capabilities', 'capabilities drop', 'capabilities add'],
  },
  {
    words: ['read only', 'read-only', 'immutable', '只读', '只读根文件系统', '只读文件系统'],
    fields: ['readOnlyRootFilesystem', 'volumeMounts readOnly'],
  },
  {
    words: ['permission denied', 'file permission', 'chown', 'chmod', '权限不足', '文件权限', '没有权限'],
    fields: ['fsGroup', 'runAsUser', 'defaultMode', 'readOnlyRootFilesystem'],
  },
  { words: ['uid', 'user id', 'gid', '用户 id'], fields: ['runAsUser', 'runAsGroup', 'fsGroup'] },
  { words: ['syscall', '系统调用'], fields: ['seccompProfile'] },
  {
    words: ['password', 'api key', 'credential', 'certificate', '密码', '密钥', '证书', '凭据'],
    fields: ['secretKeyRef', 'envFrom secretRef', 'volumes secret', 'imagePullSecrets'],
    examples: ['config'],
  },
  {
    words: ['rbac', 'api access', 'token', '访问 api', '令牌'],
    fields: ['serviceAccountName', 'automountServiceAccountToken', 'projected serviceAccountToken'],
    examples: ['identity'],
  },
];
