import { type ContainerRef, containersOf } from '../containers.ts';
import { isList, isObject, type Json, lookUp, own } from '../json.ts';
import { getIn, type Path } from '../path.ts';
import { idOf, items, words } from './read.ts';
import type { ContainerPart, Handler, HookPart, ProbePart, Trait } from './types.ts';

/** A whole number above zero, else what the API server sets (`SetDefaults_Probe` of pkg/apis/core/v1/defaults.go). */
function seconds(probe: Json | undefined, name: string, otherwise: number): number {
  const value = own(probe, name);
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : otherwise;
}

const handlers: readonly Handler[] = ['httpGet', 'tcpSocket', 'exec', 'grpc', 'sleep'];

function commandOf(action: Json | undefined): string {
  return items(own(action, 'command')).map(words).join(' ');
}

const whatOf: Readonly<Record<Handler, (action: Json | undefined) => string>> = {
  // An empty path is `/` to the kubelet, and to the API server's defaults.
  httpGet: (action) => words(own(action, 'path')) || '/',
  tcpSocket: () => '',
  exec: commandOf,
  grpc: (action) => words(own(action, 'service')),
  sleep: (action) => words(own(action, 'seconds')),
};

/** The action of a probe or hook; of several the first, which is then one of two errors. */
function handlerOf(value: Json | undefined) {
  const how = handlers.find((name) => isObject(own(value, name)));
  const action = how && own(value, how);
  return { how, what: how ? whatOf[how](action) : '', port: words(own(action, 'port')) };
}

/** True for the name of a port that a container does not give; numbers, also in quotes, are no names. */
function isUnknownPort(port: string, container: Json): boolean {
  if (port === '' || /^\d+$/.test(port)) return false;
  return !items(own(container, 'ports')).some((item) => own(item, 'name') === port);
}

function probesOf(container: Json, path: Path): ProbePart[] {
  return (['startup', 'readiness', 'liveness'] as const).flatMap((id): ProbePart[] => {
    const probe = own(container, `${id}Probe`);
    if (!isObject(probe)) return [];
    const handler = handlerOf(probe);
    const period = seconds(probe, 'periodSeconds', 10);
    const allows = seconds(probe, 'initialDelaySeconds', 0) + period * seconds(probe, 'failureThreshold', 3);
    const unknownPort = isUnknownPort(handler.port, container);
    return [{ id, path: [...path, `${id}Probe`], ...handler, unknownPort, period, allows }];
  });
}

function hooksOf(container: Json, path: Path): HookPart[] {
  return (['postStart', 'preStop'] as const).flatMap((id): HookPart[] => {
    const hook = getIn(container, ['lifecycle', id]);
    if (!isObject(hook)) return [];
    const { how, what } = handlerOf(hook);
    return [{ id, path: [...path, 'lifecycle', id], how, what }];
  });
}

/** What holds of a container by its security context, or by the Pod's where its own says nothing. */
function traitsOf(container: Json, pod: Json | undefined): Trait[] {
  const mine = own(container, 'securityContext');
  const ofPod = getIn(pod, ['spec', 'securityContext']);
  const inherited = (name: string) => own(mine, name) ?? own(ofPod, name);
  const traits: Trait[] = [];
  const uid = inherited('runAsUser');
  if (typeof uid === 'number') traits.push({ id: 'user', uid });
  else if (inherited('runAsNonRoot') === true) traits.push({ id: 'nonRoot' });
  if (own(mine, 'readOnlyRootFilesystem') === true) traits.push({ id: 'readOnlyRoot' });
  if (items(getIn(mine ?? null, ['capabilities', 'drop'])).includes('ALL')) traits.push({ id: 'dropsAll' });
  if (own(mine, 'privileged') === true) traits.push({ id: 'privileged' });
  return traits;
}

/** Requests win; where only limits are written, the API server copies these. */
function asked(container: Json): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const list of ['limits', 'requests']) {
    const amounts = getIn(container, ['resources', list]);
    if (isObject(amounts)) for (const [name, value] of Object.entries(amounts)) found.set(name, words(value));
  }
  return found;
}

/** Names with a slash outside of `kubernetes.io` are extended resources, as a device plugin offers them. */
function isDevice(name: string): boolean {
  return name.includes('/') && !/(?:^|\.)kubernetes\.io\//.test(name);
}

function stepOf({ role, index }: ContainerRef, inits: number): number {
  return role === 'ephemeral' ? inits + 1 : role === 'container' ? inits : index;
}

/** Every container of a Pod in the order of their start. */
export function containerParts(pod: Json | undefined, podPath: Path): ContainerPart[] {
  const refs = containersOf(pod);
  const list = getIn(pod, ['spec', 'initContainers']);
  const inits = isList(list) ? list.length : 0;
  const parts = refs.map((ref): ContainerPart => {
    const { value } = ref;
    const path = [...podPath, ...ref.path];
    const amounts = Object.fromEntries(asked(value));
    return {
      id: idOf(path),
      path,
      name: words(own(value, 'name')),
      role: ref.role,
      step: stepOf(ref, inits),
      image: words(own(value, 'image')),
      traits: traitsOf(value, pod),
      cpu: lookUp(amounts, 'cpu') ?? '',
      memory: lookUp(amounts, 'memory') ?? '',
      devices: Object.keys(amounts).filter(isDevice),
      probes: probesOf(value, path),
      hooks: hooksOf(value, path),
    };
  });
  return parts.sort((a, b) => a.step - b.step);
}
