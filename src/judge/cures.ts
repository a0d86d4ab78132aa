import {
  analyzeDocument,
  type CheckId,
  EngineMemory,
  type PodSecurity,
  podSecurity,
  type SecurityTable,
  securityTable,
  withoutDropped,
} from '../engine/index.ts';
import {
  type Cluster,
  formatPath,
  getIn,
  isObject,
  type Json,
  type Path,
  type PathEdit,
  type PodRef,
  restrictedPlan,
} from '../pod/index.ts';
import { applyToJson } from '../yaml/index.ts';

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
  seccompProfile_baseline: /^(seccompProfile$|seccomp\.)/,
  seccompProfile_restricted: /^(seccompProfile$|seccomp\.)/,
};

/** The same with what a server does not take beside them: escalation is not forbidden to who is privileged. */
const withOthers: typeof fields = {
  allowPrivilegeEscalation: /^(allowPrivilegeEscalation|privileged|add)$/,
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

/** What is asked about: a Pod, the document that it stands in, and the cluster that judges it. */
export interface CurablePod {
  readonly root: Json | undefined;
  readonly ref: PodRef;
  readonly cluster?: Cluster | undefined;
}

/** The Pod as the policy sees it: without what the cluster drops. */
function seenPod(root: Json | undefined, { ref, cluster }: CurablePod): Json | undefined {
  const object = getIn(root, ref.objectPath);
  const seen = isObject(object) ? withoutDropped(object, ref, cluster) : object;
  return getIn(seen, ref.podPath.slice(ref.objectPath.length));
}

const failing = (one: PodSecurity) =>
  new Set([...one.baseline.violations, ...one.restricted.violations].map((violation) => violation.check));

/** What a server of the cluster refuses of the object that holds the Pod. */
function refusals(
  root: Json | undefined,
  { ref, cluster }: CurablePod,
  memory: EngineMemory,
): ReadonlySet<string> {
  const object = getIn(root, ref.objectPath);
  const { pods } = analyzeDocument(object, cluster ? { cluster } : {}, memory);
  const errors = pods.flatMap(({ issues }) => issues.filter(({ severity }) => severity === 'error'));
  return new Set(errors.map(({ code, path }) => `${code} ${formatPath(path)}`));
}

/** A check of one Pod, and what is wrong before it is cured. */
interface Cured {
  readonly pod: CurablePod;
  readonly security: PodSecurity;
  readonly check: CheckId;
  /** Computed once, for all checks. */
  readonly refused: () => ReadonlySet<string>;
  readonly memory: EngineMemory;
}

/** True where edits make the Pod pass the check, no other check fails for them, and the server refuses nothing for them. */
function isCure({ pod, security, check, refused, memory }: Cured, edits: readonly PathEdit[]): boolean {
  const root = edits.reduce<Json | undefined>((value, edit) => applyToJson(value, edit), pod.root);
  const before = failing(security);
  const now = failing(podSecurity(seenPod(root, pod), { version: security.version }));
  if (now.has(check) || [...now].some((id) => !before.has(id))) return false;
  return [...refusals(root, pod, memory)].every((refusal) => refused().has(refusal));
}

/**
 * The edits that make a Pod pass one check, if they do: tried on the object.
 * @returns undefined where no edit is certain: a volume or a namespace of the node is what the Pod is made of
 */
function cureOf(
  cured: Cured,
  { paths }: PodSecurity['baseline']['violations'][number],
): readonly PathEdit[] | undefined {
  const { pod, security, check } = cured;
  // A port of a container is needed, also where it is one of the node.
  if (paths.some((path) => path.at(-1) === 'containerPort')) return undefined;
  const { root, ref, cluster } = pod;
  const plan = () => restrictedPlan({ root, podPath: ref.podPath, cluster }, security.version);
  const about = (field: RegExp | undefined) =>
    plan().filter(({ path }) => path.some((step) => field?.test(String(step)) === true));
  const tries = takenAway.has(check)
    ? [deletions(paths, ref.podPath)]
    : [about(fields[check]), about(withOthers[check])];
  return tries.find((edits) => edits.length > 0 && isCure(cured, edits));
}

/** `securityTable` of a Pod in its document, with a cure for each failing check where one is certain. */
export function curableSecurity(pod: CurablePod, version: number): CurableSecurity {
  const table = securityTable(seenPod(pod.root, pod), { version });
  // What a cure leaves as it is, is judged once.
  const memory = new EngineMemory();
  let known: ReadonlySet<string> | undefined;
  const refused = () => {
    known ??= refusals(pod.root, pod, memory);
    return known;
  };
  const cures: Partial<Record<CheckId, readonly PathEdit[]>> = {};
  for (const { check, violation } of table.rows) {
    const edits = violation && cureOf({ pod, security: table, check, refused, memory }, violation);
    if (edits) cures[check] = edits;
  }
  return { ...table, cures };
}
