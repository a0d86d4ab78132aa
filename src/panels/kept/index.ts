export { DraftsDialog } from './DraftsDialog.tsx';
