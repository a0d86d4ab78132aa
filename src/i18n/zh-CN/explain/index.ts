import type { ExplainMessage } from '../../types.ts';
import { podSentences } from './pod.ts';
import { resources } from './resources.ts';

export const explain: Readonly<Record<string, ExplainMessage>> = { ...resources, ...podSentences };
