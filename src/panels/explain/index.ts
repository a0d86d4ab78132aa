export { ExplainPanel } from './ExplainPanel.tsx';
