import type { FieldTexts } from '../../types.ts';
import { containerFields } from './container.ts';
import { podFields } from './pod.ts';
import { volumeFields } from './volume.ts';

export const fields: FieldTexts = { ...containerFields, ...podFields, ...volumeFields };
