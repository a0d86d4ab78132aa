import type { FieldTexts } from '../../types.ts';
import { containerFields } from './container.ts';
import { podFields } from './pod.ts';
import { volumeFields } from './volume.ts';
import { workloadFields } from './workload.ts';

export const fields: FieldTexts = { ...containerFields, ...podFields, ...volumeFields, ...workloadFields };
