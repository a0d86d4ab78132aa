import type { ErrorList, Field } from './errors.ts';

/** `validatePathNoBacksteps`. */
export function noBacksteps(errors: ErrorList, path: string, p: Field): void {
  if (hasBacksteps(path)) errors.invalid(p, path, "must not contain '..'");
}

export function hasBacksteps(path: string): boolean {
  return path.split('/').includes('..');
}

/** `validateLocalDescendingPath`. */
export function descendingPath(errors: ErrorList, path: string, p: Field): void {
  if (path.startsWith('/')) errors.invalid(p, path, 'must be a relative path');
  noBacksteps(errors, path, p);
}

/** `ValidateLocalNonReservedPath`. */
export function nonReservedPath(errors: ErrorList, path: string, p: Field): void {
  descendingPath(errors, path, p);
  if (path.startsWith('..') && !path.startsWith('../')) errors.invalid(p, path, "must not start with '..'");
}

const modeError = 'must be a number between 0 and 0777 (octal), both inclusive';

/** File modes of volumes; a missing one is fine. */
export function fileMode(errors: ErrorList, mode: number | undefined, p: Field): void {
  if (mode !== undefined && (mode > 0o777 || mode < 0)) errors.invalid(p, mode, modeError);
}
