import { type Expansion, expand } from '../engine/index.ts';
import { isObject, type Json, lookUp, own, type Path } from '../pod/index.ts';
import { podField, resourceField } from './field-value.ts';
import { hostNameAndDomain, itemsOf, onHostNetwork, problem, type Scene, textOf } from './scene.ts';
import { type ServiceVariable, serviceVariables } from './services.ts';
import type { ProcessProblem } from './types.ts';

/** Where the value of a variable comes from. */
export type VariableSource =
  /** Set by container runtimes in every container: PATH, HOSTNAME, TERM, HOME. */
  | { readonly kind: 'runtime' }
  | { readonly kind: 'image' }
  | { readonly kind: 'service'; readonly service: string }
  | { readonly kind: 'configMap' | 'secret'; readonly object: string; readonly key: string }
  | { readonly kind: 'text' }
  | { readonly kind: 'field'; readonly fieldPath: string }
  | { readonly kind: 'resource'; readonly resource: string; readonly container: string }
  | { readonly kind: 'file'; readonly volume: string; readonly file: string; readonly key: string };

/** A value that a variable has, or had before another replaced it. */
export interface VariableValue {
  /** Undefined where only a running cluster knows it. */
  readonly value: string | undefined;
  readonly source: VariableSource;
  /** The item of `env` or `envFrom`, from the root of the document; absent for what nobody wrote. */
  readonly path?: Path;
  /** As written, where `$(NAME)` or `$$` in it was expanded. */
  readonly written?: string;
  /** Names of `$(NAME)` that stay as they are, since nothing above defines them. */
  readonly unresolved?: readonly string[];
}

export interface EnvironmentVariable extends VariableValue {
  readonly name: string;
  /** What it replaced, the newest first. */
  readonly replaced: readonly VariableValue[];
}

export interface Environment {
  /** In the order of the process's environment: runtime, image, `envFrom`, `env`, Services. */
  readonly variables: readonly EnvironmentVariable[];
  /** What keeps the container from being created; the kubelet tells the first. */
  readonly problems: readonly ProcessProblem[];
}

/** The value of a variable, or that it is left out. */
type Found = { readonly value: string | undefined; readonly source: VariableSource } & Partial<
  Pick<VariableValue, 'written' | 'unresolved'>
>;

const defaultPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/**
 * The environment of the first process. The kubelet's part is `makeEnvironmentVariables` of pkg/kubelet/kubelet_pods.go:
 * every `envFrom` in order, then every `env` in order, each seeing what stands above it; then what Services add under names
 * that are free. A key of any name becomes a variable (1.36; up to 1.31 names that no shell takes were left out). Around it
 * containerd's internal/cri/server/container_create.go: PATH, TERM with a tty, HOSTNAME and the image's variables, which the
 * kubelet's replace. Upstream's order within the kubelet's part is that of a Go map; here it is that of the manifest.
 */
export function environmentOf(scene: Scene): Environment {
  const problems: ProcessProblem[] = [];
  const services = serviceVariables(scene);
  const declared = declaredVariables(scene, services, problems);
  const all = new Map<string, EnvironmentVariable>();
  for (const { name, ...value } of givenVariables(scene)) put(all, name, value);
  for (const [name, { replaced, ...value }] of declared) {
    const service = services.find((each) => each.name === name);
    if (service) put(all, name, ofService(service));
    for (const before of replaced.toReversed()) put(all, name, before);
    put(all, name, value);
  }
  for (const service of services) if (!declared.has(service.name)) put(all, service.name, ofService(service));
  if (!all.has('HOME')) put(all, 'HOME', { value: homeOf(scene), source: { kind: 'runtime' } });
  return { variables: [...all.values()], problems };
}

/** runc sets it last, from the image's /etc/passwd, of which only root's line is the same everywhere. */
function homeOf(scene: Scene): string | undefined {
  return scene.linux()?.user.uid === 0 ? '/root' : undefined;
}

/** What the kubelet hands over, by name: what `command`, `args` and `subPathExpr` may refer to. */
export function referableVariables({ variables }: Environment): Map<string, string | undefined> {
  const given = variables.filter(({ source }) => source.kind !== 'runtime' && source.kind !== 'image');
  return new Map(given.map(({ name, value }) => [name, value]));
}

function ofService({ value, service }: ServiceVariable): VariableValue {
  return { value, source: { kind: 'service', service } };
}

function put(all: Map<string, EnvironmentVariable>, name: string, value: VariableValue): void {
  const before = all.get(name);
  if (!before) {
    all.set(name, { name, ...value, replaced: [] });
    return;
  }
  const { name: _, replaced, ...last } = before;
  all.set(name, { name, ...value, replaced: [last, ...replaced] });
}

/** What stands in the environment before the kubelet's part. */
function givenVariables(scene: Scene): (VariableValue & { readonly name: string })[] {
  const { container, image } = scene;
  const runtime = { kind: 'runtime' } as const;
  const hostname = onHostNetwork(scene)
    ? scene.node
    : scene.linux()?.hostname.value || hostNameAndDomain(scene).host;
  return [
    { name: 'PATH', value: defaultPath, source: runtime },
    ...(own(container.value, 'tty') === true ? [{ name: 'TERM', value: 'xterm', source: runtime }] : []),
    { name: 'HOSTNAME', value: hostname, source: runtime },
    ...Object.entries(image?.env ?? {}).map(([name, value]) => ({
      name,
      value,
      source: { kind: 'image' } as const,
    })),
  ];
}

/** `envFrom` and `env`, as `tmpEnv` of upstream holds them in the end. */
function declaredVariables(
  scene: Scene,
  services: readonly ServiceVariable[],
  problems: ProcessProblem[],
): Map<string, EnvironmentVariable> {
  const { container } = scene;
  const declared = new Map<string, EnvironmentVariable>();
  for (const { item, index } of itemsOf(own(container.value, 'envFrom'))) {
    const path = [...container.path, 'envFrom', index];
    for (const found of variablesFrom(scene, item, path, problems))
      put(declared, found.name, { value: found.value, source: found.source, path: scene.at(path) });
  }
  for (const { item, index } of itemsOf(own(container.value, 'env'))) {
    const name = textOf(own(item, 'name'));
    if (name === '') continue;
    const path = [...container.path, 'env', index];
    const found = variableOf(scene, item, path, () => seenBy(services, declared), problems);
    if (found) put(declared, name, { ...found, path: scene.at(path) });
  }
  return declared;
}

/** What `$(NAME)` may name at this point: what was declared above, else a Service. */
function seenBy(
  services: readonly ServiceVariable[],
  declared: ReadonlyMap<string, EnvironmentVariable>,
): Map<string, string | undefined> {
  const seen = new Map<string, string | undefined>(services.map(({ name, value }) => [name, value]));
  for (const [name, { value }] of declared) seen.set(name, value);
  return seen;
}

function variablesFrom(
  scene: Scene,
  item: Json,
  path: Path,
  problems: ProcessProblem[],
): { readonly name: string; readonly value: string; readonly source: VariableSource }[] {
  const prefix = textOf(own(item, 'prefix'));
  for (const [field, kind] of [
    ['configMapRef', 'configMap'],
    ['secretRef', 'secret'],
  ] as const) {
    const ref = own(item, field);
    if (!isObject(ref)) continue;
    const object = textOf(own(ref, 'name'));
    const data = objectOf(scene, kind, object);
    if (!data) {
      if (own(ref, 'optional') !== true)
        problems.push(missingObject(kind, object, 'config', scene.at([...path, field])));
      return [];
    }
    return Object.entries(data).map(([key, value]) => ({
      name: prefix + key,
      value,
      source: { kind, object, key },
    }));
  }
  return [];
}

/** Keys and values of an object of the world; undefined where there is none of that name. */
export function objectOf(
  { world }: Scene,
  kind: 'configMap' | 'secret',
  name: string,
): Readonly<Record<string, string>> | undefined {
  const all = kind === 'configMap' ? world.objects?.configMaps : world.objects?.secrets;
  return lookUp(all ?? {}, name);
}

/** The client's words for an object that is not there. */
export function missingObject(
  kind: 'configMap' | 'secret',
  object: string,
  stage: ProcessProblem['stage'],
  path: Path,
): ProcessProblem {
  const message = `${kind.toLowerCase()} "${object}" not found`;
  return problem('object-missing', stage, path, message, { kind: kindOf(kind), object });
}

const kindOf = (kind: 'configMap' | 'secret') => (kind === 'configMap' ? 'ConfigMap' : 'Secret');

function variableOf(
  scene: Scene,
  item: Json,
  path: Path,
  seen: () => ReadonlyMap<string, string | undefined>,
  problems: ProcessProblem[],
): Found | undefined {
  const written = textOf(own(item, 'value'));
  if (written !== '') return expandedText(written, expand(written, seen()));
  const from = own(item, 'valueFrom');
  if (!isObject(from)) return { value: '', source: { kind: 'text' } };
  const at = scene.at([...path, 'valueFrom']);
  const fieldRef = own(from, 'fieldRef');
  if (isObject(fieldRef)) {
    const fieldPath = textOf(own(fieldRef, 'fieldPath'));
    const found = podField(scene, fieldPath, [...at, 'fieldRef', 'fieldPath']);
    if (!found.ok) problems.push(found.problem);
    return found.ok ? { value: found.text, source: { kind: 'field', fieldPath } } : undefined;
  }
  const resourceRef = own(from, 'resourceFieldRef');
  if (isObject(resourceRef)) {
    const found = resourceField(scene, resourceRef, [...at, 'resourceFieldRef']);
    if (!found.ok) problems.push(found.problem);
    const resource = textOf(own(resourceRef, 'resource'));
    const container = textOf(own(resourceRef, 'containerName')) || scene.container.name;
    return found.ok ? { value: found.text, source: { kind: 'resource', resource, container } } : undefined;
  }
  for (const [field, kind] of [
    ['configMapKeyRef', 'configMap'],
    ['secretKeyRef', 'secret'],
  ] as const) {
    const ref = own(from, field);
    if (isObject(ref)) return valueOfKey(scene, kind, ref, [...at, field], problems);
  }
  const fileRef = own(from, 'fileKeyRef');
  if (!isObject(fileRef)) return { value: '', source: { kind: 'text' } };
  const [volume, file, key] = ['volumeName', 'path', 'key'].map((name) => textOf(own(fileRef, name)));
  // The volume is an emptyDir: what stands in its file is known when the init containers are done.
  return {
    value: undefined,
    source: { kind: 'file', volume: volume ?? '', file: file ?? '', key: key ?? '' },
  };
}

function expandedText(written: string, { result, later, missing }: Expansion): Found {
  const value = later.length > 0 ? undefined : result;
  return {
    value,
    source: { kind: 'text' },
    ...(value === written ? {} : { written }),
    ...(missing.length > 0 ? { unresolved: missing } : {}),
  };
}

function valueOfKey(
  scene: Scene,
  kind: 'configMap' | 'secret',
  ref: Json,
  at: Path,
  problems: ProcessProblem[],
): Found | undefined {
  const object = textOf(own(ref, 'name'));
  const key = textOf(own(ref, 'key'));
  const optional = own(ref, 'optional') === true;
  const data = objectOf(scene, kind, object);
  if (!data) {
    if (!optional) problems.push(missingObject(kind, object, 'config', at));
    return undefined;
  }
  const value = lookUp(data, key);
  if (value === undefined) {
    if (!optional) {
      const message = `couldn't find key ${key} in ${kindOf(kind)} ${scene.namespace}/${object}`;
      const params = { kind: kindOf(kind), object, key };
      problems.push(problem('key-missing', 'config', [...at, 'key'], message, params));
    }
    return undefined;
  }
  return { value, source: { kind, object, key } };
}
