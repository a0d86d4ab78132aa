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

/** `parseIP` of apimachinery's `pkg/util/validation/ip.go`, strict as in 1.36: upstream's sentence, or nothing. */
export function ipProblem(text: string): string | undefined {
  if (!isIp(text)) return 'must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)';
  if (!text.includes(':') && !isIpv4(text, false)) return 'must not have leading 0s';
  if (/^(::|(0+:){5})ffff:/i.test(text)) return 'must not be an IPv4-mapped IPv6 address';
  return undefined;
}
