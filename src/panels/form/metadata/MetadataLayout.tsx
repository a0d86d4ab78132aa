import { fieldOf } from '../../../pod/index.ts';
import { Field } from '../Field.tsx';
import type { LayoutProps } from '../layouts.ts';
import { child } from '../paths.ts';
import { NameRows } from './NameRows.tsx';
import { PairsField } from './PairsField.tsx';

/** What the object is called and where it lives, and the pairs that others find it by. */
export function MetadataLayout({ type, path }: LayoutProps) {
  const namespace = fieldOf(type, 'namespace');
  return (
    <>
      <NameRows type={type} path={path} />
      {namespace && <Field field={namespace} path={child(path, 'namespace')} />}
      {['labels', 'annotations'].map((name) => {
        const field = fieldOf(type, name);
        return field && <PairsField key={name} field={field} path={child(path, name)} />;
      })}
    </>
  );
}
