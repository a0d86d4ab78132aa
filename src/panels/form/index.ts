export { PartForm } from './PartForm.tsx';
export { type AddablePart, addPart } from './parts.ts';
