export { downloadText } from '../../ui/index.ts';
export { readManifest } from './files.ts';
export { YamlPane } from './YamlPane.tsx';
