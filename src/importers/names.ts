import { freeName, type JsonObject } from '../pod/index.ts';

/** The longest label of DNS (RFC 1123). */
const longest = 63;

/**
 * The nearest DNS label: lower case, everything else than letters and digits a hyphen, none at the ends.
 * @returns `fallback` where nothing is left
 */
export function dnsLabel(text: string, fallback = 'app'): string {
  const plain = text.toLowerCase().replaceAll(/[^a-z0-9]/g, '-');
  return trimmed(trimmed(plain).slice(0, longest)) || fallback;
}

/** Without hyphens at both ends. */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (text[start] === '-') start++;
  while (end > start && text[end - 1] === '-') end--;
  return text.slice(start, end);
}

/** A label that begins with a letter, as the name of a Service must (RFC 1035). */
export function serviceLabel(label: string): string {
  return /^[a-z]/.test(label) ? label : dnsLabel(`svc-${label}`);
}

/** The label, or the first of `label-2`, `label-3`, ... that is free. The name is taken from then on. */
export function takeName(label: string, taken: Set<string>): string {
  const name = freeName(label, taken, { longest });
  taken.add(name);
  return name;
}

/** True for the name of a label or annotation: `validation.IsQualifiedName` of apimachinery. */
export function isQualifiedName(key: string): boolean {
  const slash = key.lastIndexOf('/');
  const prefix = key.slice(0, Math.max(slash, 0));
  const name = key.slice(slash + 1);
  if (slash >= 0 && !isSubdomain(prefix)) return false;
  return name !== '' && isLabelValue(name);
}

/** True for the value of a label; the empty text is one. */
export function isLabelValue(value: string): boolean {
  if (value === '') return true;
  return value.length <= longest && /^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(value) && /[A-Za-z0-9]$/.test(value);
}

/** True for a DNS subdomain in lower case. */
export function isSubdomain(name: string): boolean {
  if (name === '' || name.length > 253) return false;
  return name.split('.').every((label) => label !== '' && label === dnsLabel(label, ''));
}

/** True for a key of a ConfigMap or Secret. */
export function isDataKey(key: string): boolean {
  return key.length <= 253 && /^[-._a-zA-Z0-9]+$/.test(key) && key !== '.' && key !== '..';
}

/** The nearest key of a ConfigMap. */
export function dataKey(text: string): string {
  const key = text.replaceAll(/[^-._a-zA-Z0-9]/g, '-').slice(0, 253);
  return isDataKey(key) ? key : 'file';
}

/** The last part of a path, of either kind of slash, without one behind it. */
export function baseName(path: string): string {
  const parts = path.split(/[\\/]/).filter((part) => part !== '');
  return parts.at(-1) ?? '';
}

/** Without the keys that have no value. */
export function compact(object: Readonly<Record<string, JsonObject[string] | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(object).filter((entry): entry is [string, JsonObject[string]] => entry[1] !== undefined),
  );
}
