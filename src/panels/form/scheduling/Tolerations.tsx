import { useRef, useState } from 'react';
import {
  fieldOf,
  formatPath,
  isObject,
  isToleration,
  type Json,
  own,
  type Path,
  type PathEdit,
  toleratesAll,
  tolerationEffect,
  tolerationOperator,
} from '../../../pod/index.ts';
import { SmallButton } from '../../../ui/index.ts';
import { DraftItem } from '../draft.ts';
import { Findings } from '../Findings.tsx';
import { useEdits, useFieldValue, useLength, useShape, useWords } from '../hooks.ts';
import { useRowState } from '../Mark.tsx';
import { Misfit, UnknownKeys } from '../Misfit.tsx';
import { child } from '../paths.ts';
import { PresetMenu } from '../presets/PresetMenu.tsx';
import { SectionActions } from '../slot.tsx';
import { Choice } from './Choice.tsx';
import { type GateRules, type Seed, useGate } from './gate.ts';
import { useItemActions } from './rows.ts';
import { focusSentence, Phrase, Sentence } from './Sentence.tsx';
import { FieldSlot, Slot } from './Slot.tsx';
import styles from './sentence.module.css';

/** The tolerations of a Pod, a sentence each, and below them the one that may be added. */
export function Tolerations({ spec }: { readonly spec: Path }) {
  const words = useWords();
  const path = child(spec, 'tolerations');
  const shape = useShape(path);
  const length = useLength(path);
  const rows = useRef<HTMLUListElement>(null);
  const [seed, setSeed] = useState<Seed>();
  const toDraft = () => requestAnimationFrame(() => focusSentence(rows.current?.lastElementChild));
  const misfit = shape === 'map' || shape === 'scalar';
  return (
    <>
      <SectionActions>
        <PresetMenu
          type="PodSpec"
          section="tolerations"
          path={spec}
          onDraft={(value) => {
            setSeed({ value });
            toDraft();
          }}
        />
        {!misfit && (
          <SmallButton icon="add" onClick={toDraft}>
            {words['scheduling.addToleration']}
          </SmallButton>
        )}
      </SectionActions>
      <Findings path={path} />
      {misfit ? (
        <div className={styles.row} data-path={formatPath(path)}>
          <Misfit path={path} />
        </div>
      ) : (
        <ul ref={rows} className={styles.rows}>
          {Array.from({ length: length + 1 }, (_, i) => (
            // A row is its place: the draft keeps its controls, and the focus in them, when it becomes an item.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <Row key={i} list={path} index={i} length={length} seed={i === length ? seed : undefined} />
          ))}
        </ul>
      )}
    </>
  );
}

interface RowProps {
  readonly list: Path;
  readonly index: number;
  readonly length: number;
  readonly seed: Seed | undefined;
}

function Row({ list, index, length, seed }: RowProps) {
  const words = useWords();
  const path = child(list, index);
  const draft = index === length;
  const rules: GateRules = {
    ready: isToleration,
    create: (value): PathEdit[] => [{ op: 'insert', path: list, index: length, value }],
  };
  const gate = useGate(path, rules, seed);
  const state = useRowState(path);
  const itemActions = useItemActions(list, index, length);
  const { value } = gate;
  const misfit = value !== undefined && value !== null && !isObject(value);
  return (
    <DraftItem value={gate}>
      <Sentence
        path={path}
        name={words['form.nth'](words['scheduling.toleration'], index + 1)}
        state={
          gate.held ? 'draft' : draft ? 'next' : state === 'set' && toleratesAll(value) ? 'warning' : state
        }
        draft={draft}
        actions={draft ? { remove: gate.drop } : itemActions}
      >
        {misfit ? (
          <Misfit path={path} removable={false} />
        ) : (
          <Words path={path} value={value} draft={draft} held={gate.held} />
        )}
      </Sentence>
      {!draft && <UnknownKeys path={path} known={(key) => fieldOf('Toleration', key) !== undefined} />}
    </DraftItem>
  );
}

interface WordsProps {
  readonly path: Path;
  readonly value: Json | undefined;
  readonly draft: boolean;
  readonly held: boolean;
}

function Words({ path, value, draft, held }: WordsProps) {
  const words = useWords();
  const operator = own(value, 'operator') ?? 'Equal';
  const all = toleratesAll(value);
  const timed = own(value, 'effect') === 'NoExecute' || own(value, 'tolerationSeconds') !== undefined;
  // The rest of the sentence has its room before it comes, so that the key keeps its own when it is begun.
  const waiting = draft && !held;
  return (
    <>
      <Phrase words={words['scheduling.taint']}>
        <FieldSlot type="Toleration" name="key" path={path} room="taint" />
      </Phrase>
      {waiting && <span className={`${styles.quiet} ${styles.over}`}>{words['scheduling.keyNeeded']}</span>}
      <span className={styles.rest} data-waiting={waiting || undefined}>
        <Operator path={path} />
        {(operator !== 'Exists' || own(value, 'value') !== undefined) && (
          <FieldSlot type="Toleration" name="value" path={path} room="value" />
        )}
        {all && <span className={styles.amber}>{words['scheduling.anyTaint']}</span>}
        <Phrase>
          <span className={styles.optional}>{words['scheduling.effect']}</span>
          <Effect path={path} />
        </Phrase>
        {timed && (
          <Phrase words={words['scheduling.mayStay']}>
            <FieldSlot type="Toleration" name="tolerationSeconds" path={path} room="number" />
            <span className={styles.quiet}>{words['scheduling.seconds']}</span>
          </Phrase>
        )}
      </span>
    </>
  );
}

function Operator({ path }: { readonly path: Path }) {
  const words = useWords();
  const edit = useEdits();
  const value = useFieldValue(path);
  const field = fieldOf('Toleration', 'operator');
  if (!field) return null;
  const written = own(value, 'operator');
  // Gt and Lt need an alpha gate: they are offered where the text has one.
  const offered = (['Equal', 'Exists', 'Gt', 'Lt'] as const).filter(
    (word) => word === 'Equal' || word === 'Exists' || word === written,
  );
  return (
    <Slot room="fit">
      <Choice
        field={field}
        path={child(path, 'operator')}
        standard="Equal"
        options={offered.map((word) => ({
          value: word,
          label: words[`scheduling.taint.${word}`],
          title: word,
        }))}
        onChoose={(chosen) => {
          if (chosen !== undefined) void edit(tolerationOperator(path, value, chosen));
        }}
      />
    </Slot>
  );
}

function Effect({ path }: { readonly path: Path }) {
  const words = useWords();
  const edit = useEdits();
  const value = useFieldValue(path);
  const field = fieldOf('Toleration', 'effect');
  if (!field) return null;
  return (
    <Slot room="effect">
      <Choice
        field={field}
        path={child(path, 'effect')}
        unset={words['scheduling.anyEffect']}
        options={['NoSchedule', 'PreferNoSchedule', 'NoExecute'].map((word) => ({
          value: word,
          label: word,
        }))}
        onChoose={(chosen) => void edit(tolerationEffect(path, value, chosen))}
      />
    </Slot>
  );
}
