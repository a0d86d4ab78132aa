import { useEffect, useRef } from 'react';
import {
  fieldOf,
  getIn,
  isNodeTerm,
  isObject,
  isPreference,
  isRequirement,
  type Json,
  nodeNameField,
  own,
  type Path,
  type PathEdit,
  type RequirementRow,
  removal,
  requirementRows,
  usualWeight,
} from '../../../pod/index.ts';
import { useActions } from '../../../store/index.ts';
import type { MenuItem } from '../../../ui/index.ts';
import { MemberTrouble } from '../Drawer.tsx';
import { DraftItem } from '../draft.ts';
import { useWords } from '../hooks.ts';
import { useRowState } from '../Mark.tsx';
import { Misfit, UnknownKeys } from '../Misfit.tsx';
import { child } from '../paths.ts';
import { type Gate, type GateRules, type Seed, useGate } from './gate.ts';
import { Requirement } from './Requirement.tsx';
import { Phrase, Sentence } from './Sentence.tsx';
import { FieldSlot } from './Slot.tsx';
import styles from './sentence.module.css';

/** A term without anything in it, for the person to fill. */
const blank = { matchExpressions: [{ key: '', operator: 'In' }] };
const nodeName = { matchFields: [{ key: nodeNameField, operator: 'In' }] };

/** The term, or weighted term, that a new rule begins with. */
export function newTerm(weighted: boolean, requirement?: Json): Json {
  const term = requirement === undefined ? blank : { matchExpressions: [requirement] };
  return weighted ? { weight: usualWeight, preference: term } : term;
}

interface NodeTermProps {
  /** Of the item: a term, or a weighted term. */
  readonly base: Path;
  readonly weighted: boolean;
  /** The Pod's affinity, which goes when nothing is left in it. */
  readonly top: Path;
  /** What joins its first row to the rows above. */
  readonly joint: string;
  readonly draft: boolean;
  readonly seed?: Seed | undefined;
  /** Grows when the section asks for one more condition in this term. */
  readonly asked?: number | undefined;
  readonly onDrop: () => void;
}

/** One term of node rules: a row for each requirement. All are written together, once each is complete. */
export function NodeTerm(props: NodeTermProps) {
  const { base, weighted, top, draft, seed, asked = 0, onDrop } = props;
  const actions = useActions();
  const list = base.slice(0, -1);
  const rules: GateRules = {
    ready: weighted ? isPreference : isNodeTerm,
    create: (value): PathEdit[] => [{ op: 'insert', path: list, index: Number(base.at(-1)), value }],
  };
  const gate = useGate(base, rules, seed);
  const term = weighted ? child(base, 'preference') : base;
  const value = weighted ? own(gate.value, 'preference') : gate.value;
  const rows = requirementRows(value, term);
  const also = (path: Path, index: number, requirement: Json) => {
    gate.hold([{ op: 'insert', path, index, value: requirement }]);
  };
  const count = (name: string) => {
    const items = own(value, name);
    return Array.isArray(items) ? items.length : 0;
  };
  const alsoLabel = () =>
    also([...term, 'matchExpressions'], count('matchExpressions'), blank.matchExpressions[0] ?? {});
  const alsoName = () => also([...term, 'matchFields'], count('matchFields'), nodeName.matchFields[0] ?? {});
  const remove = (path: Path) => {
    if (rows.length > 1) return void gate.edit([{ op: 'delete', path, prune: 1 }]);
    gate.drop();
    if (draft) return onDrop();
    void actions.edit({ edits: [removal(base, top)] });
  };
  const seen = useRef(asked);
  useEffect(() => {
    if (asked > seen.current) alsoLabel();
    seen.current = Math.max(asked, seen.current);
  });
  return (
    <DraftItem value={gate}>
      {rows.map((row) => (
        <Row
          key={row.path.slice(base.length).join('.')}
          {...props}
          row={row}
          gate={gate}
          onAlso={alsoLabel}
          onAlsoName={alsoName}
          onRemove={() => remove(row.path)}
        />
      ))}
      {!draft && isObject(value) && (
        <UnknownKeys path={term} known={(key) => fieldOf('NodeSelectorTerm', key) !== undefined} />
      )}
      {!draft && weighted && <MemberTrouble type="PreferredSchedulingTerm" path={base} />}
    </DraftItem>
  );
}

interface RowProps extends NodeTermProps {
  readonly row: RequirementRow;
  readonly gate: Gate;
  readonly onAlso: () => void;
  readonly onAlsoName: () => void;
  /** Takes the row away, and its term with the last one. */
  readonly onRemove: () => void;
}

function Row({ row, gate, base, weighted, joint, draft, onAlso, onAlsoName, onRemove }: RowProps) {
  const words = useWords();
  const state = useRowState(row.path);
  const value = getIn(gate.value ?? null, row.path.slice(base.length));
  const open = draft || (gate.held && !isRequirement(value, row.list));
  const said = row.first ? joint : words['scheduling.and'];
  const others: MenuItem[] = [
    { label: words['scheduling.alsoLabel'], icon: 'add', run: onAlso },
    { label: words['scheduling.alsoName'], icon: 'add', run: onAlsoName },
  ];
  return (
    <Sentence
      path={row.path}
      name={words[weighted ? 'scheduling.preference' : 'scheduling.nodeRule']}
      state={open ? 'draft' : state}
      draft={open}
      focus={open}
      actions={{ remove: onRemove, others }}
    >
      {weighted && row.first ? (
        <>
          <Phrase words={words['scheduling.weight']}>
            <FieldSlot type="PreferredSchedulingTerm" name="weight" path={base} room="number" />
          </Phrase>
          <span className={styles.said}>{words['scheduling.forNodes']}</span>
        </>
      ) : (
        <span className={styles.joint}>{said}</span>
      )}
      {row.list === undefined ? (
        <Other path={row.path} value={value} />
      ) : (
        <Requirement type="NodeSelectorRequirement" path={row.path} list={row.list} />
      )}
    </Sentence>
  );
}

/** What is no requirement: a term without any, or a value of another kind. */
function Other({ path, value }: { readonly path: Path; readonly value: Json | undefined }) {
  const words = useWords();
  if (isObject(value) || value === null || value === undefined) {
    return <span className={styles.quiet}>{words['scheduling.emptyTerm']}</span>;
  }
  return <Misfit path={path} removable={false} />;
}
