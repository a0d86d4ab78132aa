import type { Message } from '../../types.ts';

/** Words of the forms of metadata and of the objects around a Pod. */
export const workload = {
  'workload.about': (kind: string) =>
    `The ${kind} makes the Pods; what they are made from is edited in the other parts.`,
  'workload.set': (value: string) => `Set ${value}`,
  'workload.otherKind': 'Change the kind…',
} as const satisfies Readonly<Record<string, Message>>;
