/** The room that puts text and judgement together: what is wrong with a text, where, and the text with all fixes. */

export { type CurableSecurity, curableSecurity } from './cures.ts';
export { type DefaultedObject, defaultedText } from './defaulted.ts';
export { explainLines } from './explains.ts';
export { fixAll } from './fix.ts';
export { type DefaultedLines, defaultedObjectText, inEffectOf } from './in-effect.ts';
export { withMarks } from './marks.ts';
export { JudgeMemory } from './memory.ts';
export { type PrintedObject, printedObjects } from './printed.ts';
export { type ReleaseRow, type ReleaseTable, releaseTable } from './releases.ts';
export { type ServerVerdict, serverVerdict } from './server.ts';
export { idleIssue, isSilencing, silence } from './silence.ts';
export { planSilence, type SilenceTask } from './silencing.ts';
export { type JudgedDocument, judgeStream } from './stream.ts';
