import { useContext, useState } from 'react';
import { type FieldSchema, formatPath, type Path } from '../../../pod/index.ts';
import { nameAt, useMessages, useSelect } from '../../../store/index.ts';
import { TextInput } from '../../../ui/index.ts';
import { DraftItem, draftAt } from '../draft.ts';
import { FindingTexts } from '../Findings.tsx';
import form from '../form.module.css';
import { useWords } from '../hooks.ts';
import { markOf, useCalmFindings } from '../Mark.tsx';
import { textOf } from '../texts.ts';
import { useName } from '../use-name.ts';

/** The name of a volume in its row, as it is written; see {@link useName}. */
export function NameCell({ field, path }: { readonly field: FieldSchema; readonly path: Path }) {
  const words = useWords();
  const { label } = textOf(useMessages(), field);
  const drafted = draftAt(useContext(DraftItem), path);
  const written = useSelect((state) => nameAt(state, path));
  const findings = useCalmFindings(path);
  const [problem, setProblem] = useState<string>();
  const typing = useName(field, path, setProblem);
  const state = markOf(findings, true, problem !== undefined);
  return (
    <div className={form.cell} data-path={formatPath(path)} data-state={state}>
      <TextInput
        {...typing}
        aria-label={label}
        aria-invalid={state === 'error' || undefined}
        title={problem}
        placeholder={words['form.required']}
        value={drafted ? String(drafted.value ?? '') : written}
      />
      <span className={form.hidden} role="status">
        {problem} <FindingTexts findings={findings} />
      </span>
    </div>
  );
}
