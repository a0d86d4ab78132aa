import { describe, expect, it } from 'vitest';
import descriptions from '../pod/schema/generated/descriptions.json' with { type: 'json' };
import { containerDetails as detailsEn } from './en/details/container.ts';
import { containerFields as fieldsEn } from './en/fields/container.ts';
import { type AllWords, merged } from './testing.ts';
import { containerDetails as detailsZh } from './zh-CN/details/container.ts';
import { containerFields as fieldsZh } from './zh-CN/fields/container.ts';

const en = merged(fieldsEn, detailsEn);
const zh = merged(fieldsZh, detailsZh);

const upstream: Readonly<Record<string, string>> = descriptions;
const words = (text: AllWords) =>
  [text.label, text.help, text.more, text.mistake].filter((t) => t !== undefined);
const squeeze = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Runs of seven words or more that stand in both texts. */
function borrowed(text: string, source: string): string[] {
  const ours = squeeze(text).split(' ');
  const theirs = ` ${squeeze(source)} `;
  return ours
    .map((_, i) => ours.slice(i, i + 7))
    .filter((run) => run.length === 7)
    .map((run) => run.join(' '))
    .filter((run) => theirs.includes(` ${run} `));
}

describe.each([
  ['en', en],
  ['zh-CN', zh],
] as const)('texts of the container fields in %s', (_language, texts) => {
  const entries = Object.entries(texts);

  it('are all there, trimmed, and close their code quotes', () => {
    expect(entries.length).toBe(150);
    for (const [key, text] of entries) {
      for (const part of words(text)) {
        expect(part, key).toMatch(/^\S(.*\S)?$/s);
        expect(part.split('`').length % 2, `${key}: ${part}`).toBe(1);
      }
    }
  });

  it('keep the help short and the label a name', () => {
    for (const [key, { label, help }] of entries) {
      expect(help.length, key).toBeLessThanOrEqual(240);
      expect(help, key).toMatch(/[.。]$/);
      expect(help.match(/\.(?=\s|$)|。/g)?.length, key).toBeLessThanOrEqual(2);
      expect(label.length, key).toBeLessThanOrEqual(32);
      expect(label, key).not.toMatch(/[.。:：]$/);
    }
  });

  it('explain more where there is something to explain', () => {
    const having = (part: 'more' | 'mistake') =>
      entries.filter(([, text]) => text[part] !== undefined).length;
    expect(having('more')).toBeGreaterThanOrEqual(125);
    expect(having('mistake')).toBeGreaterThanOrEqual(70);
  });

  it('name each field of a type differently', () => {
    const seen = new Map<string, string>();
    for (const [key, { label }] of entries) {
      const place = `${key.split('.')[0]}: ${label.toLowerCase()}`;
      expect(seen.get(place), `${key} and ${seen.get(place)} are both "${label}"`).toBeUndefined();
      seen.set(place, key);
    }
  });

  it("are not upstream's description, nor pieces of it", () => {
    for (const [key, text] of entries) {
      for (const part of words(text)) {
        expect(squeeze(part), key).not.toBe(squeeze(upstream[key] ?? ''));
        expect(borrowed(part, upstream[key] ?? ''), key).toEqual([]);
      }
    }
  });
});

describe('the two languages', () => {
  it('have the same parts for every field', () => {
    for (const [key, text] of Object.entries(en)) {
      expect(Object.keys(zh[key] ?? {}).sort(), key).toEqual(Object.keys(text).sort());
    }
  });

  it('name the same code in backquotes where both explain a default', () => {
    const codes = (text: string) => new Set(text.match(/`[^`]+`/g));
    for (const [key, text] of Object.entries(en)) {
      const theirs = codes(words(zh[key] as AllWords).join(' '));
      const ours = codes(words(text).join(' '));
      const shared = [...ours].filter((code) => theirs.has(code));
      expect(shared.length, `${key}: ${[...ours]} / ${[...theirs]}`).toBeGreaterThanOrEqual(
        Math.min(ours.size, theirs.size) / 2,
      );
    }
  });
});

describe('the Chinese texts', () => {
  const prose = Object.entries(zh).flatMap(([key, text]) =>
    words(text).map((part) => [key, part.replace(/`[^`]*`/g, '`')] as const),
  );

  it('are Chinese, but for the names of kinds', () => {
    for (const [key, text] of Object.entries(zh)) {
      if (!/^(ConfigMap|Secret|HTTP|TCP|gRPC|SELinux|AppArmor|\/proc)$/.test(text.label))
        expect(text.label, key).toMatch(/\p{Script=Han}/u);
      expect(text.help, key).toMatch(/\p{Script=Han}/u);
    }
  });

  it('use full-width punctuation', () => {
    for (const [key, part] of prose) {
      expect(part, key).not.toMatch(/\p{Script=Han}\s*[,.;:?!()]|[,;:?!()]\s*\p{Script=Han}/u);
    }
  });

  it('put a space between Chinese and Latin words', () => {
    for (const [key, part] of prose) {
      expect(part, key).not.toMatch(/\p{Script=Han}[A-Za-z0-9`]|[A-Za-z0-9`]\p{Script=Han}/u);
    }
  });

  it('use the terms of the Chinese Kubernetes documentation', () => {
    for (const [key, part] of prose) expect(part, key).not.toMatch(/命名空间|能力|存活性探针|就绪性探针|您/);
  });
});
