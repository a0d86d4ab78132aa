import type { Issue, IssueCause, IssueParam, Json, Path, PathEdit, Severity } from '../../pod/index.ts';
import type { IssueCode, IssueParamName } from './codes.ts';

/** Params that any issue may have: upstream's English sentence, and the place upstream names (see `serverPath`). */
type CommonParams = { readonly detail?: string; readonly upstream?: string };

export type Params<Name extends string> = Readonly<Record<Name, IssueParam>> & CommonParams;

interface Besides {
  readonly fix?: readonly PathEdit[] | undefined;
  readonly on?: 'key';
  readonly severity?: Severity;
  readonly cause?: IssueCause;
}

/** Whatever the code is: for those who hand it on. */
export interface AnyExtra extends Besides {
  readonly params?: Readonly<Record<string, IssueParam>>;
}

/** The params that the sentence of a code may name, but for those that the constructor gives itself. */
type Named<Code extends IssueCode, Given extends string> = Exclude<IssueParamName<Code>, Given>;

/** What comes behind the code: params where its sentence names some, and what else there is to say. */
type Extra<Code extends IssueCode, Given extends string = never> = [Named<Code, Given>] extends [never]
  ? [extra?: Besides & { readonly params?: CommonParams & Partial<Params<Given>> }]
  : [extra: Besides & { readonly params: Params<Named<Code, Given>> & Partial<Params<Given>> }];

/**
 * Constructors, one per error type of apimachinery's `pkg/util/validation/field/errors.go`, path first. `detail` is
 * upstream's English sentence and goes to `params.detail`; `code` picks our own sentence.
 */
function issue(
  type: Issue['type'],
  code: IssueCode,
  path: Path,
  badValue: Json | undefined,
  detail: string,
  extra: AnyExtra = {},
): Issue {
  const empty = extra.params?.value === '';
  const cause = extra.cause ?? (empty || type === 'Required' ? 'missing' : undefined);
  // A text may have a hundred thousand issues, and spreads would take most of the time.
  const made: { -readonly [Key in keyof Issue]: Issue[Key] } = {
    // Nothing can be said about an empty value but that it is missing.
    code: empty ? (type === 'NotSupported' ? 'enum-missing' : 'required') : code,
    type,
    severity: extra.severity ?? 'error',
    path,
    params: detail === '' && !empty ? (extra.params ?? {}) : paramsWith(detail, empty, path, extra.params),
  };
  if (extra.on) made.on = extra.on;
  if (badValue !== undefined) made.badValue = badValue;
  if (cause !== undefined) made.cause = cause;
  if (extra.fix && extra.fix.length > 0) made.fix = extra.fix;
  return made;
}

function paramsWith(detail: string, empty: boolean, path: Path, params: AnyExtra['params']): Issue['params'] {
  const all: Record<string, IssueParam> = {};
  if (detail !== '') all.detail = detail;
  if (empty) all.field = fieldOf(path);
  return { ...all, ...params };
}

const fieldOf = (path: Path): string => path.findLast((step) => typeof step === 'string') ?? '';

/** A value that must be there is missing or empty. */
export function required<Code extends IssueCode = 'required'>(
  path: Path,
  detail = '',
  code = 'required' as Code,
  ...[extra]: Extra<Code, 'field'>
): Issue {
  const params = { field: fieldOf(path), ...extra?.params };
  return issue('Required', code, path, undefined, detail, { ...extra, params });
}

export function invalid<Code extends IssueCode>(
  path: Path,
  value: Json,
  detail: string,
  code: Code,
  ...[extra]: Extra<Code>
): Issue {
  return issue('Invalid', code, path, value, detail, extra);
}

/** A value outside the list of supported ones; `values` are those, in upstream's order. */
export function notSupported<Code extends IssueCode>(
  path: Path,
  value: Json,
  values: readonly string[],
  code: Code,
  ...[extra]: Extra<Code, 'values'>
): Issue {
  return issue('NotSupported', code, path, value, '', {
    ...(value === '' ? { cause: 'missing' } : {}),
    ...extra,
    params: { values, ...extra?.params },
  });
}

export function forbidden<Code extends IssueCode>(
  path: Path,
  detail: string,
  code: Code,
  ...[extra]: Extra<Code>
): Issue {
  return issue('Forbidden', code, path, undefined, detail, extra);
}

export function duplicate<Code extends IssueCode>(
  path: Path,
  value: Json,
  code: Code,
  ...[extra]: Extra<Code>
): Issue {
  return issue('Duplicate', code, path, value, '', extra);
}

export function notFound<Code extends IssueCode>(
  path: Path,
  value: Json,
  code: Code,
  ...[extra]: Extra<Code>
): Issue {
  return issue('NotFound', code, path, value, '', extra);
}

/** `max` in bytes, as upstream counts; the value itself is not printed. */
export function tooLong(path: Path, max: number, ...[extra]: Extra<'too-long', 'max'>): Issue {
  return issue('TooLong', 'too-long', path, undefined, `may not be more than ${max} bytes`, {
    ...extra,
    params: { max, ...extra?.params },
  });
}

export function tooMany(
  path: Path,
  actual: number,
  max: number,
  ...[extra]: Extra<'too-many', 'actual' | 'max'>
): Issue {
  const detail = `must have at most ${max} item${max === 1 ? '' : 's'}`;
  return issue('TooMany', 'too-many', path, actual, detail, {
    ...extra,
    params: { actual, max, ...extra?.params },
  });
}

/** What the decoder refuses. `detail` is its whole message, and stands for the server's. */
export function typeInvalid<Code extends IssueCode>(
  path: Path,
  value: Json,
  detail: string,
  code: Code,
  ...[extra]: Extra<Code>
): Issue {
  return issue('TypeInvalid', code, path, value, detail, extra);
}

/** A key that the API type does not have. */
export function unknownField<Code extends IssueCode>(path: Path, code: Code, ...[extra]: Extra<Code>): Issue {
  return issue('UnknownField', code, path, undefined, '', { ...extra, on: 'key' });
}

/** Accepted by a server, but it will not work as one thinks; `detail` is the server's warning where it sends one. */
export function warning<Code extends IssueCode>(
  path: Path,
  code: Code,
  ...[params, fix]: [IssueParamName<Code>] extends [never]
    ? [params?: CommonParams, fix?: readonly PathEdit[]]
    : [params: Params<IssueParamName<Code>>, fix?: readonly PathEdit[]]
): Issue {
  return issue('Invalid', code, path, undefined, '', { params: { ...params }, fix, severity: 'warning' });
}
