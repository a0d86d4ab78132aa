export { SimulationPanel } from './SimulationPanel.tsx';
