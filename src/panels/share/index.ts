export { ArrivalBar } from './ArrivalBar.tsx';
export { openLink } from './open-link.ts';
export { PageLink } from './PageLink.tsx';
export { ShareDialog } from './ShareDialog.tsx';
