import type { PodFieldDetails } from '../../types.ts';
import { lifecycleDetails } from './pod/lifecycle.ts';
import { metadataDetails } from './pod/metadata.ts';
import { networkDetails } from './pod/network.ts';
import { resourcesDetails } from './pod/resources.ts';
import { schedulingDetails } from './pod/scheduling.ts';
import { securityDetails } from './pod/security.ts';

/** Long words about the fields of the Pod itself: metadata and everything outside containers and volumes. */
export const podDetails: PodFieldDetails = {
  ...lifecycleDetails,
  ...metadataDetails,
  ...networkDetails,
  ...resourcesDetails,
  ...schedulingDetails,
  ...securityDetails,
};
