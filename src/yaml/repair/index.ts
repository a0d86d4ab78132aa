export { hidesManifest, isCommentedOut, reachesBeyond } from './beyond.ts';
export { type Diagnosis, diagnose, type Suspect } from './diagnose.ts';
