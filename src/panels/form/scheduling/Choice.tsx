import type { FieldSchema, Path } from '../../../pod/index.ts';
import { Select, type SelectOption } from '../../../ui/index.ts';
import { FieldFrame } from '../FieldFrame.tsx';
import { useInvalid } from '../Findings.tsx';
import { useFieldValue, useWords } from '../hooks.ts';
import { Misfit } from '../Misfit.tsx';

interface ChoiceProps {
  readonly field: FieldSchema;
  readonly path: Path;
  readonly options: readonly SelectOption[];
  /** What stands while nothing is written. */
  readonly standard?: string | undefined;
  /** Offers to write nothing, with these words. */
  readonly unset?: string | undefined;
  readonly onChoose: (value: string | undefined) => void;
}

/** One of several words of a sentence; a value that is none of them stays, marked as such. */
export function Choice({ field, path, options, standard, unset, onChoose }: ChoiceProps) {
  const words = useWords();
  const value = useFieldValue(path);
  const invalid = useInvalid(path);
  const written = value ?? undefined;
  const text = typeof written === 'string' ? written : undefined;
  const strange =
    text === undefined || options.some((option) => option.value === text)
      ? []
      : [{ value: text, label: words['form.notAllowed'](text) }];
  return (
    <FieldFrame field={field} path={path} set={written !== undefined} compact>
      {({ id, describedBy }) =>
        written !== undefined && text === undefined ? (
          <Misfit path={path} />
        ) : (
          <Select
            id={id}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            data-quiet={text === undefined || undefined}
            value={text ?? standard}
            unset={unset ?? (standard === undefined && text === undefined ? words['form.choose'] : undefined)}
            options={[...options, ...strange]}
            onChoose={onChoose}
          />
        )
      }
    </FieldFrame>
  );
}
