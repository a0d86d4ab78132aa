import { useEffect, useState } from 'react';
import { copyText, SmallButton } from '../../ui/index.ts';
import { useWords } from './words.ts';

/** How long a button tells that it has copied, in ms. */
const told = 1500;

interface CopyButtonProps {
  readonly text: string;
  /** What the button says; its name is `name` where that says more. */
  readonly children: string;
  readonly name?: string;
}

/** Copies a text, and tells so for a moment. */
export function CopyButton({ text, children, name }: CopyButtonProps) {
  const ui = useWords();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), told);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <SmallButton
      icon={copied ? 'ok' : 'copy'}
      aria-label={name}
      onClick={() => void copyText(text).then(setCopied)}
    >
      {copied ? ui['around.copied'] : children}
    </SmallButton>
  );
}
