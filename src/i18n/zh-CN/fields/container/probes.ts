import type { ContainerFieldTexts } from '../../../types.ts';

/** Probe and its handlers. */
export const probes = {
  'Probe.exec': {
    label: '命令',
    help: '在容器里执行一条命令，退出码为 0 即成功。',
  },
  'Probe.httpGet': {
    label: 'HTTP',
    help: '向 Pod 发送 GET 请求，状态码在 200 到 399 之间即成功。',
  },
  'Probe.tcpSocket': {
    label: 'TCP',
    help: '与 Pod 建立 TCP 连接，连得上即成功。',
  },
  'Probe.grpc': {
    label: 'gRPC',
    help: '调用容器的 gRPC 健康检查服务，返回 `SERVING` 即成功。',
  },
  'Probe.initialDelaySeconds': {
    label: '初始延迟',
    help: '容器启动后，过多少秒才做第一次检查。不写则为 0，立即开始。',
  },
  'Probe.periodSeconds': {
    label: '检查间隔',
    help: '两次检查相隔多少秒。不写则为 10。',
  },
  'Probe.timeoutSeconds': {
    label: '应答时限',
    help: '一次检查过多少秒没有回应就算失败。不写则为 1。',
  },
  'Probe.successThreshold': {
    label: '几次算成功',
    help: '失败之后，连续成功多少次才重新算作成功。不写则为 1；存活探针和启动探针只能是 1。',
  },
  'Probe.failureThreshold': {
    label: '几次算失败',
    help: '连续失败多少次才算探测失败。不写则为 3。',
  },
  'Probe.terminationGracePeriodSeconds': {
    label: '失败后宽限',
    help: '这个探针失败后，留给容器退出的秒数。不写则用 Pod 的终止宽限期。',
  },
  'ExecAction.command': {
    label: '命令',
    help: '要执行的程序及其参数，每行一个，直接在容器里执行，不经过 Shell。',
  },
  'HTTPGetAction.path': {
    label: '路径',
    help: '请求的路径。不写则为 `/`。',
  },
  'HTTPGetAction.port': {
    label: '端口',
    help: '端口号，或者该容器某个端口的名称。必填。',
  },
  'HTTPGetAction.scheme': {
    label: '协议',
    help: '`HTTP` 或 `HTTPS`，不校验证书。不写则为 `HTTP`。',
  },
  'HTTPGetAction.host': {
    label: '主机',
    help: 'kubelet 要连接的地址。不写则为 Pod 的 IP，绝大多数情况下这就是正确的值。',
  },
  'HTTPGetAction.httpHeaders': {
    label: '请求头',
    help: '附加在请求中的头，例如 `Host`。不写则只有 kubelet 自带的头。',
  },
  'HTTPHeader.name': {
    label: '名称',
    help: '请求头的名称，不区分大小写。必填。',
  },
  'HTTPHeader.value': {
    label: '值',
    help: '请求头的内容。必填。',
  },
  'TCPSocketAction.port': {
    label: '端口',
    help: '端口号，或者该容器某个端口的名称。必填。',
  },
  'TCPSocketAction.host': {
    label: '主机',
    help: 'kubelet 要连接的地址。不写则为 Pod 的 IP。',
  },
  'GRPCAction.port': {
    label: '端口',
    help: 'gRPC 的端口号，这里不能用端口名称。必填。',
  },
  'GRPCAction.service': {
    label: '服务',
    help: '健康检查请求中携带的服务名。不写则为空，表示询问整个服务器。',
  },
} as const satisfies Partial<ContainerFieldTexts>;
