import { fieldOf, isList, type Json, own, type Path, type StructRecord } from '../../pod/index.ts';
import { Field } from './Field.tsx';
import styles from './form.module.css';
import { useFieldValue, useWords } from './hooks.ts';
import { fileField } from './member-looks.ts';
import { child, descend } from './paths.ts';
import { usePresent } from './UnionControl.tsx';

const text = (value: Json | undefined) => (typeof value === 'string' ? value : '');

/** `ca.crt › tls/ca.pem` for a key with a path of its own. */
function fileOf(item: Json): string {
  const [key, path] = [text(own(item, 'key')), text(own(item, 'path'))];
  return key === '' || key === path ? path : `${key} › ${path}`;
}

/** The files that a source puts into the directory: its one file to be named, else which of its keys; more is in the drawer. */
export function SourceFiles({ struct, path }: { readonly struct: StructRecord; readonly path: Path }) {
  const [member] = usePresent(struct.name, path);
  if (!member) return <span />;
  const at = descend(path, ...member.at);
  const file = fieldOf(member.field.type, fileField(member.field) ?? '');
  if (file) return <Field field={file} path={child(at, file.name)} compact />;
  const optional = fieldOf(member.field.type, 'optional') !== undefined;
  return <Items path={child(at, 'items')} all={optional} />;
}

/** @param all whether no items are all keys of the object */
function Items({ path, all }: { readonly path: Path; readonly all: boolean }) {
  const words = useWords();
  const items = useFieldValue(path);
  const files = (isList(items) ? items : []).map(fileOf).filter((name) => name !== '');
  if (files.length === 0)
    return <span className={styles.quiet}>{words[all ? 'form.allKeys' : 'form.none']}</span>;
  const shown = files.join(words['volume.comma']);
  return (
    <code className={styles.files} title={shown}>
      {shown}
    </code>
  );
}
