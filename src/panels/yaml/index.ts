export { downloadText } from '../../ui/index.ts';
export { readManifests } from './files.ts';
export { YamlPane } from './YamlPane.tsx';
