import { memo } from 'react';
import { recordOf } from '../../pod/index.ts';
import { type ControlProps, useControls } from './control.ts';

/** A field with the control that the field model names for it. */
export const Field = memo(function Field(props: ControlProps) {
  const Control = useControls()[recordOf(props.field).control];
  return <Control {...props} />;
});
