export type { ExitStatus, Io } from './io.ts';
export { run } from './run.ts';
