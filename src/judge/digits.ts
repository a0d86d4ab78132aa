import { type Issue, numberText, type Path } from '../pod/index.ts';
import { integerDigits, locate, type YamlDocument, type YamlStream } from '../yaml/index.ts';

/** A number as the API server gets it from a text: whole ones of 64 bits with all digits, others as Go prints a float. */
export function digitsAt(
  stream: YamlStream,
  document: YamlDocument,
  path: Path,
  value: number,
): string | undefined {
  const place = locate(stream, document.index, path)?.value;
  if (!place) return undefined;
  const exact = integerDigits(stream.text.slice(place.start, place.end));
  // A float at the end of the range of int64 is read as one a step beyond.
  const float = Math.abs(value) === 2 ** 63 + 2 ** 11 ? Math.sign(value) * 2 ** 63 : value;
  return exact ?? JSON.stringify(float);
}

/** The issue with the digits of the text in what a server says of a number that JavaScript rounds. */
export function withDigits(stream: YamlStream, document: YamlDocument, issue: Issue): Issue {
  const { type, badValue, path, params } = issue;
  if (type !== 'TypeInvalid' && type !== 'Invalid') return issue;
  if (typeof badValue !== 'number' || Math.abs(badValue) < 2 ** 53) return issue;
  const digits = digitsAt(stream, document, path, badValue);
  if (digits === undefined) return issue;
  if (type === 'Invalid') {
    return { ...issue, digits, params: params.value === badValue ? { ...params, value: digits } : params };
  }
  const detail = String(params.detail ?? '').replace(` ${numberText(badValue)} into `, ` ${digits} into `);
  return { ...issue, params: { ...params, detail } };
}
