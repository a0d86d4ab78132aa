import { useState } from 'react';
import { type FieldSchema, fieldOf, getIn, type Path } from '../../../pod/index.ts';
import { useMessages, useSelect } from '../../../store/index.ts';
import { Field } from '../Field.tsx';
import { Findings } from '../Findings.tsx';
import formStyles from '../form.module.css';
import { useShape } from '../hooks.ts';
import type { LayoutProps } from '../layouts.ts';
import { Misfit } from '../Misfit.tsx';
import { MoreButton } from '../MoreButton.tsx';
import { child } from '../paths.ts';
import { ActionSlot } from '../slot.tsx';
import { textOf } from '../texts.ts';
import { QosLine } from './QosLine.tsx';
import { ResourcesTable } from './ResourcesTable.tsx';

/** Requests and limits of a container with what follows from them; claims and rules of resizing wait below. */
export function ResourcesLayout({ type, path }: LayoutProps) {
  const resources = child(path, 'resources');
  const claims = fieldOf('ResourceRequirements', 'claims');
  const resize = fieldOf(type, 'resizePolicy');
  return (
    <>
      <Requirements path={resources} />
      <More
        fields={[
          ...(claims ? [{ field: claims, path: child(resources, 'claims') }] : []),
          ...(resize ? [{ field: resize, path: child(path, 'resizePolicy') }] : []),
        ]}
      />
    </>
  );
}

/** Requests and limits with the bars of the node and the QoS class. */
export function Requirements({ path }: { readonly path: Path }) {
  const shape = useShape(path);
  if (shape === 'list' || shape === 'scalar') {
    return (
      <div className={formStyles.wrong}>
        <Misfit path={path} />
        <Findings path={path} />
      </div>
    );
  }
  return (
    <>
      <ResourcesTable type="ResourceRequirements" path={path} ofNode />
      <QosLine path={path} />
    </>
  );
}

interface MoreProps {
  readonly fields: readonly { readonly field: FieldSchema; readonly path: Path }[];
}

/** What is seldom filled: behind a line until it is opened or set. */
export function More({ fields }: MoreProps) {
  const tables = useMessages();
  const set = useSelect(({ root }) => fields.some(({ path }) => getIn(root, path) !== undefined));
  const [opened, setOpened] = useState<boolean>();
  const open = opened ?? set;
  return (
    <>
      <MoreButton
        open={open}
        labels={fields.map(({ field }) => textOf(tables, field).label)}
        onToggle={() => setOpened(!open)}
      />
      {open && (
        <ActionSlot value={null}>
          {fields.map(({ field, path }) => (
            <Field key={field.name} field={field} path={path} />
          ))}
        </ActionSlot>
      )}
    </>
  );
}
