import classes from './Header.module.css';
import { logo } from './look.ts';

/** The sign of the page: a hexagon, as a Pod's, with its letter. */
export function Logo() {
  return (
    <svg className={classes.logo} viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
      <path fill="currentcolor" d={logo.sign} />
      <path
        className={classes.letter}
        d={logo.letter}
        fill="none"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
