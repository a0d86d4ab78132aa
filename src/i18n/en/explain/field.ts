import type { FieldFactMessages, Reader } from '../../types.ts';

const failures = (p: Reader<'failures'>) =>
  `${p('failures')} ${p.plural('failures', 'failure, which', 'failures in a row, and each')} may take its timeout`;

/** What the value of a field does here, one sentence a fact. */
export const fieldFacts = {
  'field.cpu.one': (p) => `\`${p('value')}\` is one core: all of a CPU, 100 ms of every 100 ms.`,
  'field.cpu.part': (p) =>
    `\`${p('value')}\` is ${p('cores')} of a core: ${p('ms')} ms of CPU time in every 100 ms.`,
  'field.cpu.more': (p) => `\`${p('value')}\` is ${p('cores')} cores’ worth of CPU time.`,
  'field.quantity.rounded': (p) =>
    `\`${p('value')}\` is rounded up to \`${p('stored')}\`, the finest step there is.`,
  'field.bytes': (p) => `\`${p('value')}\` is ${p('bytes')} ${p.plural('bytes', 'byte', 'bytes')}.`,
  'field.bytes.fraction': (p) =>
    `\`${p('value')}\` means thousandths or less: ${p('bytes')} ${p.plural('bytes', 'byte', 'bytes')} after rounding up. \`M\` or \`Mi\` is probably meant.`,
  'field.bytes.tiny': (p) =>
    `\`${p('value')}\` without a suffix is ${p('bytes')} ${p.plural('bytes', 'byte', 'bytes')}. \`${p('value')}Mi\` is probably meant.`,
  'field.bytes.decimal': (p) =>
    `\`${p('value')}\` is ${p('bytes')} ${p.plural('bytes', 'byte', 'bytes')}, which is ${p('mebi')} Mi: less than \`${p('binary')}\`.`,
  'field.memory.share': (p) =>
    `\`${p('value')}\` is ${p('percent')} % of the memory of a node with ${p('node')} GiB.`,
  'field.default.requestFromLimit': (p) =>
    `No request for ${p('resource')} is set, so the API server takes the limit \`${p('value')}\` for it too.`,
  'field.limit.same': (p) =>
    `Request and limit for ${p('resource')} are both \`${p('limit')}\`: all it may use is reserved.`,
  'field.limit.burst': (p) =>
    `\`${p('request')}\` of ${p('resource')} is reserved; up to \`${p('limit')}\` may be used as long as the node has it to spare.`,

  'field.image.invalid': (p) =>
    `\`${p('image')}\` is no image reference: the container waits with InvalidImageName.`,
  'field.image.tag': (p) =>
    `Registry \`${p('registry')}\`, repository \`${p('repository')}\`, tag \`${p('tag')}\`. A tag can be moved to another image.`,
  'field.image.digest': (p) =>
    `Registry \`${p('registry')}\`, repository \`${p('repository')}\`, digest \`${p('digest')}\`: always exactly this image.`,
  'field.image.tagIgnored': (p) => `Beside a digest the tag \`${p('tag')}\` decides nothing.`,
  'field.image.implied': (p) =>
    `Short for \`${p('registry')}/${p('repository')}\`: what names no registry comes from Docker Hub.`,
  'field.image.noTag': () => 'No tag is written, so `latest` is meant.',
  'field.default.pull.Always': (p) =>
    `When left out: \`Always\`, set by the API server, because \`${p('image')}\` is the tag \`latest\`.`,
  'field.default.pull.IfNotPresent': (p) =>
    `When left out: \`IfNotPresent\`, set by the API server, because \`${p('image')}\` has a tag other than \`latest\`, or a digest.`,
  'field.pull.Always': () =>
    'At every start the registry is asked which image the name means now; layers the node has are not downloaded again. Without the registry the container does not start.',
  'field.pull.IfNotPresent': () =>
    'The registry is asked only where the node does not have the image yet, so nodes may run different images of the same tag. An image that was pulled with credentials is asked for again by a Pod that does not have them.',
  'field.pull.Never': () =>
    'The registry is never asked: the container waits with ErrImageNeverPull where the node does not have the image, or has it by credentials that this Pod does not have.',

  'field.probe.afterStartup': () => 'It begins when the startup probe has succeeded.',
  'field.probe.first': (p) =>
    `The first check comes ${p('from')} to ${p('to')} s after the container has started.`,
  'field.probe.budget': (p) =>
    `Up to ${p('failures')} ${p.plural('failures', 'check', 'checks')}, one every ${p('period')} s: it has about ${p('seconds')} s to start, then it is killed.`,
  'field.probe.dead': (p) =>
    `From the moment it fails, ${p('soonest')} to ${p('worst')} s pass until it is stopped for a restart: ${failures(p)}.`,
  'field.probe.deadForGood': (p) =>
    `From the moment it fails, ${p('soonest')} to ${p('worst')} s pass until it is stopped for good: ${failures(p)}.`,
  'field.probe.unready': (p) =>
    `From the moment it fails it still gets traffic for ${p('soonest')} to ${p('worst')} s: ${failures(p)}.`,
  'field.probe.slow': (p) =>
    `A check may take ${p('timeout')} s, longer than the ${p('period')} s between two: the next one waits for it.`,
  'field.probe.back': (p) =>
    `It counts as ready again after ${p('successes')} ${p.plural('successes', 'success', 'successes in a row')}, ${p('seconds')} s after the first.`,
  'field.probe.grace': (p) =>
    `A container that fails this probe has ${p('seconds')} s to stop, instead of the Pod’s ${p('pod')} s.`,
  'field.default.probeGrace': (p) => `When left out: the Pod’s grace period of ${p('seconds')} s.`,
  'field.probe.portMissing': (p) =>
    `No port of this container is called \`${p('name')}\`: the check can never be made.`,
  'field.probe.portName': (p) => `\`${p('name')}\` is port ${p('port')} of this container.`,
  'field.probe.url': (p) =>
    `The kubelet asks for \`${p('scheme')}://<Pod IP>${p('rest')}\`; an answer from 200 to 399 is a success.`,
  'field.probe.urlHost': (p) =>
    `The kubelet asks for \`${p('url')}\`, as seen from the node: \`${p('host')}\` instead of the Pod’s IP.`,
  'field.probe.host': (p) =>
    `The kubelet connects to \`${p('host')}:${p('port')}\`, as seen from the node, instead of the Pod’s IP.`,

  'field.grace.zero': () =>
    'With 0 the API server removes the Pod at once and the containers get about 2 s from the stop signal to SIGKILL.',
  'field.grace.negative': (p) => `A negative period such as ${p('seconds')} counts as 1 s.`,
  'field.grace.left': (p) =>
    `${p('container')} sleeps ${p('sleep')} s of the ${p('seconds')} s before its stop signal: from the signal to SIGKILL it has ${p('left')} s.`,
  'field.grace.hook': (p) =>
    `The time that the preStop hook of ${p('container')} takes is taken off the ${p('seconds')} s; a hook that uses up all of it leaves 2 s.`,
  'field.duration': (p) => `${p('seconds')} s is ${p('text')}.`,
  'field.restart.alwaysOnly': (p) => `A ${p('kind')} takes only \`Always\`.`,
  'field.restart.job': (p) => `A ${p('kind')} takes only \`OnFailure\` and \`Never\`.`,
  'field.default.restartOfJob': (p) =>
    `When left out: \`Always\`, which a ${p('kind')} refuses. Write \`OnFailure\` or \`Never\`.`,
  'field.restart.notSidecars': (p) =>
    `It does not hold for the ${p.plural('containers', 'sidecar', 'sidecars')} ${p('containers')}: ${p.plural('containers', 'it is', 'they are')} always started again.`,
  'field.restart.own': (p) =>
    `${p('containers')} ${p.plural('containers', 'has', 'have')} a policy of ${p.plural('containers', 'its', 'their')} own.`,
  'field.restart.sidecar': () =>
    '`Always` makes this init container a sidecar: it keeps running beside the containers and stops after them.',
  'field.restart.overrides': (p) =>
    `\`${p('own')}\` holds for this container instead of the Pod’s \`${p('pod')}\`.`,
  'field.default.restartOfPod': (p) => `When left out: the Pod’s policy \`${p('pod')}\`.`,

  'field.env.replaced': (p) =>
    `A later entry of the same name replaces this one: ${p('name')} does not get this value.`,
  'field.env.empty': (p) => `${p('name')} is set to the empty string.`,
  'field.env.overFrom': (p) => `If \`envFrom\` brings ${p('name')} too, the entry in \`env\` holds.`,
  'field.env.expands': (p) => `\`${p('value')}\` becomes \`${p('result')}\`.`,
  'field.env.later': (p) =>
    `${p.code('references')} ${p.plural('references', 'is replaced by its value', 'are replaced by their values')} when the container starts.`,
  'field.env.tooEarly': (p) =>
    `${p.code('references')} ${p.plural('references', 'stays as it is written: that variable is', 'stay as they are written: those variables are')} defined only further down.`,
  'field.env.unresolved': (p) =>
    `${p.code('references')} ${p.plural('references', 'stays as it is written', 'stay as they are written')}, unless a Service brings ${p.plural('references', 'a variable of that name', 'variables of those names')}: the container defines none.`,
  'field.env.unresolvedFrom': (p) =>
    `${p.code('references')} ${p.plural('references', 'stays as it is written', 'stay as they are written')}, unless \`envFrom\` or a Service brings ${p.plural('references', 'a variable of that name', 'variables of those names')}.`,
  'field.env.key': (p) =>
    `The value is the key \`${p('key')}\` of ${p('kind')} ${p('object')} at the start of the container. Where object or key is missing, the container does not start (CreateContainerConfigError).`,
  'field.env.keyOptional': (p) =>
    `The value is the key \`${p('key')}\` of ${p('kind')} ${p('object')} at the start of the container. Where it is missing, the variable is not set.`,
  'field.env.file': (p) =>
    `The value is the entry \`${p('key')}\` of the file \`${p('file')}\` in volume ${p('volume')}, read when the container starts.`,
  'field.env.field': (p) => `\`${p('fieldPath')}\` is \`${p('value')}\` here.`,
  'field.env.noKey': (p) =>
    `\`${p('fieldPath')}\` is not set here: the variable is empty unless something adds it to the Pod.`,
  'field.env.fieldLater': (p) => `\`${p('fieldPath')}\` is known only when the Pod has been placed or named.`,
  'field.env.noContainer': (p) => `There is no container ${p('container')} in this Pod.`,
  'field.env.nodeResource': (p) =>
    `${p('container')} has no \`${p('resource')}\`: the value is what the node has for Pods.`,
  'field.env.resource': (p) =>
    `\`${p('resource')}\` of ${p('container')} becomes \`${p('value')}\`, rounded up to whole units of the divisor.`,
  'field.envFrom': (p) =>
    `Every key of ${p('kind')} ${p('object')} becomes a variable. Where the object is missing, the container does not start (CreateContainerConfigError).`,
  'field.envFrom.optional': (p) =>
    `Every key of ${p('kind')} ${p('object')} becomes a variable. Where the object is missing, the container starts without them.`,
  'field.envFrom.prefix': (p) => `The names begin with \`${p('prefix')}\`.`,

  'field.command.alone': (p) =>
    `The container runs \`${p('line')}\`: the ENTRYPOINT of the image is replaced, and its CMD is dropped.`,
  'field.command.both': (p) =>
    `The container runs \`${p('line')}\`: ENTRYPOINT and CMD of the image are both replaced.`,
  'field.command.args': (p) =>
    `The ENTRYPOINT of the image runs, with \`${p('line')}\` in the place of its CMD.`,
  'field.command.none': () => 'The image decides: its ENTRYPOINT with its CMD.',
  'field.command.shell': (p) =>
    `\`${p('shell')}\` reads one text as a script, so pipes, \`&&\` and \`$NAME\` work in it.`,
  'field.command.signals': (p) =>
    `\`${p('shell')}\` is the process that gets the stop signal; the program it waits for hears nothing of it. \`exec\` before the last command changes that.`,
  'field.command.oneWord': (p) =>
    `Each item is one word: a program called \`${p('program')}\`, spaces included, is looked for.`,
  'field.command.noShell': (p) =>
    `No shell reads this: ${p.code('words')} ${p.plural('words', 'reaches', 'reach')} the program literally.`,

  'field.port.onHost': (p) =>
    `On the node’s network the program listens on port ${p('port')}/${p('protocol')} of the node itself: who reaches the node reaches it.`,
  'field.port.reach': (p) =>
    `Port ${p('port')}/${p('protocol')} of the Pod’s IP can be reached by every Pod and node unless a NetworkPolicy forbids it, declared here or not.`,
  'field.port.usedBy': (p) =>
    `${p('probes')} of this container ${p.plural('probes', 'uses', 'use')} the name \`${p('name')}\`.`,
  'field.default.hostPort': (p) =>
    `When left out: ${p('port')}, set by the API server, because with \`hostNetwork\` each port is one of the node.`,
  'field.port.node': (p) =>
    `It takes port ${p('hostPort')}/${p('protocol')} of its node: a second Pod with that port needs another node.`,
  'field.port.nodes': (p) =>
    `${p('replicas')} ${p.plural('replicas', 'replica needs', 'replicas need')} ${p('replicas')} ${p.plural('replicas', 'node', 'nodes')} where port ${p('hostPort')} is free.`,
  'field.port.hostIP': (p) => `On the node only \`${p('ip')}\` leads there, not its other addresses.`,
  'field.port.twice': (p) =>
    `Container ${p('container')} declares port ${p('port')} too; in one Pod only one program can listen on it.`,

  'field.mode': (p) => `\`${p('octal')}\` is ${p('decimal')} in decimal: \`${p('text')}\`.`,
  'field.mode.decimal': (p) =>
    `${p('decimal')} is read as a decimal number here. If \`${p('meant')}\` is meant, write it with the leading zero.`,
  'field.mode.fsGroup': (p) =>
    `With fsGroup ${p('gid')} the files belong to that group, which may read them: \`${p('text')}\`.`,

  'field.toleration.all': () => 'It matches every taint of every effect.',
  'field.toleration.allOf': (p) => `It matches every taint with the effect ${p('effect')}.`,
  'field.toleration.byKey': (p) => `It matches the taint \`${p('taint')}\` with any value.`,
  'field.toleration.byKeyAnyEffect': (p) =>
    `It matches taints with the key \`${p('taint')}\`, of any value and effect.`,
  'field.toleration.byValue': (p) => `It matches the taint \`${p('taint')}\`, and no other value.`,
  'field.toleration.byValueAnyEffect': (p) => `It matches the taint \`${p('taint')}\` of any effect.`,
  'field.toleration.seconds': (p) =>
    `If a NoExecute taint appears on its node, the Pod stays ${p('seconds')} s (${p('text')}), then it is evicted.`,
  'field.toleration.atOnce': () => 'If a NoExecute taint appears on its node, the Pod is evicted at once.',
  'field.toleration.forever': () => 'If a NoExecute taint appears on its node, the Pod stays for good.',
  'field.nodeSelector.and': (p) =>
    p.count('count') === 1
      ? `A node needs this label (${p('count')}).`
      : `A node needs all ${p('count')} labels.`,
  'field.nodeSelector.both': () =>
    'A node needs these labels and must meet the required node affinity as well.',
  'field.terms.or': (p) =>
    p.count('terms') === 1
      ? `There is ${p('terms')} term, and a node must meet it.`
      : `One of the ${p('terms')} terms is enough.`,
  'field.terms.and': (p) =>
    p.count('count') === 1
      ? `Term ${p('term')} has ${p('count')} expression, and it must hold.`
      : `Of term ${p('term')} all ${p('count')} expressions must hold.`,
  'field.terms.none': (p) => `Term ${p('term')} is empty and matches no node.`,
  'field.requirement.In': (p) =>
    p.count('values') === 1
      ? `The label \`${p('key')}\` must have this value: ${p('values')}.`
      : `The label \`${p('key')}\` must have one of these values: ${p('values')}.`,
  'field.requirement.NotIn': (p) =>
    `The label \`${p('key')}\` must not have ${p.plural('values', 'this value', 'any of these values')}: ${p('values')}. To have no such label is fine.`,
  'field.requirement.Exists': (p) => `There must be a label \`${p('key')}\`, of whatever value.`,
  'field.requirement.DoesNotExist': (p) => `There must be no label \`${p('key')}\`.`,
  'field.requirement.Gt': (p) =>
    `The label \`${p('key')}\` must be a whole number greater than ${p('values')}.`,
  'field.requirement.Lt': (p) => `The label \`${p('key')}\` must be a whole number less than ${p('values')}.`,
  'field.weight': (p) =>
    `A node that meets this gets ${p('weight')} of at most ${p('total')} points from the ${p('count')} ${p.plural('count', 'rule', 'rules')} of this list.`,
  'field.topology.node': (p) =>
    `\`${p('key')}\` is another one on each node: every node is a topology domain of its own.`,
  'field.topology.zone': (p) =>
    `\`${p('key')}\` is the same on all nodes of a zone: every zone is a topology domain.`,
  'field.topology.label': (p) => `Nodes with the same value of \`${p('key')}\` are one topology domain.`,
  'field.spread.hard': (p) =>
    `No value of \`${p('key')}\` may have over ${p('skew')} more of the selected Pods than the one with the fewest; otherwise the Pod waits.`,
  'field.spread.soft': (p) =>
    `Nodes are preferred where \`${p('key')}\` keeps the difference between the fullest and the emptiest topology domain within ${p('skew')}; it is placed in any case.`,
  'field.spread.nobody': () => 'Without a labelSelector no Pod is counted, so that nothing is spread.',
  'field.spread.notSelf': () =>
    'The labelSelector does not select this Pod itself: it is not counted, and its copies may all land in one topology domain.',
  'field.spread.minDomains': (p) =>
    `While fewer than ${p('domains')} topology ${p.plural('domains', 'domain fits', 'domains fit')}, the fewest counts as 0.`,
  'field.default.priority': () =>
    'When left out: the class of the cluster that is marked `globalDefault`, else priority 0.',
  'field.priority.system': (p) =>
    `\`${p('name')}\` is priority ${p('value')}, above all that users can make.`,
  'field.priority.class': (p) =>
    `The number stands in the PriorityClass \`${p('name')}\`; where there is none of that name, the Pod is rejected.`,

  'field.labels.mismatch': (p) =>
    `The selector of the ${p('kind')} does not match these labels: the API server rejects that.`,
  'field.labels.selector': (p) =>
    `The ${p('kind')} knows its Pods by ${p('labels')}; other labels can be changed freely.`,
  'field.labels.usedBy': (p) => `The Pod’s own rules select it by its labels: ${p('places')}.`,

  'field.volume.mounts': (p) => `Mounted by ${p('mounts')}.`,
  'field.volume.unused': (p) => `No container mounts ${p('volume')}.`,
  'field.default.volume': () => 'It has no source, so the API server makes it an `emptyDir`.',
  'field.mount.claimTemplate': (p) =>
    `\`${p('path')}\` is the Pod’s own PersistentVolumeClaim from the template ${p('volume')}.`,
  'field.mount.missing': (p) => `The Pod has no volume ${p('volume')}.`,
  'field.mount.shared': (p) => `The same volume is seen at several places: ${p('mounts')}.`,
  'field.mount.whole': (p) =>
    `\`${p('path')}\` shows volume ${p('volume')} (${p('source')}); what the image has there is hidden.`,
  'field.mount.subPath': (p) =>
    `\`${p('path')}\` shows only \`${p('subPath')}\` of volume ${p('volume')} (${p('source')}).`,
  'field.mount.alwaysReadOnly': (p) => `A ${p('source')} volume is read-only, whatever \`readOnly\` says.`,
  'field.mount.readOnly': () => 'This container can read it, but not write to it.',
  'field.mount.pinned': (p) =>
    `With a subPath later changes of the ${p('source')} do not arrive; a restart of the container brings them.`,
  'field.medium.memory': () => 'It is a tmpfs in memory, and its sizeLimit bounds it.',
  'field.medium.memoryUnlimited': () =>
    'It is a tmpfs in memory. Without a sizeLimit it may grow to the memory limit of the Pod, else to all memory that Pods may use on the node.',
  'field.default.medium': () => 'When left out: the disk of the node that the kubelet keeps its data on.',

  'field.security.wins': (p) => `The container’s \`${p('mine')}\` holds, not the Pod’s \`${p('pod')}\`.`,
  'field.security.same': (p) => `The Pod says \`${p('pod')}\` as well.`,
  'field.default.fromPod': (p) => `When left out: \`${p('value')}\`, from the Pod’s security context.`,
  'field.security.holdsFor': (p) => `\`${p('value')}\` holds for ${p('containers')}.`,
  'field.security.overridden': (p) =>
    `${p('containers')} ${p.plural('containers', 'has a value of its own, which holds', 'have values of their own, which hold')} instead.`,
  'field.default.escalationAlways': (p) =>
    `With \`${p('why')}\` it is always true; the API server refuses false beside it.`,
  'field.readOnly.writable': (p) => `It can still write to ${p('paths')}.`,
  'field.readOnly.nowhere': () => 'No volume gives it a place to write, not even `/tmp`.',
  'field.fsGroup.volumes': (p) =>
    `The kubelet gives group ${p('gid')} the files in ${p('volumes')}, where the kind of volume allows it.`,
  'field.fsGroup.kept': (p) =>
    `It leaves ${p('volumes')} as ${p.plural('volumes', 'it is', 'they are')}: who may write there is decided elsewhere.`,
  'field.token.files': (p) => `\`token\`, \`ca.crt\` and \`namespace\` are found in \`${p('path')}\`.`,
  'field.token.unless': (p) =>
    `\`token\`, \`ca.crt\` and \`namespace\` are found in \`${p('path')}\`, unless the service account opts out.`,
  'field.token.own': (p) =>
    `${p('containers')} ${p.plural('containers', 'mounts a volume of its own', 'mount volumes of their own')} there instead.`,
} satisfies FieldFactMessages;
