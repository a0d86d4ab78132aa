import type { MouseEvent, ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { SmallButton } from './Button.tsx';

interface ShowMoreProps {
  readonly onMore: () => void;
  readonly children: ReactNode;
}

/** Draws more rows before itself, and gives the focus to the first of them: the button goes with the last ones. */
export function ShowMore({ onMore, children }: ShowMoreProps) {
  const draw = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    const before = (currentTarget.closest('li') ?? currentTarget).previousElementSibling;
    flushSync(onMore);
    before?.nextElementSibling?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
  };
  return <SmallButton onClick={draw}>{children}</SmallButton>;
}
