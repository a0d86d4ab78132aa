import { type ClipboardEvent, useEffect, useRef, useState } from 'react';
import { type FieldSchema, formatPath, getIn, type Path } from '../../../pod/index.ts';
import { useActions, useCurrentState, useMessages } from '../../../store/index.ts';
import { SmallButton } from '../../../ui/index.ts';
import { Field } from '../Field.tsx';
import { FieldTitle } from '../FieldFrame.tsx';
import styles from '../form.module.css';
import { useLength, useShape, useWords } from '../hooks.ts';
import type { LayoutProps } from '../layouts.ts';
import { readPastedLines } from '../paste-lines.ts';
import { child } from '../paths.ts';
import { SectionActions } from '../slot.tsx';
import { itemName } from '../texts.ts';
import { envPaste } from './env-paste.ts';
import { sayOnce } from './say-once.ts';

/** The variables, then the objects all of whose keys become variables. Lines of `K=V` are pasted into the last row. */
export function EnvironmentLayout({ path, fields }: LayoutProps) {
  const [env, ...rest] = fields;
  const words = useWords();
  const actions = useActions();
  const current = useCurrentState();
  const box = useRef<HTMLDivElement>(null);
  if (!env) return null;
  const list = child(path, env.name);
  const take = (text: string): boolean => {
    const lines = readPastedLines(text);
    if (!lines) return false;
    const { edits, added, replaced } = envPaste(list, getIn(current().root, list), lines);
    void actions.edit({ edits });
    sayOnce(actions, {
      title: words['container.pasted'](added, replaced),
      text: words['container.pastedText'],
    });
    return true;
  };
  const draftInput = () => box.current?.querySelector<HTMLInputElement>('[data-state="next"] input');
  const onPaste = (event: ClipboardEvent) => {
    const input = event.target;
    const text = event.clipboardData.getData('text/plain');
    if (!(input instanceof HTMLInputElement) || input.value !== '') return;
    const row = input.closest('[data-state="next"]');
    // One line goes into a cell as it is, unless the cell is that of the name.
    if (!row || (!text.trim().includes('\n') && input !== row.querySelector('input'))) return;
    if (!take(text)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const fromClipboard = async () => {
    draftInput()?.focus();
    const text = await navigator.clipboard?.readText?.().catch(() => '');
    if (!text || !take(text))
      actions.hint({ title: words['container.paste'], text: words['container.pasteHow'] });
  };
  return (
    <>
      <SectionActions>
        <SmallButton icon="clipboard" onClick={() => void fromClipboard()}>
          {words['container.paste']}
        </SmallButton>
      </SectionActions>
      <div ref={box} onPasteCapture={onPaste}>
        <Field field={env} path={list} place="headed" />
      </div>
      {rest.map((field) => (
        <AllKeys key={field.name} field={field} path={child(path, field.name)} />
      ))}
    </>
  );
}

/** The objects all of whose keys become variables: while there is none, a line that adds the first. */
function AllKeys({ field, path }: { readonly field: FieldSchema; readonly path: Path }) {
  const words = useWords();
  const tables = useMessages();
  const shape = useShape(path);
  const length = useLength(path);
  const [asked, setAsked] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked) box.current?.querySelector<HTMLElement>('[data-state="next"] [role=combobox]')?.focus();
  }, [asked]);
  const none = shape === 'missing' || (shape === 'list' && length === 0);
  if (!none || asked) {
    return (
      <div ref={box}>
        <Field field={field} path={path} place="section" />
      </div>
    );
  }
  return (
    <div className={styles.subHead} data-path={formatPath(path)}>
      <FieldTitle field={field} set={false} />
      <SmallButton icon="add" onClick={() => setAsked(true)}>
        {words['form.addNoun'](itemName(tables, field))}
      </SmallButton>
    </div>
  );
}
