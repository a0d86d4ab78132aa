import type { Gateway } from '../gateway.ts';
import { type BringActions, bringActions } from './bring.ts';
import { type FixActions, fixActions } from './fixes.ts';
import { type JudgementActions, type JudgementSource, judgementActions } from './judgement.ts';
import { type NameActions, nameActions } from './names.ts';
import { type NoticeActions, noticeActions } from './notices.ts';
import { type PanelActions, panelActions } from './panels.ts';
import { type PreferenceActions, preferenceActions, preferenceCommands } from './preferences.ts';
import { type PreviewActions, previewActions } from './preview.ts';
import { type SelectionActions, selectionActions, selectionCommands } from './selection.ts';
import { type ShareActions, shareActions } from './share.ts';
import { type StartActions, startActions, startCommands } from './start.ts';
import { type TextActions, textActions, textCommands } from './text.ts';
import { type WorldActions, worldActions } from './world.ts';

/** Every mutation of the state, by what it is about. */
export interface Actions
  extends TextActions,
    FixActions,
    NameActions,
    PreviewActions,
    SelectionActions,
    PreferenceActions,
    PanelActions,
    StartActions,
    ShareActions,
    BringActions,
    NoticeActions,
    WorldActions,
    JudgementActions {}

export function actionsOn(gateway: Gateway, source: JudgementSource): Actions {
  const { store, analysis } = gateway;
  const notices = noticeActions(store);
  const judgement = judgementActions(store, analysis, source, notices);
  const text = textActions(gateway);
  const selection = selectionActions(gateway);
  const preferences = preferenceActions(store, analysis, notices, judgement);
  return {
    ...text,
    ...fixActions(gateway),
    ...nameActions(gateway),
    ...previewActions(gateway),
    ...selection,
    ...preferences,
    ...startActions(gateway, text, selection, preferences),
    ...shareActions(gateway, selection),
    ...bringActions(gateway),
    ...panelActions(gateway, judgement),
    ...worldActions(store),
    ...notices,
    ...judgement,
  };
}

/** What a person can tell the workbench to do without saying more; the page adds what is its own. */
export const commands = { ...startCommands, ...textCommands, ...selectionCommands, ...preferenceCommands };
