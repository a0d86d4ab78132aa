import { type ComponentProps, useEffect, useRef } from 'react';
import styles from './controls.module.css';
import { type Committed, useDraft } from './use-draft.ts';

export interface TextInputProps
  extends Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'defaultValue' | 'ref'> {
  readonly value: string;
  readonly onText: (text: string) => Committed | undefined;
  /** Values to offer; nothing is enforced. */
  readonly options?: readonly string[] | undefined;
  readonly multiline?: boolean | undefined;
  readonly mono?: boolean | undefined;
}

/** One line of text that stores every key stroke; a text of several lines gets an area that grows with it. */
export function TextInput({
  value,
  onText,
  options,
  multiline = false,
  mono = true,
  className,
  onFocus,
  onBlur,
  onPaste,
  ...rest
}: TextInputProps) {
  const draft = useDraft(value, onText);
  const area = multiline || draft.text.includes('\n');
  const element = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const wasArea = useRef(area);
  const hadFocus = useRef(false);
  useEffect(() => {
    if (wasArea.current !== area && hadFocus.current) element.current?.focus();
    wasArea.current = area;
  }, [area]);
  const listId = options && options.length > 0 && !area && rest.id ? `${rest.id}-options` : undefined;
  const shared = {
    ...rest,
    ref: element,
    className: [styles.input, mono ? styles.mono : '', className ?? ''].join(' '),
    value: draft.text,
    autoComplete: 'off',
    autoCorrect: 'off',
    autoCapitalize: 'off',
    spellCheck: false,
  };
  const change = (event: { target: { value: string }; nativeEvent: Event }) =>
    draft.type(event.target.value, (event.nativeEvent as InputEvent).isComposing === true);
  const enter = () => {
    hadFocus.current = true;
    draft.focus();
  };
  const leave = () => {
    hadFocus.current = false;
    draft.blur();
  };
  if (area) {
    return (
      <textarea
        {...(shared as ComponentProps<'textarea'>)}
        rows={Math.min(12, draft.text.split('\n').length + (multiline ? 1 : 0))}
        onChange={change}
        onCompositionEnd={(event) => draft.type(event.currentTarget.value)}
        onFocus={(event) => {
          enter();
          onFocus?.(event as unknown as Parameters<NonNullable<typeof onFocus>>[0]);
        }}
        onBlur={(event) => {
          leave();
          onBlur?.(event as unknown as Parameters<NonNullable<typeof onBlur>>[0]);
        }}
      />
    );
  }
  return (
    <>
      <input
        {...shared}
        type="text"
        list={listId}
        onChange={change}
        onCompositionEnd={(event) => draft.type(event.currentTarget.value)}
        onPaste={(event) => {
          onPaste?.(event);
          if (event.defaultPrevented) return;
          const pasted = event.clipboardData.getData('text/plain');
          if (!pasted.trimEnd().includes('\n')) return;
          event.preventDefault();
          const { selectionStart, selectionEnd, value: text } = event.currentTarget;
          draft.type(
            text.slice(0, selectionStart ?? text.length) + pasted + text.slice(selectionEnd ?? text.length),
          );
        }}
        onFocus={(event) => {
          enter();
          onFocus?.(event);
        }}
        onBlur={(event) => {
          leave();
          onBlur?.(event);
        }}
      />
      {listId && (
        <datalist id={listId}>
          {options?.map((option) => (
            <option key={option} value={option} />
          ))}
        </datalist>
      )}
    </>
  );
}
