import type { StoreApi } from 'zustand/vanilla';
import type { JudgementTables } from '../../i18n/index.ts';
import type { Deriver } from '../deriver.ts';
import type { Judge } from '../judge.ts';
import { loadServer as loadServerPart } from '../load-judge.ts';
import type { Server } from '../server.ts';
import type { State } from '../state.ts';
import type { Language } from '../types.ts';
import type { NoticeActions } from './notices.ts';
import { needsServer } from './panels.ts';

export interface JudgementSource {
  /** The judgement, or what loads it: until it is there the text is parsed, edited and saved all the same. */
  readonly judge: Judge | (() => Promise<Judge>);
  /** The server's own answer, where it is there already; else it is loaded when it is first shown. */
  readonly server?: Server;
  /**
   * Loads the texts that `messages` has not yet, where they are loaded apart; nothing is judged before they are there.
   * Both are called again when a person asks for what did not come.
   */
  readonly judgementTexts?: (language: Language) => Promise<JudgementTables>;
}

export interface JudgementActions {
  /** Loads the judgement and its texts, where they did not come; reports whether they came. */
  loadJudgement(): Promise<void>;
  /** Analyses a text anew that was too much. */
  analyzeAgain(): void;
  /** Loads the server's own answer, once; reports where it does not come. */
  loadServer(): Promise<void>;
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

  let served = source.server !== undefined;
  if (source.server) analysis.serveWith(source.server);

  async function serveWhenLoaded(): Promise<void> {
    if (served) return;
    const server = await loadServerPart();
    if (served) return;
    served = true;
    analysis.serveWith(server);
  }

  return {
    analyzeAgain: () => analysis.tryAgain(),
    async loadServer() {
      try {
        await serveWhenLoaded();
      } catch {
        notices.report({ kind: 'judgement' });
      }
    },
    async loadJudgement() {
      try {
        await judgeWhenLoaded();
        if (needsServer(store.getState().wanted)) await serveWhenLoaded();
        notices.dismissFault('judgement');
      } catch {
        notices.report({ kind: 'judgement' });
      }
    },
  };
}
