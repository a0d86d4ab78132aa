import {
  type FieldSchema,
  fieldOf,
  formatPath,
  type Path,
  parsePath,
  type StructRecord,
  startsWith,
} from '../../pod/index.ts';
import { cellsAfter, memberCells } from './columns.ts';
import { Field } from './Field.tsx';
import { Findings } from './Findings.tsx';
import styles from './form.module.css';
import { useShape } from './hooks.ts';
import { Misfit, UnknownKeys } from './Misfit.tsx';
import { child, descend } from './paths.ts';
import { ActionSlot } from './slot.tsx';
import { usePresent } from './UnionControl.tsx';

/** True where an item has fields that no column shows. */
export function hasDrawer(struct: StructRecord): boolean {
  if (struct.item === 'row') return struct.more.length > 0;
  return (
    (struct.union?.after.length ?? 0) > cellsAfter(struct).length ||
    (struct.union?.members ?? []).some((member) => memberCells(member).rest.length > 0)
  );
}

/** Below its row: what is seldom filled, as rows. */
export function Drawer({ struct, path }: { readonly struct: StructRecord; readonly path: Path }) {
  return (
    <ActionSlot value={null}>
      <div className={styles.drawer}>
        {struct.item === 'row' ? (
          struct.more.map((field) => <Field key={field.name} field={field} path={child(path, field.name)} />)
        ) : (
          <UnionRest struct={struct} path={path} />
        )}
      </div>
    </ActionSlot>
  );
}

/** True where a place in the text is a field of the drawer of the item at `path`. */
Drawer.holds = (struct: StructRecord, path: Path, called: string): boolean => {
  const at = parsePath(called);
  if (!at || !startsWith(at, path)) return false;
  const rest = at.slice(path.length);
  if (struct.item === 'row') return struct.more.some(({ name }) => name === rest[0]);
  return (struct.union?.members ?? []).some((member) =>
    memberCells(member).rest.some((field) => startsWith(rest, [...member.at, field.name])),
  );
};

function UnionRest({ struct, path }: { readonly struct: StructRecord; readonly path: Path }) {
  const present = usePresent(struct.name, path);
  const shown = (fields: readonly FieldSchema[], at: Path) =>
    fields.map((field) => (
      <Field key={formatPath(child(at, field.name))} field={field} path={child(at, field.name)} />
    ));
  return (
    <>
      {present.map((member) => (
        <div key={member.name}>{shown(memberCells(member).rest, descend(path, ...member.at))}</div>
      ))}
      {shown(
        (struct.union?.after ?? []).filter((field) => !cellsAfter(struct).includes(field)),
        path,
      )}
    </>
  );
}

/** What of a chosen member has no cell: a value of the wrong type, findings, unknown keys. */
export function MemberTrouble({ type, path }: { readonly type: string; readonly path: Path }) {
  const shape = useShape(path);
  return (
    <>
      {shape === 'scalar' || shape === 'list' ? <Misfit path={path} /> : null}
      <Findings path={path} />
      <UnknownKeys path={path} known={(key) => fieldOf(type, key) !== undefined} />
    </>
  );
}
