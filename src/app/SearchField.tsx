import classes from './Header.module.css';
import { useCommand } from './page.ts';

/** Opens the search over every field of a Pod and every command of the page. */
export function SearchField() {
  const { label, keys, run } = useCommand('search');
  return (
    <button type="button" className={classes.search} onClick={run}>
      {label} <kbd>{keys}</kbd>
    </button>
  );
}
