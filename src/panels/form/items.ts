import type { ComponentType } from 'react';
import type { ItemLayout } from '../../pod/index.ts';
import { CardItem } from './CardItem.tsx';
import type { ItemProps } from './item.ts';
import { RowItem } from './RowItem.tsx';
import { UnionRowItem } from './UnionRowItem.tsx';

/** Every layout of the items of lists by the name that the field model gives it. */
export const items = {
  row: RowItem,
  'union-row': UnionRowItem,
  card: CardItem,
} as const satisfies Record<ItemLayout, ComponentType<ItemProps>>;
