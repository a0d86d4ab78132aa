import { useContext, useRef, useState } from 'react';
import { fieldOf, formatPath, type Path } from '../../../pod/index.ts';
import { nameAt, useActions, useMessages, useSelect, useUsedBy, useUsesText } from '../../../store/index.ts';
import { TextInput } from '../../../ui/index.ts';
import { DraftItem, draftAt } from '../draft.ts';
import { FindingTexts } from '../Findings.tsx';
import form from '../form.module.css';
import { useWords, useWriter } from '../hooks.ts';
import { markOf, useCalmFindings } from '../Mark.tsx';
import { textOf } from '../texts.ts';

const field = fieldOf('Volume', 'name');

/**
 * The name of a volume. What refers to it follows in the same step, so it is written when it is done: half a name might be
 * that of another volume.
 */
export function NameCell({ path }: { readonly path: Path }) {
  const words = useWords();
  const tables = useMessages();
  const actions = useActions();
  const writer = useWriter(path);
  const drafted = draftAt(useContext(DraftItem), path);
  const written = useSelect((state) => nameAt(state, path));
  const findings = useCalmFindings(path);
  const uses = useUsedBy(path);
  const usesText = useUsesText();
  const typed = useRef<string>(undefined);
  const [problem, setProblem] = useState<string>();
  const label = field ? textOf(tables, field).label : '';
  const state = markOf(findings, true, problem !== undefined);
  const rename = async () => {
    const to = typed.current;
    typed.current = undefined;
    setProblem(undefined);
    if (to === undefined || to === written) return;
    const outcome = await actions.renameEverywhere(path, to);
    if (outcome.ok) return;
    if (outcome.reason === 'taken') setProblem(words['rename.taken'](to));
    if (outcome.reason === 'empty') setProblem(words['rename.empty']);
  };
  return (
    <div className={form.cell} data-path={formatPath(path)} data-state={state}>
      <TextInput
        aria-label={label}
        aria-invalid={state === 'error' || undefined}
        title={problem}
        placeholder={words['form.required']}
        value={drafted ? String(drafted.value ?? '') : written}
        onText={(text) => {
          if (drafted) return { shown: text, done: writer.set(text) };
          typed.current = text;
          return undefined;
        }}
        onFocus={() => {
          if (uses.length > 0) actions.hint({ title: label, text: words['rename.follows'](usesText(uses)) });
        }}
        onBlur={() => {
          actions.hint(undefined);
          void rename();
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && !event.altKey) void rename();
          if (event.key === 'Escape') typed.current = undefined;
        }}
      />
      <span className={form.hidden} role="status">
        {problem} <FindingTexts findings={findings} />
      </span>
    </div>
  );
}
