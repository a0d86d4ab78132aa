import { memo } from 'react';
import { fieldOf, type Path } from '../../pod/index.ts';
import type { Part } from '../../store/index.ts';
import { ContainerHeader } from './ContainerHeader.tsx';
import { Findings } from './Findings.tsx';
import { useShape } from './hooks.ts';
import { Misfit } from './Misfit.tsx';
import { Sections } from './Sections.tsx';

export type ContainerPart = Extract<Part, { kind: 'container' }>;

interface ContainerFormProps {
  readonly part: ContainerPart;
  readonly path: Path;
}

/** The form of one container, init container, sidecar or ephemeral container. */
export const ContainerForm = memo(function ContainerForm({ part, path }: ContainerFormProps) {
  const shape = useShape(path);
  if (shape === 'list' || shape === 'scalar') return <Misfit path={path} />;
  return (
    <>
      <ContainerHeader part={part} path={path} />
      <Findings path={path} />
      <Sections type={fieldOf('PodSpec', part.list)?.type ?? ''} path={path} id={part.list} />
    </>
  );
});
