import { Icon } from '../ui/index.ts';
import classes from './Header.module.css';
import { useCommand } from './page.ts';

/** Opens the search over fields, parts, issues, examples and all that the page can do. */
export function SearchField() {
  const { label, keys, run } = useCommand('search');
  return (
    <button type="button" className={classes.search} aria-label={label} title={label} onClick={run}>
      <Icon name="search" />
      <span>{label}</span> <kbd>{keys}</kbd>
    </button>
  );
}
