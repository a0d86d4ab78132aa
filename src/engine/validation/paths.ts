import type { Issue, Path } from '../../pod/index.ts';
import { type AnyExtra, invalid } from './errors.ts';

/** `validatePathNoBacksteps`. */
export function* noBacksteps(path: Path, value: string, extra: AnyExtra = {}): Generator<Issue> {
  if (value.split('/').includes('..')) {
    yield invalid(path, value, "must not contain '..'", 'path-backstep', {
      ...extra,
      params: { value, ...extra.params },
    });
  }
}

/** `validateLocalDescendingPath`. */
export function* localDescending(path: Path, value: string, extra: AnyExtra = {}): Generator<Issue> {
  if (value.startsWith('/')) {
    yield invalid(path, value, 'must be a relative path', 'path-relative', {
      ...extra,
      params: { value, ...extra.params },
    });
  }
  yield* noBacksteps(path, value, extra);
}

/** `ValidateLocalNonReservedPath`. */
export function* localNonReserved(path: Path, value: string, extra: AnyExtra = {}): Generator<Issue> {
  yield* localDescending(path, value, extra);
  if (value.startsWith('..') && !value.startsWith('../') && value !== '..') {
    yield invalid(path, value, "must not start with '..'", 'path-backstep', {
      ...extra,
      params: { value, ...extra.params },
    });
  }
}
