import { type ReactNode, useState } from 'react';
import { type FieldSchema, fieldOf, type Path, type PathEdit } from '../../../pod/index.ts';
import { Segmented } from '../../../ui/index.ts';
import { codecs } from '../codec.ts';
import { FieldFrame } from '../FieldFrame.tsx';
import { useEdits, useFieldValue, useWords, useWriter } from '../hooks.ts';
import { Misfit } from '../Misfit.tsx';
import { child } from '../paths.ts';
import { TypedInput } from '../TypedInput.tsx';

const { text } = codecs;

type Naming = 'name' | 'generateName';

interface NameRowsProps {
  readonly type: string;
  readonly path: Path;
}

/**
 * The name of an object, or the prefix that the server makes one of: one row with the choice, which carries over what is
 * written. An object with both has two rows, for the server takes the name.
 */
export function NameRows({ type, path }: NameRowsProps) {
  const words = useWords();
  const edit = useEdits();
  const name = useFieldValue(child(path, 'name'));
  const prefix = useFieldValue(child(path, 'generateName'));
  const [wanted, setWanted] = useState<Naming>('name');
  const naming = name !== undefined ? 'name' : prefix !== undefined ? 'generateName' : wanted;
  const both = name !== undefined && prefix !== undefined;
  const choose = (next: Naming) => {
    setWanted(next);
    const written = next === 'name' ? prefix : name;
    if (next === naming || written === undefined) return;
    const at = child(path, next);
    const edits: PathEdit[] = [{ op: 'rename', path: child(path, naming), to: next }];
    if (typeof written === 'string' && written !== '') {
      const bare = written.replace(/-$/, '');
      edits.push({ op: 'set', path: at, value: next === 'name' ? bare : `${bare}-` });
    }
    void edit(edits);
  };
  const row = (shown: Naming, note?: ReactNode) => {
    const field = fieldOf(type, shown);
    return field && <NameRow field={field} path={child(path, shown)} note={note} />;
  };
  if (both) {
    return (
      <>
        {row('name')}
        {row('generateName')}
      </>
    );
  }
  return row(
    naming,
    <Segmented
      label={words['meta.naming']}
      value={naming}
      options={[
        { value: 'name', label: words['meta.fixed'], title: words['meta.fixedTitle'] },
        { value: 'generateName', label: words['meta.generated'], title: words['meta.generatedTitle'] },
      ]}
      onChoose={(next) => choose(next as Naming)}
    />,
  );
}

interface NameRowProps {
  readonly field: FieldSchema;
  readonly path: Path;
  readonly note: ReactNode;
}

function NameRow({ field, path, note }: NameRowProps) {
  const value = useFieldValue(path);
  const { clear } = useWriter(path);
  const [problem, setProblem] = useState<string>();
  const misfit = value !== undefined && value !== null && !text.fits(value);
  return (
    <FieldFrame
      field={field}
      path={path}
      set={value !== undefined}
      problem={problem}
      note={note}
      onClear={misfit ? undefined : () => void clear()}
    >
      {(ids) =>
        misfit ? (
          <Misfit path={path} />
        ) : (
          <TypedInput
            {...ids}
            field={field}
            path={path}
            value={value ?? null}
            codec={text}
            look={undefined}
            compact={undefined}
            problem={problem}
            onProblem={setProblem}
          />
        )
      }
    </FieldFrame>
  );
}
