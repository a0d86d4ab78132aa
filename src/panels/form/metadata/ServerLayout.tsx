import type { FieldSchema, Path } from '../../../pod/index.ts';
import { FieldFrame } from '../FieldFrame.tsx';
import styles from '../form.module.css';
import { useKeys, useShape, useWords } from '../hooks.ts';
import type { LayoutProps } from '../layouts.ts';
import { Misfit } from '../Misfit.tsx';
import { child } from '../paths.ts';

/** What an API server fills in, as it stands in the YAML: nobody types it, and what was pasted can be taken away. */
export function ServerLayout({ path, fields }: LayoutProps) {
  const words = useWords();
  const keys = useKeys(path);
  const written = fields.filter(({ name }) => keys.includes(name));
  if (written.length === 0) return <p className={styles.groupHelp}>{words['meta.serverNone']}</p>;
  return written.map((field) => <Written key={field.name} field={field} path={child(path, field.name)} />);
}

function Written({ field, path }: { readonly field: FieldSchema; readonly path: Path }) {
  const shape = useShape(path);
  return (
    <FieldFrame field={field} path={path} set={shape !== 'missing'}>
      {() => <Misfit path={path} />}
    </FieldFrame>
  );
}
