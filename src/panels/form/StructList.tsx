import { memo } from 'react';
import { structOf } from '../../pod/index.ts';
import { CardList } from './CardList.tsx';
import type { ControlProps } from './control.ts';
import { TableList } from './TableList.tsx';

/** A list of structs: a table where an item is a line, else a line for each that opens. */
export const StructList = memo(function StructList(props: ControlProps) {
  return structOf(props.field.type)?.item === 'card' ? <CardList {...props} /> : <TableList {...props} />;
});
