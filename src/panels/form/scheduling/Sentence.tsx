import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { formatPath, type Path } from '../../../pod/index.ts';
import { Icon, Menu, type MenuItem } from '../../../ui/index.ts';
import { Findings } from '../Findings.tsx';
import { useWords } from '../hooks.ts';
import { Mark, type MarkState } from '../Mark.tsx';
import { useJump } from '../Misfit.tsx';
import { ActionSlot } from '../slot.tsx';
import styles from './sentence.module.css';

const controls = 'input:not([tabindex="-1"]), [role=combobox]';

/** What can be done with a row; what is missing is not offered. */
export interface RowActions {
  readonly remove: () => void;
  readonly duplicate?: (() => void) | undefined;
  /** Moves it up or down; undefined at the end. */
  readonly up?: (() => void) | undefined;
  readonly down?: (() => void) | undefined;
  /** Opens the drawer. */
  readonly more?: (() => void) | undefined;
  readonly others?: readonly MenuItem[] | undefined;
}

interface SentenceProps {
  readonly path: Path;
  /** Of the row, for screen readers and its menu. */
  readonly name: string;
  /** `next` is the empty row of what may be added. */
  readonly state: MarkState | 'next';
  readonly actions: RowActions;
  /** True for a row that is not written: nothing in the YAML to show, move or copy. */
  readonly draft?: boolean | undefined;
  /** Takes the focus when it appears, in its first empty control. */
  readonly focus?: boolean | undefined;
  /** Below the sentence: the fields one seldom writes. */
  readonly drawer?: ReactNode;
  /** Beside the words. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** Puts the focus into the first control of a row that is still empty. */
export function focusSentence(row: Element | null | undefined): void {
  const found = [...(row?.querySelectorAll<HTMLElement>(controls) ?? [])];
  const empty = found.find((control) => control instanceof HTMLInputElement && control.value === '');
  (empty ?? found[0])?.focus();
}

/**
 * A row of words and controls in one line, which wraps between phrases where it is narrow. Escape selects the row, where
 * arrows, Enter and Delete work as in tables; Alt arrows move it, Ctrl D copies it, Shift F10 opens its menu.
 */
export function Sentence(props: SentenceProps) {
  const { path, name, state, actions, draft = false, focus = false, drawer, aside, children } = props;
  const words = useWords();
  const jump = useJump();
  const row = useRef<HTMLLIElement>(null);
  const wanted = useRef(focus);
  useEffect(() => {
    if (wanted.current) focusSentence(row.current);
    wanted.current = false;
  }, []);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const run = commandOf(event, actions, draft, () => jump(path));
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
  const items = (): (MenuItem | 'line')[] => [
    ...(actions.more
      ? [{ label: words['form.moreFields'], icon: 'drawer', keys: 'Alt Enter', run: actions.more } as const]
      : []),
    ...(actions.others ?? []),
    ...(actions.duplicate
      ? [{ label: words['form.duplicate'], icon: 'copy', keys: 'Ctrl D', run: actions.duplicate } as const]
      : []),
    ...(actions.up || actions.down
      ? ([
          {
            label: words['form.up'],
            icon: 'up',
            keys: 'Alt ↑',
            disabled: !actions.up,
            run: () => actions.up?.(),
          },
          {
            label: words['form.down'],
            icon: 'down',
            keys: 'Alt ↓',
            disabled: !actions.down,
            run: () => actions.down?.(),
          },
        ] as const)
      : []),
    ...(draft
      ? []
      : [{ label: words['form.showInYaml'], icon: 'code', keys: 'Alt Y', run: () => jump(path) } as const]),
    'line',
    { label: words['form.remove'], icon: 'trash', keys: 'Delete', danger: true, run: actions.remove },
  ];
  return (
    <li
      ref={row}
      className={styles.item}
      data-path={formatPath(path)}
      data-state={state}
      data-row
      aria-label={draft ? words['form.newItem'](name) : name}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div className={styles.sentence}>
        {state === 'next' ? (
          <span className={styles.next} aria-hidden="true">
            <Icon name="add" size={14} />
          </span>
        ) : (
          <Mark state={state} />
        )}
        <div className={styles.words}>{children}</div>
        {aside}
        {state === 'next' ? (
          <span className={styles.end} />
        ) : (
          <Menu label={words['form.menuOf'](name)} items={items} tabIndex={-1} className={styles.end}>
            <Icon name="more" />
          </Menu>
        )}
      </div>
      {drawer && (
        <ActionSlot value={null}>
          <div className={styles.drawer}>{drawer}</div>
        </ActionSlot>
      )}
      {!draft && <Findings path={path} />}
    </li>
  );
}

/** What a key does in a row; undefined where the control keeps it. */
function commandOf(
  event: KeyboardEvent<HTMLElement>,
  actions: RowActions,
  draft: boolean,
  jump: () => void,
): (() => void) | undefined {
  const row = event.currentTarget;
  const onRow = event.target === row;
  const command = event.ctrlKey || event.metaKey;
  if (event.altKey) {
    if (event.key === 'ArrowUp') return actions.up;
    if (event.key === 'ArrowDown') return actions.down;
    if (event.key === 'Enter') return actions.more;
    return event.code === 'KeyY' && !draft ? jump : undefined;
  }
  if (command) return event.key.toLowerCase() === 'd' ? actions.duplicate : undefined;
  if (event.key === 'F10' && event.shiftKey)
    return () => row.querySelector<HTMLElement>('[data-menu-button]')?.click();
  if (onRow) {
    const rows = [...(row.closest('ul')?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const to = rows[rows.indexOf(row) + (event.key === 'ArrowUp' ? -1 : 1)];
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') return () => to?.focus();
    if (event.key === 'Enter') return () => row.querySelector<HTMLElement>(controls)?.focus();
    return event.key === 'Delete' ? actions.remove : undefined;
  }
  const plain = event.target instanceof HTMLInputElement && event.target.type === 'text';
  return event.key === 'Escape' && plain ? () => row.focus() : undefined;
}

/** Words and the control they lead to, which stay in one line. */
export function Phrase({ words, children }: { readonly words?: string; readonly children?: ReactNode }) {
  return (
    <span className={styles.phrase}>
      {words !== undefined && words !== '' && <span className={styles.said}>{words}</span>}
      {children}
    </span>
  );
}
