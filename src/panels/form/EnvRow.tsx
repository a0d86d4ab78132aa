import type { ReactNode } from 'react';
import { fieldOf, fieldsOf, type Path } from '../../pod/index.ts';
import { Field } from './Field.tsx';
import { Findings } from './Findings.tsx';
import styles from './form.module.css';
import { useShape } from './hooks.ts';
import { Misfit, UnknownKeys } from './Misfit.tsx';
import { child, descend } from './paths.ts';
import { UnionControl, usePresent } from './UnionControl.tsx';
import type { Member } from './unions.ts';

const nameField = fieldOf('EnvVar', 'name');

/** One environment variable: its name, where the value comes from, and that. */
export function EnvRow({ path, buttons }: { readonly path: Path; readonly buttons: ReactNode }) {
  const present = usePresent('EnvVar', path);
  const source = useShape(child(path, 'valueFrom'));
  return (
    <>
      <div className={styles.rowLine}>
        <div className={styles.cells}>
          {nameField && <Field field={nameField} path={child(path, 'name')} compact />}
          <UnionControl type="EnvVar" path={path} compact />
          {present.flatMap((member) => {
            const at = descend(path, ...member.at);
            const fields = member.field.type === 'string' ? [] : fieldsOf(member.field.type);
            return fields.length === 0
              ? [<Field key={member.name} field={member.field} path={at} compact />]
              : fields.map((f) => (
                  <Field key={`${member.name}.${f.name}`} field={f} path={child(at, f.name)} compact />
                ));
          })}
        </div>
        {buttons}
      </div>
      {present.map((member) =>
        member.field.type === 'string' ? null : <Source key={member.name} member={member} path={path} />,
      )}
      {source === 'scalar' || source === 'list' ? <Misfit path={child(path, 'valueFrom')} /> : null}
      <Findings path={child(path, 'valueFrom')} />
      <UnknownKeys
        path={child(path, 'valueFrom')}
        known={(key) => fieldOf('EnvVarSource', key) !== undefined}
      />
      <UnknownKeys path={path} known={(key) => fieldOf('EnvVar', key) !== undefined} />
    </>
  );
}

/** What of a source has no cell: a value of the wrong type, findings, unknown keys. */
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
