import type { ExplainMessage } from '../../types.ts';

export const explain: Readonly<Record<string, ExplainMessage>> = {};
