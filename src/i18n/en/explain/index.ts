import type { ExplainMessage } from '../../types.ts';
import { resources } from './resources.ts';

export const explain: Readonly<Record<string, ExplainMessage>> = { ...resources };
