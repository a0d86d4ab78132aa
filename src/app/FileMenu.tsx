import { useId, useRef } from 'react';
import { examples } from '../panels/start/index.ts';
import { useActions, useMessages } from '../store/index.ts';
import menu from './FileMenu.module.css';
import classes from './Header.module.css';

/** New file, examples, and the licences of what the page is built from. A native popover: Esc and a click elsewhere close it, focus goes back to the button. */
export function FileMenu() {
  const { ui } = useMessages();
  const { replaceText } = useActions();
  const id = useId();
  const popover = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  function start(text: string, name: string) {
    popover.current?.hidePopover();
    replaceText(text, name);
  }

  return (
    <>
      <button ref={button} type="button" className={classes.button} popoverTarget={id}>
        {ui['header.file']} <span aria-hidden="true">▾</span>
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
        <button type="button" className={menu.item} onClick={() => start('', 'pod.yaml')}>
          {ui['header.new']}
        </button>
        <p className={menu.label}>{ui['header.examples']}</p>
        {examples.map(({ id: name, text }) => (
          <button key={name} type="button" className={menu.item} onClick={() => start(text, `${name}.yaml`)}>
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
