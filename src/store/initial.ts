import type { Tables } from '../i18n/index.ts';
import { defaultNodeMemory, noNames, schemaVersion, type Version } from '../pod/index.ts';
import { FindingsByPath } from './findings-by-path.ts';
import { NamesAt } from './names-at.ts';
import type { Preferences, SavedDocument } from './persistence.ts';
import type { Layout, Settings, State } from './state.ts';
import type { Derived, Language } from './types.ts';

export const defaultLayout: Layout = {
  outline: 232,
  form: 53,
  dockHeight: 280,
  dockWidth: 600,
  dockSide: 'below',
  dockOpen: false,
  dockMax: false,
  dockTab: 'issues',
  narrowTab: 'form',
  presenting: false,
};

/** The release that judges. */
export function releaseOf({ cluster }: Settings): Version {
  return cluster?.version ?? schemaVersion;
}

const nothing: Derived = {
  version: -1,
  judged: false,
  diagnosed: true,
  documents: [],
  focus: undefined,
  findings: [],
  silenced: [],
  facts: {},
};

/** The state a page starts with, before its text was analysed. */
export function initialState(
  language: Language,
  messages: Tables,
  preferences: Partial<Preferences>,
  document: SavedDocument | undefined,
  draftId = '',
): State {
  return {
    text: document?.text ?? '',
    version: 0,
    change: undefined,
    fileName: document?.fileName ?? 'pod.yaml',
    draftId,
    world: document?.world,
    derived: nothing,
    pending: false,
    selection: document?.selection ?? { document: 0, pod: 0 },
    current: undefined,
    root: undefined,
    names: noNames,
    namesAt: new NamesAt(undefined, []),
    typingLine: undefined,
    typingField: undefined,
    hint: undefined,
    presetAsked: undefined,
    reviewing: false,
    shown: [],
    findings: [],
    byPath: new FindingsByPath([]),
    wanted: {},
    facts: {},
    part: document?.part ?? { kind: 'metadata' },
    partLater: undefined,
    partDraft: document?.partDraft,
    spot: undefined,
    canUndo: false,
    canRedo: false,
    notice: undefined,
    faults: [],
    workerGone: false,
    saved: undefined,
    arrival: undefined,
    brought: undefined,
    aroundView: undefined,
    aroundKind: undefined,
    readOnly: false,
    offered: undefined,
    onDisk: undefined,
    otherTab: false,
    language,
    messages,
    theme: preferences.theme ?? 'auto',
    settings: preferences.settings ?? { nodeMemory: defaultNodeMemory },
    visit: undefined,
    layout: preferences.layout ?? defaultLayout,
  };
}
