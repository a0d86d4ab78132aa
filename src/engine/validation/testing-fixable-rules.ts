import type { Json } from '../../pod/index.ts';
import { c, pod } from './testing.ts';
import { accepted } from './testing-rules.ts';

/** What is meant is certain enough to be written by a fix; the issue is gone then. */
export const fixable: readonly (readonly [code: string, object: Json])[] = [
  ...accepted.flatMap(([code, object]) =>
    /-near$|^env-set-below$/.test(code) ? [[code, object] as const] : [],
  ),
  ['compose-field', pod([[...c, 'cap_add'], ['NET_ADMIN']])],
  [
    'claim-not-found-near',
    pod(
      [['spec', 'resourceClaims'], [{ name: 'gpu-one', resourceClaimName: 'g' }]],
      [[...c, 'resources'], { claims: [{ name: 'gpu-noe' }] }],
    ),
  ],
  [
    'container-not-found-near',
    {
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: { name: 'a' },
      spec: {
        podFailurePolicy: {
          rules: [{ action: 'Ignore', onExitCodes: { containerName: 'wbe', operator: 'In', values: [1] } }],
        },
        template: { spec: { restartPolicy: 'Never', containers: [{ name: 'web', image: 'nginx:1' }] } },
      },
    },
  ],
  [
    'container-not-found-near',
    pod([['spec', 'ephemeralContainers'], [{ name: 'debug', image: 'b:1', targetContainerName: 'wbe' }]]),
  ],
];
