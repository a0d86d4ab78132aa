export { LinuxPanel } from './LinuxPanel.tsx';
