import type { PodFieldTexts } from '../../types.ts';
import { lifecycleTexts } from './pod/lifecycle.ts';
import { metadataTexts } from './pod/metadata.ts';
import { networkTexts } from './pod/network.ts';
import { resourcesTexts } from './pod/resources.ts';
import { schedulingTexts } from './pod/scheduling.ts';
import { securityTexts } from './pod/security.ts';

/** Texts of the fields of the Pod itself: metadata and everything outside containers and volumes. */
export const podFields: PodFieldTexts = {
  ...lifecycleTexts,
  ...metadataTexts,
  ...networkTexts,
  ...resourcesTexts,
  ...schedulingTexts,
  ...securityTexts,
};
