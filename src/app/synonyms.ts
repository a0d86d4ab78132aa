import type { CommandName } from './commands.ts';

/** Everyday words for what the API calls otherwise, in both languages, each with what is looked for in their place. */
const synonyms: readonly (readonly [words: string, ...instead: readonly string[]])[] = [
  ['tmpfs', 'emptyDir medium'],
  ['ramdisk', 'emptyDir medium'],
  ['scratch', 'emptyDir'],
  ['healthcheck', 'livenessProbe', 'readinessProbe', 'startupProbe'],
  ['http', 'readinessProbe', 'livenessProbe', 'ports containerPort'],
  ['https', 'readinessProbe', 'livenessProbe', 'ports containerPort'],
  ['tcp', 'readinessProbe', 'livenessProbe', 'ports containerPort'],
  ['health check', 'livenessProbe', 'readinessProbe', 'startupProbe'],
  ['health', 'livenessProbe', 'readinessProbe'],
  ['memory limit', 'resources limits'],
  ['cpu limit', 'resources limits'],
  ['memory', 'resources limits', 'resources requests'],
  ['cpu', 'resources requests', 'resources limits'],
  ['gpu', 'resources limits', 'resourceClaims'],
  ['root', 'runAsNonRoot', 'runAsUser', 'readOnlyRootFilesystem', 'allowPrivilegeEscalation'],
  ['sudo', 'allowPrivilegeEscalation'],
  ['environment', 'env', 'envFrom'],
  ['environment variable', 'env', 'envFrom'],
  ['variable', 'env', 'envFrom'],
  ['env var', 'env', 'envFrom'],
  ['readiness', 'readinessProbe'],
  ['volume', 'volumes'],
  ['configmap', 'configMap', 'configMapKeyRef', 'configMapRef'],
  ['卷', 'volumes'],
  ['probe', 'livenessProbe', 'readinessProbe', 'startupProbe'],
  ['entrypoint', 'command'],
  ['cmd', 'args'],
  ['workdir', 'workingDir'],
  ['port', 'ports containerPort'],
  ['expose', 'ports containerPort'],
  ['timeout', 'timeoutSeconds', 'terminationGracePeriodSeconds'],
  ['shutdown', 'terminationGracePeriodSeconds', 'preStop'],
  ['registry password', 'imagePullSecrets'],
  ['pvc', 'persistentVolumeClaim'],
  ['disk', 'volumes', 'persistentVolumeClaim'],
  ['architecture', 'nodeSelector'],
  ['zone', 'topologySpreadConstraints'],
  ['taint', 'tolerations'],
  ['syscall', 'seccompProfile'],
  ['swap', 'resources'],
  ['内存限制', 'resources limits'],
  ['内存', 'resources limits', 'resources requests'],
  ['环境变量', 'env', 'envFrom'],
  ['健康检查', 'livenessProbe', 'readinessProbe', 'startupProbe'],
  ['探针', 'livenessProbe', 'readinessProbe', 'startupProbe'],
  ['资源限制', 'resources limits'],
  ['端口', 'ports containerPort'],
  ['容忍', 'tolerations'],
  ['亲和', 'affinity'],
  ['调度', 'nodeSelector', 'affinity', 'tolerations'],
  ['权限', 'securityContext', 'allowPrivilegeEscalation', 'privileged'],
  ['特权', 'privileged', 'allowPrivilegeEscalation'],
  ['主机目录', 'hostPath'],
  ['配置文件', 'configMap'],
  ['密码', 'secretKeyRef', 'imagePullSecrets'],
  ['重启', 'restartPolicy'],
  ['主机名', 'hostname'],
  ['探活', 'livenessProbe'],
  ['启动命令', 'command', 'args'],
  ['临时空间', 'emptyDir'],
  ['内存盘', 'emptyDir medium'],
  ['显卡', 'resources limits', 'resourceClaims'],
  ['优雅退出', 'terminationGracePeriodSeconds', 'preStop'],
  ['镜像密码', 'imagePullSecrets'],
  ['污点', 'tolerations'],
  ['可用区', 'topologySpreadConstraints'],
  ['跨可用区', 'topologySpreadConstraints'],
  ['分散到可用区', 'topologySpreadConstraints'],
  ['打散', 'topologySpreadConstraints'],
];

/** So many letters of an everyday word say which is meant; a Chinese word has few. */
const enoughLetters = 4;
const enoughSigns = 2;

/** What to look for besides a query, or the beginning of one: nothing where the API's own words were used. */
export function synonymsOf(query: string): readonly string[] {
  const asked = query.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  const enough = asked.charCodeAt(0) > 0x2e7f ? enoughSigns : enoughLetters;
  const meant =
    synonyms.find(([words]) => words === asked) ??
    (asked.length >= enough ? synonyms.find(([words]) => words.startsWith(asked)) : undefined);
  return meant?.slice(1) ?? [];
}

/** What people call an action of the page that its label does not say. */
export const commandWords: Readonly<Partial<Record<CommandName, readonly string[]>>> = {
  addContainer: [
    'container',
    'new container',
    'add a container',
    'another container',
    '容器',
    '新增容器',
    '新建容器',
    '加容器',
  ],
  addInitContainer: [
    'init container',
    'new init container',
    'add an init container',
    'init 容器',
    '初始化容器',
    '添加初始化容器',
    '新增 init 容器',
  ],
  addSidecar: [
    'sidecar',
    'new sidecar',
    'add a sidecar',
    'sidecar container',
    '边车',
    '添加边车',
    '新增边车',
    'sidecar 容器',
  ],
  addDebug: [
    'debug container',
    'add debug container',
    'ephemeral container',
    'kubectl debug',
    '调试容器',
    '临时容器',
  ],
};
