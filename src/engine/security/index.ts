export { podSecurity } from './podSecurity.ts';
export type { PodSecurity } from './types.ts';
