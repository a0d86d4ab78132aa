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

/** The judgement that runs over a parsed text. A chunk of its own: the first form does not wait for it. */
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
};
export type Judge = typeof judge;
