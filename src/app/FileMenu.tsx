import { type ReactNode, useId, useRef } from 'react';
import { type ExampleId, examples, useExample } from '../panels/start/index.ts';
import { useActions, useMessages, useSelect } from '../store/index.ts';
import { Icon } from '../ui/index.ts';
import type { CommandName } from './commands.ts';
import menu from './FileMenu.module.css';
import classes from './Header.module.css';
import { useCommand } from './page.ts';

/** A command as an entry of the menu. */
function Item({ name, onRun }: { readonly name: CommandName; readonly onRun: () => void }) {
  const { label, able, run } = useCommand(name);
  return (
    <button
      type="button"
      className={menu.item}
      disabled={!able}
      onClick={() => {
        onRun();
        run();
      }}
    >
      {label}
    </button>
  );
}

/** Said at the menu where the header has no room for the name of the draft: it is not yet in its file. */
function useUnsaved(): string | undefined {
  const { ui } = useMessages();
  const name = useSelect(({ onDisk, text }) =>
    onDisk !== undefined && onDisk.text !== text ? onDisk.name : undefined,
  );
  return name === undefined ? undefined : ui['header.unsaved'](name);
}

interface FileMenuProps {
  /** Name of the button where it is an icon: the menu of the whole page on a phone. */
  readonly label?: string;
  /** More than concerns the file, in a row at the top. */
  readonly children?: ReactNode;
}

/**
 * New file, download, list of shortcuts, examples, and the licences of what the page is built from. A native popover: Esc
 * and a click elsewhere close it, focus goes back to the button; links and headings may stand in it, which a menu of the kit
 * with its roles may not have.
 */
export function FileMenu({ label, children }: FileMenuProps) {
  const { ui } = useMessages();
  const { notify } = useActions();
  const open = useExample();
  const unsaved = useUnsaved();
  const id = useId();
  const popover = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  const close = () => popover.current?.hidePopover();

  function start(id: ExampleId) {
    close();
    open(id).catch(() => notify({ reason: 'unreadable' }));
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className={classes.button}
        aria-label={label}
        title={label}
        popoverTarget={id}
      >
        {label === undefined ? (
          <>
            {ui['header.file']} <Icon name="open" size={14} />
          </>
        ) : (
          <Icon name="menu" />
        )}
        {unsaved !== undefined && (
          <span className={classes.unsaved} role="img" aria-label={unsaved} title={unsaved} />
        )}
      </button>
      <div
        ref={popover}
        id={id}
        popover="auto"
        className={menu.menu}
        onBeforeToggle={() => {
          const box = button.current?.getBoundingClientRect();
          if (!box || !popover.current) return;
          popover.current.style.left = `${box.left}px`;
          popover.current.style.top = `${box.bottom + 2}px`;
        }}
      >
        {children && <div className={menu.row}>{children}</div>}
        <Item name="new" onRun={close} />
        <Item name="open" onRun={close} />
        <Item name="openFolder" onRun={close} />
        <Item name="drafts" onRun={close} />
        <Item name="save" onRun={close} />
        <Item name="download" onRun={close} />
        <Item name="share" onRun={close} />
        <Item name="takeAway" onRun={close} />
        <Item name="print" onRun={close} />
        <Item name="lessons" onRun={close} />
        <Item name="shortcuts" onRun={close} />
        <p className={menu.label}>{ui['header.examples']}</p>
        {examples.map(({ id: name }) => (
          <button key={name} type="button" className={menu.item} onClick={() => start(name)}>
            {ui[`start.${name}`]}
          </button>
        ))}
        <p className={menu.label}>{ui['header.about']}</p>
        <a className={menu.item} href="./THIRD-PARTY-NOTICES.txt" target="_blank" rel="noreferrer">
          {ui['header.licences']}
        </a>
      </div>
    </>
  );
}
