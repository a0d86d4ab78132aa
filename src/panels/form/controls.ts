import { AccessInput } from './boxes/AccessInput.tsx';
import { FactInput } from './boxes/FactInput.tsx';
import { ImageNote } from './boxes/ImageNote.tsx';
import { ChoiceInput } from './ChoiceInput.tsx';
import { codecs } from './codec.ts';
import type { ControlTable } from './control.ts';
import { MapField } from './MapField.tsx';
import { ModeInput } from './ModeInput.tsx';
import { NameTyped } from './NameTyped.tsx';
import { RawField } from './RawField.tsx';
import { ReferenceInput } from './ReferenceInput.tsx';
import { ResourcesField } from './resources/ResourcesField.tsx';
import { scalar } from './ScalarField.tsx';
import { ScalarList } from './ScalarList.tsx';
import { StructField } from './StructField.tsx';
import { StructList } from './StructList.tsx';
import { SwitchInput } from './SwitchInput.tsx';
import { TypedInput } from './TypedInput.tsx';

const { text, integer, octal, quantity, intOrString, boolean } = codecs;

/** Every control by the name that the field model gives it. The only place that chooses one. */
export const controls = {
  text: scalar({ codec: text, Input: TypedInput }),
  name: scalar({ codec: text, Input: NameTyped }),
  multiline: scalar({ codec: text, Input: TypedInput, look: 'multiline' }),
  image: scalar({ codec: text, Input: TypedInput, Note: ImageNote }),
  fact: scalar({ codec: text, Input: FactInput }),
  access: scalar({ codec: boolean, Input: AccessInput }),
  time: scalar({ codec: text, Input: TypedInput }),
  integer: scalar({ codec: integer, Input: TypedInput, look: 'number' }),
  octal: scalar({ codec: octal, Input: ModeInput, look: 'number' }),
  quantity: scalar({ codec: quantity, Input: TypedInput, look: 'short' }),
  'int-or-string': scalar({ codec: intOrString, Input: TypedInput }),
  switch: scalar({ codec: boolean, Input: SwitchInput }),
  select: scalar({ codec: text, Input: ChoiceInput }),
  reference: scalar({ codec: text, Input: ReferenceInput }),
  'string-list': ScalarList,
  'number-list': ScalarList,
  'struct-list': StructList,
  'string-map': MapField,
  'quantity-map': MapField,
  struct: StructField,
  union: StructField,
  resources: ResourcesField,
  json: RawField,
} as const satisfies ControlTable;
