import type { IssueMessages, TextIssueMessages } from '../types.ts';
import { composeHints } from './compose.ts';
import { textIssues } from './yaml.ts';

const instead: ReadonlyMap<string, string> = new Map(Object.entries(composeHints));

/** One sentence per issue: what is wrong with which value, and what to do. */
export const issues = {
  ...textIssues,

  // kind and apiVersion
  'kind-missing': (p) => `The manifest does not say what it is: add \`kind: ${p('meant')}\`.`,
  'kind-missing-unknown': () => 'The manifest does not say what it is: add `kind` and `apiVersion`.',
  'kind-case': (p) => `\`${p('value')}\` is not a kind; kinds are case-sensitive: write \`${p('meant')}\`.`,
  'kind-unknown': (p) => `\`${p('version')}\` has no kind \`${p('value')}\`.`,
  'kind-near': (p) => `Kubernetes has no kind \`${p('value')}\`: \`${p('meant')}\` is probably meant.`,
  'api-version-missing': (p) =>
    `\`apiVersion\` is missing: a ${p('kind')} needs \`apiVersion: ${p('meant')}\`.`,
  'api-version': (p) => `There is no ${p('kind')} in \`${p('value')}\`: its apiVersion is \`${p('meant')}\`.`,

  // decoding
  'unknown-field': (p) =>
    `Kubernetes does not know a field \`${p('field')}\` at this place: remove it, or check its name and indentation.`,
  'unknown-field-near': (p) =>
    `Kubernetes does not know a field \`${p('field')}\` here: \`${p('meant')}\` is probably meant.`,
  'field-not-yet': (p) =>
    `Kubernetes ${p('version')} does not know \`${p('field')}\` yet: it is there since ${p('since')}.`,
  'misplaced-field': (p) => `\`${p('field')}\` does not belong here: move it to \`${p('place')}\`.`,
  'compose-field': (p) =>
    `A container has no \`${p('field')}\` as a service of Docker Compose has: ${instead.get(p('word')) ?? ''}.`,
  'lifecycle-type': () =>
    '`lifecycle.type` was planned for 1.18 and never came: a sidecar is an item of `initContainers` with `restartPolicy: Always`, by default since 1.29.',
  'name-as-key': (p) =>
    `\`${p('field')}\` stands where a field is expected: each item of this list says its name as \`name: ${p('field')}\`.`,
  'type-string': (p) =>
    `\`${p('field')}\` takes text, and \`${p('value')}\` without quotes is a ${kind(p('kind'))}: put it in quotes.`,
  'type-string-structure': (p) => `\`${p('field')}\` takes one piece of text here, not a ${kind(p('kind'))}.`,
  'type-boolean': (p) =>
    `\`${p('field')}\` is either \`true\` or \`false\` without quotes, not \`${p('value')}\`.`,
  'type-integer': (p) =>
    `\`${p('field')}\` takes a whole number without quotes or unit, not \`${p('value')}\`.`,
  'integer-range': (p) =>
    `${p('value')} does not fit into \`${p('field')}\`: it must be between ${p('min')} and ${p('max')}.`,
  'type-int-or-string': (p) => `\`${p('field')}\` takes a whole number or a name, not \`${p('value')}\`.`,
  'type-quantity': (p) =>
    `\`${p('field')}\` takes a quantity such as \`250m\` or \`64Mi\`, not a ${kind(p('kind'))}.`,
  'type-time': (p) =>
    `\`${p('field')}\` takes a time such as \`2026-01-31T12:00:00Z\`, not \`${p('value')}\`.`,
  'type-list': (p) =>
    `\`${p('field')}\` is a list: put each item on a line of its own that starts with \`- \`.`,
  'type-map': (p) => `\`${p('field')}\` takes pairs of the form \`key: value\`, without a \`-\` in front.`,
  'type-struct': (p) => `\`${p('field')}\` takes fields below it, indented, not a ${kind(p('kind'))}.`,
  'mode-string': (p) =>
    `The file mode \`${p('value')}\` must be a number without quotes, such as \`0644\`, and at most \`0777\`.`,
  quantity: (p) =>
    `\`${p('value')}\` is not a quantity: write a number with a unit such as \`250m\`, \`64Mi\` or \`1Gi\`.`,
  'quantity-near': (p) => `\`${p('value')}\` is not a quantity Kubernetes reads: write \`${p('meant')}\`.`,
  'not-supported': (p) => `\`${p('field')}\` cannot be \`${p('value')}\`: it takes ${p.or('values')}.`,
  'not-supported-near': (p) => `\`${p('field')}\` cannot be \`${p('value')}\`: write \`${p('meant')}\`.`,
  'enum-missing': (p) => `\`${p('field')}\` is missing: set it to ${p.or('values')}.`,

  // names
  'name-too-long': (p) =>
    `\`${p('value')}\` is too long: at most ${p('max')} ${p.plural('max', 'character is', 'characters are')} allowed.`,
  'dns-label': (p) =>
    `\`${p('value')}\` is not a valid name: use lower case letters, digits and \`-\` only, with a letter or digit at both ends.`,
  'dns-label-dots': (p) => `\`${p('value')}\` must not contain dots: use \`-\` instead.`,
  'dns-subdomain': (p) =>
    `\`${p('value')}\` is not a valid name: use lower case letters, digits, \`-\` and \`.\` only, with a letter or digit at both ends.`,
  'dns-search': (p) =>
    `\`${p('value')}\` is not a domain name: use lower case letters, digits, \`-\`, \`_\` and \`.\` only.`,
  'qualified-name': (p) =>
    `\`${p('value')}\` is not a valid key: use letters, digits, \`-\`, \`_\` and \`.\`, with an optional prefix such as \`example.com/\`.`,
  'label-value': (p) =>
    `\`${p('value')}\` is not a valid label value: use at most 63 letters, digits, \`-\`, \`_\` and \`.\`, with a letter or digit at both ends.`,
  'env-name': (p) =>
    `\`${p('value')}\` cannot name an environment variable: use printable ASCII characters without \`=\`.`,
  'config-key': (p) =>
    `\`${p('value')}\` is not a valid key: use letters, digits, \`-\`, \`_\` and \`.\` only.`,
  'port-name': (p) =>
    `\`${p('value')}\` cannot name a port: use at most 15 lower case letters, digits and single \`-\`, and at least one letter.`,
  'header-name': (p) =>
    `\`${p('value')}\` is not the name of an HTTP header: use letters, digits and \`-\` only.`,
  'sysctl-name': (p) =>
    `\`${p('value')}\` is not the name of a sysctl: use lower case words separated by dots, such as \`net.core.somaxconn\`.`,
  'signer-name': (p) =>
    `\`${p('value')}\` is not the name of a signer: it has the form \`example.com/signer-name\`.`,
  'iscsi-name': (p) =>
    `\`${p('value')}\` is not an iSCSI name: it starts with \`iqn.\`, \`eui.\` or \`naa.\`.`,
  'finalizers-both': () =>
    'Either `orphan` or `foregroundDeletion`: the two say the opposite of what the object owns.',
  finalizer: (p) =>
    `\`${p('value')}\` is not a finalizer: it needs a domain in front, such as \`example.com/\`.`,
  'managed-by': (p) => `\`${p('value')}\` must have a domain in front, such as \`example.com/controller\`.`,
  'windows-user': (p) => `\`${p('value')}\` is not a Windows user: write \`User\` or \`DOMAIN\\User\`.`,
  'gmsa-spec': () => 'The credential spec must not be empty, and not be larger than 64 KiB.',
  ip: (p) => `\`${p('value')}\` is not an IP address: write one such as \`10.9.8.7\` or \`2001:db8::1\`.`,
  'ip-form': (p) =>
    `Write the IP address \`${p('value')}\` without leading zeros and not as IPv4 inside of IPv6.`,
  'path-backstep': (p) => `The path \`${p('value')}\` must not contain \`..\`.`,
  'path-relative': (p) => `The path \`${p('value')}\` must be relative: leave out the \`/\` at its start.`,
  'path-absolute': (p) => `The path \`${p('value')}\` must be absolute: start it with \`/\`.`,
  'no-slash': (p) => `\`${p('value')}\` must not contain \`/\`.`,
  whitespace: (p) => `\`${p('value')}\` has spaces at its start or end: remove them.`,
  'reserved-namespace': (p) =>
    `The key \`${p('value')}\` uses a domain that is reserved for Kubernetes: choose another.`,

  // rules
  required: (p) => `\`${p('field')}\` is missing or empty, and must be given here.`,
  'duplicate-name': (p) => `\`${p('value')}\` is there twice: every entry needs a name of its own.`,
  'too-long': (p) =>
    `This text is too long: at most ${p('max')} ${p.plural('max', 'byte is', 'bytes are')} allowed.`,
  'too-many': (p) =>
    `${p('actual')} ${p.plural('actual', 'item is', 'items are')} too many here: at most ${p('max')} ${p.plural('max', 'is', 'are')} allowed.`,
  'out-of-range': (p) =>
    `${p('value')} is not allowed here: the number must be between ${p('min')} and ${p('max')}.`,
  negative: (p) => `${p('value')} is less than zero: write 0 or more.`,
  'not-positive': (p) => `${p('value')} is too small: write a number greater than zero.`,
  forbidden: (p) => `\`${p('field')}\` must not be set here: remove it.`,
  'only-one-of': (p) => `Set only one of ${p('values')}.`,
  'one-of-missing': (p) => `Set ${p.or('values')} here.`,
  'name-missing': () => 'The object has no name: add `name` (or `generateName`) under `metadata`.',
  'containers-missing': () => 'A Pod needs at least one container: add one under `containers`.',
  'container-name-missing': () => 'The container has no name: add `name`, for example `name: web`.',
  'image-missing': () => 'The container has no image: add `image`, for example `image: nginx:1.27`.',
  'split-item': () =>
    'The dash splits one container into two, one without a name and one without an image: remove the dash.',
  'container-port-missing': () =>
    'The port has no number: add `containerPort`, for example `containerPort: 80`.',
  'container-not-found': (p) =>
    `The Pod has no container \`${p('value')}\`: write the name of one that it has.`,
  'container-not-found-near': (p) =>
    `The Pod has no container \`${p('value')}\`: \`${p('meant')}\` is probably meant.`,
  'owner-controllers': () =>
    'Only one owner may be the controller: remove `controller: true` from the others.',
  'host-port-taken': (p) =>
    `Host port ${p('value')} is taken by another port of this Pod: choose another number.`,
  'host-port-differs': (p) =>
    `With \`hostNetwork: true\` the host port is the container's own port: write ${p('port')} instead of ${p('value')}, or remove it.`,
  'env-name-missing': () => 'The environment variable has no name: add `name`.',
  'env-source-missing': (p) =>
    `\`valueFrom\` does not say where the value comes from: set ${p.or('values')}.`,
  'env-value-and-source': (p) =>
    `The variable \`${p('name')}\` has both \`value\` and \`valueFrom\`: remove one of them.`,
  'field-path': (p) =>
    `\`${p('value')}\` cannot be read from the Pod here: use ${p('values')}, or a label such as \`metadata.labels['app']\`.`,
  divisor: (p) => `This divisor is not possible: use ${p.or('values')}.`,
  'handler-missing': (p) => `It does not say what to do: set ${p.or('values')}.`,
  'handler-second': (p) =>
    `\`${p('field')}\` comes on top of \`${p('first')}\`: only one of them may be set, remove the other.`,
  'port-missing': () => 'The port to ask is missing: add `port` with a number or the name of a port.',
  'port-quoted': (p) => `\`"${p('value')}"\` in quotes is taken for the name of a port: remove the quotes.`,
  'success-threshold': (p) => `\`successThreshold\` of a \`${p('probe')}\` must be 1, not ${p('value')}.`,
  'readiness-grace': () =>
    'A readiness probe stops nothing, so it has no `terminationGracePeriodSeconds`: remove it.',
  'sleep-too-long': (p) =>
    `The hook must not sleep for ${p('value')} s: the Pod has ${p('max')} s in all to stop.`,
  'volume-not-found': (p) =>
    `The Pod has no volume \`${p('value')}\`: add it under \`volumes\`, or write the name of one that is there.`,
  'volume-not-found-near': (p) =>
    `The Pod has no volume \`${p('value')}\`: \`${p('meant')}\` is probably meant.`,
  'volume-not-empty-dir': (p) =>
    `The volume \`${p('value')}\` must be an \`emptyDir\` to read variables from a file in it.`,
  'volume-second-source': (p) =>
    `The volume is a \`${p('first')}\` already: remove \`${p('field')}\`, or make it a volume of its own.`,
  'mount-path-twice': (p) =>
    `\`${p('value')}\` is used twice in this container: every mount needs a path of its own.`,
  'mount-and-device': (p) =>
    `The volume \`${p('value')}\` cannot be mounted and be a device at the same time: remove one.`,
  'mount-propagation': () =>
    'Bidirectional propagation is for privileged containers only: use `HostToContainer`, or set `privileged: true`.',
  'recursive-read-only': (p) => `\`recursiveReadOnly: ${p('value')}\` needs \`readOnly: true\` beside it.`,
  'recursive-propagation': () =>
    '`recursiveReadOnly` does not go together with `mountPropagation`: remove one of them.',
  'device-source': (p) =>
    `Only a \`persistentVolumeClaim\` or an \`ephemeral\` volume can be a block device, and \`${p('value')}\` is neither.`,
  'mode-range': (p) =>
    `The file mode ${p('value')} is out of range: it goes from \`0\` to \`0777\` (511 in decimal).`,
  'mode-decimal': (p) =>
    `${p('value')} is read as a decimal number and is no file mode: write it with a leading zero, \`${p('meant')}\`.`,
  'projected-path-twice': (p) =>
    `Two sources of this volume write the file \`${p('value')}\`: give one another path.`,
  'token-expiration': (p) => `A token cannot last ${p('value')} s: at least 600 s are needed.`,
  'selector-with-name': () => '`labelSelector` goes with `signerName` only: remove it, or remove `name`.',
  'ephemeral-claim': (p) =>
    `The claim \`${p('value')}\` is made for another volume of this Pod and cannot be used here.`,
  'ephemeral-name': (p) =>
    `The claim made for the volume \`${p('value')}\` would have no valid name: shorten the name of the Pod or the volume.`,
  'access-modes': () => '`ReadWriteOncePod` does not go together with other access modes: keep only one.',
  'data-source-kind': (p) =>
    `\`${p('value')}\` needs an \`apiGroup\`: without one only \`PersistentVolumeClaim\` is possible.`,
  'limit-missing': (p) =>
    `\`${p('resource')}\` cannot be overcommitted: set a limit of ${p('value')} as well.`,
  'request-above-limit': (p) =>
    `The request of ${p('value')} ${p('resource')} is above the limit of ${p('max')}: lower it, or raise the limit.`,
  'request-not-limit': (p) =>
    `Request and limit of \`${p('resource')}\` must be the same: ${p('value')} is not ${p('max')}.`,
  'resource-name': (p) =>
    `\`${p('value')}\` is not a resource of a container: use ${p('values')}, \`hugepages-<size>\`, or one with a domain such as \`example.com/gpu\`.`,
  'resource-name-near': (p) => `\`${p('value')}\` is not a resource: \`${p('meant')}\` is probably meant.`,
  'resource-not-integer': (p) => `\`${p('resource')}\` comes in whole pieces: ${p('value')} is not possible.`,
  'huge-pages-alone': () => 'Huge pages need a request or limit of CPU or memory beside them.',
  'huge-pages-multiple': (p) => `${p('value')} is not a multiple of the page size of \`${p('resource')}\`.`,
  'pod-level-claims': () => 'Resource claims belong to the containers, not to the Pod: remove `claims` here.',
  'pod-level-resource': (p) =>
    `\`${p('value')}\` cannot be set for the whole Pod, only \`cpu\`, \`memory\` and huge pages.`,
  'claim-not-found': (p) =>
    `The Pod has no resource claim \`${p('value')}\`: add it under \`resourceClaims\`.`,
  'claim-not-found-near': (p) =>
    `The Pod has no resource claim \`${p('value')}\`: \`${p('meant')}\` is probably meant.`,
  'proc-mount': () => 'An unmasked `/proc` needs a user namespace: set `hostUsers: false` for the Pod.',
  'escalation-privileged': () =>
    'A privileged container can always gain privileges: remove `allowPrivilegeEscalation: false`, or `privileged: true`.',
  'escalation-sys-admin': () =>
    '`CAP_SYS_ADMIN` lets a process gain privileges: remove it, or remove `allowPrivilegeEscalation: false`.',
  'localhost-profile': () => 'The type `Localhost` needs the name of the profile: add `localhostProfile`.',
  'localhost-profile-unused': (p) =>
    `\`localhostProfile\` goes with the type \`Localhost\` only, not with \`${p('type')}\`: remove it, or change the type.`,
  'share-and-host-pid': () =>
    '`shareProcessNamespace` and `hostPID` cannot both be true: remove one of them.',
  'sysctl-host': (p) =>
    `The sysctl \`${p('value')}\` would change the host itself, because \`${p('field')}\` is true: remove it.`,
  'host-users': (p) =>
    `\`${p('field')}: true\` does not go together with \`hostUsers: false\`: remove one of them.`,
  'windows-field': (p) => `\`${p('field')}\` does not exist on Windows: remove it, or change \`os.name\`.`,
  'linux-field': (p) => `\`${p('field')}\` is for Windows only: remove it, or change \`os.name\`.`,
  'host-process-differs': (p) =>
    `\`hostProcess\` is ${p('value')} for the Pod: the container must say the same, or nothing.`,
  'host-process-all': () => 'Either all containers of the Pod are HostProcess containers, or none is.',
  'host-process-network': () =>
    'HostProcess containers use the network of the host: set `hostNetwork: true`.',
  'selector-values': (p) => `The operator \`${p('operator')}\` needs at least one value: add \`values\`.`,
  'selector-no-values': (p) => `The operator \`${p('operator')}\` takes no values: remove \`values\`.`,
  'selector-one-value': (p) => `The operator \`${p('operator')}\` takes exactly one value here.`,
  'selector-operator': (p) => `\`${p('value')}\` is not an operator: use ${p.or('values')}.`,
  'field-selector-key': (p) =>
    `Nodes can be chosen by the field \`metadata.name\` only, not by \`${p('value')}\`.`,
  'label-keys-alone': (p) => `\`${p('field')}\` needs a \`labelSelector\` beside it.`,
  'label-key-selected': (p) =>
    `\`${p('value')}\` is in \`matchLabelKeys\` and in the \`labelSelector\`: keep one of them.`,
  'label-key-selected-later': (p) =>
    `\`${p('value')}\` is in \`matchLabelKeys\` and in the \`labelSelector\`: the template is taken, but the server refuses every Pod made of it. Keep one of them.`,
  'label-key-twice': (p) =>
    `\`${p('value')}\` cannot be in both \`matchLabelKeys\` and \`mismatchLabelKeys\`.`,
  'toleration-no-key': () =>
    'Without a `key` a toleration matches every taint, and its `operator` must be `Exists`.',
  'toleration-seconds': () =>
    '`tolerationSeconds` says when to leave a node, so the `effect` must be `NoExecute`.',
  'toleration-value': (p) => `The operator \`Exists\` compares no value: remove \`value: ${p('value')}\`.`,
  'toleration-comparison': (p) =>
    `The operator \`${p('value')}\` is switched off in a standard cluster: use \`Equal\` or \`Exists\`.`,
  'topology-spread-twice': (p) =>
    `Two rules are for the same topology and action (${p('value')}): keep one of them.`,
  'min-domains': () => '`minDomains` works with `whenUnsatisfiable: DoNotSchedule` only.',
  'dns-nameservers': () =>
    'With `dnsPolicy: None` the Pod has no name server: add `dnsConfig` with `nameservers`.',
  'hostname-override': (p) =>
    `\`hostnameOverride\` does not go together with \`${p('field')}: true\`: remove one of them.`,
  'node-name-gated': () =>
    'A Pod with scheduling gates cannot be bound to a node yet: remove `nodeName` or the gates.',
  'resize-restart-never': () =>
    'A Pod that never restarts its containers cannot restart one to resize it: use `NotRequired`.',
  'init-resize': () =>
    'An init container that runs once cannot be restarted to resize it: use `NotRequired`.',
  'init-container-field': (p) =>
    `An init container has no \`${p('field')}\`: remove it, or make it a sidecar with \`restartPolicy: Always\`.`,
  'restart-rules-alone': () => '`restartPolicyRules` need a `restartPolicy` of the container beside them.',
  'ephemeral-containers': () =>
    'Ephemeral containers are added to a running Pod with `kubectl debug`: remove them from the manifest.',
  'ephemeral-field': (p) => `An ephemeral container cannot have \`${p('field')}\`: remove it.`,
  'selector-missing': (p) =>
    `The ${p('kind')} does not say which Pods are its own: add \`selector.matchLabels\` with labels of the template.`,
  'selector-empty': (p) =>
    `The selector of the ${p('kind')} is empty: add \`matchLabels\` with labels of the template.`,
  'selector-mismatch': (p) => `The labels of the template do not match the selector: add ${p('wanted')}.`,
  'selector-generated': () => 'The selector of a Job is generated: remove this.',
  'replacement-with-failure-policy': (p) =>
    `With a \`podFailurePolicy\` a Pod can be replaced only once it has failed: \`podReplacementPolicy\` must be ${p.or('values')}.`,
  'job-label': (p) =>
    `A Job gives its Pods the label \`${p('key')}: ${p('wanted')}\` itself, so it cannot be \`${p('value')}\`: remove it.`,
  'job-label-uid': (p) =>
    `A Job gives its Pods the label \`${p('key')}\` itself, with an ID that is not known before: remove it.`,
  'restart-always': (p) =>
    `Pods of a ${p('kind')} are always restarted: \`restartPolicy\` must be \`Always\`, not \`${p('value')}\`.`,
  'deadline-in-controller': (p) =>
    `Pods of a ${p('kind')} have no deadline: remove \`activeDeadlineSeconds\`.`,
  'strategy-rolling': (p) =>
    `\`rollingUpdate\` does not go with the strategy \`${p('value')}\`: remove it, or change the type.`,
  'rolling-both-zero': () =>
    '`maxUnavailable` and `maxSurge` cannot both be 0, or no Pod could ever be replaced.',
  'rolling-both-set': () => '`maxSurge` needs `maxUnavailable: 0` beside it.',
  percent: (p) => `\`${p('value')}\` is neither a whole number nor a percentage such as \`25%\`.`,
  'percent-above': (p) => `${p('value')} is more than 100%: write at most \`100%\`.`,
  'progress-deadline': (p) =>
    `\`progressDeadlineSeconds\` (${p('value')}) must be greater than \`minReadySeconds\` (${p('min')}).`,
  'schedule-missing': () => 'The CronJob has no schedule: add `schedule`, for example `"*/5 * * * *"`.',
  schedule: (p) =>
    `\`${p('value')}\` is not a schedule: it has five fields (minute, hour, day of month, month, day of week), such as \`*/5 * * * *\`.`,
  'schedule-range': (p) =>
    `\`${p('value')}\` names a time that there is not: the five fields are minute (0 to 59), hour (0 to 23), day (1 to 31), month (1 to 12) and day of week (0 to 6, Sunday is 0), ranges go upwards.`,
  'schedule-time-zone': () => 'The time zone does not belong into the schedule: use the field `timeZone`.',
  'time-zone': (p) =>
    `\`${p('value')}\` is not a time zone: write one such as \`Etc/UTC\` or \`Asia/Shanghai\`.`,
  'job-restart-policy': () =>
    'Pods of a Job must be able to end: set `restartPolicy` to `OnFailure` or `Never`.',
  'job-restart-never': () => 'With a `podFailurePolicy` the `restartPolicy` must be `Never`.',
  'job-not-indexed': (p) => `\`${p('field')}\` needs \`completionMode: Indexed\`.`,
  'fail-index': () => 'The action `FailIndex` needs `backoffLimitPerIndex`.',
  'exit-code-zero': () => 'The exit code 0 means success and cannot be in a list with `In`.',
  'owner-version': (p) => `\`${p('value')}\` is not an apiVersion: write it as \`v1\` or \`apps/v1\`.`,
  'host-ports': (p) => `\`${p('value')}\` must be \`HOST:PORT\`, or several of them with commas between.`,
  'succeeded-indexes': (p) =>
    `\`${p('value')}\` does not name indexes: write numbers from 0 to ${p('max')} in ascending order, such as \`0,2-4\`.`,
  'mirror-node': () => 'Only the kubelet makes mirror Pods: remove the annotation, or set `spec.nodeName`.',
  'deletion-cost': (p) =>
    `\`${p('value')}\` is not a deletion cost: write a whole number in quotes, such as \`"100"\` or \`"-50"\`.`,
  'annotation-tolerations': () =>
    'The tolerations in this annotation cannot be read: set `spec.tolerations` instead.',
  'annotation-container': (p) =>
    `The Pod has no container \`${p('value')}\`, which this annotation is about.`,
  'annotation-differs': (p) =>
    `An old annotation of the Pod says otherwise than \`${p('field')}\`: remove it.`,
  'annotation-number': (p) => `This annotation takes a whole number, not \`${p('value')}\`.`,
  'seccomp-name': (p) =>
    `\`${p('value')}\` is not a seccomp profile: set \`securityContext.seccompProfile\` instead of the annotation.`,
  'apparmor-name': (p) =>
    `\`${p('value')}\` is not an AppArmor profile: write \`runtime/default\`, \`unconfined\` or \`localhost/NAME\`.`,
  'exit-codes-order': () => 'The exit codes must be in ascending order.',
  'pod-level-request': (p) =>
    `The Pod requests ${p('value')} of \`${p('resource')}\`, and its containers together ${p('min')}: raise the request of the Pod.`,
  'pod-level-huge-pages': (p) =>
    `The Pod may have ${p('value')} of \`${p('resource')}\`, and its containers together ${p('min')}: raise the limit of the Pod.`,
  'pod-level-limit': (p) =>
    `The limit of ${p('value')} of \`${p('resource')}\` is above the limit of the Pod, ${p('max')}: lower it.`,

  // of older releases
  'env-name-strict': (p) =>
    `\`${p('value')}\` is no name of a variable before Kubernetes 1.32: letters, digits, \`_\`, \`-\` and \`.\`, no digit first.`,
  'dns-search-strict': (p) =>
    `\`${p('value')}\` is no search domain before Kubernetes 1.33: lower-case letters, digits, \`-\` and \`.\`, no \`_\`.`,
  'sleep-zero': () => 'Before Kubernetes 1.33 a `sleep` takes at least one second.',
  'restart-policy-early': (p) =>
    `In Kubernetes ${p('version')} only init containers have a \`restartPolicy\`: remove it, or use 1.35 or newer.`,
  'sidecar-rules': () => 'Before Kubernetes 1.36 a sidecar cannot have `restartPolicyRules`.',

  // warnings
  'field-dropped': (p) =>
    `\`${p('field')}\` is dropped, as if it were not there: the feature gate ${p('gate')} is off in Kubernetes ${p('version')}.`,
  placeholder: (p) => `\`${p('value')}\` looks like a placeholder: replace it by a value of your own.`,
  'placeholder-type': (p) =>
    `\`${p('value')}\` looks like the name of a type from a reference page: replace it by a value.`,
  'word-quotes': (p) =>
    `The quotes of \`${p('value')}\` are those of a word processor, and so a part of the value: remove them.`,
  'word-dash': (p) =>
    `\`${p('value')}\` begins with a dash of a word processor, which no program takes for an option: write \`${p('meant')}\`.`,
  'image-reference': (p) =>
    `\`${p('value')}\` is no image reference, so the container will wait with InvalidImageName: write \`name:tag\` in lower-case letters, without quotes or address.`,
  'image-tag': (p) =>
    `\`${p('value')}\` has no fixed tag, so it may be another image tomorrow: name a version.`,
  'apparmor-annotation': (p) =>
    `The annotation \`${p('value')}\` is deprecated since 1.30, though it still counts: use the field \`appArmorProfile\` of the container.`,
  'image-old-registry': (p) =>
    `The registry of \`${p('value')}\` gets no new images since April 2023 and only leads to \`registry.k8s.io\`: write \`${p('meant')}\`.`,
  'image-linux': (p) =>
    `By its name \`${p('value')}\` is an official image that is built for Linux alone, and this Pod asks for Windows nodes: there the pull finds no image for the platform.`,
  'image-windows': (p) =>
    `By its name \`${p('value')}\` is an image for Windows nodes alone, and nothing here asks for them: where Linux nodes are in the cluster too, add \`kubernetes.io/os: windows\` to \`nodeSelector\`.`,
  'env-hidden': (p) => `The variable \`${p('value')}\` was set above already; only this value counts.`,
  'port-twice': (p) => `Port ${p('value')} is listed twice in this Pod.`,
  'port-name-twice': (p) =>
    `Another port of this Pod is named \`${p('value')}\` too; Services and probes will use the first.`,
  'host-ip-alone': () => '`hostIP` does nothing without `hostPort`.',
  'host-alias-twice': (p) => `The address ${p('value')} is there twice: list its host names together.`,
  'pull-secret-twice': (p) => `The secret \`${p('value')}\` is there twice.`,
  'pull-secret-empty': () => 'The pull secret has no name and does nothing.',
  'fractional-bytes': (p) =>
    `\`${p('value')}\` of \`${p('resource')}\` is less than whole bytes: \`m\` means thousandths, \`M\` or \`Mi\` is probably meant.`,
  'memory-tiny': (p) =>
    `A limit of \`${p('value')}\` means that many bytes, and no container starts with that: a unit such as \`Mi\` is probably missing.`,
  'cpu-huge': (p) =>
    `CPU is counted in cores, and no machine has \`${p('value')}\` of them: a small \`m\`, as in \`500m\`, means thousandths of a core.`,
  'grace-negative': (p) => `${p('value')} is taken as 1 second.`,
  'selector-null': () =>
    'Without a `labelSelector` this rule matches no Pod: a required affinity is never met, any other rule does nothing.',
  'deprecated-volume': (p) =>
    `\`${p('field')}\` volumes do not work since Kubernetes ${p('version')}: use a CSI driver.`,
  'git-repo-volume': (p) =>
    `\`gitRepo\` volumes are switched off since Kubernetes ${p('version')}: clone the repository in an init container.`,
  'deprecated-annotation': (p) =>
    `The annotation \`${p('value')}\` does nothing any more: use the field \`${p('meant')}\`.`,
  'deprecated-node-label': (p) => `The node label \`${p('value')}\` is old: use \`${p('meant')}\`.`,
  'volume-source-empty': (p) =>
    `There is nothing under \`${p('field')}\`, so the volume becomes an empty directory: add its fields.`,
  'probe-port-name': (p) =>
    `The container has no port named \`${p('value')}\`, so the check can never be made: add it to \`ports\`, or use a number.`,
  'probe-port-name-near': (p) =>
    `The container has no port named \`${p('value')}\`, so the check can never be made: \`${p('meant')}\` is probably meant.`,
  'hook-port-name': (p) =>
    `The container has no port named \`${p('value')}\`, so the hook will fail: add it to \`ports\`, or use a number.`,
  'hook-port-name-near': (p) =>
    `The container has no port named \`${p('value')}\`, so the hook will fail: \`${p('meant')}\` is probably meant.`,
  'env-not-found': (p) =>
    `No variable \`${p('value')}\` is set before this, so \`$(${p('value')})\` stays as it is: add it under \`env\`, or write \`$$(${p('value')})\` if that is meant.`,
  'env-not-found-near': (p) =>
    `No variable \`${p('value')}\` is set before this, so \`$(${p('value')})\` stays as it is: \`${p('meant')}\` is probably meant.`,
  'env-set-below': (p) =>
    `The variable \`${p('value')}\` is set only below, so \`$(${p('value')})\` stays as it is: move it up.`,
  'sub-path-variable': (p) =>
    `No variable \`${p('value')}\` is set, so the container will not start: add it under \`env\`.`,
  'sub-path-variable-near': (p) =>
    `No variable \`${p('value')}\` is set, so the container will not start: \`${p('meant')}\` is probably meant.`,
  'resource-container': (p) =>
    `The Pod has no container \`${p('value')}\` whose resources could be read, so it will not start: write the name of one that it has.`,
  'resource-container-near': (p) =>
    `The Pod has no container \`${p('value')}\` whose resources could be read, so it will not start: \`${p('meant')}\` is probably meant.`,
  'root-not-allowed': () =>
    '`runAsNonRoot: true` and user 0 contradict each other: the container will not start.',
  'command-spaces': (p) =>
    `\`${p('value')}\` is taken as the name of one program, spaces included: make each word an item of its own.`,
  'mount-at-root': () => 'A volume mounted at `/` would hide the whole image: choose a directory.',
  'mode-suspicious': (p) =>
    `${p('value')} in decimal is the file mode \`${p('octal')}\`: if \`${p('meant')}\` is meant, write the zero.`,
  'pod-name-hostname': (p) => `The dots in \`${p('value')}\` make a poor host name: use \`-\` instead.`,
} satisfies IssueMessages & TextIssueMessages;

const kinds = new Map(
  Object.entries({
    number: 'number',
    bool: 'boolean',
    string: 'text',
    object: 'map',
    array: 'list',
  }),
);

/** What a kind of JSON value is called. */
function kind(name: string): string {
  return kinds.get(name) ?? name;
}
