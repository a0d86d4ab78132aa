import { defaultCapabilities, isList, type Json, own } from '../../pod/index.ts';
import type { Explanation } from '../types.ts';
import { type Context, isPrivileged } from './context.ts';
import type { LinuxCapabilities, LinuxStatus, LinuxUser } from './types.ts';

/** Capabilities by bit, include/uapi/linux/capability.h (Linux 5.9 and later). */
export const capabilityNames = [
  'CHOWN',
  'DAC_OVERRIDE',
  'DAC_READ_SEARCH',
  'FOWNER',
  'FSETID',
  'KILL',
  'SETGID',
  'SETUID',
  'SETPCAP',
  'LINUX_IMMUTABLE',
  'NET_BIND_SERVICE',
  'NET_BROADCAST',
  'NET_ADMIN',
  'NET_RAW',
  'IPC_LOCK',
  'IPC_OWNER',
  'SYS_MODULE',
  'SYS_RAWIO',
  'SYS_CHROOT',
  'SYS_PTRACE',
  'SYS_PACCT',
  'SYS_ADMIN',
  'SYS_BOOT',
  'SYS_NICE',
  'SYS_RESOURCE',
  'SYS_TIME',
  'SYS_TTY_CONFIG',
  'MKNOD',
  'LEASE',
  'AUDIT_WRITE',
  'AUDIT_CONTROL',
  'SETFCAP',
  'MAC_OVERRIDE',
  'MAC_ADMIN',
  'SYSLOG',
  'WAKE_ALARM',
  'BLOCK_SUSPEND',
  'AUDIT_READ',
  'PERFMON',
  'BPF',
  'CHECKPOINT_RESTORE',
] as const;

const known: ReadonlySet<string> = new Set(capabilityNames);

function maskOf(names: ReadonlySet<string>): string {
  let mask = 0n;
  capabilityNames.forEach((name, bit) => {
    if (names.has(name)) mask |= 1n << BigInt(bit);
  });
  return mask.toString(16).padStart(16, '0');
}

const inOrder = (names: ReadonlySet<string>) => capabilityNames.filter((name) => names.has(name));

type Masks = Pick<LinuxStatus, 'CapInh' | 'CapPrm' | 'CapEff' | 'CapBnd' | 'CapAmb'>;

/**
 * The capability masks of the first process, as `/proc/1/status` shows them: the runtime's defaults with `add` and `drop`
 * (containerd's `WithCapabilities`: ALL first, then single additions, then single drops), all of them when privileged.
 * A process that is not root has none in CapPrm and CapEff after execve, whatever was added: Kubernetes sets no ambient
 * capabilities. Its CapBnd stays.
 */
export function capabilitiesOf(
  context: Context,
  user: LinuxUser,
): { readonly masks: Masks; readonly capabilities: LinuxCapabilities } {
  const { say, ref } = context;
  const explanations: Explanation[] = [];
  const bounding = boundingSet(context, explanations);
  const isRoot = user.uid === 0;
  if (user.uid !== undefined && user.uid !== 0)
    explanations.push(say('linux.caps.nonRoot', { uid: user.uid }));
  if (user.uid === undefined) explanations.push(say('linux.caps.nonRoot', { uid: '> 0' }));
  if (user.assumed) explanations.push(say('linux.caps.imageUser', {}, ref.path));
  if (own(context.spec, 'hostUsers') === false) {
    explanations.push(say('linux.caps.userNamespace', {}, ['spec', 'hostUsers']));
  }
  const none: ReadonlySet<string> = new Set();
  const effective = isRoot ? bounding : none;
  return {
    masks: {
      CapInh: maskOf(none),
      CapPrm: maskOf(effective),
      CapEff: maskOf(effective),
      CapBnd: maskOf(bounding),
      CapAmb: maskOf(none),
    },
    capabilities: { bounding: inOrder(bounding), effective: inOrder(effective), explanations },
  };
}

function boundingSet(context: Context, explanations: Explanation[]): ReadonlySet<string> {
  const { say, security, ref, options } = context;
  const path = [...ref.path, 'securityContext'];
  if (isPrivileged(context)) {
    explanations.push(say('linux.caps.privileged', {}, [...path, 'privileged']));
    return known;
  }
  const runtime = options.runtime ?? 'containerd';
  const granted = grantedCapabilities(own(security, 'capabilities'), runtime);
  const { lists, added, dropped, ignored } = granted;
  const listPath = [...path, 'capabilities'];
  const addPath = [...listPath, 'add'];
  const dropPath = [...listPath, 'drop'];
  if (lists.add.includes('ALL')) explanations.push(say('linux.caps.addedAll', {}, addPath));
  if (lists.drop.includes('ALL')) explanations.push(say('linux.caps.droppedAll', {}, dropPath));
  if (!lists.add.includes('ALL') && !lists.drop.includes('ALL')) {
    explanations.push(say('linux.caps.default', { count: defaultCapabilities[runtime].length, runtime }));
  }
  if (added.length > 0) explanations.push(say('linux.caps.added', { names: added }, addPath));
  if (dropped.length > 0) explanations.push(say('linux.caps.dropped', { names: dropped }, dropPath));
  const prefixed = ignored.filter((name) => known.has(name.replace(/^CAP_/, '')));
  const others = ignored.filter((name) => !prefixed.includes(name));
  if (prefixed.length > 0) explanations.push(say('linux.caps.prefix', { names: prefixed }, listPath));
  if (others.length > 0) explanations.push(say('linux.caps.unknown', { names: others }, listPath));
  return granted.names;
}

/** What the lists of a container that is not privileged come to. */
export interface GrantedCapabilities {
  readonly names: ReadonlySet<string>;
  /** The lists as written, in upper case, as runtimes compare them. */
  readonly lists: { readonly add: readonly string[]; readonly drop: readonly string[] };
  /** The known names of the lists, without ALL. */
  readonly added: readonly string[];
  readonly dropped: readonly string[];
  /** The names that name nothing to this runtime, as written. */
  readonly ignored: readonly string[];
}

/**
 * The bounding set that `securityContext.capabilities` gives: the runtime's defaults, ALL of `add`, ALL of `drop`, then
 * single additions, then single drops (containerd's `WithCapabilities`, internal/cri/opts/spec_opts.go).
 */
export function grantedCapabilities(
  written: Json | undefined,
  runtime: 'containerd' | 'cri-o' = 'containerd',
): GrantedCapabilities {
  const lists = { add: namesIn(own(written, 'add')), drop: namesIn(own(written, 'drop')) };
  const knownOf = (list: readonly string[]) =>
    list.map((name) => bare(name, runtime)).filter((name) => known.has(name));
  const added = knownOf(lists.add);
  const dropped = knownOf(lists.drop);
  let names = new Set<string>(defaultCapabilities[runtime]);
  if (lists.add.includes('ALL')) names = new Set(known);
  if (lists.drop.includes('ALL')) names = new Set();
  for (const name of added) names.add(name);
  for (const name of dropped) names.delete(name);
  const ignored = [...lists.add, ...lists.drop].filter(
    (name) => name !== 'ALL' && !known.has(bare(name, runtime)),
  );
  return { names, lists, added, dropped, ignored };
}

/** containerd puts `CAP_` before every name, so that one that has it already names nothing; CRI-O takes both. */
function bare(name: string, runtime: 'containerd' | 'cri-o'): string {
  return runtime === 'cri-o' ? name.replace(/^CAP_/, '') : name;
}

/** Names in upper case, as runtimes compare them. */
function namesIn(list: Json | undefined): string[] {
  return isList(list) ? list.flatMap((name) => (typeof name === 'string' ? [name.toUpperCase()] : [])) : [];
}
