import { memo } from 'react';
import { type FieldSchema, fieldOf, fieldsOf, isStruct, type Path } from '../../pod/index.ts';
import { Field } from './Field.tsx';
import { FieldGroup } from './FieldGroup.tsx';
import { useShape } from './hooks.ts';
import { Misfit, UnknownKeys, useOmitted } from './Misfit.tsx';
import { descend } from './paths.ts';
import { UnionControl, usePresent } from './UnionControl.tsx';
import { membersOf } from './unions.ts';

interface StructBodyProps {
  readonly type: string;
  readonly path: Path;
  /** Fields shown elsewhere. */
  readonly except?: readonly string[] | undefined;
}

/** True for a field that fits into one cell of a row. */
export function isPlain(field: FieldSchema): boolean {
  return field.shape === 'single' && !isStruct(field.type) && field.type !== 'FieldsV1';
}

function UnionBody({ type, path }: { readonly type: string; readonly path: Path }) {
  const present = usePresent(type, path);
  return (
    <>
      <UnionControl type={type} path={path} />
      {present.map((member) => (
        <FieldGroup key={member.name} field={member.field} path={descend(path, ...member.at)}>
          <StructBody type={member.field.type} path={descend(path, ...member.at)} />
        </FieldGroup>
      ))}
    </>
  );
}

/** All fields of a struct by its schema, then what the schema does not know. */
export const StructBody = memo(function StructBody({ type, path, except = [] }: StructBodyProps) {
  const shape = useShape(path);
  const omitted = useOmitted(path);
  if (omitted) return null;
  if (shape === 'list' || shape === 'scalar') return <Misfit path={path} />;
  const union = membersOf(type);
  const inUnion = new Set(union.map((m) => m.at[0]));
  const fields = fieldsOf(type).filter((f) => !inUnion.has(f.name) && !except.includes(f.name));
  const named = fields.filter((f) => f.name === 'name' || f.name === 'prefix' || f.name === 'path');
  const rest = union.length > 0 ? fields.filter((f) => !named.includes(f)) : fields;
  return (
    <>
      {union.length > 0 && named.map((f) => <Field key={f.name} field={f} path={descend(path, f.name)} />)}
      {union.length > 0 && <UnionBody type={type} path={path} />}
      {rest.map((f) => (
        <Field key={f.name} field={f} path={descend(path, f.name)} />
      ))}
      <UnknownKeys path={path} known={(key) => fieldOf(type, key) !== undefined} />
    </>
  );
});
