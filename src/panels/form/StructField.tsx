import { memo } from 'react';
import type { ControlProps } from './control.ts';
import { StructBody } from './StructBody.tsx';
import { StructFrame } from './StructFrame.tsx';

/** A struct: the group of its fields. */
export const StructField = memo(function StructField({ field, path, place }: ControlProps) {
  return (
    <StructFrame field={field} path={path} bare={place === 'headed'}>
      <StructBody type={field.type} path={path} />
    </StructFrame>
  );
});
