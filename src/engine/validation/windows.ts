import { containersOf, type Issue, type JsonObject, type Path } from '../../pod/index.ts';
import type { PodContext } from './context.ts';
import { forbidden, invalid, required } from './errors.ts';
import { bool, has, obj, objs } from './read.ts';

const podFields = ['hostUsers', 'hostPID', 'hostIPC', 'shareProcessNamespace'];
const podSecurityFields = [
  'appArmorProfile',
  'seLinuxOptions',
  'seccompProfile',
  'fsGroup',
  'fsGroupChangePolicy',
  'sysctls',
  'runAsUser',
  'runAsGroup',
  'supplementalGroups',
  'supplementalGroupsPolicy',
  'seLinuxChangePolicy',
];
/** Fields of a container's security context that a Windows Pod cannot have, in upstream's order. */
export const notOnWindows = [
  'appArmorProfile',
  'seLinuxOptions',
  'seccompProfile',
  'capabilities',
  'readOnlyRootFilesystem',
  'privileged',
  'allowPrivilegeEscalation',
  'procMount',
  'runAsUser',
  'runAsGroup',
];

/** `validateOS`, `validateLinux`, `validateWindows` and `validateWindowsHostProcessPod`. */
export function* validateOs(context: PodContext): Generator<Issue> {
  const { spec, path, os } = context;
  if (os === '') yield required([...path, 'os', 'name']);
  else if (os === 'linux') yield* forbidAll(context, [], ['windowsOptions'], ['windowsOptions'], 'linux');
  else if (os === 'windows') yield* forbidAll(context, podFields, podSecurityFields, notOnWindows, 'windows');
  yield* validateHostProcess(spec, path);
}

function* forbidAll(
  context: PodContext,
  ofPod: readonly string[],
  ofPodSecurity: readonly string[],
  ofContainer: readonly string[],
  os: 'linux' | 'windows',
): Generator<Issue> {
  const detail =
    os === 'windows' ? 'cannot be set for a windows pod' : 'windows options cannot be set for a linux pod';
  const code = os === 'windows' ? 'windows-field' : 'linux-field';
  const { spec, path } = context;
  for (const key of ofPod) {
    const set = key === 'hostPID' || key === 'hostIPC' ? bool(spec, key) === true : has(spec, key);
    if (set) yield forbidden([...path, key], detail, code, { params: { field: key } });
  }
  const sc = obj(spec, 'securityContext');
  for (const key of ofPodSecurity) {
    if (key === 'sysctls' ? objs(sc, key, path).length > 0 : has(sc, key)) {
      yield forbidden([...path, 'securityContext', key], detail, code, { params: { field: key } });
    }
  }
  for (const container of containersOf({ spec })) {
    const own = obj(container.value, 'securityContext');
    for (const key of ofContainer) {
      if (!has(own, key)) continue;
      const at = [...path, ...container.path.slice(1), 'securityContext', key];
      yield forbidden(at, detail, code, { params: { field: key } });
    }
  }
}

/** All containers of a Pod are HostProcess containers, or none is; they share the host's network. */
function* validateHostProcess(spec: JsonObject, path: Path): Generator<Issue> {
  const options = (owner: JsonObject) =>
    bool(obj(obj(owner, 'securityContext'), 'windowsOptions'), 'hostProcess');
  const ofPod = options(spec);
  const containers = containersOf({ spec });
  let count = 0;
  for (const container of containers) {
    const own = options(container.value);
    if (ofPod !== undefined && own !== undefined && ofPod !== own) {
      const at = [...path, ...container.path.slice(1), 'securityContext', 'windowsOptions', 'hostProcess'];
      const detail = `pod hostProcess value must be identical if both are specified, was ${ofPod}`;
      yield invalid(at, own, detail, 'host-process-differs', { params: { value: String(ofPod) } });
    }
    if (own ?? ofPod) count += 1;
  }
  if (count === 0) return;
  if (count !== containers.length) {
    const detail =
      'If pod contains any hostProcess containers then all containers must be HostProcess containers';
    yield invalid(path, '', detail, 'host-process-all');
  }
  if (bool(spec, 'hostNetwork') !== true) {
    const detail = 'hostNetwork must be true if pod contains any hostProcess containers';
    yield invalid([...path, 'hostNetwork'], false, detail, 'host-process-network');
  }
}
