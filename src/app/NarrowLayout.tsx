import { Tabs } from '@mantine/core';
import type { ReactElement } from 'react';
import { type NarrowTab, useActions, useMessages, useSelect } from '../store/index.ts';
import { Dock } from './Dock.tsx';
import classes from './NarrowLayout.module.css';
import { FormRegion, OutlineRegion, YamlRegion } from './regions.tsx';

const regions: Record<NarrowTab, () => ReactElement> = {
  outline: OutlineRegion,
  form: () => <FormRegion landmark={false} />,
  yaml: YamlRegion,
  panels: () => <Dock foldable={false} />,
};

/** Below 900 px: one region at a time. The editor loads when its tab is first opened. */
export function NarrowLayout() {
  const tab = useSelect((state) => state.layout.narrowTab);
  const { setLayout } = useActions();
  const { ui } = useMessages();
  const Region = regions[tab];
  return (
    <main className={classes.main} id="form" tabIndex={-1}>
      <Tabs
        value={tab}
        onChange={(value) => value && setLayout({ narrowTab: value as NarrowTab })}
        keepMounted={false}
        classNames={{ root: classes.root, panel: classes.panel, list: classes.list, tab: classes.tab }}
      >
        <Tabs.List grow aria-label={ui['region.tabs']}>
          {(Object.keys(regions) as NarrowTab[]).map((name) => (
            <Tabs.Tab key={name} value={name}>
              {ui[`region.${name}`]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab} tabIndex={-1}>
          <Region />
        </Tabs.Panel>
      </Tabs>
    </main>
  );
}
