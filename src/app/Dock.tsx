import { Tabs } from '@mantine/core';
import { lazily } from '../lazy/index.ts';
import { type DockTab, dockTabs, panelCommands, useActions, useMessages, useSelect } from '../store/index.ts';
import { Icon } from '../ui/index.ts';
import classes from './Dock.module.css';
import { component, type LazyComponent, LazyPanel } from './LazyPanel.tsx';
import { useCommand } from './page.ts';
import { Guarded } from './regions.tsx';

const panels: Record<DockTab, LazyComponent> = {
  issues: component(
    lazily(() => import('../panels/issues/index.ts')),
    (m) => m.IssuesPanel,
  ),
  map: component(
    lazily(() => import('../panels/map/index.ts')),
    (m) => m.MapPanel,
  ),
  resources: component(
    lazily(() => import('../panels/resources/index.ts')),
    (m) => m.ResourcesPanel,
  ),
  explain: component(
    lazily(() => import('../panels/explain/index.ts')),
    (m) => m.ExplainPanel,
  ),
  linux: component(
    lazily(() => import('../panels/linux/index.ts')),
    (m) => m.LinuxPanel,
  ),
};

/** The panels below form and YAML. Only the chosen one is mounted; `foldable` is false where it has the whole page. */
export function Dock({ foldable = true }: { readonly foldable?: boolean }) {
  const { ui } = useMessages();
  const { setLayout } = useActions();
  const fold = useCommand(useSelect((state) => state.layout.dockOpen) ? 'foldPanels' : 'unfoldPanels');
  const open = useSelect((state) => state.layout.dockOpen) || !foldable;
  const tab = useSelect((state) => state.layout.dockTab);
  const count = useSelect((state) => state.shown.filter((f) => f.issue.severity !== 'advice').length);
  return (
    <section data-region="panels" className={classes.dock} data-open={open} aria-label={ui['region.panels']}>
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
              <Tabs.Tab key={name} value={name}>
                {ui[panelCommands[name].label]}
                {name === 'issues' && count > 0 && <span className={classes.count}>{count}</span>}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {foldable && (
            <button
              type="button"
              className={classes.fold}
              aria-expanded={open}
              aria-label={fold.label}
              title={fold.title}
              onClick={fold.run}
            >
              <Icon name={open ? 'open' : 'unfold'} />
            </button>
          )}
        </div>
        {open &&
          dockTabs.map((name) => (
            <Tabs.Panel key={name} value={name} tabIndex={0}>
              <Guarded>
                <LazyPanel name={ui[`dock.${name}`]} part={panels[name]} />
              </Guarded>
            </Tabs.Panel>
          ))}
      </Tabs>
    </section>
  );
}
