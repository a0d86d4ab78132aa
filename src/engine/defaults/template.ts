import {
  defaultGracePeriod,
  defaultPullPolicy,
  fieldsOf,
  type Json,
  type JsonObject,
  own,
} from '../../pod/index.ts';
import { chain, each, type Fill, inside, isNil, plain, pointers, struct } from './fill.ts';

/** `SetDefaults_PersistentVolumeClaimSpec`. */
export const claimSpecDefaults = pointers({ volumeMode: 'Filesystem' });

const fieldRef = inside('fieldRef', plain({ apiVersion: 'v1' }));
const httpGet = inside('httpGet', plain({ path: '/', scheme: 'HTTP' }));
const probe = chain([
  plain({ timeoutSeconds: 1, periodSeconds: 10, successThreshold: 1, failureThreshold: 3 }),
  httpGet,
  inside('grpc', pointers({ service: '' })),
]);
const mode = pointers({ defaultMode: 0o644 });

const container = chain([
  (value) => plain({ imagePullPolicy: defaultPullPolicy(text(own(value, 'image'))) })(value),
  plain({ terminationMessagePath: '/dev/termination-log', terminationMessagePolicy: 'File' }),
  each('ports', plain({ protocol: 'TCP' })),
  each('env', inside('valueFrom', fieldRef, inside('fileKeyRef', pointers({ optional: false })))),
  inside('livenessProbe', probe),
  inside('readinessProbe', probe),
  inside('startupProbe', probe),
  inside('lifecycle', inside('postStart', httpGet), inside('preStop', httpGet)),
]);

const volume = chain([
  (value) => (hasSource(value) ? value : { ...value, emptyDir: {} }),
  inside('image', (value) => plain({ pullPolicy: defaultPullPolicy(text(own(value, 'reference'))) })(value)),
  inside('hostPath', pointers({ type: '' })),
  inside('secret', mode),
  inside('configMap', mode),
  inside('downwardAPI', mode, each('items', fieldRef)),
  inside(
    'projected',
    mode,
    each(
      'sources',
      inside('downwardAPI', each('items', fieldRef)),
      inside('serviceAccountToken', pointers({ expirationSeconds: 3600 })),
    ),
  ),
  inside('iscsi', plain({ iscsiInterface: 'default' })),
  inside('rbd', plain({ pool: 'rbd', user: 'admin', keyring: '/etc/ceph/keyring' })),
  inside(
    'azureDisk',
    pointers({ cachingMode: 'ReadWrite', fsType: 'ext4', readOnly: false, kind: 'Shared' }),
  ),
  inside('scaleIO', plain({ storageMode: 'ThinProvisioned', fsType: 'xfs' })),
  inside('ephemeral', inside('volumeClaimTemplate', struct('spec', claimSpecDefaults))),
]);

/** What an API server fills into a Pod's spec and into that of a template: all but what `SetDefaults_Pod` does. */
export const podSpecDefaults: Fill = chain([
  plain({
    dnsPolicy: 'ClusterFirst',
    restartPolicy: 'Always',
    schedulerName: 'default-scheduler',
  }),
  pointers({ securityContext: {}, terminationGracePeriodSeconds: defaultGracePeriod }),
  each('initContainers', container),
  each('containers', container),
  each('ephemeralContainers', container),
  each('volumes', volume),
]);

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

const volumeSources = fieldsOf('Volume')
  .map((field) => field.name)
  .filter((name) => name !== 'name');

function hasSource(value: JsonObject): boolean {
  return volumeSources.some((name) => !isNil(own(value, name)));
}
