export { podSecurity } from './podSecurity.ts';
export type { CheckId, PodSecurity, Violation } from './types.ts';
