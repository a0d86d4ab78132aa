/** What a server adds to an object, in the order in which it is told; `defaults` are the fields that it would fill in again. */
export const cleanGroups = [
  'status',
  'bookkeeping',
  'annotations',
  'token',
  'node',
  'tolerations',
  'account',
  'priority',
  'job',
  'defaults',
] as const;
export type CleanGroup = (typeof cleanGroups)[number];
