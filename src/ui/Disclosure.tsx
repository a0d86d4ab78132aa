import { type ReactNode, useId } from 'react';
import styles from './disclosure.module.css';
import { HeadingLevel, useHeading } from './heading-level.ts';
import { Icon } from './icons.tsx';

interface DisclosureProps {
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly title: ReactNode;
  /** Shown beside the title while closed. */
  readonly summary?: ReactNode;
  /** Buttons and marks at the end of the line. */
  readonly aside?: ReactNode;
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
  strong = false,
  children,
}: DisclosureProps) {
  const id = useId();
  const { tag: Heading, below } = useHeading();
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
          <HeadingLevel value={below}>{children}</HeadingLevel>
        </div>
      )}
    </div>
  );
}
