import { describe, expect, test } from 'vitest';
import { resources as en } from './en/explain/resources.ts';
import { resources as zh } from './zh-CN/explain/resources.ts';

const params: Readonly<Record<string, string>> = {
  requestText: '64Mi',
  nodeMemoryText: '8Gi',
  computed: '1000',
  result: '999',
  share: '0',
  shareText: '0',
};
const read = (name: string) => params[name] ?? `<${name}>`;

describe('sentences about resources', () => {
  test('both languages name the same values', () => {
    expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
    for (const [id, message] of Object.entries(en)) {
      const named = (text: string) => [...new Set(text.match(/<\w+>/g) ?? [])].sort();
      expect(named(zh[id as keyof typeof zh](read)), id).toEqual(named(message(read)));
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
