import { formatPath, type Issue, type Json } from '../../pod/index.ts';

/** `ErrorType.String()` of apimachinery's `pkg/util/validation/field/errors.go`. */
const typeWords: Readonly<Record<Issue['type'], string>> = {
  Required: 'Required value',
  Invalid: 'Invalid value',
  NotSupported: 'Unsupported value',
  Forbidden: 'Forbidden',
  Duplicate: 'Duplicate value',
  TooLong: 'Too long',
  TooMany: 'Too many',
  TypeInvalid: 'Invalid value',
  NotFound: 'Not found',
  UnknownField: 'unknown field',
  SyntaxError: 'error converting YAML to JSON',
};

const withValue = new Set<Issue['type']>(['Invalid', 'NotSupported', 'Duplicate', 'TooMany', 'NotFound']);

/** Prints a bad value as `Error.ErrorBody` does: strings quoted as Go's `%q`, numbers and booleans bare, else JSON. */
function printValue(value: Json): string {
  return JSON.stringify(value);
}

/**
 * The API server's own English form of an issue: `spec.containers[0].image: Required value`, a decoder's message
 * as it stands (`json: cannot unmarshal ...`, `unknown field "spec.containers[0].imagee"`). Issues that only this
 * program raises (warnings, advice) are printed in the same form.
 */
export function serverMessage(issue: Issue): string {
  const path = formatPath(issue.path);
  const detail = typeof issue.params.detail === 'string' ? issue.params.detail : '';
  if (issue.type === 'UnknownField') return `unknown field ${JSON.stringify(path)}`;
  if (issue.type === 'SyntaxError')
    return detail === '' ? typeWords.SyntaxError : `error parsing YAML: ${detail}`;
  if (issue.type === 'TypeInvalid' && detail !== '') return detail;
  let body = typeWords[issue.type];
  if (withValue.has(issue.type) && issue.badValue !== undefined) body += `: ${printValue(issue.badValue)}`;
  const values = issue.params.values;
  if (issue.type === 'NotSupported' && Array.isArray(values)) {
    body += `: supported values: ${values.map((value) => JSON.stringify(value)).join(', ')}`;
  }
  if (detail !== '') body += `: ${detail}`;
  return path === '' ? body : `${path}: ${body}`;
}
