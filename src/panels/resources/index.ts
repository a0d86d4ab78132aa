export { ResourcesPanel } from './ResourcesPanel.tsx';
