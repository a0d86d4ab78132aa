import { type FieldSchema, fieldOf, fieldsOf, isStruct, type Member, type Path } from '../../pod/index.ts';
import { Field } from './Field.tsx';
import { Findings } from './Findings.tsx';
import styles from './form.module.css';
import { useShape } from './hooks.ts';
import type { ItemProps } from './item.ts';
import { Misfit, UnknownKeys } from './Misfit.tsx';
import { child, descend } from './paths.ts';
import { UnionControl, usePresent } from './UnionControl.tsx';

/** An item that is a union, in a line: what stands beside, which member it is, and the fields of that. */
export function UnionRowItem({ struct, path, buttons }: ItemProps) {
  const present = usePresent(struct.name, path);
  const beside = (fields: readonly FieldSchema[] = []) =>
    fields.map((f) => <Field key={f.name} field={f} path={child(path, f.name)} compact />);
  const structs = present.filter(({ field }) => isStruct(field.type));
  return (
    <>
      <div className={styles.rowLine}>
        <div className={styles.cells}>
          {beside(struct.union?.before)}
          <UnionControl type={struct.name} path={path} compact />
          {present.flatMap((member) => {
            const at = descend(path, ...member.at);
            const fields = fieldsOf(member.field.type);
            return fields.length === 0
              ? [<Field key={member.name} field={member.field} path={at} compact />]
              : fields.map((f) => (
                  <Field key={`${member.name}.${f.name}`} field={f} path={child(at, f.name)} compact />
                ));
          })}
          {beside(struct.union?.after)}
        </div>
        {buttons}
      </div>
      {structs.map((member) => (
        <Source key={member.name} member={member} path={path} />
      ))}
      {holdersOf(struct.union?.members ?? []).map((name) => (
        <Holder key={name} owner={struct.name} name={name} path={child(path, name)} />
      ))}
      <UnknownKeys path={path} known={(key) => fieldOf(struct.name, key) !== undefined} />
    </>
  );
}

/** Fields of the struct whose own members count as its members (`valueFrom`). */
function holdersOf(members: readonly Member[]): string[] {
  return [...new Set(members.flatMap(({ at }) => (at.length > 1 ? at.slice(0, 1) : [])))];
}

/** What of such a field has no cell: a value of the wrong type, findings, unknown keys. */
function Holder({
  owner,
  name,
  path,
}: {
  readonly owner: string;
  readonly name: string;
  readonly path: Path;
}) {
  const shape = useShape(path);
  const type = fieldOf(owner, name)?.type ?? '';
  return (
    <>
      {shape === 'scalar' || shape === 'list' ? <Misfit path={path} /> : null}
      <Findings path={path} />
      <UnknownKeys path={path} known={(key) => fieldOf(type, key) !== undefined} />
    </>
  );
}

/** The same of the member that is there. */
function Source({ member, path }: { readonly member: Member; readonly path: Path }) {
  const at = descend(path, ...member.at);
  const shape = useShape(at);
  return (
    <>
      {shape === 'scalar' || shape === 'list' ? <Misfit path={at} /> : null}
      <Findings path={at} />
      <UnknownKeys path={at} known={(key) => fieldOf(member.field.type, key) !== undefined} />
    </>
  );
}
