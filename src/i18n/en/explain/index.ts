import type { ExplainMessage } from '../../types.ts';
import { fieldFacts } from './field.ts';
import { linux } from './linux.ts';
import { podSentences } from './pod.ts';
import { resources } from './resources.ts';

export const explain: Readonly<Record<string, ExplainMessage>> = {
  ...resources,
  ...linux,
  ...podSentences,
  ...fieldFacts,
};
