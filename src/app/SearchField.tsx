import { useEffect, useState } from 'react';
import { useMessages } from '../store/index.ts';
import classes from './Header.module.css';
import { SearchDialog } from './SearchDialog.tsx';

/** Opens the search over every field of a Pod; also on Ctrl+K. */
export function SearchField() {
  const { ui } = useMessages();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <>
      <button type="button" className={classes.search} onClick={() => setOpen(true)}>
        {ui['header.search']} <kbd>Ctrl+K</kbd>
      </button>
      {open && <SearchDialog onClose={() => setOpen(false)} />}
    </>
  );
}
