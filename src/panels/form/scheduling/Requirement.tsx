import {
  type FieldSchema,
  fieldOf,
  isList,
  type Json,
  lookUp,
  nodeNameField,
  operatorPlan,
  own,
  type Path,
  type TermList,
  valuesOf,
} from '../../../pod/index.ts';
import { useMessages } from '../../../store/index.ts';
import { TextInput } from '../../../ui/index.ts';
import { ChipBox } from '../ChipBox.tsx';
import { FieldFrame } from '../FieldFrame.tsx';
import { useInvalid } from '../Findings.tsx';
import { useEdits, useFieldValue, useWords } from '../hooks.ts';
import { Misfit } from '../Misfit.tsx';
import { child } from '../paths.ts';
import { textOf } from '../texts.ts';
import { Choice } from './Choice.tsx';
import { FieldSlot, Slot } from './Slot.tsx';
import styles from './sentence.module.css';

/** Values of labels that every node has, or that providers give alike. */
const wellKnown: Readonly<Record<string, readonly string[]>> = {
  'kubernetes.io/arch': ['amd64', 'arm64', 'ppc64le', 's390x'],
  'kubernetes.io/os': ['linux', 'windows'],
  'karpenter.sh/capacity-type': ['on-demand', 'spot'],
  disktype: ['ssd', 'hdd'],
};

interface RequirementProps {
  readonly type: 'NodeSelectorRequirement' | 'LabelSelectorRequirement';
  readonly path: Path;
  readonly list?: TermList;
}

/** A key, how it is compared, and with what: the phrases of a requirement on labels. */
export function Requirement({ type, path, list = 'matchExpressions' }: RequirementProps) {
  const words = useWords();
  const edit = useEdits();
  const value = useFieldValue(path);
  const operator = fieldOf(type, 'operator');
  const values = fieldOf(type, 'values');
  if (!operator || !values) return null;
  const key = own(value, 'key');
  const takes = valuesOf(own(value, 'operator'));
  const offered = (['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt'] as const).filter(
    (word) => operator.values?.includes(word) && (list === 'matchExpressions' || valuesOf(word) === 'some'),
  );
  return (
    <>
      {list === 'matchFields' && key === nodeNameField ? (
        <span className={styles.said}>{words['scheduling.nodeName']}</span>
      ) : (
        <FieldSlot type={type} name="key" path={path} room="key" />
      )}
      <Slot room="fit">
        <Choice
          field={operator}
          path={child(path, 'operator')}
          options={offered.map((word) => ({
            value: word,
            label: words[`scheduling.operator.${word}`],
            title: word,
          }))}
          onChoose={(chosen) => {
            if (chosen !== undefined) void edit(operatorPlan(path, value, chosen));
          }}
        />
      </Slot>
      {takes === 'integer' ? (
        <Slot room="number">
          <IntegerValue field={values} path={child(path, 'values')} />
        </Slot>
      ) : (
        (takes !== 'none' || own(value, 'values') !== undefined) && (
          <Slot room="chips">
            <Values field={values} path={child(path, 'values')} known={keyValues(key)} />
          </Slot>
        )
      )}
    </>
  );
}

function keyValues(key: Json | undefined): readonly string[] {
  return typeof key === 'string' ? (lookUp(wellKnown, key) ?? []) : [];
}

interface ValuesProps {
  readonly field: FieldSchema;
  readonly path: Path;
}

function Values({ field, path, known }: ValuesProps & { readonly known: readonly string[] }) {
  const words = useWords();
  const edit = useEdits();
  const value = useFieldValue(path);
  const items = isList(value) ? value : [];
  const { label } = textOf(useMessages(), field);
  const misfit = value !== undefined && value !== null && !isList(value);
  return (
    <FieldFrame field={field} path={path} set={value !== undefined} compact>
      {({ id, describedBy }) =>
        misfit ? (
          <Misfit path={path} />
        ) : (
          <ChipBox
            id={id}
            label={label}
            describedBy={describedBy}
            items={items.map((item, i) => ({
              text: typeof item === 'string' ? item : JSON.stringify(item),
              path: child(path, i),
            }))}
            placeholder={words['scheduling.valuesHint']}
            suggestions={known.filter((text) => !items.includes(text))}
            onAdd={(texts) => {
              void edit(
                texts.map((text, i) => ({ op: 'insert', path, index: items.length + i, value: text })),
              );
              return true;
            }}
            onEdit={(i, text) => void edit([{ op: 'set', path: child(path, i), value: text }])}
            onRemove={(i) =>
              void edit([{ op: 'delete', path: child(path, i), prune: items.length === 1 ? 1 : 0 }])
            }
          />
        )
      }
    </FieldFrame>
  );
}

/** The one whole number that Gt and Lt compare with; a text in the YAML, like every value of a label. */
function IntegerValue({ field, path }: ValuesProps) {
  const words = useWords();
  const edit = useEdits();
  const value = useFieldValue(path);
  const invalid = useInvalid(path);
  const [first, ...others] = isList(value) ? value : [];
  const misfit = others.length > 0 || (value !== undefined && value !== null && !isList(value));
  return (
    <FieldFrame field={field} path={path} set={value !== undefined} compact>
      {({ id, describedBy }) =>
        misfit ? (
          <Misfit path={path} />
        ) : (
          <TextInput
            id={id}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            inputMode="numeric"
            placeholder={words['scheduling.numberHint']}
            value={typeof first === 'string' ? first : first === undefined ? '' : JSON.stringify(first)}
            onText={(typed) => ({
              shown: typed,
              done: edit(
                typed === '' ? [{ op: 'delete', path }] : [{ op: 'set', path, value: [typed.trim()] }],
              ),
            })}
          />
        )
      }
    </FieldFrame>
  );
}
