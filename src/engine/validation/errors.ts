import type { Issue, IssueParams, Json, Path, PathEdit, Severity } from '../../pod/index.ts';
import type { IssueCode } from './codes.ts';

/**
 * Constructors, one per error type of apimachinery's `pkg/util/validation/field/errors.go`, path first. `detail` is
 * upstream's English sentence and goes to `params.detail`; `code` picks our own sentence.
 */
export interface Extra {
  readonly params?: IssueParams;
  readonly fix?: readonly PathEdit[] | undefined;
  readonly on?: 'key';
  readonly severity?: Severity;
}

function issue(
  type: Issue['type'],
  code: IssueCode,
  path: Path,
  badValue: Json | undefined,
  detail: string,
  extra: Extra,
): Issue {
  const field = path.findLast((step) => typeof step === 'string') ?? '';
  const empty = extra.params?.value === '';
  return {
    // Nothing can be said about an empty value but that it is missing.
    code: empty ? (type === 'NotSupported' ? 'enum-missing' : 'required') : code,
    type,
    severity: extra.severity ?? 'error',
    path,
    ...(extra.on ? { on: extra.on } : {}),
    ...(badValue === undefined ? {} : { badValue }),
    params: { ...(detail === '' ? {} : { detail }), ...(empty ? { field } : {}), ...extra.params },
    ...(extra.fix && extra.fix.length > 0 ? { fix: extra.fix } : {}),
  };
}

/** A value that must be there is missing or empty. */
export function required(path: Path, detail = '', code: IssueCode = 'required', extra: Extra = {}): Issue {
  const name = path.findLast((step) => typeof step === 'string') ?? '';
  return issue('Required', code, path, undefined, detail, {
    ...extra,
    params: { field: name, ...extra.params },
  });
}

export function invalid(path: Path, value: Json, detail: string, code: IssueCode, extra: Extra = {}): Issue {
  return issue('Invalid', code, path, value, detail, extra);
}

/** A value outside the list of supported ones; `values` are those, in upstream's order. */
export function notSupported(
  path: Path,
  value: Json,
  values: readonly string[],
  code: IssueCode = 'not-supported',
  extra: Extra = {},
): Issue {
  return issue('NotSupported', code, path, value, '', { ...extra, params: { values, ...extra.params } });
}

export function forbidden(path: Path, detail: string, code: IssueCode, extra: Extra = {}): Issue {
  return issue('Forbidden', code, path, undefined, detail, extra);
}

export function duplicate(
  path: Path,
  value: Json,
  code: IssueCode = 'duplicate-name',
  extra: Extra = {},
): Issue {
  return issue('Duplicate', code, path, value, '', extra);
}

export function notFound(path: Path, value: Json, code: IssueCode, extra: Extra = {}): Issue {
  return issue('NotFound', code, path, value, '', extra);
}

/** `max` in bytes, as upstream counts; the value itself is not printed. */
export function tooLong(path: Path, max: number, extra: Extra = {}): Issue {
  return issue('TooLong', 'too-long', path, undefined, `may not be more than ${max} bytes`, {
    ...extra,
    params: { max, ...extra.params },
  });
}

export function tooMany(path: Path, actual: number, max: number, extra: Extra = {}): Issue {
  const detail = `must have at most ${max} item${max === 1 ? '' : 's'}`;
  return issue('TooMany', 'too-many', path, actual, detail, {
    ...extra,
    params: { actual, max, ...extra.params },
  });
}

/** What the decoder refuses. `detail` is its whole message, and stands for the server's. */
export function typeInvalid(
  path: Path,
  value: Json,
  detail: string,
  code: IssueCode,
  extra: Extra = {},
): Issue {
  return issue('TypeInvalid', code, path, value, detail, extra);
}

/** A key that the API type does not have. */
export function unknownField(path: Path, code: IssueCode, extra: Extra = {}): Issue {
  return issue('UnknownField', code, path, undefined, '', { ...extra, on: 'key' });
}

/** Accepted by a server, but it will not work as one thinks; `detail` is the server's warning where it sends one. */
export function warning(
  path: Path,
  code: IssueCode,
  params: IssueParams = {},
  fix?: readonly PathEdit[],
): Issue {
  return issue('Invalid', code, path, undefined, '', { params, fix, severity: 'warning' });
}
