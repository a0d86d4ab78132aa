import { ephemeralDetails } from '../../ephemeral-details.ts';
import type { ContainerFieldDetails } from '../../types.ts';
import { basic } from './container/basic.ts';
import { env } from './container/env.ts';
import { ephemeral } from './container/ephemeral.ts';
import { lifecycle } from './container/lifecycle.ts';
import { mounts } from './container/mounts.ts';
import { ports } from './container/ports.ts';
import { probes } from './container/probes.ts';
import { resources } from './container/resources.ts';
import { security } from './container/security.ts';

/** Long words about the fields of containers and of everything inside them. */
export const containerDetails: ContainerFieldDetails = {
  ...basic,
  ...ports,
  ...env,
  ...probes,
  ...lifecycle,
  ...resources,
  ...security,
  ...mounts,
  ...ephemeralDetails(basic, ephemeral),
};
