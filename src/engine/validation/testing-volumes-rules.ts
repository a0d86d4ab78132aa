import { type Accepted, claim, pod, projected, type Refused, storage, volume } from './testing.ts';

/** What a server refuses of volumes. */
export const refused: Refused = [
  [
    'host-ports',
    pod(volume({ quobyte: { registry: 'host', volume: 'v' } })),
    'Invalid spec.volumes[0].quobyte.registry',
  ],
  [
    'mode-string',
    pod(volume({ secret: { secretName: 's', defaultMode: '0644' } })),
    'TypeInvalid spec.volumes[0].secret.defaultMode',
  ],
  [
    'mode-decimal',
    pod(volume({ secret: { secretName: 's', defaultMode: 644 } })),
    'Invalid spec.volumes[0].secret.defaultMode',
  ],
  [
    'no-slash',
    pod(volume({ flocker: { datasetName: 'a/b' } })),
    'Invalid spec.volumes[0].flocker.datasetName',
  ],
  [
    'forbidden',
    pod(
      volume({
        ephemeral: {
          volumeClaimTemplate: {
            metadata: { name: 'x' },
            spec: { accessModes: ['ReadWriteOnce'], ...storage },
          },
        },
      }),
    ),
    'Forbidden spec.volumes[0].ephemeral.volumeClaimTemplate.metadata.name',
  ],
  [
    'projected-path-twice',
    pod(
      projected(
        { secret: { name: 's', items: [{ key: 'a', path: 'p' }] } },
        { configMap: { name: 'c', items: [{ key: 'a', path: 'p' }] } },
      ),
    ),
    'Invalid spec.volumes[0].projected.sources[1].configMap.items[0].path',
  ],
  [
    'token-expiration',
    pod(projected({ serviceAccountToken: { path: 't', expirationSeconds: 60 } })),
    'Invalid spec.volumes[0].projected.sources[0].serviceAccountToken.expirationSeconds',
  ],
  [
    'ephemeral-claim',
    pod([
      ['spec', 'volumes'],
      [
        {
          name: 'a',
          ephemeral: { volumeClaimTemplate: { spec: { accessModes: ['ReadWriteOnce'], ...storage } } },
        },
        { name: 'b', persistentVolumeClaim: { claimName: 'web-a' } },
      ],
    ]),
    'Invalid spec.volumes[1].persistentVolumeClaim.claimName',
  ],
  [
    'ephemeral-name',
    pod([['metadata', 'name'], 'a'.repeat(252)], claim({ accessModes: ['ReadWriteOnce'], ...storage })),
    'Invalid spec.volumes[0].name',
  ],
  [
    'access-modes',
    pod(claim({ accessModes: ['ReadWriteOncePod', 'ReadOnlyMany'], ...storage })),
    'Forbidden spec.volumes[0].ephemeral.volumeClaimTemplate.spec.accessModes',
  ],
  [
    'data-source-kind',
    pod(claim({ accessModes: ['ReadWriteOnce'], ...storage, dataSource: { kind: 'X', name: 'x' } })),
    'Invalid spec.volumes[0].ephemeral.volumeClaimTemplate.spec.dataSource',
  ],
];

/** What a server takes and what will not work as one thinks, of volumes. */
export const accepted: Accepted = [
  [
    'selector-with-name',
    pod(projected({ clusterTrustBundle: { name: 'x', path: 'p', labelSelector: {} } })),
    'spec.volumes[0].projected.sources[0].clusterTrustBundle.labelSelector',
  ],
  [
    'signer-name',
    pod(projected({ clusterTrustBundle: { signerName: 'x', path: 'p' } })),
    'spec.volumes[0].projected.sources[0].clusterTrustBundle.signerName',
  ],
  ['deprecated-volume', pod(volume({ rbd: { image: 'a', monitors: ['m'] } })), 'spec.volumes[0].rbd'],
  ['git-repo-volume', pod(volume({ gitRepo: { repository: 'r' } })), 'spec.volumes[0].gitRepo'],
  ['volume-source-empty', pod(volume({ configMap: null })), 'spec.volumes[0].configMap'],
  [
    'mode-suspicious',
    pod(volume({ secret: { secretName: 's', defaultMode: 400 } })),
    'spec.volumes[0].secret.defaultMode',
  ],
  [
    'resource-container-near',
    pod(
      volume({
        downwardAPI: {
          items: [{ path: 'a', resourceFieldRef: { containerName: 'webb', resource: 'limits.cpu' } }],
        },
      }),
    ),
    'spec.volumes[0].downwardAPI.items[0].resourceFieldRef.containerName',
  ],
];
