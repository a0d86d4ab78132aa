import { analyzeDocument, fieldFacts, linuxFactsAt, linuxViews, serverMessage } from '../engine/index.ts';
import { fixAll, judgeStream } from '../judge/index.ts';

/** The judgement that runs over a parsed text. A chunk of its own: the first form does not wait for it. */
export const judge = {
  analyzeDocument,
  serverMessage,
  judgeStream,
  fixAll,
  fieldFacts,
  linuxFactsAt,
  linuxViews,
};
export type Judge = typeof judge;
