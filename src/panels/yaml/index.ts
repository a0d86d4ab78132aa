export { downloadText, type ReadResult, readManifest } from './files.ts';
export { YamlPane } from './YamlPane.tsx';
