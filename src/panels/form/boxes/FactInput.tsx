import { useMemo, useState } from 'react';
import { getIn, isObject, recordOf } from '../../../pod/index.ts';
import { usePodPath, useSelect } from '../../../store/index.ts';
import { Select } from '../../../ui/index.ts';
import { useInvalid } from '../Findings.tsx';
import { useWords, useWriter } from '../hooks.ts';
import type { InputProps } from '../ScalarField.tsx';
import { TypedInput } from '../TypedInput.tsx';

const groups = [
  ['container.facts.names', /^metadata\.(name|namespace|uid)$|^spec\.serviceAccountName$/],
  ['container.facts.addresses', /IPs?$/],
  ['container.facts.node', /^spec\.nodeName$/],
] as const;

/** The values that a keyed path may end with: one for each label or annotation of the Pod. */
function keyed(kind: 'labels' | 'annotations', value: unknown): string[] {
  return isObject(value as never)
    ? Object.keys(value as object).map((key) => `metadata.${kind}['${key}']`)
    : [];
}

/** A fact about the Pod: picked by group; one that is not in the list is typed. */
export function FactInput(props: InputProps) {
  const { field, path, value, id, describedBy } = props;
  const words = useWords();
  const { set, clear } = useWriter(path);
  const invalid = useInvalid(path);
  const podPath = usePodPath();
  const [typing, setTyping] = useState(false);
  // As JSON, a text that is equal where the labels are.
  const joined = useSelect(({ root }) => {
    const metadata = getIn(root, [...podPath, 'metadata']);
    return JSON.stringify([
      ...keyed('labels', getIn(metadata, ['labels'])),
      ...keyed('annotations', getIn(metadata, ['annotations'])),
    ]);
  });
  const options = useMemo(() => {
    // A file of a volume has no addresses, and all labels at once instead (fieldPath of a downwardAPI volume).
    const inVariable = path.includes('env');
    const known = (recordOf(field).examples ?? []).filter(
      (fact) => !fact.includes('[') && (inVariable || fact.startsWith('metadata.')),
    );
    const found = groups.flatMap(([label, pattern]) => {
      const facts = known.filter((fact) => pattern.test(fact));
      return facts.length > 0 ? [{ label: words[label], options: facts.map(plain) }] : [];
    });
    const labels = [
      ...(inVariable ? [] : ['metadata.labels', 'metadata.annotations']),
      ...(JSON.parse(joined) as string[]),
    ];
    return [
      ...found,
      {
        label: words['container.facts.labels'],
        options: [...labels.map(plain), { value: other, label: words['container.facts.other'] }],
      },
    ];
  }, [field, path, joined, words]);
  if (typing) return <TypedInput {...props} />;
  const chosen = typeof value === 'string' && value !== '' ? value : undefined;
  return (
    <Select
      id={id}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      value={chosen}
      unset={words['form.choose']}
      options={options}
      onChoose={(next) => {
        if (next === other) setTyping(true);
        else void (next === undefined ? (field.required ? set('') : clear()) : set(next));
      }}
    />
  );
}

const other = ' other';

function plain(value: string) {
  return { value, label: value };
}
