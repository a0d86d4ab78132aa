export { EffectPanel } from './EffectPanel.tsx';
