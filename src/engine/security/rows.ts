import {
  type ContainerRef,
  containersOf,
  getIn,
  isList,
  isObject,
  type Json,
  own,
  type Path,
  startsWith,
} from '../../pod/index.ts';
import { checks } from './checks.ts';
import { podSecurityPath } from './helpers.ts';
import { type PodSecurityOptions, podSecurity } from './podSecurity.ts';
import type { Check, CheckId, PodSecurity, Violation } from './types.ts';

/** What a check makes of the Pod itself, or of one container. */
export interface SecurityCell {
  /** `missing`: the Pod does not say what would settle it for all containers. */
  readonly state: 'passes' | 'fails' | 'missing';
  /** Where it is set or would be, from the Pod. */
  readonly path: Path;
  /** What counts, as it is written; undefined where nothing is. */
  readonly value: string | undefined;
  /** The container says nothing, so the Pod's own setting counts. */
  readonly inherited: boolean;
}

/** `notAsked`: of Windows, or of a Pod in a user namespace. `later`: the policy of this version does not have it yet. */
export type SecurityState = 'passes' | 'fails' | 'notAsked' | 'later';

export interface SecurityRow {
  readonly check: CheckId;
  readonly level: Check['level'];
  readonly state: SecurityState;
  /** Minor version of the policy that has it first. */
  readonly since: number;
  readonly violation: Violation | undefined;
  /** undefined where the check does not look at the Pod itself. */
  readonly pod: SecurityCell | undefined;
  /** In the order of the columns; undefined where it looks at the Pod alone. */
  readonly containers: readonly (SecurityCell | undefined)[];
}

export interface SecurityColumn {
  readonly name: string;
  readonly role: ContainerRef['role'];
  readonly path: Path;
}

/** The Pod Security Standards check by check, and each check container by container. */
export interface SecurityTable extends PodSecurity {
  readonly columns: readonly SecurityColumn[];
  /** In the order of upstream. */
  readonly rows: readonly SecurityRow[];
}

/** Where the value stands that a check looks at: from the Pod, and from a container. */
interface Setting {
  readonly pod?: Path;
  readonly container?: Path;
  /** The Pod's counts where the container has none. */
  readonly inherits?: boolean;
}

const both = (...field: Path): Setting => ({
  pod: [...podSecurityPath, ...field],
  container: ['securityContext', ...field],
  inherits: true,
});
const inContainer = (...field: Path): Setting => ({ container: ['securityContext', ...field] });

const settings: Readonly<Record<CheckId, Setting>> = {
  allowPrivilegeEscalation: inContainer('allowPrivilegeEscalation'),
  appArmorProfile: both('appArmorProfile'),
  capabilities_baseline: inContainer('capabilities'),
  capabilities_restricted: inContainer('capabilities'),
  hostNamespaces: { pod: ['spec'] },
  hostPathVolumes: { pod: ['spec', 'volumes'] },
  hostPorts: { container: ['ports'] },
  hostProbesAndHostLifecycle: { container: [] },
  privileged: inContainer('privileged'),
  procMount: inContainer('procMount'),
  procMount_restricted: inContainer('procMount'),
  restrictedVolumes: { pod: ['spec', 'volumes'] },
  runAsNonRoot: both('runAsNonRoot'),
  runAsUser: both('runAsUser'),
  seLinuxOptions: both('seLinuxOptions'),
  seccompProfile_baseline: both('seccompProfile'),
  seccompProfile_restricted: both('seccompProfile'),
  sysctls: { pod: [...podSecurityPath, 'sysctls'] },
  windowsHostProcess: both('windowsOptions', 'hostProcess'),
};

/** Settings whose value is many things: only what is wrong of it is shown. */
const wide = new Set<CheckId>([
  'hostNamespaces',
  'hostPathVolumes',
  'hostPorts',
  'hostProbesAndHostLifecycle',
  'restrictedVolumes',
  'sysctls',
]);

/** A value in few characters: `true`, `RuntimeDefault`, `drop ALL, add NET_ADMIN`. */
function short(value: Json | undefined): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (isList(value)) return value.map((item) => short(item)).join(' ');
  if (!isObject(value)) return String(value);
  const type = own(value, 'type');
  const entries = Object.entries(value);
  if (typeof type === 'string' && entries.length === 1) return type;
  const parts = entries.map(([key, item]) => `${key} ${short(item)}`);
  return parts.length === 0 ? undefined : parts.join(', ');
}

/** What is wrong of many things: `hostNetwork`, `hostPath of data`, `80`. */
function named(pod: Json | undefined, check: CheckId, paths: readonly Path[]): string | undefined {
  if (paths.length === 0) return undefined;
  const words = paths.map((path) => {
    const last = String(path.at(-1));
    if (check === 'hostNamespaces') return last;
    if (path[1] === 'volumes') return `${short(own(getIn(pod, path.slice(0, 3)), 'name'))}: ${last}`;
    return short(getIn(pod, path)) ?? last;
  });
  return [...new Set(words)].join(', ');
}

/** The violations of a level by check. */
function byCheck(
  { baseline, restricted }: PodSecurity,
  level: Check['level'],
): ReadonlyMap<CheckId, Violation> {
  const { violations } = level === 'baseline' ? baseline : restricted;
  return new Map(violations.map((violation) => [violation.check, violation]));
}

/** The Pod without what spares it a check: its system, and its user namespace. */
function unrelaxed(pod: Json | undefined): Json | undefined {
  const spec = own(pod, 'spec');
  if (!isObject(pod) || !isObject(spec)) return pod;
  const { os: _, hostUsers: __, ...bare } = spec;
  return { ...pod, spec: bare };
}

/**
 * `podSecurity` with every check that the newest policy knows, and what each container does about it: passes or fails, by its
 * own setting or by the Pod's. Never throws.
 */
export function securityTable(pod: Json | undefined, options: PodSecurityOptions = {}): SecurityTable {
  const security = podSecurity(pod, options);
  const strict = podSecurity(unrelaxed(pod), options);
  const columns = containersOf(pod);
  const rows = checks.map(({ id, level, versions }): SecurityRow => {
    const since = versions[0]?.since ?? 0;
    const violation = byCheck(security, level).get(id);
    const spared = !violation && byCheck(strict, level).has(id);
    const paths = violation?.paths ?? [];
    const ofPod = paths.filter((bad) => !columns.some(({ path }) => startsWith(bad, path)));
    return {
      check: id,
      level,
      state: since > security.version ? 'later' : violation ? 'fails' : spared ? 'notAsked' : 'passes',
      since,
      violation,
      pod: podCell(pod, id, ofPod),
      containers: columns.map((column) => {
        const bad = paths.filter((path) => startsWith(path, column.path));
        return containerCell(pod, id, column, bad, ofPod);
      }),
    };
  });
  return { ...security, columns: columns.map(({ name, role, path }) => ({ name, role, path })), rows };
}

/** @param bad paths that the check is about, of the Pod itself */
function podCell(pod: Json | undefined, id: CheckId, bad: readonly Path[]): SecurityCell | undefined {
  const at = settings[id].pod;
  if (!at) return undefined;
  const value = wide.has(id) ? named(pod, id, bad) : short(getIn(pod, at));
  const state = bad.length === 0 ? 'passes' : value === undefined ? 'missing' : 'fails';
  return { state, path: bad[0] ?? at, value, inherited: false };
}

/** @param bad paths that the check is about, of this container */
function containerCell(
  pod: Json | undefined,
  id: CheckId,
  { path }: ContainerRef,
  bad: readonly Path[],
  ofPod: readonly Path[],
): SecurityCell | undefined {
  const { pod: above, container, inherits } = settings[id];
  if (!container) return undefined;
  const at = [...path, ...container];
  const mine = short(getIn(pod, at));
  const theirs = inherits && above ? short(getIn(pod, above)) : undefined;
  const inherited = mine === undefined && theirs !== undefined;
  return {
    state: bad.length > 0 || (inherited && ofPod.length > 0) ? 'fails' : 'passes',
    path: bad[0] ?? (inherited && above ? above : at),
    value: wide.has(id) ? named(pod, id, bad) : (mine ?? theirs),
    inherited,
  };
}
