import type { ComponentProps } from 'react';
import styles from './controls.module.css';
import { Icon, type IconName } from './icons.tsx';

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
