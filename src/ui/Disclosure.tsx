import { type ReactNode, useId } from 'react';
import styles from './disclosure.module.css';
import { Icon } from './icons.tsx';

interface DisclosureProps {
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly title: ReactNode;
  /** Shown beside the title while closed. */
  readonly summary?: ReactNode;
  /** Buttons and marks at the end of the line. */
  readonly aside?: ReactNode;
  /** Heading level in the page's outline. */
  readonly level?: 2 | 3 | 4;
  readonly strong?: boolean;
  readonly children: ReactNode;
}

/** A line that opens what is below it; closed content is not mounted. */
export function Disclosure({
  open,
  onToggle,
  title,
  summary,
  aside,
  level = 3,
  strong = false,
  children,
}: DisclosureProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <div className={[styles.disclosure, strong ? styles.strong : ''].join(' ')} data-open={open}>
      <div className={styles.line}>
        <Heading className={styles.heading}>
          <button
            type="button"
            className={styles.button}
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={() => onToggle(!open)}
          >
            <Icon name="chevron" className={styles.chevron} />
            <span className={styles.title}>{title}</span>
            {!open && summary !== undefined && <span className={styles.summary}>{summary}</span>}
          </button>
        </Heading>
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </div>
      {open && (
        <div id={id} className={styles.content}>
          {children}
        </div>
      )}
    </div>
  );
}
