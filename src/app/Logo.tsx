import classes from './Header.module.css';

/** The sign of the page: a hexagon, as a Pod's, with its letter. */
export function Logo() {
  return (
    <svg className={classes.logo} viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
      <path
        fill="currentcolor"
        d="M10.8 1.5a2.4 2.4 0 0 1 2.4 0l7.2 4.1a2.4 2.4 0 0 1 1.2 2.1v8.6a2.4 2.4 0 0 1-1.2 2.1l-7.2 4.1a2.4 2.4 0 0 1-2.4 0l-7.2-4.1a2.4 2.4 0 0 1-1.2-2.1V7.7a2.4 2.4 0 0 1 1.2-2.1z"
      />
      <path
        className={classes.letter}
        d="M9.2 17V7.2h3.5a2.9 2.9 0 0 1 0 5.8H9.2"
        fill="none"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
