export { reachesBeyond } from './beyond.ts';
export { type Diagnosis, diagnose, type Suspect } from './diagnose.ts';
export { type RepairCode, repairCodes } from './mistake.ts';
