import { useId, useState } from 'react';
import {
  defaultCapabilities,
  fieldOf,
  isList,
  type Json,
  lookUp,
  own,
  type PathEdit,
  recordOf,
} from '../../../pod/index.ts';
import { Popover, Prose, Segmented, SmallButton } from '../../../ui/index.ts';
import { FieldFrame } from '../FieldFrame.tsx';
import { useEdits, useFieldValue, useWords, useWriter } from '../hooks.ts';
import { Misfit } from '../Misfit.tsx';
import { child, descend } from '../paths.ts';
import type { CellProps } from './cells.tsx';
import styles from './security.module.css';

const addField = fieldOf('Capabilities', 'add');
/** Every capability of Linux, by name. */
const all = (addField ? (recordOf(addField).examples ?? []) : []).filter((name) => name !== 'ALL');
const usual: ReadonlySet<string> = new Set(defaultCapabilities.containerd);

const namesOf = (value: Json | undefined, list: 'add' | 'drop') => {
  const found = own(value, list);
  return isList(found) ? found.filter((name) => typeof name === 'string') : [];
};
const isReadable = (value: Json | undefined, list: 'add' | 'drop') => {
  const found = own(value, list) ?? [];
  return isList(found) && found.every((name) => typeof name === 'string');
};

/** What the lists come to: everything dropped first or not, then single ones (containerd's `WithCapabilities`). */
function has(value: Json | undefined, name: string): boolean {
  const [add, drop] = [namesOf(value, 'add'), namesOf(value, 'drop')];
  if (drop.includes(name)) return false;
  if (add.includes(name)) return true;
  return !drop.includes('ALL') && (add.includes('ALL') || usual.has(name));
}

/** The capabilities as chips; a panel sets where they start and each of them. */
export function CapabilitiesCell({ field, path }: CellProps) {
  const words = useWords();
  const value = useFieldValue(path);
  const { clear } = useWriter(path);
  const isMap = value === undefined || value === null || (typeof value === 'object' && !isList(value));
  const misfit = !isMap || !isReadable(value, 'add') || !isReadable(value, 'drop');
  const chips = [
    ...namesOf(value, 'drop').map((name) => `- ${name}`),
    ...namesOf(value, 'add').map((name) => `+ ${name}`),
  ];
  return (
    <FieldFrame field={field} path={path} set={value !== undefined} compact onClear={() => void clear()}>
      {(ids) =>
        misfit ? (
          <Misfit path={path} />
        ) : (
          <Popover
            id={ids.id}
            className={styles.chips}
            title={words['sec.caps.title']}
            aria-describedby={ids.describedBy}
            aria-label={`${ids.label}: ${chips.join(', ') || words['sec.runtimeDefault']}`}
            face={
              chips.length === 0 ? (
                <span className={styles.quiet}>{words['sec.runtimeDefault']}</span>
              ) : (
                chips.map((chip) => (
                  <code key={chip} className={styles.chip}>
                    {chip}
                  </code>
                ))
              )
            }
          >
            {(close) => <Panel path={path} value={value} onClose={close} />}
          </Popover>
        )
      }
    </FieldFrame>
  );
}

interface PanelProps {
  readonly path: CellProps['path'];
  readonly value: Json | undefined;
  readonly onClose: () => void;
}

function Panel({ path, value, onClose }: PanelProps) {
  const words = useWords();
  const edit = useEdits();
  const { clear } = useWriter(path);
  const [search, setSearch] = useState('');
  const dropsAll = namesOf(value, 'drop').includes('ALL');

  const put = (list: 'add' | 'drop', name: string, index: number): PathEdit => ({
    op: 'insert',
    path: child(path, list),
    index,
    value: name,
  });
  const take = (list: 'add' | 'drop', name: string): PathEdit[] => {
    const names = namesOf(value, list);
    const at = names.indexOf(name);
    if (at < 0) return [];
    const other = namesOf(value, list === 'add' ? 'drop' : 'add');
    if (names.length === 1)
      return [{ op: 'delete', path: child(path, list), prune: other.length === 0 ? 2 : 0 }];
    return [{ op: 'delete', path: descend(path, list, at) }];
  };
  const toggle = (name: string) => {
    const starts = usual.has(name) && !dropsAll;
    const end = (list: 'add' | 'drop') => namesOf(value, list).length;
    const edits = has(value, name)
      ? [...take('add', name), ...(starts ? [put('drop', name, end('drop'))] : [])]
      : [...take('drop', name), ...(starts ? [] : [put('add', name, end('add'))])];
    // Of `add: ALL` a single one is taken by dropping it.
    if (edits.length > 0) void edit(edits);
    else void edit([put('drop', name, end('drop'))]);
  };
  const start = (chosen: string) => {
    if ((chosen === 'drop') === dropsAll) return;
    void edit(dropsAll ? take('drop', 'ALL') : [put('drop', 'ALL', 0)]);
  };

  const wanted = search.trim().toLowerCase();
  const noteOf = (name: string) => String(lookUp<unknown>(words, `cap.${name}`) ?? '');
  const found = all.filter(
    (name) =>
      name.toLowerCase().includes(wanted.replace(/^cap_/, '')) || noteOf(name).toLowerCase().includes(wanted),
  );
  const strange = [...namesOf(value, 'add'), ...namesOf(value, 'drop')].filter(
    (name) => name !== 'ALL' && !all.includes(name),
  );
  const count = all.filter((name) => has(value, name)).length;
  return (
    <>
      <div className={styles.capsHead}>
        <input
          type="search"
          className={styles.search}
          aria-label={words['sec.caps.find']}
          placeholder={words['sec.caps.find']}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <span>{words['sec.caps.first']}</span>
        <Segmented
          label={words['sec.caps.first']}
          value={dropsAll ? 'drop' : 'default'}
          options={[
            { value: 'default', label: words['sec.runtimeDefault'] },
            { value: 'drop', label: words['sec.caps.dropAll'] },
          ]}
          onChoose={start}
        />
      </div>
      <div className={styles.caps}>
        <Group
          title={words[dropsAll ? 'sec.caps.usualDropped' : 'sec.caps.usual']}
          names={found.filter((name) => usual.has(name))}
          value={value}
          noteOf={noteOf}
          onToggle={toggle}
        />
        <Group
          title={words['sec.caps.others']}
          names={found.filter((name) => !usual.has(name))}
          value={value}
          noteOf={noteOf}
          onToggle={toggle}
        />
        {strange.length > 0 && (
          <p className={styles.leftTitle}>
            {words['sec.caps.strange']}: {strange.join(', ')}
          </p>
        )}
      </div>
      <div className={styles.capsFoot}>
        <span className={styles.capsNote}>
          <Prose text={words['sec.caps.granted'](count)} />
        </span>
        <SmallButton disabled={value === undefined} onClick={() => void clear()}>
          {words['sec.caps.reset']}
        </SmallButton>
        <SmallButton onClick={onClose}>{words['sec.caps.done']}</SmallButton>
      </div>
    </>
  );
}

interface GroupProps {
  readonly title: string;
  readonly names: readonly string[];
  readonly value: Json | undefined;
  readonly noteOf: (name: string) => string;
  readonly onToggle: (name: string) => void;
}

function Group({ title, names, value, noteOf, onToggle }: GroupProps) {
  const id = useId();
  if (names.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws a box of its own
    <div role="group" aria-labelledby={id}>
      <p id={id} className={styles.capsTitle}>
        {title}
      </p>
      {names.map((name) => (
        <label key={name} className={styles.cap}>
          <input type="checkbox" checked={has(value, name)} onChange={() => onToggle(name)} />
          <code>{name}</code>
          <span className={styles.quiet}>{noteOf(name)}</span>
        </label>
      ))}
    </div>
  );
}
