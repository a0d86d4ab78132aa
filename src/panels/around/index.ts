export { AroundPanel } from './AroundPanel.tsx';
export { FromServer } from './FromServer.tsx';
export { PrintSheet } from './PrintSheet.tsx';
