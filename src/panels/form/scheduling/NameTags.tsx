import { type FieldSchema, fieldOf, isList, isObject, own } from '../../../pod/index.ts';
import { useMessages } from '../../../store/index.ts';
import { ChipBox } from '../ChipBox.tsx';
import type { ControlProps } from '../control.ts';
import { FieldFrame } from '../FieldFrame.tsx';
import { useEdits, useFieldValue, useWords } from '../hooks.ts';
import { Misfit } from '../Misfit.tsx';
import { child } from '../paths.ts';
import { useSuggestions } from '../suggestions.ts';
import { textOf } from '../texts.ts';

interface NameTagsProps extends ControlProps {
  /** The field of an item that is its text; an item with more than that is shown as YAML. */
  readonly name: string;
}

/** A list of structs of one text each (`readinessGates`, `schedulingGates`) as chips. */
export function NameTags({ field, path, name }: NameTagsProps) {
  const inner = fieldOf(field.type, name);
  return inner ? <Tags field={field} path={path} name={name} inner={inner} /> : null;
}

function Tags({ field, path, name, inner }: NameTagsProps & { readonly inner: FieldSchema }) {
  const words = useWords();
  const edit = useEdits();
  const value = useFieldValue(path);
  const items = isList(value) ? value : [];
  const suggestions = useSuggestions(inner, child(child(path, items.length), name));
  const plain = items.every(
    (item) => isObject(item) && Object.keys(item).length === 1 && typeof own(item, name) === 'string',
  );
  const misfit = value !== undefined && value !== null && !(isList(value) && plain);
  const { label } = textOf(useMessages(), field);
  return (
    <FieldFrame
      field={field}
      path={path}
      set={value !== undefined}
      onClear={misfit ? undefined : () => void edit([{ op: 'delete', path }])}
    >
      {({ id, describedBy }) =>
        misfit ? (
          <Misfit path={path} removable={!isList(value)} />
        ) : (
          <ChipBox
            id={id}
            label={label}
            describedBy={describedBy}
            items={items.map((item, i) => ({
              text: String(own(item, name)),
              path: child(child(path, i), name),
            }))}
            placeholder={words['form.chipsEmpty']}
            suggestions={suggestions.map((option) => option.value)}
            onAdd={(texts) => {
              void edit(
                texts.map((text, i) => ({
                  op: 'insert',
                  path,
                  index: items.length + i,
                  value: { [name]: text },
                })),
              );
              return true;
            }}
            onEdit={(i, text) => void edit([{ op: 'set', path: child(child(path, i), name), value: text }])}
            onRemove={(i) =>
              void edit([{ op: 'delete', path: child(path, i), prune: items.length === 1 ? 1 : 0 }])
            }
          />
        )
      }
    </FieldFrame>
  );
}
