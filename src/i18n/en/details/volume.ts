import type { VolumeFieldDetails } from '../../types.ts';
import { claimsDetails } from './volume/claims.ts';
import { filesDetails } from './volume/files.ts';
import { localDetails } from './volume/local.ts';
import { networkDetails } from './volume/network.ts';
import { sourcesDetails } from './volume/sources.ts';

/** Long words about the fields of volumes and of everything inside them. */
export const volumeDetails: VolumeFieldDetails = {
  ...claimsDetails,
  ...filesDetails,
  ...localDetails,
  ...networkDetails,
  ...sourcesDetails,
};
