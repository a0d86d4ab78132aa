import { memo } from 'react';
import { existsIn, fieldKey, getIn, recordOf } from '../../pod/index.ts';
import { releaseOf, useSelect } from '../../store/index.ts';
import { type ControlProps, useControls } from './control.ts';

/** A field with the control that the field model names for it; one that the release does not have shows only where it is written. */
export const Field = memo(function Field(props: ControlProps) {
  const Control = useControls()[recordOf(props.field).control];
  const { field, path } = props;
  const absent = useSelect(
    ({ settings, root }) =>
      !existsIn(fieldKey(field), releaseOf(settings)) && getIn(root, path) === undefined,
  );
  return absent ? null : <Control {...props} />;
});
