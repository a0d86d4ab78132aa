import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Icon, type IconName } from './icons.tsx';
import styles from './menu.module.css';
import { placeBeside } from './placing.ts';

export interface MenuItem {
  readonly label: string;
  /** `none` leaves the room of one, so that the labels of a list of choices stand in line. */
  readonly icon?: IconName | 'none' | undefined;
  /** In grey after the label: what it does. */
  readonly note?: string | undefined;
  /** At the end of the line: the keys that do the same. */
  readonly keys?: string | undefined;
  readonly danger?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly run: () => void;
}

interface MenuProps {
  readonly label: string;
  readonly items: () => readonly (MenuItem | 'line')[];
  /** What the button shows; an icon alone has `label` as its name and tooltip. */
  readonly children: ReactNode;
  readonly className?: string | undefined;
  /** Buttons of rows are no Tab stops: the row opens them by Shift F10. */
  readonly tabIndex?: number | undefined;
  /** Called with the item the pointer or the keys are on, and undefined when the menu closes. */
  readonly onHint?: ((item: MenuItem | undefined) => void) | undefined;
}

/**
 * A button with a menu. The menu is a native popover, which the browser puts above everything, closes on Escape and on a
 * click elsewhere, and gives the focus back; it is only mounted while it is open, for a form has many.
 */
export function Menu({ label, items, children, className, tabIndex, onHint }: MenuProps) {
  const [open, setOpen] = useState(false);
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
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        title={label}
        data-menu-button
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open && (
        <MenuList
          id={id}
          label={label}
          items={items()}
          anchor={button}
          onHint={onHint}
          onClose={() => {
            setOpen(false);
            onHint?.(undefined);
          }}
        />
      )}
    </>
  );
}

interface MenuListProps {
  readonly id: string;
  readonly label: string;
  readonly items: readonly (MenuItem | 'line')[];
  readonly anchor: { readonly current: HTMLElement | null };
  readonly onClose: () => void;
  readonly onHint?: ((item: MenuItem | undefined) => void) | undefined;
}

function MenuList({ id, label, items, anchor, onClose, onHint }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    element.showPopover?.();
    if (anchor.current) placeBeside(element, anchor.current);
    element.querySelector<HTMLElement>('[role=menuitem]:not(:disabled)')?.focus();
  }, [anchor]);
  const walk = (event: KeyboardEvent) => {
    const all = [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]:not(:disabled)') ?? [])];
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to =
      event.key === 'ArrowDown'
        ? (at + 1) % all.length
        : event.key === 'ArrowUp'
          ? (at - 1 + all.length) % all.length
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? all.length - 1
              : undefined;
    if (event.key === 'Tab') list.current?.hidePopover?.();
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    all[to]?.focus();
  };
  return (
    <div
      ref={list}
      id={id}
      role="menu"
      tabIndex={-1}
      aria-label={label}
      popover="auto"
      className={styles.menu}
      onKeyDown={walk}
      onToggle={(event) => {
        if (event.newState === 'closed') onClose();
      }}
    >
      {items.map((item, i) =>
        item === 'line' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are all alike
          <hr key={i} className={styles.line} />
        ) : (
          <button
            key={item.label}
            type="button"
            role="menuitem"
            className={styles.item}
            data-danger={item.danger || undefined}
            disabled={item.disabled}
            onMouseEnter={() => onHint?.(item)}
            onFocus={() => onHint?.(item)}
            onClick={() => {
              list.current?.hidePopover?.();
              onClose();
              item.run();
            }}
          >
            {item.icon === 'none' ? (
              <span className={styles.noIcon} />
            ) : (
              item.icon && <Icon name={item.icon} />
            )}
            <span className={styles.label}>{item.label}</span>
            {item.note && <span className={styles.note}>{item.note}</span>}
            {item.keys && <kbd className={styles.keys}>{item.keys}</kbd>}
          </button>
        ),
      )}
    </div>
  );
}
