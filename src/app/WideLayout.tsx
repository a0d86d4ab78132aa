import { Splitter } from '@mantine/core';
import { useActions, useSelect } from '../store/index.ts';
import { Dock } from './Dock.tsx';
import { FormRegion, OutlineRegion, YamlRegion } from './regions.tsx';
import classes from './WideLayout.module.css';

/** Percentages of `Splitter`, which speaks of sizes with units. */
function percent(sizes: readonly (number | string)[]): number[] {
  return sizes.map((size) => (typeof size === 'number' ? size : Number.parseFloat(size)));
}

/** Outline, form and YAML side by side, the dock below form and YAML; the sizes are remembered. */
export function WideLayout() {
  const layout = useSelect((state) => state.layout);
  const { setLayout } = useActions();
  const [outline = 16, form = 42, yaml = 42] = layout.columns;
  const inner = form + yaml;
  const columns = (
    <Splitter
      className={classes.fill}
      withHandle={false}
      lineSize={1}
      handleColor="var(--pw-border)"
      sizes={[(form / inner) * 100, (yaml / inner) * 100]}
      onSizeChange={(sizes) => {
        const [left = 50, right = 50] = percent(sizes);
        setLayout({ columns: [outline, (left * inner) / 100, (right * inner) / 100] });
      }}
    >
      <Splitter.Pane className={classes.pane} defaultSize={50} min={20}>
        <FormRegion />
      </Splitter.Pane>
      <Splitter.Pane className={classes.pane} defaultSize={50} min={15}>
        <YamlRegion />
      </Splitter.Pane>
    </Splitter>
  );
  return (
    <Splitter
      className={classes.fill}
      withHandle={false}
      lineSize={1}
      handleColor="var(--pw-border)"
      sizes={[outline, 100 - outline]}
      onSizeChange={(sizes) => {
        const [left = outline] = percent(sizes);
        const scale = (100 - left) / inner;
        setLayout({ columns: [left, form * scale, yaml * scale] });
      }}
    >
      <Splitter.Pane className={classes.pane} defaultSize={16} min={10} max={40}>
        <OutlineRegion />
      </Splitter.Pane>
      <Splitter.Pane className={classes.pane} defaultSize={84}>
        {layout.dockOpen ? (
          <Splitter
            className={classes.fill}
            orientation="vertical"
            withHandle={false}
            lineSize={1}
            handleColor="var(--pw-border)"
            sizes={[100 - layout.dockHeight, layout.dockHeight]}
            onSizeChange={(sizes) => setLayout({ dockHeight: percent(sizes)[1] ?? layout.dockHeight })}
          >
            <Splitter.Pane className={classes.pane} defaultSize={70} min={20}>
              {columns}
            </Splitter.Pane>
            <Splitter.Pane className={classes.pane} defaultSize={30} min={10}>
              <Dock />
            </Splitter.Pane>
          </Splitter>
        ) : (
          <div className={classes.column}>
            <div className={classes.grow}>{columns}</div>
            <Dock />
          </div>
        )}
      </Splitter.Pane>
    </Splitter>
  );
}
