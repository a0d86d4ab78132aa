export { downloadText, readManifest } from './files.ts';
export { YamlPane } from './YamlPane.tsx';
