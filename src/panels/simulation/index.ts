export { NodeStrip } from './NodeStrip.tsx';
export { SimulationPanel } from './SimulationPanel.tsx';
