import { lazily } from '../lazy/index.ts';

const part = lazily(() => import('./simulator.ts'));

/** Loads what plays Pods, a chunk of its own; rejects when it cannot be fetched, and fetches anew when asked again. */
export const loadSimulator = () => part.load();
