import { Tabs } from '@mantine/core';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { type DockTab, dockTabs, panelCommands, useMessages } from '../store/index.ts';
import { Icon, Menu } from '../ui/index.ts';
import classes from './Dock.module.css';
import { panels } from './dock-panels.ts';
import { useIssueCount } from './issue-count.ts';

const selected = '[aria-selected=true]';

/** Part of a px that measures of zoomed pages are off by. */
const rounding = 2;

/** The tabs that are not wholly in view. */
function outOf(list: HTMLElement): readonly DockTab[] {
  const { left, right } = list.getBoundingClientRect();
  const tabs = [...list.querySelectorAll('[role=tab]')].map((tab) => tab.getBoundingClientRect());
  return dockTabs.filter((_, i) => {
    const tab = tabs[i];
    return tab && (tab.left < left - rounding || tab.right > right + rounding);
  });
}

/** Which tabs do not fit; follows the width, the words and the scrolling, and keeps the open tab in view. */
function useOutOfView(list: RefObject<HTMLElement | null>, open: DockTab | undefined, said: unknown) {
  const [out, setOut] = useState<readonly DockTab[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the tabs say changes their widths
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const look = () => {
      const next = outOf(element);
      setOut((now) => (now.join() === next.join() ? now : next));
    };
    const show = () => {
      const tab = element.querySelector<HTMLElement>(selected);
      if (tab) {
        const { left, right } = element.getBoundingClientRect();
        const own = tab.getBoundingClientRect();
        if (own.right > right) element.scrollLeft += own.right - right;
        else if (own.left < left) element.scrollLeft -= left - own.left;
      }
      look();
    };
    element.addEventListener('scroll', look);
    // It calls back at once, when the browser has laid out the page by itself: to measure before that would make it do so.
    const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(show);
    if (observer) for (const part of [element, ...element.children]) observer.observe(part);
    else show();
    return () => {
      element.removeEventListener('scroll', look);
      observer?.disconnect();
    };
  }, [list, open, said]);
  return out;
}

interface Props {
  readonly open: DockTab | undefined;
  readonly onOpen: (tab: DockTab) => void;
  readonly onDoubleClick: () => void;
}

/** The tabs of the panels. Those that do not fit can be scrolled to, and are entries of a menu that opens them. */
export function DockTabs({ open, onOpen, onDoubleClick }: Props) {
  const { ui } = useMessages();
  const { count, kind } = useIssueCount();
  const list = useRef<HTMLDivElement>(null);
  const out = useOutOfView(list, open, ui);
  return (
    <>
      <Tabs.List ref={list}>
        {dockTabs.map((name) => (
          <Tabs.Tab
            key={name}
            value={name}
            data-out={out.includes(name) || undefined}
            title={ui[panelCommands[name].label]}
            leftSection={<Icon name={panels[name].icon} />}
            onDoubleClick={onDoubleClick}
          >
            <span className={classes.name}>{ui[panelCommands[name].label]}</span>
            {name === 'issues' && count > 0 && (
              <span className={classes.count} data-kind={kind}>
                {count}
              </span>
            )}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {out.length > 0 && (
        <Menu
          label={ui['dock.more'](out.length)}
          className={classes.more}
          items={() =>
            out.map((name) => ({
              label: ui[panelCommands[name].label],
              icon: panels[name].icon,
              run: () => {
                onOpen(name);
                requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(selected)?.focus());
              },
            }))
          }
        >
          <Icon name="more" />
        </Menu>
      )}
    </>
  );
}
