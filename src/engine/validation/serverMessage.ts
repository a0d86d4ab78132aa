import type { Issue, Json, Path } from '../../pod/index.ts';

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

const mapFields = new Set([
  'labels',
  'annotations',
  'nodeSelector',
  'limits',
  'requests',
  'overhead',
  'matchLabels',
  'options',
  'volumeAttributes',
  'userAnnotations',
]);

/** Prints a path as `field.Path` does: keys of maps in brackets, `resources.limits[cpu]`. */
function printPath(path: Path): string {
  let out = '';
  path.forEach((step, i) => {
    const above = path[i - 1];
    if (typeof step === 'number' || (typeof above === 'string' && mapFields.has(above))) out += `[${step}]`;
    else out += out === '' ? step : `.${step}`;
  });
  return out;
}

/**
 * The path an API server prints. `issue.path` is where the mistake is; upstream sometimes names a place above it, and
 * `params.upstream` says which.
 */
export function serverPath(issue: Issue): string {
  const { path, params } = issue;
  const at = path.findLastIndex((step) => typeof step === 'number');
  switch (params.upstream) {
    case undefined:
      return printPath(path);
    case 'parent':
      return printPath(path.slice(0, -1));
    case 'unnamed':
      return printPath([...path.slice(0, -2), ...path.slice(-1)]);
    case 'grandparent':
      return printPath(path.slice(0, -2));
    case 'projected':
      return printPath(path.slice(0, path.lastIndexOf('projected') + 1));
    case 'list':
      return printPath([...path.slice(0, at), ...path.slice(at + 1)]);
    case 'securityContext':
      return printPath([...path.slice(0, -1), 'securityContext', ...path.slice(-1)]);
    case 'storage':
      return `${printPath(path.slice(0, -2))}[storage]`;
    case 'template':
      return printPath([...path.slice(0, -3), ...path.slice(-2, -1)]);
    case 'pod-requests':
      return printPath([...path.slice(0, -2), 'requests']);
    case 'pod-limits': {
      const spec = path.slice(0, -5);
      return `${printPath([...spec, 'resources', 'containers', ...path.slice(-4, -3)])}[${path.at(-1)}].limits`;
    }
    case 'overhead':
      return `${printPath(path.slice(0, -1))}.limits[${path.at(-1)}]`;
    default:
      return printPath([...path.slice(0, -1), String(params.upstream)]);
  }
}

/**
 * The API server's own English form of an issue: `spec.containers[0].image: Required value`, a decoder's message
 * as it stands (`json: cannot unmarshal ...`, `unknown field "spec.containers[0].imagee"`). For a warning it is the
 * warning a server sends along; empty for what only this program says.
 */
export function serverMessage(issue: Issue): string {
  const path = serverPath(issue);
  const detail = typeof issue.params.detail === 'string' ? issue.params.detail : '';
  if (issue.severity !== 'error') return detail === '' ? '' : `${path}: ${detail}`;
  if (issue.type === 'UnknownField') return `unknown field ${JSON.stringify(path)}`;
  // What was diagnosed around an error of the parser is our word for it, not the server's.
  if (issue.cause === 'text') return '';
  if (issue.type === 'SyntaxError') return typeWords.SyntaxError;
  if (issue.type === 'TypeInvalid' && detail !== '') return detail;
  let body = typeWords[issue.type];
  if (withValue.has(issue.type) && issue.badValue !== undefined) {
    body += `: ${issue.digits ?? printValue(issue.badValue)}`;
  }
  const values = issue.params.values;
  if (issue.type === 'NotSupported' && Array.isArray(values)) {
    body += `: supported values: ${values.map((value) => JSON.stringify(value)).join(', ')}`;
  }
  if (detail !== '') body += `: ${detail}`;
  return path === '' ? body : `${path}: ${body}`;
}
