import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Icon, type IconName } from './icons.tsx';
import styles from './picker.module.css';
import { placeBeside } from './placing.ts';

export interface PickerOption {
  readonly value: string;
  readonly label: string;
  readonly icon: IconName;
  /** In mono after the label: how it is written. */
  readonly code?: string | undefined;
  /** One sentence below. */
  readonly text?: string | undefined;
  /** What people type for it, beside what is shown. */
  readonly also?: string | undefined;
  /** Drawn in amber. */
  readonly risky?: boolean | undefined;
}

export interface PickerGroup {
  readonly label: string;
  readonly options: readonly PickerOption[];
  /** The words of the button that unfolds it; a search looks into it, too. */
  readonly folded?: string | undefined;
}

export interface PickerProps {
  /** Name and tooltip of the button, and name of the list. */
  readonly label: string;
  /** What the button shows. */
  readonly children: ReactNode;
  readonly groups: () => readonly PickerGroup[];
  /** In the empty search field. */
  readonly placeholder: string;
  /** Said where nothing is found. */
  readonly none: string;
  readonly onPick: (value: string) => void;
  readonly className?: string | undefined;
  readonly tabIndex?: number | undefined;
  /** Open from the start. */
  readonly opened?: boolean | undefined;
  readonly onClose?: (() => void) | undefined;
}

/**
 * A button that opens a list to pick from, with a search and a sentence on each thing. A native popover, as the menu;
 * the focus stays in the search while the arrows walk through the list.
 */
export function Picker(props: PickerProps) {
  const { label, children, className, tabIndex, opened = false, onClose } = props;
  const [open, setOpen] = useState(opened);
  const [asked, setAsked] = useState(opened);
  if (asked !== opened) {
    setAsked(opened);
    if (opened) setOpen(true);
  }
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        tabIndex={tabIndex}
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        title={label}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open && (
        <PickerList
          {...props}
          id={id}
          anchor={button}
          onClose={() => {
            setOpen(false);
            onClose?.();
          }}
        />
      )}
    </>
  );
}

type ListProps = Omit<PickerProps, 'children' | 'onClose'> & {
  readonly id: string;
  readonly anchor: { readonly current: HTMLElement | null };
  readonly onClose: () => void;
};

/** True where every word that was typed is in what is said of the option. */
function isMeant(option: PickerOption, typed: string): boolean {
  const said = [option.label, option.code, option.text, option.also, option.value].join(' ').toLowerCase();
  return typed
    .toLowerCase()
    .split(' ')
    .every((word) => said.includes(word));
}

function PickerList({ id, label, groups, placeholder, none, anchor, onPick, onClose }: ListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [unfolded, setUnfolded] = useState(false);
  const [at, setAt] = useState(0);
  const optionId = useId();
  const picked = useRef(false);
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    element.showPopover?.();
    if (anchor.current) placeBeside(element, anchor.current);
    element.querySelector('input')?.focus();
  }, [anchor]);
  const searching = typed.trim() !== '';
  const shown = groups().flatMap((group) => {
    const options = searching ? group.options.filter((o) => isMeant(o, typed.trim())) : group.options;
    const closed = !searching && !unfolded && group.folded !== undefined;
    if (!closed && options.length === 0) return [];
    return [{ ...group, options: closed ? [] : options, closed }];
  });
  const flat = shown.flatMap(({ options }) => options);
  const current = flat[Math.min(at, flat.length - 1)];
  const pick = (option: PickerOption) => {
    picked.current = true;
    list.current?.hidePopover?.();
    onClose();
    onPick(option.value);
  };
  const walk = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && flat.length > 0) {
      const next = (Math.min(at, flat.length - 1) + step + flat.length) % flat.length;
      setAt(next);
      list.current?.querySelectorAll('[role=option]')[next]?.scrollIntoView?.({ block: 'nearest' });
    } else if (event.key === 'Enter' && current) pick(current);
    else if (event.key === 'Escape' && !list.current?.hidePopover) onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={list}
      id={id}
      role="dialog"
      aria-label={label}
      popover="auto"
      className={styles.picker}
      onToggle={(event) => {
        if (event.newState === 'closed' && !picked.current) onClose();
      }}
    >
      <div className={styles.search}>
        <Icon name="search" />
        <input
          type="text"
          role="combobox"
          aria-label={placeholder}
          aria-expanded
          aria-controls={`${optionId}-list`}
          aria-activedescendant={current ? `${optionId}-${current.value}` : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setAt(0);
          }}
          onKeyDown={walk}
        />
      </div>
      <div id={`${optionId}-list`} role="listbox" aria-label={label} className={styles.list}>
        {shown.map((group) =>
          group.closed ? null : (
            // biome-ignore lint/a11y/useSemanticElements: a group of options, not of controls
            <div key={group.label} role="group" aria-label={group.label}>
              <div className={styles.group} aria-hidden="true">
                {group.label}
              </div>
              {group.options.map((option) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the search field
                <div
                  key={option.value}
                  id={`${optionId}-${option.value}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={option === current}
                  className={styles.option}
                  data-risky={option.risky || undefined}
                  onMouseEnter={() => setAt(flat.indexOf(option))}
                  onClick={() => pick(option)}
                >
                  <span className={styles.icon}>
                    <Icon name={option.icon} />
                  </span>
                  <span className={styles.words}>
                    <span className={styles.name}>
                      <strong>{option.label}</strong>
                      {option.code && <code>{option.code}</code>}
                    </span>
                    {option.text && <span className={styles.text}>{option.text}</span>}
                  </span>
                </div>
              ))}
            </div>
          ),
        )}
      </div>
      {shown.map(
        (group) =>
          group.closed && (
            <button key={group.label} type="button" className={styles.more} onClick={() => setUnfolded(true)}>
              <Icon name="chevron" size={14} />
              {group.folded}
            </button>
          ),
      )}
      {flat.length === 0 && <p className={styles.none}>{none}</p>}
    </div>
  );
}
