import { groupsOf, isMapped } from '../validation/ip.ts';
import type { Field } from './errors.ts';

/** An IPv6 address as RFC 5952 writes it, as Go's `netip.Addr.String`. */
function canonicalIpv6(text: string): string {
  const groups = groupsOf(text);
  let [start, length] = [-1, 1];
  for (let i = 0; i < groups.length; i++) {
    let end = i;
    while (end < groups.length && groups[end] === 0) end++;
    if (end - i > length) [start, length] = [i, end - i];
  }
  const hex = (part: readonly number[]) => part.map((group) => group.toString(16)).join(':');
  if (start < 0) return hex(groups);
  return `${hex(groups.slice(0, start))}::${hex(groups.slice(start + length))}`;
}

/** `GetWarningsForIP` of an address that is valid. */
export function ipWarning(value: string, p: Field, minor: number): readonly string[] {
  if (!value.includes(':')) {
    const plain = value.split('.').map(Number).join('.');
    return plain === value ? [] : [nonStandard(value, plain, p, minor)];
  }
  const groups = groupsOf(value);
  if (isMapped(groups)) {
    const [high = 0, low = 0] = groups.slice(6);
    const plain = [high >> 8, high & 255, low >> 8, low & 255].join('.');
    return [nonStandard(value, plain, p, minor)];
  }
  const canonical = canonicalIpv6(value);
  if (canonical === value) return [];
  return [
    `${p}: IPv6 address ${JSON.stringify(value)} should be in RFC 5952 canonical format (${JSON.stringify(canonical)})`,
  ];
}

function nonStandard(value: string, plain: string, p: Field, minor: number): string {
  const when = minor >= 36 ? 'is invalid' : 'will be considered invalid in a future Kubernetes release';
  return `${p}: non-standard IP address ${JSON.stringify(value)} ${when}: use ${JSON.stringify(plain)}`;
}
