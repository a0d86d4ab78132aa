import { type ComponentType, memo, useState } from 'react';
import type { FieldSchema, Json, Path } from '../../pod/index.ts';
import type { Codec } from './codec.ts';
import type { ControlProps } from './control.ts';
import { FieldFrame } from './FieldFrame.tsx';
import { useFieldValue, useWriter } from './hooks.ts';
import { Misfit } from './Misfit.tsx';
import type { Cure } from './TypedProblem.tsx';

/** How wide the input of a text is, and what keyboard a phone shows. */
export type Look = 'number' | 'short' | 'multiline' | undefined;

/** What the part of a control gets that takes the value. */
export interface InputProps {
  readonly field: FieldSchema;
  readonly path: Path;
  readonly value: Json;
  readonly id: string;
  readonly label: string;
  readonly describedBy: string;
  readonly codec: Codec;
  readonly look: Look;
  readonly compact: boolean | undefined;
  /** A sentence about what is being typed and not stored yet. */
  readonly problem: string | undefined;
  readonly onProblem: (problem: string | undefined, cure?: Cure) => void;
}

interface ScalarKind {
  readonly codec: Codec;
  readonly Input: ComponentType<InputProps>;
  readonly look?: Look;
  /** Beside the input: what the value means. */
  readonly Note?: ComponentType<{ readonly value: Json | undefined }>;
}

/** Makes the control of fields of one value: label, input, help and findings; a value that does not fit as it stands. */
export function scalar({ codec, Input, look, Note }: ScalarKind): ComponentType<ControlProps> {
  return memo(function ScalarField({ field, path, compact }: ControlProps) {
    const value = useFieldValue(path);
    const { clear } = useWriter(path);
    const [{ problem, cure }, setTyped] = useState<{
      readonly problem?: string | undefined;
      readonly cure?: Cure | undefined;
    }>({});
    const misfit = value !== undefined && value !== null && !codec.fits(value);
    const onClear = () => {
      setTyped({});
      void clear();
    };
    return (
      <FieldFrame
        field={field}
        path={path}
        set={value !== undefined}
        compact={compact}
        problem={problem}
        cure={cure}
        onClear={misfit ? undefined : onClear}
        note={Note && <Note value={value} />}
      >
        {(ids) =>
          misfit ? (
            <Misfit path={path} removable={!field.required} compact={compact} />
          ) : (
            <Input
              {...ids}
              field={field}
              path={path}
              value={value ?? null}
              codec={codec}
              look={look}
              compact={compact}
              problem={problem}
              onProblem={(said, meant) => setTyped({ problem: said, cure: meant })}
            />
          )
        }
      </FieldFrame>
    );
  });
}
