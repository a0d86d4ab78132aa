import type { ContainerFieldDetails } from '../../../types.ts';

/** Resources, resizing and restart rules. */
export const resources: ContainerFieldDetails = {
  'ResourceRequirements.requests': {
    more: '调度器累加的是请求，不是实际用量。一核写作 `1` 或 `1000m`；内存以字节计，可用 `Mi`、`Gi` 等单位。CPU 请求变成 `cpu.weight`，即节点繁忙时分得的份额；有空闲时可以超出。内存请求不会让内核预留内存，但决定谁先被驱逐，也影响 `oom_score_adj`。请求不能超过限制；巨页和设备的请求必须等于限制。',
    mistake: '写成 `memory: 512m`：`m` 表示千分之一，这只是半个字节。要写 `512Mi`。',
  },
  'ResourceRequirements.limits': {
    more: '由内核强制执行：`cpu.max` 规定每 100 毫秒能用多少 CPU 时间，用完后要等到下一个周期；`memory.max` 超出则触发 OOM 杀死，退出码为 137。临时存储超过限制，Pod 会被 kubelet 驱逐。只写限制而没写请求的资源，API 服务器会把限制复制为请求。名字空间的 LimitRange 可以补上限制。不过在容器里看 `/proc/meminfo` 和 `/proc/cpuinfo`，显示的仍是整个节点的数量。',
    mistake: 'CPU 限制只比平均用量高一点：短时高峰被限速，响应变慢，探针超时，监控图上却看不出异常。',
  },
  'ResourceRequirements.claims': {
    more: '资源申领代表由动态资源分配找到的设备，例如 GPU。Pod 在 `resourceClaims` 里列出申领，容器只能看到自己在这里点名的那些。只能用于容器，不能用于整个 Pod 的资源。',
    mistake: '在 Pod 上列了申领，却忘了写在这里：设备分配到了，但没有容器用得到。',
  },
  'ResourceClaim.name': {
    more: '这是 Pod 内的名称，不是 ResourceClaim 对象的名称。',
  },
  'ResourceClaim.request': {
    more: '一个申领可以用不同的名字请求多台设备。在这里点名一项，就只交出那一项，这样两个容器可以共用一个申领而使用不同的设备。',
  },
  'ContainerResizePolicy.resourceName': {
    more: '每种资源只能出现一次。其他资源不能原地调整。',
  },
  'ContainerResizePolicy.restartPolicy': {
    more: '`NotRequired` 并不保证绝不重启，只是让 kubelet 先尝试不重启。两种资源同时调整，而其中一种要求重启时，容器重启一次。',
  },
  'ContainerRestartRule.action': {
    more: '`Restart` 重新启动这个容器，即使重启策略是 `Never`。`RestartAllContainers` 让整个 Pod 原地从头开始，包括 Init 容器，节点、IP 和卷都保留；还在运行的容器以宽限期 0 被杀死，不执行 preStop 回调；它从 1.36 起为 Beta。`Restart` 与其他重启一样会逐次推迟。',
  },
  'ContainerRestartRule.exitCodes': {
    more: '被信号终止时，退出码是 128 加信号编号：137 对应 `SIGKILL`，OOM 杀死就是它；143 对应 `SIGTERM`。',
  },
  'ContainerRestartRuleOnExitCodes.operator': {
    more: '用 `NotIn` 列出表示彻底失败的退出码，其余情况就都重启。表示成功的 0 不会自动排除，不想重启就要写进列表。',
    mistake: '用了 `NotIn`，列表里却没有 0：成功退出之后也会重启。',
  },
};
