export { NodesSlot } from './nodes-slot.ts';
export { PartForm } from './PartForm.tsx';
export { PresetDialog } from './presets/PresetDialog.tsx';
export { PodSecurityCard } from './security/PodSecurityCard.tsx';
