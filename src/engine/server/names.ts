import { byteLength } from '../validation/read.ts';

/**
 * Why a text is not a name of its kind, in all of upstream's sentences: apimachinery's `pkg/util/validation/validation.go`,
 * `pkg/api/validate/content` and `pkg/api/validation/generic.go`.
 */
export type NameCheck = (value: string) => readonly string[];

const dnsLabelFormat = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const dnsSubdomainFormat = `${dnsLabelFormat}(\\.${dnsLabelFormat})*`;
const underscoredFormat = '_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?';
const labelKeyFormat = '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]';

const dnsLabelPattern = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;
const underscoredPattern = /^_?[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?$/;
const labelKeyPattern = /^(?:[A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;

const isSubdomain = (value: string) => value.split('.').every((part) => dnsLabelPattern.test(part));

/** `RegexError`. */
function regexError(text: string, format: string, ...examples: readonly string[]): string {
  if (examples.length === 0) return `${text} (regex used for validation is '${format}')`;
  return `${text} (e.g. ${examples.map((e) => `'${e}', `).join(' or ')}regex used for validation is '${format}')`;
}

/** `MaxLenError`: of `validation`, which counts characters, and of `content`, which says bytes. */
const tooManyCharacters = (value: string, max: number) =>
  byteLength(value) > max ? [`must be no more than ${max} characters`] : [];

/** `InclusiveRangeError`. */
export const rangeError = (low: number, high: number) => `must be between ${low} and ${high}, inclusive`;

/** `IsDNS1123Label`. */
export const dnsLabel: NameCheck = (value) => {
  const long = tooManyCharacters(value, 63);
  if (dnsLabelPattern.test(value)) return long;
  if (isSubdomain(value)) return [...long, 'must not contain dots'];
  const text =
    "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character";
  return [...long, regexError(text, dnsLabelFormat, 'my-name', '123-abc')];
};

/** `IsDNS1123Subdomain`. */
export const dnsSubdomain: NameCheck = (value) => {
  const long = tooManyCharacters(value, 253);
  if (isSubdomain(value)) return long;
  const text =
    "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character";
  return [...long, regexError(text, dnsSubdomainFormat, 'example.com')];
};

/** `IsDNS1123SubdomainWithUnderscore`. */
export const dnsSearch: NameCheck = (value) => {
  const long = tooManyCharacters(value, 253);
  if (value.split('.').every((part) => underscoredPattern.test(part))) return long;
  const text =
    "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '_', '-' or '.', and must start and end with an alphanumeric character";
  return [...long, regexError(text, `${underscoredFormat}(\\.${underscoredFormat})*`, 'example.com')];
};

/** `maskTrailingDash`: what a generated name may end with. */
export function maskTrailingDash(name: string): string {
  return name.length > 1 && name.endsWith('-') ? `${name.slice(0, -2)}a` : name;
}

const labelKeyError = regexError(
  "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character",
  labelKeyFormat,
  'MyName',
  'my.name',
  '123-abc',
);

/** `IsQualifiedName`, which is `content.IsLabelKey`. */
export const qualifiedName: NameCheck = (value) => {
  const parts = value.split('/');
  if (parts.length > 2) {
    return [
      `a valid label key ${labelKeyError} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`,
    ];
  }
  const errors: string[] = [];
  const name = parts.at(-1) ?? '';
  const [prefix] = parts;
  if (parts.length === 2 && prefix !== undefined) {
    if (prefix === '') errors.push('prefix part must be non-empty');
    else for (const message of dnsSubdomain(prefix)) errors.push(`prefix part ${inBytes(message)}`);
  }
  if (name === '') errors.push('name part must be non-empty');
  else if (byteLength(name) > 63) errors.push('name part must be no more than 63 bytes');
  if (!labelKeyPattern.test(name)) errors.push(`name part ${labelKeyError}`);
  return errors;
};

/** `LongName` of `validate`, which calls `content`, whose MaxLenError says bytes. */
export const longName: NameCheck = (value) => dnsSubdomain(value).map(inBytes);
const inBytes = (message: string) => message.replace(/ characters$/, ' bytes');

/** `IsValidLabelValue`, which is `content.IsLabelValue`. */
export const labelValue: NameCheck = (value) => {
  const long = tooManyCharacters(value, 63).map(inBytes);
  if (value === '' || labelKeyPattern.test(value)) return long;
  const text =
    "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character";
  return [...long, regexError(text, `(${labelKeyFormat})?`, 'MyValue', 'my_value', '12345')];
};

/** `IsValidPortName`. */
export const portName: NameCheck = (value) => {
  const errors = [...tooManyCharacters(value, 15)];
  if (!/^[-a-z0-9]+$/.test(value)) {
    errors.push('must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)');
  }
  if (!/[a-z]/.test(value)) errors.push('must contain at least one letter (a-z)');
  if (value.includes('--')) errors.push('must not contain consecutive hyphens');
  if (value.startsWith('-') || value.endsWith('-')) errors.push('must not begin or end with a hyphen');
  return errors;
};

/** `IsValidPortNum`. */
export const portNumber = (value: number): readonly string[] =>
  value >= 1 && value <= 65535 ? [] : [rangeError(1, 65535)];

/** `IsValidUserID` and `IsValidGroupID`. */
export const userId = (value: number): readonly string[] =>
  value >= 0 && value <= 2147483647 ? [] : [rangeError(0, 2147483647)];

/** `IsHTTPHeaderName`. */
export const headerName: NameCheck = (value) =>
  /^[-A-Za-z0-9]+$/.test(value)
    ? []
    : [
        regexError(
          "a valid HTTP header must consist of alphanumeric characters or '-'",
          '[-A-Za-z0-9]+',
          'X-Header-Name',
        ),
      ];

/** `IsRelaxedEnvVarName`. */
export const relaxedEnvName: NameCheck = (value) => {
  const empty = value === '' ? ['environment variable name must be non-empty'] : [];
  if (/^[ -<>-~]*$/.test(value)) return empty;
  return [
    ...empty,
    "a valid environment variable name must consist only of printable ASCII characters other than '='",
  ];
};

/** `hasChDirPrefix`. */
function directoryPrefix(value: string): readonly string[] {
  if (value === '.') return ["must not be '.'"];
  if (value === '..') return ["must not be '..'"];
  return value.startsWith('..') ? ["must not start with '..'"] : [];
}

/** `IsEnvVarName`, of releases before 1.32. */
export const envName: NameCheck = (value) => {
  const text =
    "a valid environment variable name must consist of alphabetic characters, digits, '_', '-', or '.', and must not start with a digit";
  const format = '[-._a-zA-Z][-._a-zA-Z0-9]*';
  const wrong = /^[-._a-zA-Z][-._a-zA-Z0-9]*$/.test(value)
    ? []
    : [regexError(text, format, 'my.env-name', 'MY_ENV.NAME', 'MyEnvName1')];
  return [...wrong, ...directoryPrefix(value)];
};

/** `IsConfigMapKey`. */
export const configKey: NameCheck = (value) => {
  const errors = [...tooManyCharacters(value, 253)];
  if (!/^[-._a-zA-Z0-9]+$/.test(value)) {
    const text = "a valid config key must consist of alphanumeric characters, '-', '_' or '.'";
    errors.push(regexError(text, '[-._a-zA-Z0-9]+', 'key.name', 'KEY_NAME', 'key-name'));
  }
  return [...errors, ...directoryPrefix(value)];
};

/** `IsValidPercent`. */
export const percent: NameCheck = (value) =>
  /^[0-9]+%$/.test(value)
    ? []
    : [
        regexError(
          "a valid percent string must be a numeric string followed by an ending '%'",
          '[0-9]+%',
          '1%',
          '93%',
        ),
      ];

/** Why a text is no path below a domain (`IsDomainPrefixedPath`). */
export function isHttpPath(value: string): boolean {
  return /^[A-Za-z0-9/\-._~%!$&'()*+,;=:]+$/.test(value);
}
