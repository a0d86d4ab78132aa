/** A lesson to begin one's own with; it has no problems, and its solution reaches its goal. */
export const lessonTemplate = `# 一课就是一份数据。可以写的内容见 Podwright 的 docs/LESSONS.md；有问题会在旁边指出。
id: keep-it-alive            # 小写字母、数字和短横线；链接为 #lesson=keep-it-alive
level: 1                     # 1 到 3
minutes: 5
titles: 让它活下来           # 一段文本，或每种语言一段：{en: …, zh-CN: …}
start:                       # 与课程同名的 Pod 的 spec；也可以用 doc: 写整个对象
  containers:
  - name: app
    image: polinux/stress
    command: [stress, --vm, "1", --vm-bytes, 250M, --vm-hang, "1"]
    resources: {limits: {memory: 100Mi}}
ask: 程序想要 250 MiB，却只允许 100 MiB。STATUS 会显示什么？
choices: ['\`Running\`', '\`OOMKilled\`', '\`Evicted\`']   # 可省略；省略时用文字作答
right: 2                     # 第几项正确
answer: '\`OOMKilled\`，然后重新启动。'
steps:
- do: 让程序活下来，但不要减少它用的内存。
  goal: ok && sim.restarts(end)==0 && argv("app") has "250M"   # 满足它的清单都算对
  hints:
  - 杀死它的是节点，还是它自己的限制？
  - '调高 \`resources.limits.memory\`。'
  edit:                      # 解答：第三条提示，也是“做给我看”所做的修改
  - spec.containers[0].resources.limits.memory = 300Mi
remember: 容器用的内存超过限制就会被杀死，退出码是 137。
fields: ["spec.containers[].resources.limits"]
`;
