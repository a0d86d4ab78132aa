import type { SomeFields } from './derive.ts';

const laidOut = { laidOut: true } as const;

/** Fields whose form is a layout made for them (sentences, matrices): what is below them has no control by its type alone. */
export const laidOutFields: SomeFields = {
  'PodSpec.affinity': laidOut,
  'PodSpec.tolerations': laidOut,
  'PodSpec.topologySpreadConstraints': laidOut,
  'PodSpec.securityContext': laidOut,
  'Container.startupProbe': laidOut,
  'Container.readinessProbe': laidOut,
  'Container.livenessProbe': laidOut,
  'Container.lifecycle': laidOut,
  'Container.securityContext': laidOut,
};
