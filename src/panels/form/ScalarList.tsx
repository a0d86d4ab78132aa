import { memo, useState } from 'react';
import { isList, type Json } from '../../pod/index.ts';
import { useMessages, useSelect, writtenAt } from '../../store/index.ts';
import { ChipBox } from './ChipBox.tsx';
import { elementCodec } from './codec.ts';
import type { ControlProps } from './control.ts';
import { FieldFrame } from './FieldFrame.tsx';
import { useEdits, useFieldValue, useWords, useWriter } from './hooks.ts';
import { Misfit } from './Misfit.tsx';
import { child } from './paths.ts';
import { useSuggestions } from './suggestions.ts';
import { placeholderIn, textOf } from './texts.ts';

/** A list of texts or numbers: a chip each, and a field for the next. */
export const ScalarList = memo(function ScalarList({ field, path, compact }: ControlProps) {
  const value = useFieldValue(path);
  const { clear } = useWriter(path);
  const [problem, setProblem] = useState<string>();
  const misfit = value !== undefined && value !== null && !isList(value);
  return (
    <FieldFrame
      field={field}
      path={path}
      set={value !== undefined}
      compact={compact}
      problem={problem}
      onClear={() => void clear()}
    >
      {({ id, describedBy }) =>
        misfit ? (
          <Misfit path={path} removable={false} />
        ) : (
          <Chips
            field={field}
            path={path}
            id={id}
            describedBy={describedBy}
            value={isList(value) ? value : []}
            onProblem={setProblem}
          />
        )
      }
    </FieldFrame>
  );
});

interface ChipsProps extends ControlProps {
  readonly id: string;
  readonly describedBy: string;
  readonly value: readonly Json[];
  readonly onProblem: (problem: string | undefined) => void;
}

function Chips({ field, path, id, describedBy, value, onProblem }: ChipsProps) {
  const words = useWords();
  const edit = useEdits();
  const codec = elementCodec(field);
  const { label } = textOf(useMessages(), field);
  const suggestions = useSuggestions(field, child(path, value.length));
  // As one text: a selection is compared by identity.
  const written = useSelect((state) =>
    JSON.stringify(value.map((_, i) => writtenAt(state, child(path, i)) ?? null)),
  );
  const texts: readonly (string | null)[] = JSON.parse(written);
  const read = (typed: string): Json | undefined => {
    const found = typed === '' && codec.fresh === '' ? { value: '' } : codec.read(typed);
    onProblem('problem' in found ? words[found.problem] : undefined);
    return 'problem' in found ? undefined : found.value;
  };
  return (
    <ChipBox
      id={id}
      label={label}
      describedBy={describedBy}
      name={field.name}
      placeholder={placeholderIn(words, field) ?? words['form.chipsEmpty']}
      following={placeholderIn(words, field, 'following')}
      suggestions={suggestions.map((each) => each.value)}
      empty={codec.fresh === ''}
      items={value.map((item, i) => ({
        path: child(path, i),
        text: texts[i] ?? (typeof item === 'string' ? item : JSON.stringify(item)),
        edited: item === null ? '' : typeof item === 'object' ? JSON.stringify(item) : codec.show(item),
      }))}
      onAdd={(typed) => {
        const values = typed.map(read);
        if (values.length === 0 || values.some((item) => item === undefined)) return false;
        void edit(
          values.map(
            (item, i) => ({ op: 'insert', path, index: value.length + i, value: item as Json }) as const,
          ),
        );
        return true;
      }}
      onEdit={(index, typed) => {
        const next = read(typed);
        if (next !== undefined) void edit([{ op: 'set', path: child(path, index), value: next }]);
      }}
      onRemove={(index) =>
        void edit([{ op: 'delete', path: child(path, index), prune: value.length === 1 ? 1 : 0 }])
      }
      onMove={(from, to) => void edit([{ op: 'move', path, from, to }])}
    />
  );
}
