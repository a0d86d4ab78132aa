import { Fragment } from 'react';
import { type FieldSchema, fieldOf, isStruct, type Path, type StructRecord } from '../../pod/index.ts';
import { type Column, memberCells } from './columns.ts';
import { MemberTrouble } from './Drawer.tsx';
import { Field } from './Field.tsx';
import styles from './form.module.css';
import { useFieldValue, useWords } from './hooks.ts';
import { betweenCells, flagOf } from './member-looks.ts';
import { child, descend } from './paths.ts';
import { SourceFiles } from './SourceFiles.tsx';
import { UnionControl, usePresent } from './UnionControl.tsx';
import { UsedBy } from './UsedBy.tsx';
import { plainMember } from './unions.ts';

interface TableCellProps {
  readonly column: Column;
  readonly struct: StructRecord;
  readonly path: Path;
  readonly isDraft: boolean;
}

/** One cell of a table. */
export function TableCell({ column, struct, path, isDraft }: TableCellProps) {
  switch (column.kind) {
    case 'field':
      return <Field field={column.field} path={child(path, column.field.name)} compact />;
    case 'union':
      return <UnionControl type={struct.name} path={path} compact />;
    case 'member':
      return <MemberCell struct={struct} path={path} />;
    case 'files':
      return <SourceFiles struct={struct} path={path} />;
    case 'uses':
      return isDraft ? <span /> : <UsedBy path={path} />;
  }
}

/** What the chosen member holds, its fields side by side; while none is chosen, what a plain text would be. */
function MemberCell({ struct, path }: { readonly struct: StructRecord; readonly path: Path }) {
  const words = useWords();
  const present = usePresent(struct.name, path);
  const plain = plainMember(struct.name);
  const shown = present.length > 0 ? present : plain ? [plain] : [];
  return (
    <div className={styles.memberCell}>
      {shown.map((member) => {
        const at = descend(path, ...member.at);
        const between = betweenCells(member.field);
        if (!isStruct(member.field.type)) {
          return <Field key={member.name} field={member.field} path={at} compact />;
        }
        return (
          <div key={member.name} className={styles.memberFields} data-between={between}>
            {memberCells(member).cells.map((field, i) => (
              <Fragment key={field.name}>
                {between && i > 0 && (
                  <span className={styles.between} aria-hidden="true">
                    {words[`form.between.${between}`]}
                  </span>
                )}
                <Field field={field} path={child(at, field.name)} compact />
              </Fragment>
            ))}
            <Flag field={member.field} path={at} />
            <MemberTrouble type={member.field.type} path={at} />
          </div>
        );
      })}
      {holdersOf(struct).map((name) => (
        <MemberTrouble key={name} type={fieldOf(struct.name, name)?.type ?? ''} path={child(path, name)} />
      ))}
    </div>
  );
}

/** Says that the member is not needed, or of which container it is, where its drawer has that set. */
function Flag({ field, path }: { readonly field: FieldSchema; readonly path: Path }) {
  const words = useWords();
  const flag = flagOf(field);
  const value = useFieldValue(child(path, flag ?? ''));
  const said =
    flag === 'containerName'
      ? typeof value === 'string' && value !== '' && words['form.flag.container'](value)
      : flag && value === true && words[`form.flag.${flag}`];
  return said ? (
    <span className={styles.flag} title={said}>
      {said}
    </span>
  ) : null;
}

/** Fields of the struct whose own members count as its members (`valueFrom`). */
function holdersOf(struct: StructRecord): string[] {
  return [
    ...new Set((struct.union?.members ?? []).flatMap(({ at }) => (at.length > 1 ? at.slice(0, 1) : []))),
  ];
}
