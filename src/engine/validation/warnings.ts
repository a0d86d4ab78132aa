import {
  type ContainerRef,
  containersOf,
  formatPath,
  getIn,
  type Issue,
  isList,
  isObject,
  type Json,
  type JsonObject,
  lookUp,
  own,
  type Path,
  type PodRef,
} from '../../pod/index.ts';
import { type EngineMemory, recall } from '../memory.ts';
import { amountWarnings } from './amounts.ts';
import { warning } from './errors.ts';
import { type AskedOs, askedOs, imageWarnings } from './image.ts';
import { dnsLabel } from './names.ts';
import { textWarnings } from './placeholders.ts';
import { bool, entries, num, obj, objs, str, strs } from './read.ts';
import { resourceContainers, unknownInside } from './unknown.ts';

/**
 * What a server takes and what will all the same not work as one thinks: the warnings of pkg/api/pod/warnings.go, and some
 * of our own that follow from what the kubelet and the runtime do.
 * @param raw the object as written, where nulls still stand
 */
export function* warnings(
  kind: string,
  object: JsonObject,
  raw: JsonObject,
  ref: PodRef,
  memory?: EngineMemory,
): Generator<Issue> {
  const inObject = ref.podPath.slice(ref.objectPath.length);
  const pod = getIn(object, inObject);
  if (!isObject(pod)) return;
  const meta = obj(pod, 'metadata');
  const spec = obj(pod, 'spec') ?? {};
  const path = [...ref.podPath, 'spec'];
  yield* textWarnings(object, ref.objectPath, memory);
  yield* deprecatedAnnotations(meta, [...ref.podPath, 'metadata']);
  yield* appArmorAnnotations(pod, ref.podPath);
  yield* nodeLabels(spec, path);
  yield* affinityTerms(spec, path);
  yield* volumes(spec, getIn(raw, [...inObject, 'spec', 'volumes']), path);
  yield* references(spec, path);
  const grace = num(spec, 'terminationGracePeriodSeconds');
  if (grace !== undefined && grace < 0) {
    yield warning([...path, 'terminationGracePeriodSeconds'], 'grace-negative', {
      value: grace,
      detail: 'must be >= 0; negative values are invalid and will be treated as 1',
    });
  }
  const containers = containersOf(pod);
  yield* resourceContainers(spec, ref.podPath);
  const security = obj(spec, 'securityContext');
  const os = askedOs(spec);
  const inherited = JSON.stringify([
    own(security, 'runAsUser') ?? null,
    own(security, 'runAsNonRoot') ?? null,
    os ?? null,
  ]);
  for (const container of containers) {
    const at = [...ref.podPath, ...container.path];
    const key = () => `${formatPath(at)} ${inherited}`;
    yield* recall(memory?.warnings, container.value, key, () => [...ofContainer(container, at, spec, os)]);
  }
  yield* portsTwice(containers, ref.podPath);
  const name = str(meta, 'name');
  if (kind === 'Pod' && name !== '' && dnsLabel(name)?.code === 'dns-label-dots') {
    yield warning([...ref.podPath, 'metadata', 'name'], 'pod-name-hostname', { value: name });
  }
}

const deadAnnotations: Readonly<Record<string, string>> = {
  'scheduler.alpha.kubernetes.io/critical-pod': 'priorityClassName',
  'security.alpha.kubernetes.io/sysctls': 'sysctls',
  'security.alpha.kubernetes.io/unsafe-sysctls': 'sysctls',
};

/** Those that servers gave up after the fields had come, and say nothing of. */
const forgotten: Readonly<Record<string, string>> = {
  'pod.alpha.kubernetes.io/init-containers': 'initContainers',
  'pod.beta.kubernetes.io/init-containers': 'initContainers',
  'scheduler.alpha.kubernetes.io/affinity': 'affinity',
  'pod.beta.kubernetes.io/hostname': 'hostname',
  'pod.beta.kubernetes.io/subdomain': 'subdomain',
};

const deadSince: Readonly<Record<string, string>> = {
  'scheduler.alpha.kubernetes.io/critical-pod': '1.16',
  'security.alpha.kubernetes.io/sysctls': '1.11',
  'security.alpha.kubernetes.io/unsafe-sysctls': '1.11',
};

function* deprecatedAnnotations(meta: JsonObject | undefined, path: Path): Generator<Issue> {
  for (const [key] of entries(meta, 'annotations')) {
    const seccomp = /^(container\.)?seccomp\.security\.alpha\.kubernetes\.io\//.test(key);
    const meant = lookUp(forgotten, key);
    if (meant !== undefined) {
      yield warning([...path, 'annotations', key], 'deprecated-annotation', { value: key, meant });
    }
    const instead = lookUp(deadAnnotations, key) ?? (seccomp ? 'seccompProfile' : undefined);
    if (instead !== undefined) {
      yield warning([...path, 'annotations', key], 'deprecated-annotation', {
        value: key,
        meant: instead,
        detail: `non-functional in v${lookUp(deadSince, key) ?? '1.27'}+; use the "${instead}" field instead`,
      });
    }
  }
}

const appArmorPrefix = 'container.apparmor.security.beta.kubernetes.io/';

/** `ApparmorFieldForAnnotation` of pkg/api/pod/util.go; undefined for a value that is none. */
function appArmorField(value: Json): JsonObject | undefined {
  if (value === 'runtime/default') return { type: 'RuntimeDefault' };
  if (value === 'unconfined') return { type: 'Unconfined' };
  const localhostProfile = typeof value === 'string' ? /^localhost\/(.+)$/.exec(value)?.[1] : undefined;
  return localhostProfile === undefined ? undefined : { type: 'Localhost', localhostProfile };
}

/** `applyAppArmorVersionSkew` of pkg/registry/core/pod/strategy.go: an annotation still counts where no field says it. */
function* appArmorAnnotations(pod: JsonObject, podPath: Path): Generator<Issue> {
  const spec = obj(pod, 'spec');
  if (str(obj(spec, 'os'), 'name') === 'windows') return;
  const ofPod = obj(obj(spec, 'securityContext'), 'appArmorProfile');
  for (const { name, value: container, path } of containersOf(pod)) {
    const key = `${appArmorPrefix}${name}`;
    const value = appArmorField(getIn(pod, ['metadata', 'annotations', key]) ?? null);
    if (!value || obj(obj(container, 'securityContext'), 'appArmorProfile')) continue;
    if (JSON.stringify(value) === JSON.stringify(ofPod)) continue;
    const at = [...podPath, 'metadata', 'annotations', key];
    const detail = 'deprecated since v1.30; use the "appArmorProfile" field instead';
    yield warning(at, 'apparmor-annotation', { value: key, detail }, [
      { op: 'set', path: [...podPath, ...path, 'securityContext', 'appArmorProfile'], value },
      { op: 'delete', path: at },
    ]);
  }
}

const oldNodeLabels: Readonly<Record<string, string>> = {
  'beta.kubernetes.io/arch': 'kubernetes.io/arch',
  'beta.kubernetes.io/os': 'kubernetes.io/os',
  'beta.kubernetes.io/instance-type': 'node.kubernetes.io/instance-type',
  'failure-domain.beta.kubernetes.io/region': 'topology.kubernetes.io/region',
  'failure-domain.beta.kubernetes.io/zone': 'topology.kubernetes.io/zone',
};

function* nodeLabels(spec: JsonObject, path: Path): Generator<Issue> {
  for (const [key] of entries(spec, 'nodeSelector')) {
    const meant = lookUp(oldNodeLabels, key);
    if (meant !== undefined) {
      const at = [...path, 'nodeSelector', key];
      yield warning(at, 'deprecated-node-label', { value: key, meant }, [
        { op: 'rename', path: at, to: meant },
      ]);
    }
  }
  for (const { value: spread, path: at } of objs(spec, 'topologySpreadConstraints', path)) {
    const key = str(spread, 'topologyKey');
    const meant = lookUp(oldNodeLabels, key);
    const here = [...at, 'topologyKey'];
    if (meant !== undefined) {
      yield warning(here, 'deprecated-node-label', { value: key, meant }, [
        { op: 'set', path: here, value: meant },
      ]);
    }
    yield* nullSelector(spread, at);
  }
}

function* nullSelector(owner: JsonObject | undefined, path: Path): Generator<Issue> {
  if (obj(owner, 'labelSelector')) return;
  const detail = 'a null labelSelector results in matching no pod';
  yield warning([...path, 'labelSelector'], 'selector-null', { detail });
}

/** `warningsForPodAffinityTerms` and `warningsForWeightedPodAffinityTerms`. */
function* affinityTerms(spec: JsonObject, path: Path): Generator<Issue> {
  for (const kind of ['podAffinity', 'podAntiAffinity']) {
    const terms = obj(obj(spec, 'affinity'), kind);
    const at = [...path, 'affinity', kind];
    for (const { value: term, path: here } of objs(
      terms,
      'requiredDuringSchedulingIgnoredDuringExecution',
      at,
    ))
      yield* nullSelector(term, here);
    for (const { value, path: here } of objs(terms, 'preferredDuringSchedulingIgnoredDuringExecution', at))
      yield* nullSelector(obj(value, 'podAffinityTerm'), [...here, 'podAffinityTerm']);
  }
}

const deadVolumes: Readonly<Record<string, string>> = {
  photonPersistentDisk: '1.16',
  scaleIO: '1.22',
  flocker: '1.25',
  storageos: '1.25',
  quobyte: '1.25',
  glusterfs: '1.26',
  cephfs: '1.31',
  rbd: '1.31',
};

function* volumes(spec: JsonObject, raw: Json | undefined, path: Path): Generator<Issue> {
  for (const { value: volume, path: at } of objs(spec, 'volumes', path)) {
    if (obj(volume, 'gitRepo')) yield warning([...at, 'gitRepo'], 'git-repo-volume', { version: '1.33' });
    for (const [kind, version] of Object.entries(deadVolumes)) {
      if (obj(volume, kind)) yield warning([...at, kind], 'deprecated-volume', { field: kind, version });
    }
    const written = isList(raw) ? raw[Number(at.at(-1))] : undefined;
    const empty = isObject(written) && Object.keys(volume).every((key) => key === 'name');
    const source = empty && Object.keys(written).find((key) => key !== 'name' && own(written, key) === null);
    if (source) yield warning([...at, source], 'volume-source-empty', { field: source });
    for (const kind of ['secret', 'configMap', 'downwardAPI', 'projected']) {
      const mode = num(obj(volume, kind), 'defaultMode');
      if (mode !== undefined && [400, 440, 444, 500].includes(mode)) {
        const here = [...at, kind, 'defaultMode'];
        yield warning(here, 'mode-suspicious', {
          value: mode,
          octal: `0${mode.toString(8)}`,
          meant: `0${mode}`,
        });
      }
    }
  }
}

function* references(spec: JsonObject, path: Path): Generator<Issue> {
  const ips = new Set<string>();
  for (const { value: alias, path: at } of objs(spec, 'hostAliases', path)) {
    const ip = str(alias, 'ip');
    if (ips.has(ip))
      yield warning([...at, 'ip'], 'host-alias-twice', { value: ip, detail: `duplicate ip "${ip}"` });
    ips.add(ip);
  }
  const secrets = new Set<string>();
  for (const { value: secret, path: at } of objs(spec, 'imagePullSecrets', path)) {
    const name = str(secret, 'name');
    if (name === '') yield warning([...at, 'name'], 'pull-secret-empty', { detail: 'invalid empty name ""' });
    else if (secrets.has(name))
      yield warning([...at, 'name'], 'pull-secret-twice', {
        value: name,
        detail: `duplicate name "${name}"`,
      });
    secrets.add(name);
  }
}

function* ofContainer(container: ContainerRef, path: Path, spec: JsonObject, os: AskedOs): Generator<Issue> {
  const { value } = container;
  yield* imageWarnings(str(value, 'image'), [...path, 'image'], os);
  yield* environment(value, path);
  yield* amountWarnings(value, path);
  yield* unknownInside(value, path);
  const first = strs(value, 'command')[0];
  if (first !== undefined && /^\S+ +\S/.test(first) && !first.includes('\n')) {
    yield warning([...path, 'command', 0], 'command-spaces', { value: first });
  }
  for (const { value: mount, path: at } of objs(value, 'volumeMounts', path)) {
    if (str(mount, 'mountPath') === '/') yield warning([...at, 'mountPath'], 'mount-at-root');
  }
  const of = (key: 'runAsUser' | 'runAsNonRoot') =>
    own(obj(value, 'securityContext'), key) ?? own(obj(spec, 'securityContext'), key);
  if (of('runAsNonRoot') === true && of('runAsUser') === 0) {
    const here = bool(obj(value, 'securityContext'), 'runAsNonRoot') === true ? path : path.slice(0, -2);
    yield warning([...here, 'securityContext', 'runAsNonRoot'], 'root-not-allowed');
  }
}

function* environment(container: JsonObject, path: Path): Generator<Issue> {
  const seen = new Set<string>();
  for (const { value: env, path: at } of objs(container, 'env', path)) {
    const name = str(env, 'name');
    const extended = () => str(env, 'value').includes(`$(${name})`) && str(env, 'value') !== `$(${name})`;
    if (name !== '' && seen.has(name) && (obj(env, 'valueFrom') || !extended())) {
      yield warning([...at, 'name'], 'env-hidden', {
        value: name,
        detail: `hides previous definition of "${name}", which may be dropped when using apply`,
      });
    }
    seen.add(name);
  }
}

function* portsTwice(containers: readonly ContainerRef[], podPath: Path): Generator<Issue> {
  const ports = new Set<string>();
  const names = new Set<string>();
  for (const container of containers) {
    for (const { value: port, path } of objs(container.value, 'ports', [...podPath, ...container.path])) {
      const number = num(port, 'containerPort') ?? 0;
      const host = num(port, 'hostPort') ?? 0;
      if (str(port, 'hostIP') !== '' && host === 0) yield warning([...path, 'hostIP'], 'host-ip-alone');
      const key = `${number}/${str(port, 'protocol') || 'TCP'}/${str(port, 'hostIP')}/${host}`;
      if (ports.has(key)) yield warning([...path, 'containerPort'], 'port-twice', { value: number });
      ports.add(key);
      const name = str(port, 'name');
      if (name === '') continue;
      if (names.has(name)) yield warning([...path, 'name'], 'port-name-twice', { value: name });
      names.add(name);
    }
  }
}
