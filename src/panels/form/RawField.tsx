import type { ControlProps } from './control.ts';
import { FieldFrame } from './FieldFrame.tsx';
import { useShape, useWords } from './hooks.ts';
import { Misfit } from './Misfit.tsx';

/** A value the server fills or that has no form of its own: shown as it stands, edited in the YAML. */
export function RawField({ field, path }: ControlProps) {
  const shape = useShape(path);
  const words = useWords();
  if (shape === 'missing') return null;
  return (
    <FieldFrame field={field} path={path} set note={words['form.inYaml']}>
      {() => <Misfit path={path} />}
    </FieldFrame>
  );
}
