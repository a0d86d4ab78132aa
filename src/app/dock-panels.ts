import { lazily } from '../lazy/index.ts';
import type { DockTab } from '../store/index.ts';
import type { IconName } from '../ui/index.ts';
import { component, type LazyComponent } from './LazyPanel.tsx';

export const simulation = lazily(() => import('../panels/simulation/index.ts'));
export const around = lazily(() => import('../panels/around/index.ts'));

/** What is in the dock, by its tab. */
export const panels: Record<DockTab, { readonly icon: IconName; readonly part: LazyComponent }> = {
  issues: {
    icon: 'issues',
    part: component(
      lazily(() => import('../panels/issues/index.ts')),
      (m) => m.IssuesPanel,
    ),
  },
  map: {
    icon: 'map',
    part: component(
      lazily(() => import('../panels/map/index.ts')),
      (m) => m.MapPanel,
    ),
  },
  resources: {
    icon: 'chart',
    part: component(
      lazily(() => import('../panels/resources/index.ts')),
      (m) => m.ResourcesPanel,
    ),
  },
  security: {
    icon: 'shieldCheck',
    part: component(
      lazily(() => import('../panels/security/index.ts')),
      (m) => m.SecurityPanel,
    ),
  },
  simulation: {
    icon: 'play',
    part: component(simulation, (m) => m.SimulationPanel),
  },
  effect: {
    icon: 'stack',
    part: component(
      lazily(() => import('../panels/effect/index.ts')),
      (m) => m.EffectPanel,
    ),
  },
  explain: {
    icon: 'explain',
    part: component(
      lazily(() => import('../panels/explain/index.ts')),
      (m) => m.ExplainPanel,
    ),
  },
  process: {
    icon: 'terminal',
    part: component(
      lazily(() => import('../panels/process/index.ts')),
      (m) => m.ProcessPanel,
    ),
  },
  linux: {
    icon: 'server',
    part: component(
      lazily(() => import('../panels/linux/index.ts')),
      (m) => m.LinuxPanel,
    ),
  },
  around: {
    icon: 'package',
    part: component(around, (m) => m.AroundPanel),
  },
};
