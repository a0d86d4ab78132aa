import { containersOf } from '../containers.ts';
import type { PathEdit } from '../edit.ts';
import { featuresOf } from '../features.ts';
import { isList, isObject, type Json, own } from '../json.ts';
import { getIn, type Path } from '../path.ts';
import { isSafeSysctl } from '../safe-sysctls.ts';
import { itemsAt, setTo, unset } from './plan.ts';
import type { Preset, PresetScope } from './types.ts';

/** Checks of the Pod Security Standards that no plan cures: what they forbid is what the Pod is made of. */
export const notCured: readonly string[] = ['hostNamespaces', 'hostPathVolumes', 'restrictedVolumes'];

const confined = new Set<Json | undefined>(['RuntimeDefault', 'Localhost']);
const seLinuxTypes = new Set<Json | undefined>([
  undefined,
  '',
  'container_t',
  'container_init_t',
  'container_kvm_t',
]);
const isSeLinuxType = (type: Json | undefined, policy: number) =>
  seLinuxTypes.has(type) || (type === 'container_engine_t' && policy >= 31);
/** A server takes the old annotation beside the field only where both say the same; alone it means nothing any more. */
const seccompAnnotation = 'seccomp.security.alpha.kubernetes.io/pod';
const runtimeDefault = new Set<Json | undefined>([undefined, 'runtime/default', 'docker/default']);
const appArmorAnnotation = 'container.apparmor.security.beta.kubernetes.io/';

const isSet = (value: Json | undefined) => value !== undefined && value !== null;

/** The Pod as the plan reads it. */
interface Setting {
  readonly scope: PresetScope;
  readonly spec: Json | undefined;
  /** Minor version of the policy. */
  readonly policy: number;
  readonly isWindows: boolean;
  /** With `hostUsers: false` root in the container is nobody on the node, and the standards allow it from 1.35 on. */
  readonly rootAllowed: boolean;
}

/**
 * The edits that bring a whole Pod to the level `restricted` of the Pod Security Standards, as far as settings can: what is
 * missing is set on the Pod where it can stand there, and what is forbidden is taken away. Host namespaces and kinds of volumes
 * stay ({@link notCured}), and whether an image can run without root no manifest tells. Policies older than 1.25 ask of Windows
 * Pods what a server does not let them say; nothing is set there.
 * @param policy minor version of the policy; that of the cluster's release by default
 */
export function restrictedPlan(scope: PresetScope, policy?: number): PathEdit[] {
  const spec = getIn(scope.root, [...scope.podPath, 'spec']);
  if (!isObject(spec)) return [];
  const features = featuresOf(scope.cluster);
  const minor = policy ?? features.minor;
  const setting: Setting = {
    scope,
    spec,
    policy: minor,
    isWindows: own(own(spec, 'os'), 'name') === 'windows',
    rootAllowed: minor >= 35 && own(spec, 'hostUsers') === false && features.on('UserNamespacesSupport'),
  };
  const containers = containersOf(getIn(scope.root, scope.podPath));
  const at = (path: Path) => [...scope.podPath, ...path];
  return [
    ...ofPod(setting),
    ...containers.flatMap(({ path }) => demanded(setting, at(path))),
    ...forbiddenOfPod(setting),
    ...containers.flatMap(({ path }) => forbidden(setting, at(path))),
  ];
}

/** What is set on the Pod for all of its containers. */
function ofPod({ scope, spec, isWindows, rootAllowed }: Setting): PathEdit[] {
  const security = [...scope.podPath, 'spec', 'securityContext'];
  const inEach = (field: string, is: (value: Json | undefined) => boolean) => {
    const all = containersOf(getIn(scope.root, scope.podPath));
    return all.length > 0 && all.every(({ value }) => is(own(own(value, 'securityContext'), field)));
  };
  const nonRoot = own(own(spec, 'securityContext'), 'runAsNonRoot');
  const needsNonRoot = nonRoot === false || !(nonRoot === true || inEach('runAsNonRoot', (v) => v === true));
  const seccomp = own(own(spec, 'securityContext'), 'seccompProfile');
  const isConfined = (profile: Json | undefined) => confined.has(own(profile, 'type'));
  const needsSeccomp = isSet(seccomp) ? !isConfined(seccomp) : !inEach('seccompProfile', isConfined);
  return [
    ...(needsNonRoot && !rootAllowed ? setTo(scope, [...security, 'runAsNonRoot'], true) : []),
    ...(needsSeccomp && !isWindows ? withoutOtherSeccomp(scope, security) : []),
  ];
}

/** The profile of the runtime, without what stands against it: a profile of the node, and what an old annotation says. */
function withoutOtherSeccomp(scope: PresetScope, security: Path): PathEdit[] {
  const annotations = [...scope.podPath, 'metadata', 'annotations'];
  const said = own(getIn(scope.root, annotations), seccompAnnotation);
  return [
    ...setTo(scope, [...security, 'seccompProfile', 'type'], 'RuntimeDefault'),
    ...unset(scope, [...security, 'seccompProfile', 'localhostProfile']),
    ...(runtimeDefault.has(said) ? [] : unset(scope, [...annotations, seccompAnnotation], 1)),
  ];
}

/** What each container has to say for itself. */
function demanded({ scope, isWindows }: Setting, container: Path): PathEdit[] {
  if (isWindows) return [];
  const security = [...container, 'securityContext'];
  const drop = [...security, 'capabilities', 'drop'];
  const dropped = itemsAt(scope, drop);
  const dropAll: PathEdit[] = dropped.includes('ALL')
    ? []
    : dropped.length > 0
      ? [{ op: 'insert', path: drop, index: 0, value: 'ALL' }]
      : [{ op: 'set', path: drop, value: ['ALL'] }];
  return [...setTo(scope, [...security, 'allowPrivilegeEscalation'], false), ...dropAll];
}

function forbiddenOfPod(setting: Setting): PathEdit[] {
  const { scope, policy } = setting;
  const security = [...scope.podPath, 'spec', 'securityContext'];
  const annotations = [...scope.podPath, 'metadata', 'annotations'];
  const written = getIn(scope.root, annotations);
  const unconfined = Object.entries(isObject(written) ? written : {}).filter(
    ([key, value]) =>
      key.startsWith(appArmorAnnotation) &&
      typeof value === 'string' &&
      !(value === '' || value === 'runtime/default' || value.startsWith('localhost/')),
  );
  return [
    ...forbiddenAnywhere(setting, security),
    ...without(
      scope,
      [...security, 'sysctls'],
      (sysctl) => !isSafeSysctl(String(own(sysctl, 'name')), policy),
    ),
    ...unconfined.flatMap(([key]) => unset(scope, [...annotations, key], 1)),
  ];
}

/** What a security context of the Pod or of a container must not say. */
function forbiddenAnywhere({ scope, policy, rootAllowed }: Setting, security: Path): PathEdit[] {
  const value = getIn(scope.root, security);
  const appArmor = own(value, 'appArmorProfile');
  const seLinux = own(value, 'seLinuxOptions');
  const drop = (is: boolean, ...field: Path) =>
    is ? unset(scope, [...security, ...field], field.length - 1) : [];
  return [
    ...drop(own(value, 'runAsUser') === 0 && !rootAllowed, 'runAsUser'),
    ...drop(isSet(appArmor) && !confined.has(own(appArmor, 'type')), 'appArmorProfile'),
    ...drop(!isSeLinuxType(own(seLinux, 'type'), policy), 'seLinuxOptions', 'type'),
    ...drop(isSet(own(seLinux, 'user')), 'seLinuxOptions', 'user'),
    ...drop(isSet(own(seLinux, 'role')), 'seLinuxOptions', 'role'),
    ...drop(own(own(value, 'windowsOptions'), 'hostProcess') === true, 'windowsOptions', 'hostProcess'),
  ];
}

const handlers: readonly Path[] = [
  ['livenessProbe'],
  ['readinessProbe'],
  ['startupProbe'],
  ['lifecycle', 'postStart'],
  ['lifecycle', 'preStop'],
];

/** What a container must not say. */
function forbidden(setting: Setting, container: Path): PathEdit[] {
  const { scope, policy, isWindows, rootAllowed } = setting;
  const security = [...container, 'securityContext'];
  const value = getIn(scope.root, security);
  const seccomp = own(value, 'seccompProfile');
  const procMount = own(value, 'procMount');
  const drop = (is: boolean, field: string) => (is ? unset(scope, [...security, field]) : []);
  return [
    ...drop(own(value, 'runAsNonRoot') === false && !rootAllowed, 'runAsNonRoot'),
    ...drop(own(value, 'privileged') === true, 'privileged'),
    ...drop(isSet(seccomp) && !confined.has(own(seccomp, 'type')), 'seccompProfile'),
    ...drop(isSet(procMount) && procMount !== 'Default', 'procMount'),
    ...(isWindows
      ? []
      : without(scope, [...security, 'capabilities', 'add'], (name) => name !== 'NET_BIND_SERVICE')),
    ...forbiddenAnywhere(setting, security),
    ...itemsAt(scope, [...container, 'ports']).flatMap((port, i) =>
      own(port, 'hostPort') ? unset(scope, [...container, 'ports', i, 'hostPort']) : [],
    ),
    ...(policy >= 34 ? handlers : []).flatMap((handler) =>
      ['httpGet', 'tcpSocket'].flatMap((kind) => {
        const path = [...container, ...handler, kind, 'host'];
        return getIn(scope.root, path) ? unset(scope, path) : [];
      }),
    ),
  ];
}

/** Takes the items out of a list that a test names, the last first so that the others keep their numbers. */
function without({ root }: PresetScope, path: Path, isBad: (item: Json) => boolean): PathEdit[] {
  const list = getIn(root, path);
  if (!isList(list)) return [];
  const bad = list.flatMap((item, i) => (isBad(item) ? [i] : []));
  if (bad.length > 0 && bad.length === list.length) return [{ op: 'delete', path }];
  return bad.reverse().map((i) => ({ op: 'delete', path: [...path, i] }));
}

export const restrictedPresets = [
  {
    id: 'pod.restricted',
    plan: (scope) => restrictedPlan(scope),
  },
] as const satisfies readonly Preset[];
