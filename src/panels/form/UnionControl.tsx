import { memo, useId } from 'react';
import { list } from '../../i18n/index.ts';
import { formatPath, getIn, type Member, type Path, type UnionName } from '../../pod/index.ts';
import { useActions, useCurrentState, useMessages, usePodPath, useSelect } from '../../store/index.ts';
import { Select, type SelectOption } from '../../ui/index.ts';
import styles from './form.module.css';
import { useWords } from './hooks.ts';
import { withContainerPort } from './templates.ts';
import { textOf } from './texts.ts';
import { membersOf, presentMembers, switchMember } from './unions.ts';

/** The members of a union that are there, by name. */
export function usePresent(type: string, path: Path): readonly Member[] {
  const joined = useSelect((state) =>
    presentMembers(type, getIn(state.root, path))
      .map((m) => m.name)
      .join(),
  );
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
  const podPath = usePodPath();
  const current = useCurrentState();
  const present = usePresent(type, path);
  const id = useId();
  const label = words[`form.union.${type as UnionName}`];
  const choose = (name: string | undefined) => {
    const { root } = current();
    const value = getIn(root, path);
    const to = membersOf(type).find((m) => m.name === name);
    const container = path.slice(0, podPath.length + 3);
    const edits = switchMember(type, path, value, to, (t, template) =>
      withContainerPort(t, template, root, container),
    );
    const only = to === undefined && present.length === Object.keys(value ?? {}).length;
    if (only && typeof path.at(-1) === 'string') void actions.clear(path);
    else void actions.edit({ edits });
  };
  const option = (member: Member): SelectOption => ({
    value: member.name,
    label: `${textOf(tables, member.field).label} (${member.at.join('.')})`,
  });
  const groups = (['usual', 'other', 'deprecated'] as const).flatMap((group) => {
    const options = membersOf(type)
      .filter((m) => m.group === group)
      .map(option);
    return options.length > 0 ? [{ label: words[`form.members.${group}`], options }] : [];
  });
  const grouped = groups.length > 1 ? groups : (groups[0]?.options ?? []);
  return (
    <div className={compact ? styles.cell : styles.field} data-set={present.length > 0 || undefined}>
      <span className={styles.title}>
        <label className={styles.label} htmlFor={id} data-set={present.length > 0 || undefined}>
          {label}
        </label>
      </span>
      <div className={styles.control} data-path={present.length === 0 ? undefined : formatPath(path)}>
        <Select
          id={id}
          value={present[0]?.name}
          unset={words['form.none']}
          options={grouped}
          onChoose={choose}
        />
        {present.length > 1 && (
          <p className={styles.finding} data-severity="error">
            {words['form.several'](
              list(
                tables.language,
                present.map((m) => m.name),
              ),
            )}
          </p>
        )}
      </div>
    </div>
  );
});
