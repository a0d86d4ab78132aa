import { useEffect, useRef, useState } from 'react';

/** What a key stroke became: the text that will stand there once it is stored, and when the storing is done. */
export interface Committed {
  readonly shown: string;
  readonly done: Promise<{ readonly ok: boolean }>;
}

export interface Draft {
  readonly text: string;
  readonly type: (text: string, composing?: boolean) => void;
  readonly focus: () => void;
  readonly blur: () => void;
}

/**
 * The text of a control while a person types. The stored text arrives late and perhaps in another spelling, so what
 * is typed is kept here until the control is left; a stored text that is not the echo of what was typed here (undo,
 * typing in the editor) replaces it at once.
 * @param stored what the store holds
 * @param commit stores a text; undefined when the text cannot be stored yet
 */
export function useDraft(stored: string, commit: (text: string) => Committed | undefined): Draft {
  const [draft, setDraft] = useState<string>();
  const [seen, setSeen] = useState(stored);
  const sent = useRef<string[]>([]);
  const focused = useRef(false);
  const flying = useRef(0);

  if (stored !== seen) {
    setSeen(stored);
    if (draft !== undefined && !sent.current.includes(stored)) setDraft(undefined);
  }

  const last = sent.current.at(-1);
  const waiting = draft !== undefined && last !== undefined && last !== stored;
  useEffect(() => {
    if (!waiting && !focused.current) setDraft(undefined);
  }, [waiting]);

  const settle = (ok: boolean) => {
    flying.current--;
    if (flying.current > 0) return;
    sent.current = ok ? sent.current.slice(-1) : [];
    if (!ok && !focused.current) setDraft(undefined);
  };

  return {
    text: draft ?? stored,
    type(text, composing = false) {
      setDraft(text);
      if (composing) return;
      const committed = commit(text);
      if (!committed) return;
      sent.current.push(committed.shown);
      flying.current++;
      committed.done.then(
        ({ ok }) => settle(ok),
        () => settle(false),
      );
    },
    focus() {
      focused.current = true;
    },
    blur() {
      focused.current = false;
      if (!waiting) setDraft(undefined);
    },
  };
}
