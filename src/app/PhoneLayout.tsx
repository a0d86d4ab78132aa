import { Tabs } from '@mantine/core';
import type { ComponentType } from 'react';
import { SectionChips } from '../panels/outline/index.ts';
import { lessonOfDraft, type NarrowTab, useActions, useMessages, useSelect } from '../store/index.ts';
import { Icon, type IconName } from '../ui/index.ts';
import { Dock } from './Dock.tsx';
import { useIssueCount } from './issue-count.ts';
import { LazyPanel } from './LazyPanel.tsx';
import { lessonRegion } from './lessons.ts';
import classes from './PhoneLayout.module.css';
import { FormRegion, Guarded, OutlineRegion, YamlRegion } from './regions.tsx';
import { StatusBar } from './StatusBar.tsx';

/** The outline, or the lesson with it. */
function OutlineOrLesson() {
  const { ui } = useMessages();
  const hasLesson = useSelect((state) => lessonOfDraft(state.draftId) !== undefined);
  return hasLesson ? <LazyPanel name={ui['header.lessons']} part={lessonRegion} /> : <OutlineRegion phone />;
}

function FormWithChips() {
  const hasPod = useSelect((state) => state.current !== undefined);
  return (
    <div className={classes.form}>
      {hasPod && <SectionChips />}
      <FormRegion landmark={false} />
    </div>
  );
}

const regions: Record<NarrowTab, { readonly icon: IconName; readonly Region: ComponentType }> = {
  outline: { icon: 'tree', Region: OutlineOrLesson },
  form: { icon: 'forms', Region: FormWithChips },
  yaml: { icon: 'code', Region: YamlRegion },
  panels: { icon: 'panels', Region: () => <Dock foldable={false} /> },
};

/** Below 720 px: one region at a time, chosen in a bar at the bottom. The editor loads when its tab is first opened. */
export function PhoneLayout() {
  const tab = useSelect((state) => state.layout.narrowTab);
  const hasLesson = useSelect((state) => lessonOfDraft(state.draftId) !== undefined);
  const { count, kind } = useIssueCount();
  const { setLayout } = useActions();
  const { ui } = useMessages();
  const { Region } = regions[tab];
  return (
    <Tabs
      value={tab}
      inverted
      onChange={(value) => value && setLayout({ narrowTab: value as NarrowTab })}
      keepMounted={false}
      classNames={{ root: classes.root, panel: classes.panel, list: classes.list, tab: classes.tab }}
    >
      <main className={classes.main} id="form" tabIndex={-1}>
        <Tabs.Panel value={tab} tabIndex={-1}>
          <Region />
        </Tabs.Panel>
      </main>
      <Guarded>
        <StatusBar />
      </Guarded>
      <nav aria-label={ui['region.tabs']}>
        <Tabs.List grow aria-label={ui['region.tabs']}>
          {(Object.keys(regions) as NarrowTab[]).map((name) => (
            <Tabs.Tab key={name} value={name}>
              <span className={classes.entry}>
                <Icon name={regions[name].icon} size={20} />
                <span>{ui[`region.${name === 'outline' && hasLesson ? 'lesson' : name}`]}</span>
                {name === 'panels' && count > 0 && (
                  <span className={classes.count} data-kind={kind} aria-hidden="true">
                    {count}
                  </span>
                )}
              </span>
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </nav>
    </Tabs>
  );
}
