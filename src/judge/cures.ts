import {
  type CheckId,
  type PodSecurity,
  podSecurity,
  type SecurityTable,
  securityTable,
} from '../engine/index.ts';
import { getIn, type Json, type Path, type PathEdit, restrictedPlan } from '../pod/index.ts';
import { applyToJson } from '../yaml/index.ts';

type PodScope = Parameters<typeof restrictedPlan>[0];

/** The checks of the Pod Security Standards, with the edits that cure those for which they are certain. */
export interface CurableSecurity extends SecurityTable {
  /** Edits from the document's root, by check. */
  readonly cures: Readonly<Partial<Record<CheckId, readonly PathEdit[]>>>;
}

/** What these forbid need not be there: taking it away is the cure. */
const takenAway = new Set<CheckId>([
  'capabilities_baseline',
  'hostPorts',
  'hostProbesAndHostLifecycle',
  'privileged',
  'procMount',
  'procMount_restricted',
  'seLinuxOptions',
  'sysctls',
  'windowsHostProcess',
]);

/** The fields that the others are about, wherever they stand: what one container sets, another may have to. */
const fields: Readonly<Partial<Record<CheckId, RegExp>>> = {
  allowPrivilegeEscalation: /^allowPrivilegeEscalation$/,
  appArmorProfile: /^(appArmorProfile$|container\.apparmor\.)/,
  capabilities_restricted: /^capabilities$/,
  runAsNonRoot: /^runAsNonRoot$/,
  runAsUser: /^runAsUser$/,
  seccompProfile_baseline: /^seccompProfile$/,
  seccompProfile_restricted: /^seccompProfile$/,
};

/** Maps and lists that are not left empty behind what is taken out of them. */
function above(path: Path): number {
  const names = path.slice(path.lastIndexOf('securityContext') + 1);
  return path.includes('securityContext') ? names.length : 0;
}

function deletions(paths: readonly Path[], podPath: Path): PathEdit[] {
  // A sysctl goes whole, with its value. The last item of a list first, so that the others keep their numbers.
  const whole = paths.map((path) => (path.includes('sysctls') ? path.slice(0, -1) : path));
  return whole
    .toReversed()
    .map((path) => ({ op: 'delete', path: [...podPath, ...path], prune: above(path) }));
}

/**
 * The edits that make a Pod pass one check, if they do: tried on the object, and no other check may fail for them.
 * @returns undefined where no edit is certain: a volume or a namespace of the node is what the Pod is made of
 */
function cureOf(
  { root, podPath }: PodScope,
  security: PodSecurity,
  { check, paths }: PodSecurity['baseline']['violations'][number],
): readonly PathEdit[] | undefined {
  const isAbout = ({ path }: PathEdit) => path.some((step) => fields[check]?.test(String(step)) === true);
  // A port of a container is needed, also where it is one of the node.
  if (paths.some((path) => path.at(-1) === 'containerPort')) return undefined;
  const edits = takenAway.has(check)
    ? deletions(paths, podPath)
    : restrictedPlan({ root, podPath }).filter(isAbout);
  if (edits.length === 0) return undefined;
  const cured = edits.reduce<Json | undefined>((value, edit) => applyToJson(value, edit), root);
  const after = podSecurity(getIn(cured, podPath), { version: security.version });
  const failing = (one: PodSecurity) =>
    new Set([...one.baseline.violations, ...one.restricted.violations].map((violation) => violation.check));
  const [before, now] = [failing(security), failing(after)];
  return now.has(check) || [...now].some((id) => !before.has(id)) ? undefined : edits;
}

/** `securityTable` of a Pod in its document, with a cure for each failing check where one is certain. */
export function curableSecurity(scope: PodScope, version: number): CurableSecurity {
  const table = securityTable(getIn(scope.root, scope.podPath), { version });
  const cures: Partial<Record<CheckId, readonly PathEdit[]>> = {};
  for (const { check, violation } of table.rows) {
    const edits = violation && cureOf(scope, table, violation);
    if (edits) cures[check] = edits;
  }
  return { ...table, cures };
}
