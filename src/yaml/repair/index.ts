export { type Diagnosis, diagnose } from './diagnose.ts';
export { type RepairCode, repairCodes } from './finding.ts';
