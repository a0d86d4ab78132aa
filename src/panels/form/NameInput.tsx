import { useContext, useId, useState } from 'react';
import { type FieldSchema, formatPath, type Path } from '../../pod/index.ts';
import { nameAt, useMessages, useSelect } from '../../store/index.ts';
import { Icon, TextInput } from '../../ui/index.ts';
import { DraftItem, draftAt } from './draft.ts';
import { FieldTitle } from './FieldFrame.tsx';
import { FindingTexts } from './Findings.tsx';
import styles from './form.module.css';
import head from './head.module.css';
import { useWords } from './hooks.ts';
import { markOf, useCalmFindings } from './Mark.tsx';
import { useTellProblem } from './TypedProblem.tsx';
import { textOf } from './texts.ts';
import { useName } from './use-name.ts';

/** The name of a part as the title of its form, edited in place. */
export function NameInput({ field, path }: { readonly field: FieldSchema; readonly path: Path }) {
  const words = useWords();
  const { label } = textOf(useMessages(), field);
  // As it is written: a name `N` is false to YAML.
  const written = useSelect((state) => nameAt(state, path));
  const drafted = draftAt(useContext(DraftItem), path);
  const name = drafted ? String(drafted.value ?? '') : written;
  const [problem, setProblem] = useState<string>();
  const typing = useName(field, path, setProblem);
  const findings = useCalmFindings(path);
  const state = markOf(findings, true, problem !== undefined);
  useTellProblem(path, problem);
  const id = useId();
  return (
    <span className={head.nameBox} data-path={formatPath(path)} data-state={state}>
      <span className={head.nameLabel}>
        <FieldTitle field={field} htmlFor={id} set />
      </span>
      <TextInput
        {...typing}
        id={id}
        aria-label={label}
        aria-invalid={state === 'error' || undefined}
        className={head.nameInput}
        mono={false}
        placeholder={words['form.required']}
        value={name}
      />
      <Icon name="pencil" size={14} />
      <span className={styles.hidden} role="status">
        {problem} <FindingTexts findings={findings} />
      </span>
    </span>
  );
}
