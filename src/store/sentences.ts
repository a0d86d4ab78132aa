import { issueText, type Tables } from '../i18n/index.ts';
import type { Issue } from '../pod/index.ts';

const said = new WeakMap<Tables, WeakMap<Issue, string>>();

/** The sentence of an issue. Several panels say it, and an edit changes few: it is worded once. */
export function sentenceOf(messages: Tables, issue: Issue): string {
  let sentences = said.get(messages);
  if (!sentences) {
    sentences = new WeakMap();
    said.set(messages, sentences);
  }
  const known = sentences.get(issue);
  if (known !== undefined) return known;
  const sentence = issueText(messages, issue);
  sentences.set(issue, sentence);
  return sentence;
}
