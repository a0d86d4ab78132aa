import { complete, hover } from '../assist/index.ts';
import {
  analyzeDocument,
  EngineMemory,
  fieldFacts,
  linuxFactsAt,
  linuxView,
  serverMessage,
} from '../engine/index.ts';
import {
  curableSecurity,
  fixAll,
  idleIssue,
  isSilencing,
  JudgeMemory,
  judgeStream,
  planSilence,
  silence,
} from '../judge/index.ts';

/** What runs over a parsed text: the judgement, and what the editor asks of a place. A chunk of its own: the first form does not wait for it. */
export const judge = {
  /** An empty memory, for one owner and one set of options. */
  memory: () => ({ judge: new JudgeMemory(), engine: new EngineMemory() }),
  analyzeDocument,
  serverMessage,
  judgeStream,
  fixAll,
  isSilencing,
  silence,
  idleIssue,
  planSilence,
  fieldFacts,
  linuxFactsAt,
  linuxView,
  curableSecurity,
  complete,
  hover,
};
export type Judge = typeof judge;
