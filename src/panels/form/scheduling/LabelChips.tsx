import { useState } from 'react';
import { type FieldSchema, isList, isObject, type Path, type PathEdit } from '../../../pod/index.ts';
import { useMessages } from '../../../store/index.ts';
import { ChipBox } from '../ChipBox.tsx';
import { FieldFrame } from '../FieldFrame.tsx';
import { useEdits, useFieldValue, useWords } from '../hooks.ts';
import { Misfit } from '../Misfit.tsx';
import { readPastedLines } from '../paste-lines.ts';
import { child } from '../paths.ts';
import { textOf } from '../texts.ts';

interface LabelChipsProps {
  readonly field: FieldSchema;
  readonly path: Path;
  /** In a sentence; else a row of its own. */
  readonly compact?: boolean;
  /** How many maps around it go when it is emptied. */
  readonly prune?: number;
  /** Offered as `key=value`. */
  readonly suggestions?: readonly string[] | undefined;
}

/** A map of texts as chips `key = value`; lines of `key=value` or `key: value` may be pasted. */
export function LabelChips({ field, path, compact = false, prune = 1, suggestions }: LabelChipsProps) {
  const words = useWords();
  const edit = useEdits();
  const value = useFieldValue(path);
  const [problem, setProblem] = useState<string>();
  const { label } = textOf(useMessages(), field);
  const entries = isObject(value) ? Object.entries(value) : [];
  const misfit = value !== undefined && value !== null && !isObject(value);
  const read = (texts: readonly string[]) => {
    const lines = readPastedLines(texts.join('\n'));
    setProblem(lines ? undefined : words['scheduling.labelForm']);
    return lines;
  };
  const set = (texts: readonly string[], before: readonly PathEdit[] = []): boolean => {
    const lines = read(texts);
    if (!lines) return false;
    void edit([
      ...before,
      ...lines.map((line): PathEdit => ({ op: 'set', path: child(path, line.name), value: line.value })),
    ]);
    return true;
  };
  const remove = (index: number) => {
    const key = entries[index]?.[0];
    if (key !== undefined) void edit([{ op: 'delete', path: child(path, key), prune }]);
  };
  const change = (index: number, text: string) => {
    const [line] = read([text]) ?? [];
    const key = entries[index]?.[0];
    if (!line || key === undefined) return;
    const other = entries.some(([name], i) => i !== index && name === line.name);
    if (other) return;
    void edit([
      ...(line.name === key ? [] : [{ op: 'rename', path: child(path, key), to: line.name } as const]),
      { op: 'set', path: child(path, line.name), value: line.value },
    ]);
  };
  return (
    <FieldFrame
      field={field}
      path={path}
      set={value !== undefined}
      compact={compact}
      problem={problem}
      onClear={misfit ? undefined : () => void edit([{ op: 'delete', path, prune: prune - 1 }])}
    >
      {({ id, describedBy }) =>
        misfit ? (
          <Misfit path={path} removable={!isList(value)} />
        ) : (
          <ChipBox
            id={id}
            label={label}
            describedBy={describedBy}
            items={entries.map(([key, text]) => ({
              text: `${key} = ${typeof text === 'string' ? text : JSON.stringify(text)}`,
              path: child(path, key),
            }))}
            placeholder={words['scheduling.labelHint']}
            suggestions={suggestions}
            onAdd={set}
            onEdit={change}
            onRemove={remove}
          />
        )
      }
    </FieldFrame>
  );
}
