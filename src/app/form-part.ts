import { lazily } from '../lazy/index.ts';
import { component } from './LazyPanel.tsx';

/**
 * The forms. A chunk of its own, for the start page does without; `start` fetches it beside everything else, and before
 * anybody can open a Pod.
 */
export const forms = lazily(() => import('../panels/form/index.ts'));

/** The form of a part. */
export const formPart = component(forms, (m) => m.PartForm);

/** What the badge of the status bar opens. */
export const securityCard = component(forms, (m) => m.PodSecurityCard);
