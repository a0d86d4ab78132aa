import { Select } from '../../../ui/index.ts';
import { useInvalid } from '../Findings.tsx';
import { useWords, useWriter } from '../hooks.ts';
import type { InputProps } from '../ScalarField.tsx';

/** `readOnly` as what may be done: read, or write, which is what holds while nothing is written. */
export function AccessInput({ path, value, id, describedBy }: InputProps) {
  const words = useWords();
  const { set, clear } = useWriter(path);
  const invalid = useInvalid(path);
  return (
    <Select
      id={id}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      value={value === true ? 'read' : value === false ? 'write' : undefined}
      unset={words['container.access.default']}
      options={[
        { value: 'read', label: words['container.access.read'] },
        { value: 'write', label: words['container.access.write'] },
      ]}
      onChoose={(next) => void (next === undefined ? clear() : set(next === 'read'))}
    />
  );
}
