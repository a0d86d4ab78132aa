export { BringView } from './BringView.tsx';
