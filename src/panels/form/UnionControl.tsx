import { memo, useContext, useId } from 'react';
import { list } from '../../i18n/index.ts';
import {
  existsIn,
  fieldKey,
  formatPath,
  getIn,
  type Member,
  type Path,
  type UnionName,
} from '../../pod/index.ts';
import {
  releaseOf,
  useActions,
  useCurrentState,
  useFrom,
  useMessages,
  usePodPath,
  useSelect,
} from '../../store/index.ts';
import { Select, type SelectOption } from '../../ui/index.ts';
import { DraftItem, draftAt } from './draft.ts';
import styles from './form.module.css';
import { useEdits, useWords } from './hooks.ts';
import { Mark } from './Mark.tsx';
import { memberIcon } from './member-looks.ts';
import { withContainerPort } from './templates.ts';
import { textOf } from './texts.ts';
import { membersOf, plainMember, presentMembers, switchMember } from './unions.ts';

/** The members of a union that are there, by name. */
export function usePresent(type: string, path: Path): readonly Member[] {
  const draft = useContext(DraftItem);
  const joined = useSelect((state) => {
    const drafted = draftAt(draft, path);
    return presentMembers(type, drafted ? drafted.value : getIn(state.root, path))
      .map((m) => m.name)
      .join();
  });
  return membersOf(type).filter((m) => joined.split(',').includes(m.name));
}

interface UnionControlProps {
  readonly type: string;
  readonly path: Path;
  readonly compact?: boolean | undefined;
}

/** The choice of the one member of a union; switching replaces it and leaves its siblings alone. */
export const UnionControl = memo(function UnionControl({ type, path, compact }: UnionControlProps) {
  const words = useWords();
  const tables = useMessages();
  const actions = useActions();
  const edit = useEdits();
  const draft = useContext(DraftItem);
  const podPath = usePodPath();
  const current = useCurrentState();
  const present = usePresent(type, path);
  const release = useFrom('settings', releaseOf);
  const id = useId();
  const label = words[`form.union.${type as UnionName}`];
  const choose = (name: string | undefined) => {
    const { root } = current();
    const drafted = draftAt(draft, path);
    const value = drafted ? drafted.value : getIn(root, path);
    const to = membersOf(type).find((m) => m.name === name);
    const container = path.slice(0, podPath.length + 3);
    const edits = switchMember(type, path, value, to, (t, template) =>
      withContainerPort(t, template, root, container),
    );
    const only = to === undefined && present.length === Object.keys(value ?? {}).length;
    if (only && typeof path.at(-1) === 'string' && !drafted) void actions.clear(path);
    else if (edits.length > 0) void edit(edits);
  };
  const option = (member: Member): SelectOption => ({
    value: member.name,
    label: textOf(tables, member.field).label,
    title: member.at.join('.'),
    icon: memberIcon(member.field),
  });
  // What the release does not have is offered where it is written alone.
  const offered = membersOf(type).filter(
    (member) => present.includes(member) || existsIn(fieldKey(member.field), release),
  );
  const groups = (['usual', 'other', 'deprecated'] as const).flatMap((group) => {
    const options = offered.filter((m) => m.group === group).map(option);
    return options.length > 0 ? [{ label: words[`form.members.${group}`], options }] : [];
  });
  const grouped = groups.length > 1 ? groups : (groups[0]?.options ?? []);
  const plain = plainMember(type);
  const several =
    present.length > 1 &&
    words['form.several'](
      list(
        tables.language,
        present.map((m) => m.name),
      ),
    );
  const shown = present[0] ?? (compact ? plain : undefined);
  const select = (
    <Select
      id={id}
      title={shown && textOf(tables, shown.field).label}
      value={shown?.name}
      // A row of a table has a kind, or is not begun.
      unset={!compact ? words['form.none'] : shown ? undefined : words['form.choose']}
      options={grouped}
      aria-invalid={present.length > 1 || undefined}
      onChoose={choose}
    />
  );
  const at = present.length === 0 ? undefined : formatPath(path);
  if (compact) {
    return (
      <div
        className={styles.cell}
        data-state={several ? 'error' : undefined}
        data-iconic={shown && memberIcon(shown.field) ? '' : undefined}
      >
        <label className={styles.hidden} htmlFor={id}>
          {label}
        </label>
        {select}
        {several && (
          <p className={styles.finding} data-severity="error">
            {several}
          </p>
        )}
      </div>
    );
  }
  return (
    <div className={styles.field} data-path={at === undefined ? formatPath(path) : undefined}>
      <Mark state={several ? 'error' : present.length > 0 ? 'set' : undefined} />
      <span className={styles.title}>
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
      </span>
      <div className={styles.line}>
        {select}
        {several && (
          <p className={styles.finding} data-severity="error">
            {several}
          </p>
        )}
      </div>
      <span />
    </div>
  );
});
