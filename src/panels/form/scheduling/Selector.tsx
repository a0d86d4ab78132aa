import { fieldOf, isList, isRequirement, own, type Path, tellingLabels } from '../../../pod/index.ts';
import { usePodPath, useSelect } from '../../../store/index.ts';
import { MemberTrouble } from '../Drawer.tsx';
import { useEdits, useFieldValue, useWords } from '../hooks.ts';
import { useRowState } from '../Mark.tsx';
import { child } from '../paths.ts';
import type { Gate } from './gate.ts';
import { LabelChips } from './LabelChips.tsx';
import { Requirement } from './Requirement.tsx';
import { Sentence } from './Sentence.tsx';
import { Slot } from './Slot.tsx';
import styles from './sentence.module.css';

/** The labels that chosen Pods have, as chips; those of the Pod itself are offered. */
export function SelectorLabels({ path }: { readonly path: Path }) {
  const podPath = usePodPath();
  const own = useSelect((state) =>
    Object.entries(tellingLabels({ root: state.root, podPath }))
      .map(([key, value]) => `${key}=${String(value)}`)
      .join('\n'),
  );
  const field = fieldOf('LabelSelector', 'matchLabels');
  if (!field) return null;
  return (
    <Slot room="chips">
      <LabelChips
        compact
        field={field}
        path={child(path, 'matchLabels')}
        suggestions={own === '' ? [] : own.split('\n')}
      />
    </Slot>
  );
}

/** The further conditions of a selector, a row each, and what of it has no control. */
export function SelectorRows({ path, gate }: { readonly path: Path; readonly gate: Gate }) {
  const list = child(path, 'matchExpressions');
  const value = useFieldValue(list);
  return (
    <>
      {isList(value) &&
        value.map((_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
          <Row key={i} path={child(list, i)} alone={value.length === 1} gate={gate} />
        ))}
      <MemberTrouble type="LabelSelector" path={path} />
    </>
  );
}

interface RowProps {
  readonly path: Path;
  readonly alone: boolean;
  readonly gate: Gate;
}

function Row({ path, alone, gate }: RowProps) {
  const words = useWords();
  const edit = useEdits();
  const value = useFieldValue(path);
  const state = useRowState(path);
  const open = gate.held && !isRequirement(value);
  return (
    <Sentence
      path={path}
      name={words['scheduling.condition']}
      state={open ? 'draft' : state}
      draft={open}
      focus={open && own(value, 'key') === ''}
      actions={{ remove: () => void edit([{ op: 'delete', path, prune: alone ? 1 : 0 }]) }}
    >
      <span className={styles.joint}>{words['scheduling.and']}</span>
      <Requirement type="LabelSelectorRequirement" path={path} />
    </Sentence>
  );
}
