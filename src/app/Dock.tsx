import { Tabs } from '@mantine/core';
import { memo, useEffect } from 'react';
import { type DockSide, type DockTab, dockTabs, useActions, useMessages, useSelect } from '../store/index.ts';
import { IconButton, type IconName, Later } from '../ui/index.ts';
import type { CommandName } from './commands.ts';
import classes from './Dock.module.css';
import { DockTabs } from './DockTabs.tsx';
import { panels } from './dock-panels.ts';
import { LazyPanel } from './LazyPanel.tsx';
import { useCommand } from './page.ts';
import { Guarded } from './regions.tsx';

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

/** Longest time in ms between the two presses of a double click. */
const doubleClick = 500;

/**
 * The first press of a double click on a tab of the folded panels unfolds them, and the tab leaves the pointer: the second
 * one is known by its count, wherever it lands, and selects no text there.
 */
function onSecondPress(act: () => void): void {
  const onMouseDown = (event: MouseEvent) => {
    end();
    if (event.detail !== 2) return;
    event.preventDefault();
    act();
  };
  const end = () => removeEventListener('mousedown', onMouseDown, true);
  addEventListener('mousedown', onMouseDown, true);
  setTimeout(end, doubleClick);
}

interface DockProps {
  /** False where the panels have a page of their own: they cannot be closed or moved then. */
  readonly foldable?: boolean;
  readonly side?: DockSide;
  /** There is room for the panels at the right. */
  readonly sideFits?: boolean;
}

/** The panels below form and YAML, or at the right of them. Only the chosen one is mounted. */
export const Dock = memo(function Dock({ foldable = true, side = 'below', sideFits = false }: DockProps) {
  const { ui } = useMessages();
  const { setLayout } = useActions();
  const open = useSelect((state) => state.layout.dockOpen) || !foldable;
  const maximised = useSelect((state) => state.layout.dockMax) && open && foldable;
  const tab = useSelect((state) => state.layout.dockTab);
  useEscape(maximised);
  const openTab = (next: DockTab) => {
    if (!open) onSecondPress(() => setLayout({ dockMax: true }));
    setLayout({ dockTab: next, dockOpen: true });
  };
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
        onChange={(value) => value && openTab(value as DockTab)}
        keepMounted={false}
        classNames={{ root: classes.tabs, panel: classes.panel, list: classes.list, tab: classes.tab }}
      >
        <div className={classes.head}>
          <DockTabs
            open={open ? tab : undefined}
            onOpen={openTab}
            onDoubleClick={() => foldable && setLayout({ dockOpen: true, dockMax: !maximised })}
          />
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
              <Later>
                <Guarded>
                  <LazyPanel name={ui[`dock.${name}`]} part={panels[name].part} />
                </Guarded>
              </Later>
            </Tabs.Panel>
          ))}
      </Tabs>
    </section>
  );
});
