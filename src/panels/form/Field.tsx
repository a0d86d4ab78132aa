import { memo } from 'react';
import { controlOf, type FieldSchema, isStruct, type Path } from '../../pod/index.ts';
import { MapField } from './MapField.tsx';
import { RawField } from './RawField.tsx';
import { ScalarField } from './ScalarField.tsx';
import { ScalarList } from './ScalarList.tsx';
import { StructField } from './StructField.tsx';
import { StructList } from './StructList.tsx';

interface FieldProps {
  readonly field: FieldSchema;
  readonly path: Path;
  /** In a row: small label above, help on hover. */
  readonly compact?: boolean | undefined;
}

/** The control of a field, by its schema and the field catalogue. */
export const Field = memo(function Field({ field, path, compact }: FieldProps) {
  if (field.opaque || controlOf(field) === 'json') return <RawField field={field} path={path} />;
  if (field.shape === 'map') return <MapField field={field} path={path} />;
  if (field.shape === 'list') {
    return isStruct(field.type) ? (
      <StructList field={field} path={path} />
    ) : (
      <ScalarList field={field} path={path} />
    );
  }
  if (isStruct(field.type)) return <StructField field={field} path={path} />;
  return <ScalarField field={field} path={path} compact={compact} />;
});
