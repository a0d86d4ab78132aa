import { describe, expect, it } from 'vitest';
import upstream from '../pod/schema/generated/descriptions.json' with { type: 'json' };
import { podDetails as podDetailsEn } from './en/details/pod.ts';
import { volumeDetails as volumeDetailsEn } from './en/details/volume.ts';
import { podFields as podEn } from './en/fields/pod.ts';
import { volumeFields as volumeEn } from './en/fields/volume.ts';
import { type AllWords, merged } from './testing.ts';
import { podDetails as podDetailsZh } from './zh-CN/details/pod.ts';
import { volumeDetails as volumeDetailsZh } from './zh-CN/details/volume.ts';
import { podFields as podZh } from './zh-CN/fields/pod.ts';
import { volumeFields as volumeZh } from './zh-CN/fields/volume.ts';

const en = Object.entries(merged({ ...podEn, ...volumeEn }, { ...podDetailsEn, ...volumeDetailsEn }));
const zh = Object.entries(merged({ ...podZh, ...volumeZh }, { ...podDetailsZh, ...volumeDetailsZh }));
const described: Readonly<Record<string, string>> = upstream;
const wordsOf = (text: AllWords) =>
  [text.label, text.help, text.more, text.mistake].filter((words) => words !== undefined);
const bare = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** One more than the number of sentence ends inside the text. Dots within names and numbers do not count. */
const sentences = (text: string) =>
  text.split(/[.!?](?=\s)|[。！？]/).filter((part) => part.trim() !== '').length;

describe.each([
  ['English', en],
  ['Chinese', zh],
] as const)('%s texts of the pod and volume fields', (_language, entries) => {
  it('are there for every key of the other language', () => {
    expect(entries.map(([key]) => key)).toEqual(en.map(([key]) => key));
    expect(entries.length).toBeGreaterThan(350);
  });

  it('are not empty, not padded and end as sentences', () => {
    for (const [key, text] of entries) {
      for (const words of wordsOf(text)) {
        expect(words, key).not.toBe('');
        expect(words, key).toBe(words.trim());
        expect(words, key).not.toMatch(/ {2}|TODO/);
      }
      expect(text.label, key).not.toMatch(/[.:。：]$/);
      for (const words of wordsOf(text).slice(1)) expect(words, key).toMatch(/[.。]$/);
    }
  });

  it('help in at most two short sentences', () => {
    for (const [key, { help }] of entries) {
      expect(help.length, key).toBeLessThanOrEqual(240);
      expect(sentences(help), `${key}: ${help}`).toBeLessThanOrEqual(2);
    }
  });

  it('never repeat an explanation as the longer one', () => {
    for (const [key, { help, more, mistake }] of entries) {
      const parts = [help, more, mistake].filter((part) => part !== undefined);
      expect(new Set(parts).size, key).toBe(parts.length);
    }
  });

  it('close every quotation of code', () => {
    for (const [key, text] of entries)
      for (const words of wordsOf(text)) expect(words.split('`').length % 2, `${key}: ${words}`).toBe(1);
  });

  it('label the fields of one owner differently', () => {
    const seen = new Map<string, string>();
    for (const [key, { label }] of entries) {
      const id = `${key.split('.')[0]} ${label}`;
      expect(seen.get(id), `${key} is labelled like`).toBeUndefined();
      seen.set(id, key);
    }
  });
});

describe('English texts of the pod and volume fields', () => {
  it('are not upstream descriptions', () => {
    for (const [key, text] of en) {
      const description = bare(described[key] ?? '');
      for (const words of wordsOf(text)) expect(bare(words), key).not.toBe(description);
      if (text.more) expect(description, key).not.toContain(bare(text.more));
      if (text.help.length > 60) expect(description, key).not.toContain(bare(text.help));
    }
  });

  it('contain no Chinese', () => {
    for (const [key, text] of en)
      for (const words of wordsOf(text)) expect(words, key).not.toMatch(/\p{Script=Han}|[，。；：（）]/u);
  });
});

describe('Chinese texts of the pod and volume fields', () => {
  // A proper name is its own label in Chinese too.
  const names = new Set(['UID', 'SELinux', 'AppArmor', 'Secret', 'ConfigMap', 'Downward API', 'LUN', 'WWID']);

  it('are Chinese', () => {
    for (const [key, text] of zh) {
      for (const words of wordsOf(text)) {
        if (words === text.label && names.has(words)) continue;
        expect(words, key).toMatch(/\p{Script=Han}/u);
      }
    }
  });

  it('use full-width punctuation between Chinese characters', () => {
    const half = /\p{Script=Han}\s*[,.;:?!]\s*\p{Script=Han}|\p{Script=Han}[,.;:?!](?:\s|$)/u;
    for (const [key, text] of zh) for (const words of wordsOf(text)) expect(words, key).not.toMatch(half);
  });

  it('put a space between Chinese and Latin words', () => {
    const tight = /\p{Script=Han}[A-Za-z0-9`]|[A-Za-z0-9]\p{Script=Han}/u;
    for (const [key, text] of zh) for (const words of wordsOf(text)) expect(words, key).not.toMatch(tight);
  });

  it('use the terms of the Chinese Kubernetes documentation', () => {
    for (const [key, text] of zh)
      for (const words of wordsOf(text))
        expect(words, key).not.toMatch(/命名空间|服务帐户|服务账户|守护进程集|能力集|容忍性/);
  });

  it('explain more, and warn, where the English does', () => {
    for (const [index, [key, text]] of en.entries()) {
      const chinese = zh[index]?.[1];
      expect([chinese?.more !== undefined, chinese?.mistake !== undefined], key).toEqual([
        text.more !== undefined,
        text.mistake !== undefined,
      ]);
    }
  });
});
