import { describe, expect, test } from 'vitest';
import { tables as english } from './en/all.ts';
import { linux as enLinux } from './en/explain/linux.ts';
import { resources as en } from './en/explain/resources.ts';
import { containerText } from './sentence.ts';
import { namingReader } from './testing.ts';
import type { ExplainMessage, Reader } from './types.ts';
import { tables as chinese } from './zh-CN/all.ts';
import { linux as zhLinux } from './zh-CN/explain/linux.ts';
import { resources as zh } from './zh-CN/explain/resources.ts';

const params: Readonly<Record<string, string>> = {
  requestText: '64Mi',
  nodeMemoryText: '8Gi',
  computed: '1000',
  result: '999',
  share: '0',
  shareText: '0',
};
const named = namingReader();
const read: Reader = Object.assign((name: string) => params[name] ?? named(name), named);

describe('sentences about resources and about Linux', () => {
  const tables: readonly (readonly [Record<string, ExplainMessage>, Record<string, ExplainMessage>])[] = [
    [en, zh],
    [enLinux, zhLinux],
  ];

  test.each(tables)('both languages name the same values', (english, chinese) => {
    expect(Object.keys(chinese).sort()).toEqual(Object.keys(english).sort());
    for (const [id, message] of Object.entries(english)) {
      const named = (text: string) => [...new Set(text.match(/<\w+>/g) ?? [])].sort();
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

  test('the formula is filled in, and a bound is named', () => {
    expect(en['oom.burstable'](read)).toBe(
      '<container>: 1000 − 1000 × 64Mi / 8Gi = 1000. A Burstable Pod never gets more than 999.',
    );
    expect(zh['oom.burstable'](read)).toBe(
      '<container>：1000 − 1000 × 64Mi / 8Gi = 1000。Burstable Pod 的值不会高于 999。',
    );
  });
});

test('a container without a name is told by its role and number, in the language of the page', () => {
  expect(
    ['web', 'spec.containers[0]', 'spec.initContainers[1]'].map((name) => containerText(english, name)),
  ).toEqual(['web', 'Container 1', 'Init container 2']);
  expect(containerText(chinese, 'spec.containers[0]')).toBe('第 1 个容器');
});
