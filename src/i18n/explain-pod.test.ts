import { describe, expect, test } from 'vitest';
import { fieldFacts as enFacts } from './en/explain/field.ts';
import { podSentences as en } from './en/explain/pod.ts';
import { namingReader } from './testing.ts';
import type { ExplainMessage } from './types.ts';
import { fieldFacts as zhFacts } from './zh-CN/explain/field.ts';
import { podSentences as zh } from './zh-CN/explain/pod.ts';

const read = namingReader();
const named = (text: string) => [...new Set(text.match(/<\w+>/g) ?? [])].sort();

describe('the Pod’s story and the facts of a field', () => {
  const tables: readonly (readonly [Record<string, ExplainMessage>, Record<string, ExplainMessage>])[] = [
    [en, zh],
    [enFacts, zhFacts],
  ];

  test.each(tables)('both languages name the same values', (english, chinese) => {
    expect(Object.keys(chinese).sort()).toEqual(Object.keys(english).sort());
    for (const [id, message] of Object.entries(english)) {
      expect(named(chinese[id]?.(read) ?? ''), id).toEqual(named(message(read)));
    }
  });

  test.each(tables)('each is a sentence, in its own punctuation', (english, chinese) => {
    for (const [id, message] of Object.entries(english)) {
      expect(message(read), id).toMatch(/[.]$/);
      expect(chinese[id]?.(read), id).toMatch(/。$/);
      expect(chinese[id]?.(read), id).not.toMatch(/[\u4e00-\u9fff][,.:;]|[,;] /);
    }
  });
});
