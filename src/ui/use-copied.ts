import { useEffect, useState } from 'react';
import { copyText } from './copy.ts';

/** How long a button tells what became of copying, in ms. */
const told = 1500;

/** Copies texts. @returns whether the last one was, undefined again after a moment; and what copies one */
export function useCopied(): readonly [copied: boolean | undefined, copy: (text: string) => void] {
  const [copied, setCopied] = useState<boolean>();
  useEffect(() => {
    if (copied === undefined) return;
    const timer = setTimeout(() => setCopied(undefined), told);
    return () => clearTimeout(timer);
  }, [copied]);
  return [copied, (text) => void copyText(text).then(setCopied)];
}
