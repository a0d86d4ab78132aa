import { describe, expect, test } from 'vitest';
import { brief } from '../i18n/en/index.ts';
import { type JudgementTables, type Language, loadJudgement, withoutJudgement } from '../i18n/index.ts';
import { judge } from './judge.ts';
import { openWorkbench } from './open.ts';

const text = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec: {}\n';

function open(judgementTexts: (language: Language) => Promise<JudgementTables>) {
  return openWorkbench({
    language: 'en',
    messages: withoutJudgement(brief),
    judge,
    judgementTexts,
    document: { text, fileName: 'pod.yaml', selection: { document: 0, pod: 0 }, part: { kind: 'metadata' } },
  });
}

describe('texts of the judgement that come after the first form', () => {
  test('are there before the first issue', async () => {
    const { store } = open(loadJudgement);
    expect(store.getState().current?.ref.kind).toBe('Pod');
    expect(store.getState().derived.judged).toBe(false);
    expect(store.getState().messages.details).toEqual({});
    let judgedWithoutTexts = false;
    store.subscribe(({ derived, messages }) => {
      if (derived.judged && Object.keys(messages.issues).length === 0) judgedWithoutTexts = true;
    });
    await expect.poll(() => store.getState().derived.judged, { timeout: 30_000 }).toBe(true);
    expect(judgedWithoutTexts).toBe(false);
    expect(store.getState().findings.length).toBeGreaterThan(0);
    expect(store.getState().messages.details['Container.image']?.more).toMatch(/^\S/);
  });

  test('do not replace those of a language that was chosen in the meantime', async () => {
    const english = await loadJudgement('en');
    let arrive = (_texts: JudgementTables): void => undefined;
    const { store, actions } = open(
      () =>
        new Promise((resolve) => {
          arrive = resolve;
        }),
    );
    await actions.setLanguage('zh-CN');
    const chinese = store.getState().messages;
    arrive(english);
    await expect.poll(() => store.getState().derived.judged, { timeout: 30_000 }).toBe(true);
    expect(store.getState().messages).toBe(chinese);
    expect(chinese.details['Container.image']?.more).toMatch(/\p{Script=Han}/u);
  });
});
