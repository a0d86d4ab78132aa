export { downloadText } from '../../ui/index.ts';
export { droppedFiles, namedFiles } from './dropped.ts';
export { readFiles } from './files.ts';
export { Preview } from './Preview.tsx';
export { bringFiles, type Trouble, useBringFiles } from './use-bring-files.ts';
export { YamlPane } from './YamlPane.tsx';
