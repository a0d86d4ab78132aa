import type { FieldKey } from '../schema/index.ts';
import type { FieldEntry } from './types.ts';

export const podFields: Readonly<Partial<Record<FieldKey, FieldEntry>>> = {};
