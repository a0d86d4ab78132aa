import type { ContainerFieldDetails } from '../../../types.ts';

/** ContainerPort. */
export const ports: ContainerFieldDetails = {
  'ContainerPort.containerPort': {
    more: '应填程序真正监听的端口，这里不做任何转发。程序若只监听 `127.0.0.1`，无论这里写什么，其他 Pod 都连不上。同一个 Pod 的容器共用网络，不能监听同一个端口。',
    mistake: '填了客户端使用的端口：从 80 到 8080 的映射应写在 Service 里，即 `port` 和 `targetPort`。',
  },
  'ContainerPort.name': {
    more: '最多 15 个字符，小写字母、数字和不连续的 `-`，至少有一个字母。有了名字，不同版本的 Pod 可以换端口号，Service 不用改。同一容器内不能重名；不同容器之间最好也不要，因为 Service 使用找到的第一个。',
    mistake: '名称超过 15 个字符，例如 `metrics-endpoint`：API 服务器会拒绝。',
  },
  'ContainerPort.protocol': {
    more: '同一个端口号要同时用于 TCP 和 UDP 时（例如 DNS），写成两项。SCTP 需要网络插件支持。',
    mistake:
      '列表中同一个端口号出现两次，又用 `kubectl apply` 修改：客户端合并时只看端口号，可能丢掉其中一项。',
  },
  'ContainerPort.hostPort': {
    more: '由网络插件把节点端口转发到 Pod。端口、协议和主机 IP 相同的两个 Pod 不会被调度到同一节点，所以 Deployment 在每个节点上最多一个副本。使用 `hostNetwork` 时无须转发，其值必须等于容器端口。Pod 安全性标准的 Baseline 级别禁止主机端口。',
    mistake:
      '用它来对外发布应用：客户端得知道节点地址，副本数还受节点数限制。应使用 NodePort 或 LoadBalancer 类型的 Service。',
  },
  'ContainerPort.hostIP': {
    more: '用来收窄主机端口的范围，例如填 `127.0.0.1` 就只给节点上的程序用。没有主机端口时不起作用。',
  },
};
