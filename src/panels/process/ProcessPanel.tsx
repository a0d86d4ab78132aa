import { useChosenContainer, useProcessReport, useTables } from '../../store/index.ts';
import { NoSheet, Sheet } from '../../ui/index.ts';
import { CommandLine } from './CommandLine.tsx';
import { Files } from './Files.tsx';
import { HostFiles } from './HostFiles.tsx';
import { Identity } from './Identity.tsx';
import { Problems } from './Problems.tsx';
import { Variables } from './Variables.tsx';

/** What the first process of a container finds: of the open one, unless another is chosen here. */
export function ProcessPanel() {
  const { process: texts } = useTables();
  const { containers, index, container, choose } = useChosenContainer();
  const { known, report } = useProcessReport(container?.path);
  if (!texts) return null;
  if (!container) return <NoSheet>{texts.none}</NoSheet>;
  const shared = report && { report, texts };
  return (
    <Sheet
      label={texts.container}
      choices={containers.map(({ name, role }) => ({ name, icon: role }))}
      chosen={index}
      onChoose={choose}
      lead={known && !report ? texts.windows : texts.lead}
      column={460}
    >
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
    </Sheet>
  );
}
