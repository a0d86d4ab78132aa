import { Tabs } from '@mantine/core';
import { useEffect } from 'react';
import { lazily } from '../lazy/index.ts';
import {
  type DockSide,
  type DockTab,
  dockTabs,
  errorCount,
  panelCommands,
  useActions,
  useMessages,
  useSelect,
} from '../store/index.ts';
import { Icon, IconButton, type IconName } from '../ui/index.ts';
import type { CommandName } from './commands.ts';
import classes from './Dock.module.css';
import { component, type LazyComponent, LazyPanel } from './LazyPanel.tsx';
import { useCommand } from './page.ts';
import { Guarded } from './regions.tsx';

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
    part: component(
      lazily(() => import('../panels/simulation/index.ts')),
      (m) => m.SimulationPanel,
    ),
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

interface CommandButtonProps {
  readonly name: CommandName;
  readonly icon: IconName;
  readonly expanded?: boolean;
}

function CommandButton({ name, icon, expanded }: CommandButtonProps) {
  const { label, title, run } = useCommand(name);
  return <IconButton icon={icon} label={label} title={title} aria-expanded={expanded} onClick={run} />;
}

/** Esc gives form and YAML back, unless something that is open above them takes it. */
function useEscape(maximised: boolean): void {
  const { setLayout } = useActions();
  useEffect(() => {
    if (!maximised) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const above = event.target instanceof Element && event.target.closest('dialog, [popover]');
      if (event.key === 'Escape' && !event.defaultPrevented && !above) setLayout({ dockMax: false });
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [maximised, setLayout]);
}

interface DockProps {
  /** False where the panels have a page of their own: they cannot be closed or moved then. */
  readonly foldable?: boolean;
  readonly side?: DockSide;
  /** There is room for the panels at the right. */
  readonly sideFits?: boolean;
}

/** The panels below form and YAML, or at the right of them. Only the chosen one is mounted. */
export function Dock({ foldable = true, side = 'below', sideFits = false }: DockProps) {
  const { ui } = useMessages();
  const { setLayout } = useActions();
  const open = useSelect((state) => state.layout.dockOpen) || !foldable;
  const maximised = useSelect((state) => state.layout.dockMax) && open && foldable;
  const tab = useSelect((state) => state.layout.dockTab);
  const count = useSelect((state) => state.shown.filter((f) => f.issue.severity !== 'advice').length);
  const rejected = useSelect((state) => errorCount(state) > 0);
  useEscape(maximised);
  return (
    <section
      data-region="panels"
      className={classes.dock}
      data-open={open}
      data-side={side}
      aria-label={ui['region.panels']}
    >
      <h2 className={classes.hidden}>{ui['region.panels']}</h2>
      <Tabs
        value={open ? tab : null}
        onChange={(value) => value && setLayout({ dockTab: value as DockTab, dockOpen: true })}
        keepMounted={false}
        classNames={{ root: classes.tabs, panel: classes.panel, list: classes.list, tab: classes.tab }}
      >
        <div className={classes.head}>
          <Tabs.List>
            {dockTabs.map((name) => (
              <Tabs.Tab
                key={name}
                value={name}
                title={ui[panelCommands[name].label]}
                leftSection={<Icon name={panels[name].icon} />}
                onDoubleClick={() => foldable && setLayout({ dockOpen: true, dockMax: !maximised })}
              >
                <span className={classes.name}>{ui[panelCommands[name].label]}</span>
                {name === 'issues' && count > 0 && (
                  <span className={classes.count} data-kind={rejected ? 'error' : 'warning'}>
                    {count}
                  </span>
                )}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {foldable && (
            <div className={classes.buttons}>
              {sideFits &&
                (side === 'right' ? (
                  <CommandButton name="panelsBelow" icon="below" />
                ) : (
                  <CommandButton name="panelsRight" icon="right" />
                ))}
              {maximised ? (
                <CommandButton name="restorePanels" icon="restore" />
              ) : (
                <CommandButton name="maximisePanels" icon="maximise" />
              )}
              {open ? (
                <CommandButton name="foldPanels" icon="open" expanded />
              ) : (
                <CommandButton name="unfoldPanels" icon="unfold" expanded={false} />
              )}
            </div>
          )}
        </div>
        {open &&
          dockTabs.map((name) => (
            <Tabs.Panel key={name} value={name} tabIndex={0}>
              <Guarded>
                <LazyPanel name={ui[`dock.${name}`]} part={panels[name].part} />
              </Guarded>
            </Tabs.Panel>
          ))}
      </Tabs>
    </section>
  );
}
