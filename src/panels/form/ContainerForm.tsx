import { memo } from 'react';
import { fieldOf, type Path } from '../../pod/index.ts';
import type { Part } from '../../store/index.ts';
import { Icon, Prose } from '../../ui/index.ts';
import { ContainerHeader } from './ContainerHeader.tsx';
import { DraftItem } from './draft.ts';
import { Findings } from './Findings.tsx';
import styles from './form.module.css';
import { useShape, useWords } from './hooks.ts';
import { Misfit } from './Misfit.tsx';
import { Sections } from './Sections.tsx';
import { usePartDraft } from './use-part-draft.ts';

export type ContainerPart = Extract<Part, { kind: 'container' }>;

interface ContainerFormProps {
  readonly part: ContainerPart;
  readonly path: Path;
}

/**
 * The form of one container, init container, sidecar or ephemeral container. One that is being made shows what it needs; its
 * controls stay where they are, with the focus in them, when it is written.
 */
export const ContainerForm = memo(function ContainerForm({ part, path }: ContainerFormProps) {
  const words = useWords();
  const shape = useShape(path);
  const draft = usePartDraft(part, path);
  if (shape === 'list' || shape === 'scalar') return <Misfit path={path} />;
  return (
    <DraftItem value={draft}>
      <ContainerHeader part={part} path={path} />
      {part.list === 'ephemeralContainers' && (
        <p className={styles.partNote}>
          <Icon name="caution" size={14} />
          <span>
            <Prose text={words['container.debugNote']} />
          </span>
        </p>
      )}
      <Findings path={path} />
      <Sections
        type={fieldOf('PodSpec', part.list)?.type ?? ''}
        path={path}
        id={part.list}
        first={draft !== undefined}
      />
      {draft && <p className={styles.nothing}>{words['container.draft']}</p>}
    </DraftItem>
  );
});
