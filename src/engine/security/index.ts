export { podSecurity } from './podSecurity.ts';
export { type SecurityCell, type SecurityRow, type SecurityTable, securityTable } from './rows.ts';
export type { CheckId, PodSecurity } from './types.ts';
