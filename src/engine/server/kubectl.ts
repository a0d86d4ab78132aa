import { type Json, lookUp } from '../../pod/index.ts';
import type { ServerAnswer } from './answer.ts';
import { omitted, type ServerError, type ServerErrorType } from './errors.ts';
import { goQuote } from './goQuote.ts';
import { goSyntax } from './goSyntax.ts';

/** A line of what kubectl prints, with the line of the answer that it says; none for the lines around them. */
export interface PrintedLine {
  readonly text: string;
  /** Goes on in the line of the one before. */
  readonly joined?: true;
  readonly of?: {
    readonly list: 'decode' | 'strict' | 'errors' | 'warnings';
    readonly index: number;
  };
}

/** What was sent. */
export interface Sent {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly fileName: string;
  /** Minor version of the release that answers. */
  readonly minor: number;
}

/** `ErrorType.String()` of apimachinery's `pkg/util/validation/field/errors.go`. */
const typeWords: Readonly<Record<ServerErrorType, string>> = {
  Required: 'Required value',
  Invalid: 'Invalid value',
  NotSupported: 'Unsupported value',
  Forbidden: 'Forbidden',
  Duplicate: 'Duplicate value',
  TooLong: 'Too long',
  TooMany: 'Too many',
  NotFound: 'Not found',
  InternalError: 'Internal error',
};
const withoutValue = new Set<ServerErrorType>(['Required', 'Forbidden', 'TooLong', 'InternalError']);

function goValue(value: Json, error: ServerError, sent: Sent): string {
  if (typeof value === 'string') return goQuote(value);
  return (sent.minor < 34 ? goSyntax(error, sent.kind) : undefined) ?? JSON.stringify(value);
}

/** `Error.Error()`: field, kind of mistake, value, detail. */
function errorText(error: ServerError, sent: Sent): string {
  const { type, field, badValue, detail } = error;
  const bare = withoutValue.has(type) || badValue === omitted;
  const value = bare ? '' : `: ${goValue(badValue, error, sent)}`;
  return `${field}: ${typeWords[type]}${value}${detail === '' ? '' : `: ${detail}`}`;
}

/** As kubectl names what it created: `deployment.apps/web`. */
function resource({ apiVersion, kind, name }: Sent): string {
  const [group] = apiVersion.includes('/') ? apiVersion.split('/') : [''];
  return `${kind.toLowerCase()}${group === '' ? '' : `.${group}`}/${name}`;
}

/** Beginnings of what kubectl itself says of an object that it cannot send. */
const ofClient: Readonly<Record<string, (message: string, sent: Sent) => readonly string[]>> = {
  yaml: (message, { fileName }) => [
    `error: error parsing ${fileName}: error converting YAML to JSON: ${message}`,
  ],
  invalid: (message, { fileName }) => [`error: error parsing ${fileName}: ${message}`],
  Object: (message, { fileName }) => [`error: unable to decode ${goQuote(fileName)}: ${message}`],
  "couldn't": (message, { fileName }) => [`error: unable to decode ${goQuote(fileName)}: ${message}`],
  no: (_, { apiVersion, kind, name, fileName }) => [
    `error: resource mapping not found for name: ${goQuote(name)} namespace: "" from ${goQuote(fileName)}: no matches for kind ${goQuote(kind)} in version ${goQuote(apiVersion)}`,
    'ensure CRDs are installed first',
  ],
};

/** The beginning of what kubectl's reader says of a text, where it is not the first word of its message. */
function readerWord(message: string): string | undefined {
  if (/^(?:json: unsupported value|unsupported map key)/.test(message)) return 'yaml';
  return /^(?:json: offset|unexpected EOF)/.test(message) ? 'invalid' : undefined;
}

/** What comes before a message about an object that a server could not read (`AddSourceToErr`, `NewBadRequest`). */
function badRequest({ apiVersion, kind, fileName }: Sent, message: string): string {
  const version = apiVersion.split('/').at(-1);
  return `Error from server (BadRequest): error when creating ${goQuote(fileName)}: ${kind} in version ${goQuote(version ?? '')} cannot be handled as a ${kind}: ${message}`;
}

/**
 * What `kubectl apply --dry-run=server --validate=strict` prints of a server's answer, line by line: `StandardErrorMessage`,
 * `checkErr`, `statusCausesToAggrError` and `MultilineError` of k8s.io/kubectl/pkg/cmd/util/helpers.go; strict errors stand in
 * one line (`strictDecodingError` of k8s.io/apimachinery/pkg/runtime/error.go).
 */
export function kubectlPrints(answer: ServerAnswer, sent: Sent): readonly PrintedLine[] {
  const { decodeError, strict, errors, warnings } = answer;
  if (decodeError) {
    const of = { list: 'decode', index: 0 } as const;
    const word = readerWord(decodeError.message) ?? /^[^ :]*/.exec(decodeError.message)?.[0] ?? '';
    const said = lookUp(ofClient, word)?.(decodeError.message, sent) ?? [
      badRequest(sent, decodeError.message),
    ];
    return said.map((text) => ({ text, of }));
  }
  if (strict.length > 0) {
    return [
      { text: badRequest(sent, 'strict decoding error: ') },
      ...strict.map(({ detail }, index) => ({
        text: `${detail}${index < strict.length - 1 ? ', ' : ''}`,
        joined: true as const,
        of: { list: 'strict', index } as const,
      })),
    ];
  }
  if (errors.length > 0) {
    const head = `The ${sent.kind} ${goQuote(sent.name)} is invalid: `;
    const seen = new Set<string>();
    const lines = errors.flatMap((error, index): PrintedLine[] => {
      const text = errorText(error, sent);
      if (seen.has(text)) return [];
      seen.add(text);
      return [{ text, of: { list: 'errors', index } }];
    });
    const [only] = lines;
    if (lines.length === 1 && only) return [{ ...only, text: head + only.text }];
    return [{ text: head }, ...lines.map((line) => ({ ...line, text: `* ${line.text}` }))];
  }
  return [
    ...warnings.map(({ message }, index) => ({
      text: `Warning: ${message}`,
      of: { list: 'warnings', index } as const,
    })),
    { text: `${resource(sent)} created (server dry run)` },
  ];
}
