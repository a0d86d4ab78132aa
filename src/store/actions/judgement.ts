import type { StoreApi } from 'zustand/vanilla';
import type { JudgementTables } from '../../i18n/index.ts';
import type { Deriver } from '../deriver.ts';
import type { Judge } from '../judge.ts';
import type { State } from '../state.ts';
import type { Language } from '../types.ts';
import type { NoticeActions } from './notices.ts';

export interface JudgementSource {
  /** The judgement, or what loads it: until it is there the text is parsed, edited and saved all the same. */
  readonly judge: Judge | (() => Promise<Judge>);
  /**
   * Loads the texts that `messages` has not yet, where they are loaded apart; nothing is judged before they are there.
   * Both are called again when a person asks for what did not come.
   */
  readonly judgementTexts?: (language: Language) => Promise<JudgementTables>;
}

export interface JudgementActions {
  /** Loads the judgement and its texts, where they did not come; reports whether they came. */
  loadJudgement(): Promise<void>;
}

export function judgementActions(
  store: StoreApi<State>,
  analysis: Deriver,
  source: JudgementSource,
  notices: NoticeActions,
): JudgementActions {
  async function judgeWhenLoaded(): Promise<void> {
    const before = store.getState().messages;
    const [judge, texts] = await Promise.all([
      typeof source.judge === 'function' ? source.judge() : source.judge,
      Object.keys(before.issues).length > 0 ? undefined : source.judgementTexts?.(before.language),
    ]);
    const { messages } = store.getState();
    // Another language that was chosen meanwhile came with all its texts.
    if (texts && messages.language === before.language)
      store.setState({ messages: { ...messages, ...texts } });
    analysis.judgeWith(judge);
  }

  return {
    async loadJudgement() {
      try {
        await judgeWhenLoaded();
        notices.dismissFault('judgement');
      } catch {
        notices.report({ kind: 'judgement' });
      }
    },
  };
}
