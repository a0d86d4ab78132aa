import { type Accepted, annotated, appArmor, pod, type Refused, seccomp } from './testing.ts';

/** What a server refuses of what an object is, and of its metadata. */
export const refused: Refused = [
  [
    'mirror-node',
    annotated('kubernetes.io/config.mirror', 'x'),
    'Invalid metadata.annotations[kubernetes.io/config.mirror]',
  ],
  [
    'deletion-cost',
    annotated('controller.kubernetes.io/pod-deletion-cost', '+1'),
    'Invalid metadata.annotations[controller.kubernetes.io/pod-deletion-cost]',
  ],
  [
    'annotation-tolerations',
    annotated('scheduler.alpha.kubernetes.io/tolerations', 'x'),
    'Invalid metadata.annotations[scheduler.alpha.kubernetes.io/tolerations]',
  ],
  ['seccomp-name', annotated(seccomp, 'x'), `Invalid metadata.annotations[${seccomp}]`],
  ['apparmor-name', annotated(`${appArmor}/web`, 'x'), `Invalid metadata.annotations[${appArmor}/web]`],
  [
    'annotation-container',
    annotated(`${appArmor}/other`, 'unconfined'),
    `Invalid metadata.annotations[${appArmor}/other]`,
  ],
  ['kind-missing', pod([['kind'], undefined]), 'Required kind'],
  ['kind-missing-unknown', { a: 1 }, 'Required kind'],
  ['kind-case', pod([['kind'], 'pod']), 'NotSupported kind'],
  ['kind-unknown', { apiVersion: 'v1', kind: 'Servise' }, 'NotSupported kind'],
  ['kind-unknown', { apiVersion: 'v2', kind: 'Pood' }, 'NotSupported kind'],
  ['kind-near', { apiVersion: 'apps/v1', kind: 'Deploymnet' }, 'NotSupported kind'],
  ['api-version-missing', pod([['apiVersion'], undefined]), 'Required apiVersion'],
  ['api-version', pod([['apiVersion'], 'v2']), 'NotSupported apiVersion'],
  ['type-time', pod([['metadata', 'creationTimestamp'], 'now']), 'TypeInvalid metadata.creationTimestamp'],
  ['type-map', pod([['metadata', 'labels'], 'a']), 'TypeInvalid metadata.labels'],
  [
    'finalizers-both',
    pod([
      ['metadata', 'finalizers'],
      ['orphan', 'foregroundDeletion'],
    ]),
    'Invalid metadata.finalizers',
  ],
  [
    'owner-controllers',
    pod([
      ['metadata', 'ownerReferences'],
      ['a', 'b'].map((name) => ({ apiVersion: 'v1', kind: 'Node', name, uid: name, controller: true })),
    ]),
    'Invalid metadata.ownerReferences[1].controller',
  ],
];

/** What a server takes and what will not work as one thinks, of what an object is, and of its metadata. */
export const accepted: Accepted = [
  ['placeholder-type', pod([['metadata', 'name'], 'string']), 'metadata.name'],
  [
    'deprecated-annotation',
    pod([['metadata', 'annotations', 'security.alpha.kubernetes.io/sysctls'], 'a=b']),
    'metadata.annotations[security.alpha.kubernetes.io/sysctls]',
  ],
  [
    'deprecated-annotation',
    pod([['metadata', 'annotations', 'pod.beta.kubernetes.io/init-containers'], '[]']),
    'metadata.annotations[pod.beta.kubernetes.io/init-containers]',
  ],
  [
    'apparmor-annotation',
    annotated(`${appArmor}/web`, 'localhost/deny-write'),
    `metadata.annotations[${appArmor}/web]`,
  ],
];
