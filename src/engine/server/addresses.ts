import type { Field } from './errors.ts';

/** The eight groups of an IPv6 address that was found valid. */
function groupsOf(text: string): readonly number[] {
  const last = text.slice(text.lastIndexOf(':') + 1);
  const plain = last.includes('.')
    ? text.slice(0, text.lastIndexOf(':') + 1) +
      ipv4Groups(last)
        .map((n) => n.toString(16))
        .join(':')
    : text;
  const [head = '', tail] = plain.split('::');
  const read = (half: string) =>
    half === '' ? [] : half.split(':').map((group) => Number.parseInt(group, 16));
  if (tail === undefined) return read(head);
  const [before, after] = [read(head), read(tail)];
  return [...before, ...Array.from({ length: 8 - before.length - after.length }, () => 0), ...after];
}

function ipv4Groups(text: string): readonly number[] {
  const [a = 0, b = 0, c = 0, d = 0] = text.split('.').map(Number);
  return [a * 256 + b, c * 256 + d];
}

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
  const mapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (mapped) {
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
