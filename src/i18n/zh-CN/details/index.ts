import type { FieldDetails } from '../../types.ts';
import { containerDetails } from './container.ts';
import { podDetails } from './pod.ts';
import { volumeDetails } from './volume.ts';

export const details: FieldDetails = { ...containerDetails, ...podDetails, ...volumeDetails };
