import { useState } from 'react';
import { formatPath, type Json, type Path, preferred, required } from '../../../pod/index.ts';
import { Icon, Menu, SmallButton } from '../../../ui/index.ts';
import { useLength, useWords } from '../hooks.ts';
import { descend } from '../paths.ts';
import type { Seed } from './gate.ts';
import { NodeTerm, newTerm } from './NodeTerm.tsx';
import { type Adding, keyOfRow } from './rows.ts';
import styles from './sentence.module.css';

interface New extends Adding {
  readonly seed: Seed;
}

export interface NodeRulesState {
  readonly list: Path;
  readonly weighted: boolean;
  readonly length: number;
  readonly adding: New | undefined;
  /** The term that one more condition was asked for, and how often one was. */
  readonly asked: { readonly term: number; readonly times: number };
  readonly addTerm: (requirement?: Json) => void;
  readonly addCondition: () => void;
  readonly drop: () => void;
}

/**
 * The node rules of a Pod, and the one that is being added.
 * @param affinity path of the Pod's affinity
 */
export function useNodeRules(affinity: Path, weighted: boolean): NodeRulesState {
  const list = weighted
    ? descend(affinity, 'nodeAffinity', preferred)
    : descend(affinity, 'nodeAffinity', required, 'nodeSelectorTerms');
  const length = useLength(list);
  const [adding, setAdding] = useState<New>();
  const [asked, setAsked] = useState({ term: 0, times: 0 });
  const [added, setAdded] = useState(0);
  return {
    list,
    weighted,
    length,
    adding,
    asked,
    addTerm(requirement) {
      setAdded(added + 1);
      setAdding({
        key: `new ${added}`,
        base: descend(list, length),
        seed: { value: newTerm(weighted, requirement) },
      });
    },
    addCondition: () => setAsked({ term: length - 1, times: asked.times + 1 }),
    drop: () => setAdding(undefined),
  };
}

/** Terms of required node rules, or weighted ones, as rows. */
export function NodeRules({ rules, top }: { readonly rules: NodeRulesState; readonly top: Path }) {
  const words = useWords();
  const { list, weighted, length, adding, asked, drop } = rules;
  const isNew = adding !== undefined && formatPath(adding.base) === formatPath(descend(list, length));
  const bases = Array.from({ length: length + (isNew ? 1 : 0) }, (_, i) => descend(list, i));
  const joint = (i: number) =>
    i > 0 ? words['scheduling.or'] : words[bases.length > 1 ? 'scheduling.either' : 'scheduling.where'];
  return (
    <ul className={styles.rows}>
      {bases.map((base, i) => (
        <NodeTerm
          key={keyOfRow(base, adding)}
          base={base}
          weighted={weighted}
          top={top}
          joint={joint(i)}
          draft={i === length}
          seed={i === length ? adding?.seed : undefined}
          asked={i === asked.term ? asked.times : 0}
          onDrop={drop}
        />
      ))}
    </ul>
  );
}

/** "Add rule": the first at once, later ones by what they are to the ones above. */
export function AddNodeRule({ rules }: { readonly rules: NodeRulesState }) {
  const words = useWords();
  if (rules.length === 0) {
    return (
      <SmallButton icon="add" onClick={() => rules.addTerm()}>
        {words['scheduling.addRule']}
      </SmallButton>
    );
  }
  return (
    <Menu
      label={words['scheduling.addRule']}
      className={styles.menuButton}
      items={() => [
        { label: words['scheduling.addAnd'], note: words['scheduling.addAndNote'], run: rules.addCondition },
        { label: words['scheduling.addOr'], note: words['scheduling.addOrNote'], run: () => rules.addTerm() },
      ]}
    >
      <Icon name="add" />
      {words['scheduling.addRule']}
    </Menu>
  );
}
