export { downloadText } from '../../ui/index.ts';
export { readManifests } from './files.ts';
export { Preview } from './Preview.tsx';
export { YamlPane } from './YamlPane.tsx';
