export { hidesManifest, reachesBeyond } from './beyond.ts';
export { type Diagnosis, diagnose, type Suspect } from './diagnose.ts';
