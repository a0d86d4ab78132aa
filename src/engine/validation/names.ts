import type { Issue, Path } from '../../pod/index.ts';
import type { NameParams } from './codes.ts';
import { type AnyExtra, invalid } from './errors.ts';
import { byteLength } from './read.ts';

/** Why a text is not a name of its kind: upstream's sentence and our code. */
export type Problem =
  | { readonly code: NameCode; readonly detail: string }
  | { readonly code: 'name-too-long'; readonly detail: string; readonly max: number };

/** The codes whose sentences name the value alone. */
type NameCode = Exclude<keyof NameParams, 'name-too-long'>;

type Check = (value: string) => Problem | undefined;

const label = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const subdomain = `${label}(\\.${label})*`;
const underscored = '_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?';
const labelKey = '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]';

const whole = (source: string) => new RegExp(`^(?:${source})$`);
const labelPattern = whole(label);
const subdomainPattern = whole(subdomain);
const underscoredPattern = whole(`${underscored}(\\.${underscored})*`);
const labelKeyPattern = whole(labelKey);

/** `RegexError` of apimachinery's `pkg/util/validation/validation.go`. */
function regexError(text: string, format: string, ...examples: string[]): string {
  if (examples.length === 0) return `${text} (regex used for validation is '${format}')`;
  return `${text} (e.g. ${examples.map((e) => `'${e}', `).join(' or ')}regex used for validation is '${format}')`;
}

/** `MaxLenError`: of `validation`, which counts characters, and of `content`, which says bytes. */
const tooLong = (max: number, unit = 'characters'): Problem => ({
  code: 'name-too-long',
  detail: `must be no more than ${max} ${unit}`,
  max,
});

function check(pattern: RegExp, max: number, code: NameCode, detail: string, unit?: string): Check {
  return (value) => {
    if (byteLength(value) > max) return tooLong(max, unit);
    return pattern.test(value) ? undefined : { code, detail };
  };
}

/** `IsDNS1123Label`: container, volume and port-less names. */
export const dnsLabel: Check = (value) => {
  if (value.length <= 63 && !labelPattern.test(value) && subdomainPattern.test(value)) {
    return { code: 'dns-label-dots', detail: 'must not contain dots' };
  }
  return plainDnsLabel(value);
};
const plainDnsLabel = check(
  labelPattern,
  63,
  'dns-label',
  regexError(
    "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character",
    label,
    'my-name',
    '123-abc',
  ),
);

/** `IsDNS1123Subdomain`: names of most objects. */
export const dnsSubdomain: Check = check(
  subdomainPattern,
  253,
  'dns-subdomain',
  regexError(
    "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character",
    subdomain,
    'example.com',
  ),
);

/** `LongName` of `validate`, which says bytes. */
export const longName: Check = (value) =>
  byteLength(value) > 253 ? tooLong(253, 'bytes') : dnsSubdomain(value);

/** `NameIsDNSSubdomain` of a prefix: one trailing dash is masked. */
export const dnsSubdomainPrefix: Check = (value) => dnsSubdomain(maskTrailingDash(value));
export const dnsLabelPrefix: Check = (value) => dnsLabel(maskTrailingDash(value));

function maskTrailingDash(name: string): string {
  return name.length > 1 && name.endsWith('-') ? `${name.slice(0, -2)}a` : name;
}

/** `IsDNS1123SubdomainWithUnderscore`: DNS search paths. */
export const dnsSearch: Check = check(
  underscoredPattern,
  253,
  'dns-search',
  regexError(
    "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '_', '-' or '.', and must start and end with an alphanumeric character",
    `${underscored}(\\.${underscored})*`,
    'example.com',
  ),
);

const labelKeyDetail = regexError(
  "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character",
  labelKey,
  'MyName',
  'my.name',
  '123-abc',
);

/** `IsQualifiedName`: keys of labels and annotations, names of conditions and resources. */
export const qualifiedName: Check = (value) => {
  const parts = value.split('/');
  const [prefix, name = ''] = parts.length === 1 ? [undefined, parts[0]] : parts;
  const code = 'qualified-name';
  if (parts.length > 2) {
    const detail = `a valid label key ${labelKeyDetail} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`;
    return { code, detail };
  }
  if (prefix === '') return { code, detail: 'prefix part must be non-empty' };
  const inPrefix = prefix === undefined ? undefined : dnsSubdomain(prefix);
  if (inPrefix) {
    return { code, detail: `prefix part ${inPrefix.detail.replace(/ characters$/, ' bytes')}` };
  }
  if (name === '') return { code, detail: 'name part must be non-empty' };
  if (name.length > 63) {
    return { code: 'name-too-long', detail: 'name part must be no more than 63 bytes', max: 63 };
  }
  return labelKeyPattern.test(name) ? undefined : { code, detail: `name part ${labelKeyDetail}` };
};

/** `IsValidLabelValue`; the empty string is one. */
export const labelValue: Check = check(
  whole(`(${labelKey})?`),
  63,
  'label-value',
  regexError(
    "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character",
    `(${labelKey})?`,
    'MyValue',
    'my_value',
    '12345',
  ),
  'bytes',
);

const envPattern = /^[ -<>-~]+$/;

/** `IsRelaxedEnvVarName`: printable ASCII without `=`. */
export const envName: Check = (value) =>
  envPattern.test(value)
    ? undefined
    : {
        code: 'env-name',
        detail:
          "a valid environment variable name must consist only of printable ASCII characters other than '='",
      };

/** `IsConfigMapKey`. */
export const configKey: Check = (value) => {
  if (value.length > 253) return tooLong(253);
  if (!/^[-._a-zA-Z0-9]+$/.test(value)) {
    const detail = regexError(
      "a valid config key must consist of alphanumeric characters, '-', '_' or '.'",
      '[-._a-zA-Z0-9]+',
      'key.name',
      'KEY_NAME',
      'key-name',
    );
    return { code: 'config-key', detail };
  }
  if (value === '.') return { code: 'config-key', detail: "must not be '.'" };
  if (value === '..') return { code: 'config-key', detail: "must not be '..'" };
  return value.startsWith('..') ? { code: 'config-key', detail: "must not start with '..'" } : undefined;
};

/** `IsValidPortName` (IANA_SVC_NAME). */
export const portName: Check = (value) => {
  const code = 'port-name';
  if (byteLength(value) > 15) return tooLong(15);
  if (!/^[-a-z0-9]+$/.test(value)) {
    return { code, detail: 'must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)' };
  }
  if (!/[a-z]/.test(value)) return { code, detail: 'must contain at least one letter (a-z)' };
  if (value.includes('--')) return { code, detail: 'must not contain consecutive hyphens' };
  return /^-|-$/.test(value) ? { code, detail: 'must not begin or end with a hyphen' } : undefined;
};

/** `IsHTTPHeaderName`. */
export const headerName: Check = (value) =>
  /^[-A-Za-z0-9]+$/.test(value)
    ? undefined
    : {
        code: 'header-name',
        detail: regexError(
          "a valid HTTP header must consist of alphanumeric characters or '-'",
          '[-A-Za-z0-9]+',
          'X-Header-Name',
        ),
      };

/** The issue of a text that is not a name of its kind, or nothing. */
export function* validName(path: Path, value: string, is: Check, extra: AnyExtra = {}): Generator<Issue> {
  const problem = is(value);
  if (!problem) return;
  const params = { value, ...extra.params };
  yield problem.code === 'name-too-long'
    ? invalid(path, value, problem.detail, problem.code, {
        ...extra,
        params: { max: problem.max, ...params },
      })
    : invalid(path, value, problem.detail, problem.code, { ...extra, params });
}
