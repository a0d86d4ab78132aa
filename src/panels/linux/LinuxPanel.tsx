import { useId, useMemo, useState } from 'react';
import { containersOf, equalPath, getIn } from '../../pod/index.ts';
import { pathOfPart, useLinuxView, useMessages, usePodPath, useSelect } from '../../store/index.ts';
import { Select } from '../../ui/index.ts';
import classes from './LinuxPanel.module.css';
import { sectionsOf } from './sections.ts';
import { Table } from './Table.tsx';

/** What a Linux node is told for one container: the open one, unless another is chosen here. */
export function LinuxPanel() {
  const { ui } = useMessages();
  const id = useId();
  const part = useSelect((state) => state.part);
  const podPath = usePodPath();
  const [chosen, setChosen] = useState<{ readonly part: typeof part; readonly index: number }>();
  const pod = useSelect((state) => getIn(state.root, podPath));
  const containers = useMemo(() => containersOf(pod), [pod]);
  const open = containers.findIndex(({ path }) =>
    equalPath([...podPath, ...path], pathOfPart(podPath, part)),
  );
  const index = chosen?.part === part ? chosen.index : Math.max(open, 0);
  const view = useLinuxView(containers[index]?.path);
  if (!view) return <p className={classes.none}>{ui['linux.none']}</p>;
  return (
    <div className={classes.root}>
      <div className={classes.panel}>
        <div className={classes.head}>
          {containers.length > 1 && (
            <div className={classes.picker}>
              <label htmlFor={id}>{ui['linux.container']}</label>
              <Select
                id={id}
                className={classes.select}
                value={String(index)}
                options={containers.map((other, i) => ({
                  value: String(i),
                  label: other.name,
                  icon: other.role,
                }))}
                onChoose={(chosen) => setChosen({ part, index: Number(chosen) })}
              />
            </div>
          )}
          <p>{ui['linux.lead']}</p>
        </div>
        {sectionsOf(view, ui).map((section) => (
          <Table key={section.title} section={section} />
        ))}
      </div>
    </div>
  );
}
