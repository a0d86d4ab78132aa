/** A lesson to begin one's own with; it has no problems, and its solution reaches its goal. */
export const lessonTemplate = `# A lesson is data. docs/LESSONS.md of Podwright says everything that may stand here; what is wrong is told beside this text.
id: keep-it-alive            # lower-case letters, digits, dashes; its link is #lesson=keep-it-alive
level: 1                     # 1 to 3
minutes: 5
titles: Keep it alive        # a text, or one for each language: {en: …, zh-CN: …}
start:                       # the spec of a Pod named like the lesson; or doc: a whole object
  containers:
  - name: app
    image: polinux/stress
    command: [stress, --vm, "1", --vm-bytes, 250M, --vm-hang, "1"]
    resources: {limits: {memory: 100Mi}}
ask: The program wants 250 MiB and may have 100. What does STATUS say?
choices: ['\`Running\`', '\`OOMKilled\`', '\`Evicted\`']   # optional; without them the guess is in words
right: 2                     # which of them is right
answer: '\`OOMKilled\`, and it is started again.'
steps:
- do: Keep the program alive without making it smaller.
  goal: ok && sim.restarts(end)==0 && argv("app") has "250M"   # any manifest that meets it is right
  hints:
  - What kills it, the node or its limit?
  - Raise \`resources.limits.memory\`.
  edit:                      # the solution: the third hint, and what “Show me” does
  - spec.containers[0].resources.limits.memory = 300Mi
remember: A container that goes beyond its memory limit is killed, and its exit code is 137.
fields: ["spec.containers[].resources.limits"]
`;
