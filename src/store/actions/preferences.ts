import type { StoreApi } from 'zustand/vanilla';
import { loadTables } from '../../i18n/index.ts';
import type { GateName, Version } from '../../pod/index.ts';
import type { Deriver } from '../deriver.ts';
import { releaseOf } from '../initial.ts';
import type { AroundView, DockTab, Layout, Settings, State, Theme } from '../state.ts';
import type { Language } from '../types.ts';
import type { Workbench } from '../workbench.ts';
import { type Command, commandsOf } from './command.ts';
import type { JudgementActions } from './judgement.ts';
import type { NoticeActions } from './notices.ts';

/** What a person chooses for all texts. */
export interface PreferenceActions {
  setLanguage(language: Language): Promise<void>;
  setTheme(theme: Theme): void;
  setSettings(settings: Partial<Settings>): void;
  /** Judges as a release does; for the visit only, where `kept` is false: then the choice from before stays. */
  setRelease(version: Version, kept?: boolean): void;
  /** Switches a feature gate of the cluster; with `undefined` back to what the release has by default. */
  setGate(gate: GateName, on: boolean | undefined): void;
  setLayout(layout: Partial<Layout>): void;
  /**
   * Opens the panel about what is around the Pod where something of it stands.
   * @param kind to put the Pod into; the panel's own choice without it
   */
  showAround(view: AroundView, kind?: string): void;
}

export function preferenceActions(
  store: StoreApi<State>,
  analysis: Deriver,
  notices: NoticeActions,
  { loadJudgement }: JudgementActions,
): PreferenceActions {
  /** The language last asked for: an earlier one that arrives later is dropped. */
  let wanted = store.getState().language;
  return {
    async setLanguage(language) {
      wanted = language;
      const messages = await loadTables(language).catch(() => undefined);
      if (wanted !== language) return;
      if (!messages) return notices.report({ kind: 'language', language });
      notices.dismissFault('language');
      store.setState({ language, messages });
      if (!store.getState().derived.judged) void loadJudgement();
    },
    setTheme: (theme) => store.setState({ theme }),
    setSettings(settings) {
      store.setState((state) => ({ settings: { ...state.settings, ...settings } }));
      analysis.refresh();
    },
    setRelease(version, kept = true) {
      const { settings, visit } = store.getState();
      store.setState({
        settings: { ...settings, cluster: { ...settings.cluster, version } },
        visit: kept ? undefined : (visit ?? { cluster: settings.cluster }),
      });
      analysis.refresh();
    },
    setGate(gate, on) {
      const { settings } = store.getState();
      const others = Object.entries(settings.cluster?.gates ?? {}).filter(([name]) => name !== gate);
      const gates = Object.fromEntries(on === undefined ? others : [...others, [gate, on]]);
      store.setState({
        settings: { ...settings, cluster: { version: releaseOf(settings), gates } },
      });
      analysis.refresh();
    },
    setLayout(layout) {
      const { layout: before } = store.getState();
      const names = Object.keys(layout) as (keyof Layout)[];
      if (names.some((name) => layout[name] !== before[name]))
        store.setState({ layout: { ...before, ...layout } });
    },
    showAround: (aroundView, aroundKind) =>
      store.setState((state) => ({
        aroundView,
        aroundKind,
        layout: { ...state.layout, ...opened('around') },
      })),
  };
}

const opened = (dockTab: DockTab): Partial<Layout> => ({ dockTab, dockOpen: true, narrowTab: 'panels' });

function choose(theme: Theme): Command<Workbench> {
  return {
    topic: 'header.theme',
    label: `header.theme.${theme}`,
    can: (state) => state.theme !== theme,
    run: ({ actions }) => actions.setTheme(theme),
  };
}

function open(dockTab: DockTab): Command<Workbench> {
  return {
    topic: 'region.panels',
    label: `dock.${dockTab}`,
    run: ({ actions }) => actions.setLayout(opened(dockTab)),
  };
}

/** Named by what they choose: {@link themeCommands} and {@link panelCommands} are all of their kind. */
export const themeCommands = {
  auto: choose('auto'),
  light: choose('light'),
  dark: choose('dark'),
} satisfies Record<Theme, Command<Workbench>>;

export const panelCommands = {
  issues: open('issues'),
  map: open('map'),
  resources: open('resources'),
  security: open('security'),
  effect: open('effect'),
  explain: open('explain'),
  simulation: open('simulation'),
  process: open('process'),
  linux: open('linux'),
  around: open('around'),
} satisfies Record<DockTab, Command<Workbench>>;

const presentKey = { key: 'p', code: 'KeyP', alt: true, shift: true } as const;
const dockKey = { key: 'j', code: 'KeyJ', alt: true } as const;

export const preferenceCommands = commandsOf<Workbench>()({
  foldPanels: {
    label: 'dock.fold',
    shortcuts: [dockKey],
    can: ({ layout }) => layout.dockOpen,
    run: ({ actions }) => actions.setLayout({ dockOpen: false, dockMax: false }),
  },
  unfoldPanels: {
    label: 'dock.unfold',
    shortcuts: [dockKey],
    can: ({ layout }) => !layout.dockOpen,
    run: ({ actions }) => actions.setLayout({ dockOpen: true }),
  },
  maximisePanels: {
    label: 'dock.maximise',
    shortcuts: [{ ...dockKey, shift: true }],
    can: ({ layout }) => !layout.dockMax,
    run: ({ actions }) => actions.setLayout({ dockMax: true, dockOpen: true }),
  },
  restorePanels: {
    label: 'dock.restore',
    shortcuts: [{ ...dockKey, shift: true }],
    can: ({ layout }) => layout.dockMax,
    run: ({ actions }) => actions.setLayout({ dockMax: false }),
  },
  present: {
    label: 'action.present',
    shortcuts: [presentKey],
    can: ({ layout }) => !layout.presenting,
    run: ({ actions }) => actions.setLayout({ presenting: true }),
  },
  endPresenting: {
    label: 'action.endPresenting',
    shortcuts: [presentKey],
    can: ({ layout }) => layout.presenting,
    run: ({ actions }) => actions.setLayout({ presenting: false }),
  },
  panelsRight: {
    label: 'dock.right',
    can: ({ layout }) => layout.dockSide === 'below',
    run: ({ actions }) => actions.setLayout({ dockSide: 'right', dockOpen: true, dockMax: false }),
  },
  panelsBelow: {
    label: 'dock.below',
    can: ({ layout }) => layout.dockSide === 'right',
    run: ({ actions }) => actions.setLayout({ dockSide: 'below', dockOpen: true, dockMax: false }),
  },
  themeAuto: themeCommands.auto,
  themeLight: themeCommands.light,
  themeDark: themeCommands.dark,
  panelIssues: panelCommands.issues,
  panelMap: panelCommands.map,
  panelResources: panelCommands.resources,
  panelSecurity: panelCommands.security,
  panelEffect: panelCommands.effect,
  panelExplain: panelCommands.explain,
  panelSimulation: panelCommands.simulation,
  panelProcess: panelCommands.process,
  panelLinux: panelCommands.linux,
  panelAround: panelCommands.around,
});
