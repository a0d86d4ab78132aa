import type { FieldKey } from '../schema/index.ts';
import type { FieldEntry } from './types.ts';

export const volumeFields: Readonly<Partial<Record<FieldKey, FieldEntry>>> = {};
