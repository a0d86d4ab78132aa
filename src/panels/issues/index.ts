export { IssuesPanel } from './IssuesPanel.tsx';
