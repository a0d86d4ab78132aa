import type { ContainerFieldDetails } from '../../../types.ts';

/** Container itself. */
export const basic: ContainerFieldDetails = {
  'Container.name': {
    more: '最多 63 个字符，只能用小写字母、数字和 `-`，首尾必须是字母或数字。Pod 创建之后不能再改名。`kubectl apply` 和补丁也靠名称在列表中找到对应的容器，所以在 Deployment 里改名等于删掉一个容器、再加一个新的。',
    mistake: '用了大写字母、下划线或点：镜像名里可以，这里却会被 API 服务器拒绝。',
  },
  'Container.image': {
    more: 'kubelet 把镜像引用交给容器运行时去拉取。不带仓库地址的名称从 Docker Hub 拉取：`nginx` 就是 `docker.io/library/nginx:latest`。私有仓库需要在 Pod 或服务账号上配置 `imagePullSecrets`，或者在节点上配好凭据。镜像是运行中的 Pod 少数可以修改的字段之一，修改后 kubelet 只重启这一个容器。摘要锁定确切的内容，标签则随时可能指向别的内容。',
    mistake: '用 `:latest` 或不写标签：两个副本可能跑着不同的版本，出了问题也没有明确的旧版本可以回退。',
  },
  'Container.imagePullPolicy': {
    more: '这个字段由 API 服务器在创建对象时填好，以后改标签也不会重新推算。`Always` 表示每次启动容器都向仓库查询摘要，但只下载节点上没有的层。`Never` 要求节点上已有镜像，否则容器停在 `ErrImageNeverPull`。1.35 起，用凭据拉取的镜像只给同样有这份凭据的 Pod 使用：没有的话，`IfNotPresent` 会重新拉取，`Never` 则停在 `ErrImageNeverPull`。拉取失败后，kubelet 会逐渐拉长间隔重试，最长 5 分钟，状态显示为 `ImagePullBackOff`。',
    mistake: '用同一个标签推送了新镜像，指望 `IfNotPresent` 会去拉：已有该标签的节点会一直运行旧内容。',
  },
  'Container.command': {
    more: '每行是一个参数，中间没有 Shell：运行时直接用这个列表执行程序。kubelet 会把 `$(NAME)` 换成容器的环境变量，找不到的保持原样，`$$(NAME)` 则得到字面文本。写了启动命令，镜像的 `CMD` 就不再起作用，只会接上 `args`。除非 Pod 共享进程名字空间，这个进程就是容器里的 1 号进程（PID 1），停止信号由它自己接收。',
    mistake:
      '把整条 Shell 命令写在一行里，例如 `echo hello && sleep 1`：运行时会去找叫这个名字的程序。应拆成三行：`sh`、`-c` 和命令本身。',
  },
  'Container.args': {
    more: '两个字段都不写，运行镜像的 `ENTRYPOINT` 加 `CMD`。只写参数，保留 `ENTRYPOINT`，替换 `CMD`。只写启动命令，则不带 `CMD`。两个都写，镜像里的全部被替换。选项和它的值要写成两行，或用 `=` 连成一行。参数中的 `$(NAME)` 同样由 kubelet 替换。',
    mistake:
      '数字和布尔值没加引号，例如 `- 8080`：这个列表只接受字符串，API 服务器会拒绝。应写成 `- "8080"`。',
  },
  'Container.workingDir': {
    more: '写容器内的绝对路径。目录不存在时，运行时通常会创建它，属主是 root。启动命令里的相对路径以它为起点。',
  },
  'Container.stdin': {
    more: '大多数服务从不读标准输入，不需要它。以 Shell 为主进程时，没有标准输入就会立刻退出，所以只写了 `busybox`、`ubuntu` 镜像而没有命令的 Pod 会不断重启。与 `tty` 一起打开后，才能用 `kubectl attach -it` 交互。`kubectl exec` 有自己的输入流，与此无关。',
    mistake: '以为 `kubectl exec -it` 需要先打开它：其实不需要。',
  },
  'Container.stdinOnce': {
    more: '只有同时设置 `stdin` 才有意义。这样，读到文件结尾才结束的程序就能正常结束，例如用 `kubectl run -i` 喂数据的过滤器。关闭之后，要等容器重启才会再打开。',
  },
  'Container.tty': {
    more: '伪终端由运行时在创建容器时分配。标准输出和标准错误会合成一路，程序也会切换到彩色输出和行编辑。不打开 `stdin`，它用处不大。',
    mistake: '给服务类容器打开：日志里会混入回车符和控制码，也分不清哪些是错误输出。',
  },
  'Container.terminationMessagePath': {
    more: 'kubelet 在节点上建一个空文件，挂载到这个路径。容器结束时，最多读取 4096 字节，写入 `status.containerStatuses[].state.terminated.message`，整个 Pod 的所有容器合计最多 12 KiB。内容要由应用自己写，不会自动产生。',
    mistake: '填了镜像中已有的文件或目录：前者会被挂载遮住，后者会让容器无法启动。',
  },
  'Container.terminationMessagePolicy': {
    more: '选 `FallbackToLogsOnError` 时，最多取日志最后 80 行或 2048 字节写入状态，以较少者为准。只有退出码不为 0 且消息文件为空时才会这样做。之后用 `kubectl describe pod` 就能看到原因，不必翻日志。',
  },
  'Container.ports': {
    more: '这个列表基本上只是说明：进程监听的端口，写不写都能连通。写上一项，可以给端口起名供 Service 和探针引用，还可以打开主机端口。服务器端应用（Server-Side Apply）用端口号加协议来区分各项，客户端合并只用端口号。',
    mistake: '把它当成防火墙或对外发布：不写不会关闭端口，写了也不会让集群外能访问。对外访问要靠 Service。',
  },
  'Container.env': {
    more: 'kubelet 在创建容器时算出所有值，只算一次；之后 ConfigMap 或 Secret 变了，要等容器重启才能看到。顺序有意义：`$(NAME)` 只能引用排在前面的变量、`envFrom` 的变量和 Service 的变量。同名变量以最后一个为准。只要没有关闭 `enableServiceLinks`，还会加入该名字空间中各个 Service 的变量。',
    mistake: '值写成数字或布尔值，例如 `value: 8080`、`value: true`：API 服务器只接受字符串，必须加引号。',
  },
  'Container.envFrom': {
    more: '多个来源有相同的键时，后面的覆盖前面的，`env` 又覆盖所有来源。值在创建容器时读取。缺少非可选的来源时，容器停在 `CreateContainerConfigError`，等来源出现后再启动。',
    mistake: '以为改了 ConfigMap，运行中的进程就能看到：只有容器重启才会读到新值。',
  },
  'Container.resources': {
    more: '请求决定 Pod 能放到哪些节点，也决定 CPU 紧张时怎么分；限制由内核通过 cgroup 强制执行。所有容器的请求和限制合起来决定 Pod 的 QoS 类，也就决定内存耗尽时内核先杀谁；kubelet 驱逐时则先看用量是否超过请求，再看优先级。名字空间的 LimitRange 可以补上这两项，ResourceQuota 可以强制要求填写。',
    mistake: '什么都不写：Pod 成为 BestEffort，会被排到已经很满的节点上，内存不足时最先被驱逐。',
  },
  'Container.resizePolicy': {
    more: '有人通过 `resize` 子资源修改运行中 Pod 的请求或限制时，它才起作用。`NotRequired` 时 kubelet 直接改写运行中容器的 cgroup；`RestartContainer` 时则重启容器，让程序重新适应。只能写 `cpu` 和 `memory`，各一次。Pod 的重启策略为 `Never` 时，只接受 `NotRequired`。',
    mistake: '对 JVM 这类启动时就定好堆大小的程序，内存仍用 `NotRequired`：程序感觉不到新的限制。',
  },
  'Container.restartPolicy': {
    more: 'Init 容器写 `Always` 就成为边车容器：它一启动，且启动探针（如果有）通过之后，下一个容器就开始启动。边车容器与主容器一起运行，在主容器之后停止，也不会妨碍 Job 完成。其他取值，以及普通容器上的这个字段，来自 `ContainerRestartRules`，1.35 起为 Beta 并默认启用。第一次立即重启，之后依次推迟 10 秒、20 秒……最长 5 分钟，节点可以把最长时间设得更短。',
    mistake:
      '给本该执行完就结束的 Init 容器（例如数据库迁移）写了 `Always`：它会一再重新执行，后面的容器也不等它完成。',
  },
  'Container.restartPolicyRules': {
    more: '容器退出时，kubelet 按顺序检查规则，采用第一条退出码符合的规则。都不符合时，看这个容器自己的 `restartPolicy`，因此写了规则就必须写它。最多 20 条。典型用法是：Pod 为 `Never`，但某个表示“请重试”的退出码要重启容器。',
    mistake: '只写规则，没在同一个容器上写 `restartPolicy`：即使 Pod 的策略合适，API 服务器也会拒绝。',
  },
  'Container.volumeMounts': {
    more: '每一项指定 Pod 的一个卷和一个路径。kubelet 先在节点上准备好卷，运行时再在进程启动之前把它绑定进容器，所以卷没准备好，容器就不会启动。同一个卷可以挂载多次，也可以挂到多个容器，但一个容器中每个路径只能用一次。只要没有关闭，准入控制会自动加上服务账号令牌的挂载。',
    mistake: '写了 `spec.volumes` 中没有的卷名：API 服务器会以 `Not found` 拒绝。',
  },
  'Container.volumeDevices': {
    more: '只能用 `volumeMode: Block` 的持久卷申领，或同样模式的通用临时卷。程序自己读写设备，不会格式化，也不会挂载，`fsGroup` 也不改变属主。同一个容器里，一个卷不能既作设备又作挂载。',
  },
  'Container.livenessProbe': {
    more: '容器运行期间，节点上的 kubelet 一直执行它。连续失败 `failureThreshold` 次后，kubelet 按宽限期停止容器，接下来由重启策略决定，Pod 不会换节点。因此，卡死的进程大约过 `periodSeconds` × `failureThreshold` 秒被发现。出错就会自己退出的程序不需要存活探针。',
    mistake: '去检查数据库或别的服务：对方一出故障，所有副本都被重启，毫无帮助。只检查重启能解决的问题。',
  },
  'Container.readinessProbe': {
    more: '它在容器整个生命期内执行，从不重启任何东西。首次通过之前以及每次失败期间，Pod 都是未就绪：从 Service 的端点中移除，滚动更新也会等待。边车容器与主容器一样计入。',
    mistake: '需要预热的程序没有写：进程一出现，Service 就把请求发过来了。',
  },
  'Container.startupProbe': {
    more: '它给缓慢的启动留出 `failureThreshold` × `periodSeconds` 秒，又不必让存活探针变迟钝。时间用完后，kubelet 停止容器，由重启策略决定下一步。通过一次之后，直到容器重启才会再执行。',
    mistake: '改为加大存活探针的 `initialDelaySeconds`：每次启动都要等最长的时间，再慢一点仍会被杀死。',
  },
  'Container.lifecycle': {
    more: '回调由 kubelet 执行。启动后的回调与主进程同时运行，停止前的回调在停止信号之前执行，并占用宽限期。Init 容器中，只有边车容器可以使用。',
  },
  'Container.securityContext': {
    more: '用户、组、非 root 检查、seccomp、AppArmor、SELinux 和 Windows 选项在 Pod 上也有，逐项以容器的值为准。权能、特权模式、特权提升和只读根文件系统只在容器上有。`fsGroup` 和附加组则只在 Pod 上有。',
    mistake: '把 `capabilities` 或 `privileged` 写到 Pod 的安全上下文里：那里没有这些字段。',
  },
};
