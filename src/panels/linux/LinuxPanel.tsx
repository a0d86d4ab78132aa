import { useMemo, useState } from 'react';
import { containersOf, equalPath, getIn } from '../../pod/index.ts';
import { pathOfPart, useLinuxView, useMessages, usePodPath, useSelect } from '../../store/index.ts';
import { NoSheet, Sheet } from '../../ui/index.ts';
import { sectionsOf } from './sections.ts';
import { Table } from './Table.tsx';

/** What a Linux node is told for one container: the open one, unless another is chosen here. */
export function LinuxPanel() {
  const { ui } = useMessages();
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
  if (!view) return <NoSheet>{ui['linux.none']}</NoSheet>;
  return (
    <Sheet
      label={ui['linux.container']}
      choices={containers.map(({ name, role }) => ({ name, icon: role }))}
      chosen={index}
      onChoose={(wanted) => setChosen({ part, index: wanted })}
      lead={ui['linux.lead']}
      column={400}
    >
      {sectionsOf(view, ui).map((section) => (
        <Table key={section.title} section={section} />
      ))}
    </Sheet>
  );
}
