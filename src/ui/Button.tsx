import type { ComponentProps } from 'react';
import styles from './controls.module.css';
import { Icon, type IconName } from './icons.tsx';
import { useCopied } from './use-copied.ts';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  readonly icon: IconName;
  readonly label: string;
}

/** A small square button with an icon; the label is its name and its tooltip. */
export function IconButton({ icon, label, title = label, className, ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type="button"
      className={[styles.iconButton, className ?? ''].join(' ')}
      aria-label={label}
      title={title}
    >
      <Icon name={icon} />
    </button>
  );
}

interface SmallButtonProps extends ComponentProps<'button'> {
  readonly icon?: IconName;
}

/** A small, quiet button with words. */
export function SmallButton({ icon, children, className, ...rest }: SmallButtonProps) {
  return (
    <button {...rest} type="button" className={[styles.smallButton, className ?? ''].join(' ')}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

interface CopyButtonProps {
  readonly text: string;
  /** What the button says, and for a moment after it has copied. */
  readonly words: readonly [copy: string, copied: string];
  /** Its name, where that says more than the words. */
  readonly name?: string | undefined;
}

/** Copies a text, and tells so for a moment. */
export function CopyButton({ text, words: [say, said], name }: CopyButtonProps) {
  const [copied, copy] = useCopied();
  return (
    <SmallButton icon={copied ? 'ok' : 'copy'} aria-label={name} onClick={() => copy(text)}>
      {copied ? said : say}
    </SmallButton>
  );
}
