import { useId, useMemo, useState } from 'react';
import { containersOf, equalPath, getIn } from '../../pod/index.ts';
import { pathOfPart, useMessages, usePodPath, useProcessReport, useSelect } from '../../store/index.ts';
import { Select } from '../../ui/index.ts';
import { CommandLine } from './CommandLine.tsx';
import { Files } from './Files.tsx';
import { HostFiles } from './HostFiles.tsx';
import { Identity } from './Identity.tsx';
import { Problems } from './Problems.tsx';
import classes from './ProcessPanel.module.css';
import { Variables } from './Variables.tsx';

/** What the first process of a container finds: of the open one, unless another is chosen here. */
export function ProcessPanel() {
  const { process: texts } = useMessages();
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
  const container = containers[index];
  const { known, report } = useProcessReport(container?.path);
  if (!texts) return null;
  if (!container) return <p className={classes.none}>{texts.none}</p>;
  const shared = report && { report, texts };
  return (
    <div className={classes.root}>
      <div className={classes.panel}>
        <div className={classes.head}>
          {containers.length > 1 && (
            <div className={classes.picker}>
              <label htmlFor={id}>{texts.container}</label>
              <Select
                id={id}
                className={classes.select}
                value={String(index)}
                options={containers.map((other, i) => ({
                  value: String(i),
                  label: other.name,
                  icon: other.role,
                }))}
                onChoose={(wanted) => setChosen({ part, index: Number(wanted) })}
              />
            </div>
          )}
          <p>{known && !report ? texts.windows : texts.lead}</p>
        </div>
        {shared && (
          <>
            <Problems {...shared} />
            <CommandLine {...shared} />
            <Variables {...shared} container={container.name} />
            <Files {...shared} container={container.name} />
            <Identity {...shared} />
            <HostFiles {...shared} />
          </>
        )}
      </div>
    </div>
  );
}
