/** What is opened by a key at any time: fetched together, as soon as nothing else is on its way. */
export { SearchDialog } from './SearchDialog.tsx';
export { ShortcutsDialog } from './ShortcutsDialog.tsx';
