export { ArrivalBar } from './ArrivalBar.tsx';
export { openLink } from './open-link.ts';
export { ShareDialog } from './ShareDialog.tsx';
