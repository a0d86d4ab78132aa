import { memo } from 'react';
import { existsIn, fieldKey, getIn, recordOf } from '../../pod/index.ts';
import { releaseOf, useFrom } from '../../store/index.ts';
import { type ControlProps, useControls } from './control.ts';

/** A field with the control that the field model names for it; one that the release does not have shows only where it is written. */
export const Field = memo(function Field(props: ControlProps) {
  const Control = useControls()[recordOf(props.field).control];
  const { field, path } = props;
  const exists = useFrom('settings', (settings) => existsIn(fieldKey(field), releaseOf(settings)));
  const shown = useFrom('root', (root) => exists || getIn(root, path) !== undefined);
  return shown ? <Control {...props} /> : null;
});
