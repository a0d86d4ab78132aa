import { memo } from 'react';
import { fieldOf, fieldsOf, type Path } from '../../pod/index.ts';
import type { Part } from '../../store/index.ts';
import { ContainerHeader } from './ContainerHeader.tsx';
import { Field } from './Field.tsx';
import { Findings } from './Findings.tsx';
import { useShape, useWords } from './hooks.ts';
import { containerSections } from './layouts.ts';
import { Misfit, UnknownKeys } from './Misfit.tsx';
import { child } from './paths.ts';
import { ResourcesTable } from './ResourcesTable.tsx';
import { Section } from './Section.tsx';
import { StructField } from './StructField.tsx';

export type ContainerPart = Extract<Part, { kind: 'container' }>;

interface ContainerFormProps {
  readonly part: ContainerPart;
  readonly path: Path;
}

/** The form of one container, init container, sidecar or ephemeral container. */
export const ContainerForm = memo(function ContainerForm({ part, path }: ContainerFormProps) {
  const words = useWords();
  const shape = useShape(path);
  const type = part.list === 'ephemeralContainers' ? 'EphemeralContainer' : 'Container';
  if (shape === 'list' || shape === 'scalar') return <Misfit path={path} />;
  return (
    <>
      <ContainerHeader part={part} path={path} />
      <Findings path={path} />
      {containerSections.map(({ id, fields: names }) => {
        const fields = names.flatMap((name) => fieldOf(type, name) ?? []);
        return (
          <Section
            key={id}
            id={`${part.list} ${id}`}
            title={words[`form.section.${id}`]}
            path={path}
            fields={fields}
            always={id === 'general' || id === 'resources'}
          >
            {fields.map((field) => (
              <ContainerField key={field.name} field={field} path={child(path, field.name)} />
            ))}
          </Section>
        );
      })}
      <UnknownKeys path={path} known={(key) => fieldsOf(type).some((f) => f.name === key)} />
    </>
  );
});

/** A field of a container: the resources stand open in their section, everything else as its schema says. */
function ContainerField({
  field,
  path,
}: {
  readonly field: NonNullable<ReturnType<typeof fieldOf>>;
  readonly path: Path;
}) {
  const shape = useShape(path);
  if (field.name !== 'resources') return <Field field={field} path={path} />;
  if (shape === 'list' || shape === 'scalar') return <StructField field={field} path={path} />;
  return <ResourcesTable type={field.type} path={path} />;
}
