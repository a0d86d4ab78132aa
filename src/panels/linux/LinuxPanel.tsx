import { useChosenContainer, useLinuxView, useMessages } from '../../store/index.ts';
import { NoSheet, Sheet } from '../../ui/index.ts';
import { sectionsOf } from './sections.ts';
import { Table } from './Table.tsx';

/** What a Linux node is told for one container: the open one, unless another is chosen here. */
export function LinuxPanel() {
  const { ui } = useMessages();
  const { containers, index, container, choose } = useChosenContainer();
  const view = useLinuxView(container?.path);
  if (!view) return <NoSheet>{ui['linux.none']}</NoSheet>;
  return (
    <Sheet
      label={ui['linux.container']}
      choices={containers.map(({ name, role }) => ({ name, icon: role }))}
      chosen={index}
      onChoose={choose}
      lead={ui['linux.lead']}
      column={400}
    >
      {sectionsOf(view, ui).map((section) => (
        <Table key={section.title} section={section} />
      ))}
    </Sheet>
  );
}
