import { list } from '../../i18n/index.ts';
import { useMessages } from '../../store/index.ts';
import { Icon } from '../../ui/index.ts';
import form from './form.module.css';
import styles from './more.module.css';

interface MoreButtonProps {
  readonly open: boolean;
  /** What is behind it, by its labels. */
  readonly labels: readonly string[];
  readonly onToggle: () => void;
}

/** The line that what is seldom filled stays behind: how much that is, and what. */
export function MoreButton({ open, labels, onToggle }: MoreButtonProps) {
  const { language, ui } = useMessages();
  return (
    <button type="button" className={styles.more} aria-expanded={open} onClick={onToggle}>
      <Icon name={open ? 'open' : 'chevron'} size={14} />
      {open ? ui['probes.less'] : ui['probes.more'](labels.length)}
      {!open && <span className={form.summary}>{list(language, labels)}</span>}
    </button>
  );
}
