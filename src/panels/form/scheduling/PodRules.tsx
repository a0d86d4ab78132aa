import { useState } from 'react';
import {
  fieldOf,
  formatPath,
  getIn,
  isObject,
  isPodRule,
  isWeighted,
  type Json,
  own,
  type Path,
  type PathEdit,
  type PodRuleKind,
  type PodRuleRow,
  podRuleItem,
  podRuleKinds,
  podRuleList,
  podRuleMove,
  podRuleRows,
  removal,
} from '../../../pod/index.ts';
import { useActions, useCurrentState, useValue } from '../../../store/index.ts';
import { Select, SmallButton } from '../../../ui/index.ts';
import { MemberTrouble } from '../Drawer.tsx';
import { DraftItem } from '../draft.ts';
import { Field } from '../Field.tsx';
import { useWords } from '../hooks.ts';
import { useRowState } from '../Mark.tsx';
import { Misfit } from '../Misfit.tsx';
import { child, descend } from '../paths.ts';
import { PresetMenu } from '../presets/PresetMenu.tsx';
import { SectionActions } from '../slot.tsx';
import { type GateRules, type Seed, useGate } from './gate.ts';
import { type Adding, keyOfRow, lengthOf } from './rows.ts';
import { SelectorLabels, SelectorRows } from './Selector.tsx';
import { Phrase, Sentence } from './Sentence.tsx';
import { FieldSlot, Slot } from './Slot.tsx';
import styles from './sentence.module.css';
import { Topology } from './Topology.tsx';

const seldom = ['namespaces', 'namespaceSelector', 'matchLabelKeys', 'mismatchLabelKeys'] as const;

interface New extends Adding {
  readonly kind: PodRuleKind;
  readonly seed: Seed;
}

/** Rules on where other Pods run, a sentence each. */
export function PodRules({ spec }: { readonly spec: Path }) {
  const words = useWords();
  const affinity = child(spec, 'affinity');
  const value = useValue(affinity);
  const [adding, setAdding] = useState<New>();
  const [added, setAdded] = useState(0);
  const baseOf = (kind: PodRuleKind) => {
    const list = podRuleList(kind);
    return descend(affinity, ...list, lengthOf(getIn(value ?? null, list)));
  };
  const add = (item: Json, kind: PodRuleKind = 'away') => {
    setAdded(added + 1);
    setAdding({ key: `new ${added}`, base: baseOf(kind), kind, seed: { value: podRuleItem(kind, item) } });
  };
  const rows = podRuleRows(value, affinity);
  const pathOf = (name: string) =>
    own(value, name) === undefined ? formatPath(child(affinity, name)) : undefined;
  const isNew = adding && formatPath(adding.base) === formatPath(baseOf(adding.kind));
  const all: PodRuleRow[] = isNew
    ? [
        ...rows,
        {
          kind: adding.kind,
          index: Number(adding.base.at(-1)),
          path: adding.base,
          term: isWeighted(adding.kind) ? child(adding.base, 'podAffinityTerm') : adding.base,
        },
      ]
    : rows;
  return (
    <>
      <SectionActions>
        <PresetMenu type="PodSpec" section="near" path={spec} onDraft={(item) => add(item)} />
        {/* Where nothing is written, this is where a search for it leads. */}
        <span data-path={pathOf('podAffinity')}>
          <span data-path={pathOf('podAntiAffinity')}>
            <SmallButton icon="add" onClick={() => add({ topologyKey: 'kubernetes.io/hostname' })}>
              {words['scheduling.addRule']}
            </SmallButton>
          </span>
        </span>
      </SectionActions>
      {(['podAffinity', 'podAntiAffinity'] as const).map((name) => (
        <Lists
          key={name}
          path={child(affinity, name)}
          type={name === 'podAffinity' ? 'PodAffinity' : 'PodAntiAffinity'}
        />
      ))}
      <ul className={styles.rows}>
        {all.map((row) => {
          const draft = isNew === true && row.path === adding.base;
          return (
            <PodRule
              key={keyOfRow(row.path, adding)}
              row={row}
              affinity={affinity}
              draft={draft}
              seed={draft ? adding.seed : undefined}
              onKind={(kind, item) => {
                const weight = own(item, 'weight');
                const term = isWeighted(row.kind) ? own(item, 'podAffinityTerm') : item;
                setAdding(
                  adding && {
                    ...adding,
                    kind,
                    base: baseOf(kind),
                    seed: { value: podRuleItem(kind, term ?? {}, weight) },
                  },
                );
              }}
              onDrop={() => setAdding(undefined)}
            />
          );
        })}
      </ul>
    </>
  );
}

/** What stands in place of a list of rules, where it is none. */
function Lists({ path, type }: { readonly path: Path; readonly type: string }) {
  const value = useValue(path);
  const wrong = isObject(value)
    ? Object.entries(value).flatMap(([key, list]) =>
        fieldOf(type, key) && list !== null && !Array.isArray(list) ? [key] : [],
      )
    : [];
  return (
    <>
      <MemberTrouble type={type} path={path} />
      {wrong.map((key) => (
        <div key={key} className={styles.row} data-path={formatPath(child(path, key))}>
          <Misfit path={child(path, key)} />
        </div>
      ))}
    </>
  );
}

interface PodRuleProps {
  readonly row: PodRuleRow;
  readonly affinity: Path;
  readonly draft: boolean;
  readonly seed: Seed | undefined;
  /** Another kind for a rule that is not written yet. */
  readonly onKind: (kind: PodRuleKind, item: Json | undefined) => void;
  readonly onDrop: () => void;
}

function PodRule({ row, affinity, draft, seed, onKind, onDrop }: PodRuleProps) {
  const words = useWords();
  const actions = useActions();
  const current = useCurrentState();
  const state = useRowState(row.path);
  const [open, setOpen] = useState(false);
  const { kind, path, term } = row;
  const rules: GateRules = {
    ready: (value) => isPodRule(kind, value),
    create: (value): PathEdit[] => [{ op: 'insert', path: path.slice(0, -1), index: row.index, value }],
  };
  const gate = useGate(path, rules, seed);
  const inner = getIn(gate.value ?? null, term.slice(path.length));
  const misfit = inner !== undefined && inner !== null && !isObject(inner);
  const choose = (chosen: string | undefined) => {
    const to = podRuleKinds.find((other) => other === chosen);
    if (!to || to === kind) return;
    if (draft) return onKind(to, gate.value);
    void actions.edit({ edits: podRuleMove(getIn(current().root, affinity), affinity, row, to) });
  };
  const selector = child(term, 'labelSelector');
  const condition = () => {
    const list = own(own(inner, 'labelSelector'), 'matchExpressions');
    const index = lengthOf(list);
    gate.hold([
      { op: 'insert', path: child(selector, 'matchExpressions'), index, value: { key: '', operator: 'In' } },
    ]);
  };
  return (
    <DraftItem value={gate}>
      <Sentence
        path={path}
        name={words['scheduling.podRule']}
        state={draft || gate.held ? 'draft' : state}
        draft={draft}
        focus={draft}
        actions={{
          remove: draft ? onDrop : () => void actions.edit({ edits: [removal(path, affinity)] }),
          more: draft ? undefined : () => setOpen(!open),
          others: [{ label: words['scheduling.addCondition'], icon: 'add', run: condition }],
        }}
        drawer={
          open &&
          seldom.map((name) => {
            const field = fieldOf('PodAffinityTerm', name);
            return field && <Field key={name} field={field} path={child(term, name)} />;
          })
        }
      >
        {misfit ? (
          <Misfit path={term} removable={false} />
        ) : (
          <>
            <Slot room="fit">
              <Select
                className={styles.lone}
                aria-label={words['scheduling.podRuleKind']}
                value={kind}
                options={podRuleKinds.map((value) => ({ value, label: words[`scheduling.kind.${value}`] }))}
                onChoose={choose}
              />
            </Slot>
            {isWeighted(kind) && (
              <Phrase words={words['scheduling.weight']}>
                <FieldSlot type="WeightedPodAffinityTerm" name="weight" path={path} room="number" />
              </Phrase>
            )}
            <Phrase words={words['scheduling.onSame']}>
              <Topology type="PodAffinityTerm" path={term} />
            </Phrase>
            <Phrase words={words['scheduling.asPods']}>
              <SelectorLabels path={selector} />
            </Phrase>
          </>
        )}
      </Sentence>
      <SelectorRows path={selector} gate={gate} />
      {!draft && isWeighted(kind) && <MemberTrouble type="WeightedPodAffinityTerm" path={path} />}
      {!draft && !misfit && <MemberTrouble type="PodAffinityTerm" path={term} />}
    </DraftItem>
  );
}
