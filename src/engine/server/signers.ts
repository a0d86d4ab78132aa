import { byteLength } from '../validation/read.ts';
import type { ErrorList, Field } from './errors.ts';
import { dnsLabel, dnsSubdomain } from './names.ts';

/** `ValidateSignerName` of pkg/apis/core/validation/names.go. */
export function validateSignerName(errors: ErrorList, name: string, p: Field): void {
  if (name === '') {
    errors.required(p);
    return;
  }
  const [domain, path, ...rest] = name.split('/');
  if (domain === undefined || path === undefined || rest.length > 0) {
    const detail = "must be a fully qualified domain and path of the form 'example.com/signer-name'";
    errors.invalid(p, name, detail);
    return;
  }
  if (byteLength(domain) > 253) errors.tooLong(p, 253);
  const labels = domain.split('.');
  firstProblem(errors, labels, dnsLabel, domain, p);
  if (labels.length < 2) {
    errors.invalid(p, domain, 'should be a domain with at least two segments separated by dots');
  }
  firstProblem(errors, path.split('.'), dnsSubdomain, path, p);
  if (byteLength(name) > 571) errors.tooLong(p, 571);
}

/** What is wrong with the first of the parts that is none. */
function firstProblem(
  errors: ErrorList,
  parts: readonly string[],
  is: (part: string) => readonly string[],
  whole: string,
  p: Field,
): void {
  const part = parts.find((text) => is(text).length > 0);
  if (part === undefined) return;
  for (const message of is(part))
    errors.invalid(p, whole, `validating label ${JSON.stringify(part)}: ${message}`);
}
