import { capabilityNames, type LinuxView } from '../engine/index.ts';

/** A line of `/proc/1/status`. */
export interface StatusLine {
  readonly name: string;
  /** As the kernel prints it, behind the colon and a tab; undefined where only the image knows it. */
  readonly value: string | undefined;
}

/** The lines of `/proc/1/status` that the Pod decides: fs/proc/array.c of Linux. */
export function statusLines({ user, status }: LinuxView): StatusLine[] {
  const four = (id: number | undefined) => (id === undefined ? undefined : Array(4).fill(id).join('\t'));
  return [
    { name: 'Uid', value: four(user.uid) },
    { name: 'Gid', value: four(user.gid) },
    { name: 'Groups', value: user.gid === undefined ? undefined : `${user.groups.join(' ')} ` },
    ...(['CapInh', 'CapPrm', 'CapEff', 'CapBnd', 'CapAmb'] as const).map((name) => ({
      name,
      value: status[name],
    })),
    { name: 'NoNewPrivs', value: String(status.NoNewPrivs) },
    { name: 'Seccomp', value: String(status.Seccomp) },
  ];
}

/**
 * The names of a capability mask, in the order of their bits; a bit that has no name is given by its number, as capsh does.
 * @returns undefined for what is no mask of hexadecimal digits
 */
export function maskNames(mask: string): string[] | undefined {
  const digits = mask.startsWith('0x') ? mask.slice(2) : mask;
  if (
    digits === '' ||
    digits.length > 16 ||
    Array.from(digits).some((digit) => !'0123456789abcdef'.includes(digit.toLowerCase()))
  )
    return undefined;
  const bits = BigInt(`0x${digits}`);
  return Array.from({ length: 64 }, (_, bit) => bit)
    .filter((bit) => (bits >> BigInt(bit)) & 1n)
    .map((bit) => capabilityNames[bit] ?? String(bit));
}
