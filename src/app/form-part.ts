import { lazily } from '../lazy/index.ts';
import { component } from './LazyPanel.tsx';

/**
 * The form of a part. A chunk of its own, for the start page does without; `start` fetches it beside everything else, and
 * before anybody can open a Pod.
 */
export const formPart = component(
  lazily(() => import('../panels/form/index.ts')),
  (m) => m.PartForm,
);
