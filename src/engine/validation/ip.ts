/** IP addresses as Go's `net.ParseIP` and `netip.ParseAddr` read them; zones are not allowed. */

const octet = /^\d{1,3}$/;

function isIpv4(text: string, leadingZeros: boolean): boolean {
  const parts = text.split('.');
  return (
    parts.length === 4 &&
    parts.every(
      (part) => octet.test(part) && Number(part) <= 255 && (leadingZeros || part === String(Number(part))),
    )
  );
}

function isIpv6(text: string): boolean {
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = (half: string | undefined) => (half ? half.split(':') : []);
  const all = halves.flatMap((half) => groups(half));
  const last = all.at(-1);
  let count = all.length;
  if (last?.includes('.')) {
    if (!isIpv4(last, true) || text.endsWith('::')) return false;
    all.pop();
    count += 1;
  }
  if (!all.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return false;
  return halves.length === 2 ? count < 8 : count === 8;
}

/** True for what upstream's sloppy parser takes: leading zeros in IPv4 octets are fine. */
export function isIp(text: string): boolean {
  return text.includes(':') ? isIpv6(text) : isIpv4(text, true);
}

/** The eight groups of an IPv6 address that was found valid. */
export function groupsOf(text: string): readonly number[] {
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

/** True for the groups of an IPv4 address that is written as an IPv6 one. */
export function isMapped(groups: readonly number[]): boolean {
  return groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
}

/** `parseIP` of apimachinery's `pkg/util/validation/ip.go`, strict as in 1.36: upstream's sentence, or nothing. */
export function ipProblem(text: string): string | undefined {
  if (!isIp(text)) return 'must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)';
  const dotted = text.slice(text.lastIndexOf(':') + 1);
  if (dotted.includes('.') && !isIpv4(dotted, false)) return 'must not have leading 0s';
  return text.includes(':') && isMapped(groupsOf(text))
    ? 'must not be an IPv4-mapped IPv6 address'
    : undefined;
}
