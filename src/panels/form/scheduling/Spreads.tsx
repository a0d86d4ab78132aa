import { useState } from 'react';
import {
  fieldOf,
  filledSpread,
  formatPath,
  isObject,
  isSpread,
  type Json,
  own,
  type Path,
  type PathEdit,
  spreadExample,
} from '../../../pod/index.ts';
import { Segmented, SmallButton } from '../../../ui/index.ts';
import { DraftItem } from '../draft.ts';
import { Field } from '../Field.tsx';
import { FieldFrame } from '../FieldFrame.tsx';
import { Findings } from '../Findings.tsx';
import { useFieldValue, useLength, useShape, useWords, useWriter } from '../hooks.ts';
import { useRowState } from '../Mark.tsx';
import { Misfit, UnknownKeys } from '../Misfit.tsx';
import { child } from '../paths.ts';
import { PresetMenu } from '../presets/PresetMenu.tsx';
import { SectionActions } from '../slot.tsx';
import { type GateRules, type Seed, useGate } from './gate.ts';
import { type Adding, keyOfRow, lengthOf, useItemActions } from './rows.ts';
import { SelectorLabels, SelectorRows } from './Selector.tsx';
import { Phrase, Sentence } from './Sentence.tsx';
import { FieldSlot } from './Slot.tsx';
import styles from './sentence.module.css';
import { placeOf, Topology } from './Topology.tsx';

const seldom = ['minDomains', 'nodeAffinityPolicy', 'nodeTaintsPolicy', 'matchLabelKeys'] as const;

interface New extends Adding {
  readonly seed: Seed;
}

/** How like Pods are spread, a sentence for each constraint, with a picture of what it means. */
export function Spreads({ spec }: { readonly spec: Path }) {
  const words = useWords();
  const path = child(spec, 'topologySpreadConstraints');
  const shape = useShape(path);
  const length = useLength(path);
  const [adding, setAdding] = useState<New>();
  const [added, setAdded] = useState(0);
  const add = (value: Json) => {
    setAdded(added + 1);
    setAdding({ key: `new ${added}`, base: child(path, length), seed: { value } });
  };
  const misfit = shape === 'map' || shape === 'scalar';
  const isNew = adding !== undefined && adding.base === child(path, length);
  return (
    <>
      <SectionActions>
        <PresetMenu type="PodSpec" section="spread" path={spec} onDraft={add} />
        {!misfit && (
          <SmallButton icon="add" onClick={() => add(filledSpread({}))}>
            {words['scheduling.addSpread']}
          </SmallButton>
        )}
      </SectionActions>
      <Findings path={path} />
      {misfit ? (
        <div className={styles.row} data-path={formatPath(path)}>
          <Misfit path={path} />
        </div>
      ) : (
        <ul className={styles.rows}>
          {Array.from({ length: length + (isNew ? 1 : 0) }, (_, i) => (
            <Spread
              key={keyOfRow(child(path, i), adding)}
              list={path}
              index={i}
              length={length}
              seed={i === length ? adding?.seed : undefined}
              onDrop={() => setAdding(undefined)}
            />
          ))}
        </ul>
      )}
    </>
  );
}

interface SpreadProps {
  readonly list: Path;
  readonly index: number;
  readonly length: number;
  readonly seed: Seed | undefined;
  readonly onDrop: () => void;
}

function Spread({ list, index, length, seed, onDrop }: SpreadProps) {
  const words = useWords();
  const path = child(list, index);
  const draft = index === length;
  const [open, setOpen] = useState(false);
  const rules: GateRules = {
    ready: isSpread,
    fill: filledSpread,
    create: (value): PathEdit[] => [{ op: 'insert', path: list, index: length, value }],
  };
  const gate = useGate(path, rules, seed);
  const state = useRowState(path);
  const itemActions = useItemActions(list, index, length);
  const { value } = gate;
  const misfit = value !== undefined && value !== null && !isObject(value);
  const selector = child(path, 'labelSelector');
  const condition = () => {
    const at = lengthOf(own(own(value, 'labelSelector'), 'matchExpressions'));
    gate.hold([
      {
        op: 'insert',
        path: child(selector, 'matchExpressions'),
        index: at,
        value: { key: '', operator: 'In' },
      },
    ]);
  };
  return (
    <DraftItem value={gate}>
      <Sentence
        path={path}
        name={words['form.nth'](words['scheduling.spread'], index + 1)}
        state={draft || gate.held ? 'draft' : state}
        draft={draft}
        focus={draft}
        actions={{
          ...(draft ? { remove: onDrop } : { ...itemActions, more: () => setOpen(!open) }),
          others: [{ label: words['scheduling.addCondition'], icon: 'add', run: condition }],
        }}
        aside={!misfit && <Picture value={value} />}
        drawer={
          open &&
          seldom.map((name) => {
            const field = fieldOf('TopologySpreadConstraint', name);
            return field && <Field key={name} field={field} path={child(path, name)} />;
          })
        }
      >
        {misfit ? (
          <Misfit path={path} removable={false} />
        ) : (
          <>
            <Phrase words={words['scheduling.overEach']}>
              <Topology type="TopologySpreadConstraint" path={path} />
            </Phrase>
            <Phrase words={words['scheduling.differBy']}>
              <FieldSlot type="TopologySpreadConstraint" name="maxSkew" path={path} room="number" />
            </Phrase>
            <span className={styles.break} />
            <Phrase words={words['scheduling.counting']}>
              <SelectorLabels path={selector} />
            </Phrase>
            <span className={styles.break} />
            <Phrase words={words['scheduling.else']}>
              <Otherwise path={path} />
            </Phrase>
          </>
        )}
      </Sentence>
      <SelectorRows path={selector} gate={gate} />
      {!draft && (
        <UnknownKeys path={path} known={(key) => fieldOf('TopologySpreadConstraint', key) !== undefined} />
      )}
    </DraftItem>
  );
}

/** What happens where no node fits. */
function Otherwise({ path }: { readonly path: Path }) {
  const words = useWords();
  const at = child(path, 'whenUnsatisfiable');
  const value = useFieldValue(at);
  const { set } = useWriter(at);
  const field = fieldOf('TopologySpreadConstraint', 'whenUnsatisfiable');
  if (!field) return null;
  const known = ['DoNotSchedule', 'ScheduleAnyway'] as const;
  const strange = value !== undefined && value !== null && !known.some((word) => word === value);
  return (
    <FieldFrame field={field} path={at} set={value !== undefined} compact>
      {({ label, describedBy }) =>
        strange ? (
          <Misfit path={at} />
        ) : (
          <Segmented
            label={label}
            describedBy={describedBy}
            value={typeof value === 'string' ? value : 'DoNotSchedule'}
            quiet={typeof value !== 'string'}
            options={known.map((word) => ({
              value: word,
              label: words[`scheduling.else.${word}`],
              title: word,
            }))}
            onChoose={(chosen) => void set(chosen)}
          />
        )
      }
    </FieldFrame>
  );
}

/** Most Pods that are drawn in a zone; more are told by their number. */
const mostDrawn = 3;

/** Three zones as an example, with where the next Pod may go. */
function Picture({ value }: { readonly value: Json | undefined }) {
  const words = useWords();
  const skew = own(value, 'maxSkew');
  if (typeof skew !== 'number' || skew < 1 || skew > 99) return null;
  const place = words[`scheduling.place.${placeOf(own(value, 'topologyKey'))}`];
  const strict = own(value, 'whenUnsatisfiable') !== 'ScheduleAnyway';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    <div className={styles.picture} role="group" aria-label={words['scheduling.example']}>
      {spreadExample(skew).map(({ pods, open }, i) => {
        const name = words['scheduling.zoneOf'](place, 'abc'.charAt(i), pods);
        return (
          <figure key={name} className={styles.zone} title={words['scheduling.example']}>
            <div className={styles.box} aria-hidden="true">
              {Array.from({ length: Math.min(pods, mostDrawn) }, (_, n) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: all are alike
                <span key={n} className={styles.pod} />
              ))}
              {open && <span className={styles.nextPod}>{words['scheduling.next']}</span>}
            </div>
            <figcaption className={styles.zoneText}>
              {name}
              {open && (
                <span className={styles.hidden}>
                  {words[strict ? 'scheduling.nextHere' : 'scheduling.nextRather']}
                </span>
              )}
            </figcaption>
          </figure>
        );
      })}
    </div>
  );
}
