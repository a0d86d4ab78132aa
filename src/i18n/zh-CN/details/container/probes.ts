import type { ContainerFieldDetails } from '../../../types.ts';

/** Probe and its handlers. */
export const probes: ContainerFieldDetails = {
  'Probe.exec': {
    more: '每次检查，运行时都在容器里启动一个新进程，沿用容器的用户、限制和变量。它消耗的 CPU 和内存也算在限制之内。输出只在检查失败时出现在事件里。',
    mistake: '用了镜像里没有的程序，例如 distroless 镜像里的 `curl` 或 `sh`：每次检查都会失败。',
  },
  'Probe.httpGet': {
    more: 'kubelet 从节点连接 Pod 的 IP，所以程序不能只监听 `127.0.0.1`。重定向到同一主机会跟随，最多 10 次；重定向到别的主机算成功，并记录一个警告事件。证书不做校验。请求的 User-Agent 是 `kube-probe/` 加版本号。',
    mistake: '指向需要登录的页面：401 和 403 都算失败。',
  },
  'Probe.tcpSocket': {
    more: '连上后立即断开，不发送任何数据。它只能证明有程序在监听，不能证明程序正常。适合数据库等不用 HTTP 的程序。',
    mistake: '用于还不能应答就已接受连接的服务：探测会误报成功。',
  },
  'Probe.grpc': {
    more: '程序必须实现 `grpc.health.v1.Health` 服务。kubelet 以明文调用 Pod 的 IP，不用 TLS，也不登录。返回的不是 `SERVING`，或没有返回，都算失败。',
    mistake: '服务只支持 TLS：这个探针连不上。应改用执行命令，或另开一个明文端口。',
  },
  'Probe.initialDelaySeconds': {
    more: '从容器启动时算起，每次重启都重新算。写在就绪探针上时，这段时间内容器都未就绪。有了启动探针，通常就用不着它。',
    mistake: '按最慢的启动来填：每次启动都要等这么久。启动探针只等到真正启动为止。',
  },
  'Probe.periodSeconds': {
    more: '检查不会重叠：一次检查时间过长，下一次就顺延。它与失败阈值一起决定多快发现故障。kubelet 重启之后，第一次检查在一个间隔内随机开始。填 0 会被换成 10。',
  },
  'Probe.timeoutSeconds': {
    more: '对 HTTP、TCP 和 gRPC，连接和应答都算在内；执行命令超时则被杀死。程序被 CPU 限制限速时，很容易超过 1 秒。填 0 会被换成 1。',
    mistake: '繁忙的程序上，存活探针仍用 1 秒：光是负载高，就足以让它被重启。',
  },
  'Probe.successThreshold': {
    more: '就绪探针用大一点的值，可以让时好时坏的程序晚一点再接收流量。另外两种探针只能填 1，否则 API 服务器会拒绝。',
  },
  'Probe.failureThreshold': {
    more: '成功一次，计数就清零。在启动探针上，它乘以检查间隔就是允许的启动时间。在就绪探针上，达到后 Pod 从 Service 中移除；在另外两种上，容器会被停止。填 0 会被换成 3。',
    mistake: '存活探针填 1：一次回应慢了，容器就被重启。',
  },
  'Probe.terminationGracePeriodSeconds': {
    more: '只在由这个探针引起的停止中代替 Pod 的宽限期，删除 Pod 时不用它。这样，卡死的进程可以很快被杀死，正常删除仍有较长的宽限期。至少为 1，就绪探针上不能写。',
  },
  'ExecAction.command': {
    more: '没有 Shell，所以 `|`、`&&`、`>` 和 `*` 都没有特殊含义，需要时写 `sh`、`-c` 和命令本身。用在回调里时没有单独的超时，停止前的回调只受宽限期约束。列表不能为空。',
    mistake: '把整条命令写成一行，例如 `cat /tmp/healthy`：没有叫这个名字的程序。应写成两行。',
  },
  'HTTPGetAction.path': {
    more: '可以带查询串。许多程序为存活和就绪提供不同的路径，例如 `/healthz` 表示是否活着，`/readyz` 表示是否就绪。',
  },
  'HTTPGetAction.port': {
    more: '名称只在同一个容器的 `ports` 里查找。端口号可以是程序监听的任意端口，不必声明过。',
    mistake: '写了这个容器没有的端口名：API 服务器会接受，但请求永远发不出去，就绪探针也就永远不会通过。',
  },
  'HTTPGetAction.scheme': {
    more: '用 `HTTPS` 时，kubelet 会加密，但不校验证书，所以自签名证书也可以。它不提供客户端证书。',
    mistake: '用 `HTTP` 去连 TLS 端口：服务器返回 400 或直接断开，探测失败。',
  },
  'HTTPGetAction.host': {
    more: '请求由 kubelet 在节点的网络中发出。要访问虚拟主机，应在请求头里写 `Host`，这里留空。',
    mistake: '写成 `localhost` 或 `127.0.0.1`：那是节点自己，不是 Pod，除非 Pod 使用 `hostNetwork`。',
  },
  'HTTPGetAction.httpHeaders': {
    more: '`Host` 头用来选择虚拟主机。kubelet 会加上 `User-Agent` 和 `Accept: */*`，写同名的项可以替换，`Accept` 留空则去掉它。内容以明文写在清单里，不要放密码。',
  },
  'TCPSocketAction.port': {
    more: '名称只在同一个容器的 `ports` 里查找。端口号可以是程序监听的任意端口。',
  },
  'TCPSocketAction.host': {
    more: '连接由 kubelet 在节点的网络中发起。',
    mistake: '写成 `localhost` 或 `127.0.0.1`：那是节点自己，不是 Pod，除非 Pod 使用 `hostNetwork`。',
  },
  'GRPCAction.service': {
    more: '服务器可以登记多个名字，分别给出不同的回答，这样一个端口就能同时用于存活检查和就绪检查。服务器不认识的名字算失败。',
  },
};
