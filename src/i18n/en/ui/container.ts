import type { Message } from '../../types.ts';

/** Words of the form of a container. */
export const container = {
  'container.draft':
    'The container is written into the YAML when it has an image; all other settings come up then.',
  'outline.draft': 'draft',
  'container.dropDraft': 'Do not make this container',
  'container.role.container': 'App',
  'container.role.init': 'Init',
  'container.role.sidecar': 'Sidecar',
  'container.role.last': 'A Pod needs a container beside its init containers and sidecars.',
} as const satisfies Readonly<Record<string, Message>>;
