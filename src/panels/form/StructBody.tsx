import { memo } from 'react';
import { type FieldSchema, fieldOf, type Path, structOf } from '../../pod/index.ts';
import { Field } from './Field.tsx';
import { FieldGroup } from './FieldGroup.tsx';
import { useShape } from './hooks.ts';
import { Misfit, UnknownKeys, useOmitted } from './Misfit.tsx';
import { child, descend } from './paths.ts';
import { UnionControl, usePresent } from './UnionControl.tsx';

interface StructBodyProps {
  readonly type: string;
  readonly path: Path;
}

function UnionBody({ type, path }: StructBodyProps) {
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

/** All fields of a struct in the order of the field model, then what the schema does not know. */
export const StructBody = memo(function StructBody({ type, path }: StructBodyProps) {
  const shape = useShape(path);
  const omitted = useOmitted(path);
  if (omitted) return null;
  if (shape === 'list' || shape === 'scalar') return <Misfit path={path} />;
  const struct = structOf(type);
  const union = struct?.union;
  const shown = (fields: readonly FieldSchema[] = []) =>
    fields.map((f) => <Field key={f.name} field={f} path={child(path, f.name)} />);
  return (
    <>
      {union ? (
        <>
          {shown(union.before)}
          <UnionBody type={type} path={path} />
          {shown(union.after)}
        </>
      ) : (
        shown(struct?.fields.map(({ field }) => field))
      )}
      <UnknownKeys path={path} known={(key) => fieldOf(type, key) !== undefined} />
    </>
  );
});
