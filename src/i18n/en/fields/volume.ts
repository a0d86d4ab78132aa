import type { VolumeFieldTexts } from '../../types.ts';
import { claimsTexts } from './volume/claims.ts';
import { filesTexts } from './volume/files.ts';
import { inTreeTexts } from './volume/in-tree.ts';
import { localTexts } from './volume/local.ts';
import { networkTexts } from './volume/network.ts';
import { sourcesTexts } from './volume/sources.ts';

/** Texts of the fields of volumes and of everything inside them. */
export const volumeFields: VolumeFieldTexts = {
  ...claimsTexts,
  ...filesTexts,
  ...inTreeTexts,
  ...localTexts,
  ...networkTexts,
  ...sourcesTexts,
};
