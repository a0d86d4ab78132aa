export { PartForm } from './PartForm.tsx';
