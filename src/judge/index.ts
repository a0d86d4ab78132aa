/** The room that puts text and judgement together: what is wrong with a text, where, and the text with all fixes. */
export { fixAll } from './fix.ts';
export { issuesOf, type OwnedIssue } from './issues.ts';
export { issueOf, rangeOf } from './place.ts';
export { type JudgedDocument, judgeStream, type PlacedIssue } from './stream.ts';
