import { isList, isObject, type Json, own } from './json.ts';
import { hasLabels, selects } from './label-selector.ts';
import { type Definition, type LocalUse, type PodScope, podScope, text } from './names.ts';
import { equalPath, getIn, type Path, startsWith } from './path.ts';
import { findPods } from './pods.ts';

/** What other objects of a file name in a Pod: Services and network policies its ports, autoscalers its containers. */

/** A Pod with the file it stands in. */
export interface PodInFile extends PodScope {
  /** Number of its document. */
  readonly document: number;
  /** The root value of each document; undefined where it does not read. */
  readonly roots: readonly (Json | undefined)[];
}

/** A use with the document it stands in. */
export interface FileUse extends LocalUse {
  readonly document: number;
  /** Another Pod of the file that the object selects gives the name, too: it is not this Pod's alone. */
  readonly shared?: true;
}

/** A use of a name with what it means. */
export interface FileReference {
  readonly use: FileUse;
  readonly definition: Definition;
}

/** An object of a file: the number of its document, and where it stands in that. */
export interface PlacedObject {
  readonly document: number;
  readonly path: Path;
  readonly value: Json;
}

/** The Pod that a path of a document belongs to; undefined where it belongs to none. */
export function podInFile(
  roots: readonly (Json | undefined)[],
  document: number,
  path: Path,
): PodInFile | undefined {
  const root = roots[document];
  const ref = findPods(root).findLast(({ objectPath }) => startsWith(path, objectPath));
  return ref && { root, podPath: ref.podPath, document, roots };
}

/** Most Lists within Lists that are looked into. */
const mostLists = 4;

/** The objects of a document, those of its Lists among them. */
export function* objectsOf(
  root: Json | undefined,
  document: number,
  path: Path = [],
): Generator<PlacedObject> {
  if (!isObject(root)) return;
  const items = own(root, 'items');
  if (!/list$/i.test(text(own(root, 'kind')) ?? '') || !isList(items)) {
    yield { document, path, value: root };
  } else if (path.length < 2 * mostLists) {
    for (const [i, item] of items.entries()) yield* objectsOf(item, document, [...path, 'items', i]);
  }
}

/** The objects of a kind in a file. */
function* ofKind(roots: readonly (Json | undefined)[], kinds: readonly string[]): Generator<PlacedObject> {
  for (const [document, root] of roots.entries())
    for (const object of objectsOf(root, document))
      if (kinds.includes(text(own(object.value, 'kind')) ?? '')) yield object;
}

/** A namespace that is not written is that of whoever applies the file, so it may be any. */
export function mayMeet(a: Json | undefined, b: Json | undefined): boolean {
  const [one, other] = [a, b].map((object) => text(getIn(object, ['metadata', 'namespace'])));
  return one === undefined || other === undefined || one === other;
}

/** A place of another object that names a port of the Pods it selects. */
interface PortUse {
  readonly name: string;
  readonly protocol: string;
  readonly path: Path;
}

const protocolOf = (port: Json | undefined) => text(own(port, 'protocol')) ?? 'TCP';

function portUses(list: Json | undefined, path: Path, field: string): PortUse[] {
  return (isList(list) ? list : []).flatMap((port, i): PortUse[] => {
    const name = text(own(port, field));
    return name === undefined ? [] : [{ name, protocol: protocolOf(port), path: [...path, i, field] }];
  });
}

interface Selecting {
  readonly as: 'service' | 'network-policy';
  readonly selects: (labels: Json | undefined) => boolean;
  readonly ports: readonly PortUse[];
}

/** What a Service or a network policy names in the Pods it selects: target ports, and ports that traffic may come in by. */
function selecting({ value, path }: PlacedObject): Selecting {
  const spec = own(value, 'spec');
  if (own(value, 'kind') === 'Service') {
    const selector = own(spec, 'selector');
    const any = isObject(selector) && Object.keys(selector).length > 0;
    return {
      as: 'service',
      selects: (labels) => any && hasLabels(selector, labels),
      ports: portUses(own(spec, 'ports'), [...path, 'spec', 'ports'], 'targetPort'),
    };
  }
  const rules = own(spec, 'ingress');
  return {
    as: 'network-policy',
    selects: (labels) => selects(own(spec, 'podSelector'), labels),
    ports: (isList(rules) ? rules : []).flatMap((rule, i) =>
      portUses(own(rule, 'ports'), [...path, 'spec', 'ingress', i, 'ports'], 'port'),
    ),
  };
}

/** Containers of which other objects know ports and resources: those that run beside each other. */
function runsOn({ root, podPath }: PodScope, container: Path): boolean {
  const list = container[podPath.length + 1];
  if (list === 'initContainers') return own(getIn(root, container), 'restartPolicy') === 'Always';
  return list === 'containers';
}

/** `FindPort` of k8s.io/endpointslice/utils.go: the first port of the name and protocol, sidecars last. */
function findPort(
  pod: PodScope,
  definitions: readonly Definition[],
  { name, protocol }: PortUse,
): Definition | undefined {
  const found = definitions.filter(
    (d) =>
      d.kind === 'port' &&
      d.name === name &&
      runsOn(pod, d.scope) &&
      protocolOf(getIn(pod.root, d.item)) === protocol,
  );
  return found.find(({ scope }) => scope.includes('containers')) ?? found[0];
}

function* outerPorts(
  pod: PodInFile,
  object: Json | undefined,
  definitions: readonly Definition[],
): Generator<FileReference> {
  const labels = getIn(pod.root, [...pod.podPath, 'metadata', 'labels']);
  let others: readonly Selected[] | undefined;
  for (const other of ofKind(pod.roots, ['Service', 'NetworkPolicy'])) {
    const { as, selects: isSelected, ports } = selecting(other);
    if (ports.length === 0 || !isSelected(labels) || !mayMeet(other.value, object)) continue;
    const isShared = (name: string) => {
      others ??= otherPods(pod);
      return others.some((known) => known.ports.has(name) && isSelected(known.labels));
    };
    for (const port of ports) {
      const definition = findPort(pod, definitions, port);
      if (!definition) continue;
      const use: FileUse = {
        kind: 'port',
        name: port.name,
        path: port.path,
        scope: definition.scope,
        as,
        document: other.document,
        ...(isShared(port.name) && { shared: true }),
      };
      yield { use, definition };
    }
  }
}

/** A Pod by what other objects go by. */
interface Selected {
  readonly labels: Json | undefined;
  readonly ports: ReadonlySet<Json | undefined>;
}

/** The other Pods of the file. */
function otherPods(pod: PodInFile): Selected[] {
  return pod.roots.flatMap((root, document) =>
    findPods(root)
      .filter(({ podPath }) => document !== pod.document || !equalPath(podPath, pod.podPath))
      .map(({ podPath }): Selected => {
        const other = getIn(root, podPath);
        const containers = ['containers', 'initContainers'].flatMap((list) =>
          itemsOf(getIn(other, ['spec', list])),
        );
        const ports = containers.flatMap((container) => itemsOf(own(container, 'ports')));
        return {
          labels: getIn(other, ['metadata', 'labels']),
          ports: new Set(ports.map((port) => own(port, 'name'))),
        };
      }),
  );
}

const itemsOf = (value: Json | undefined) => (isList(value) ? value : []);

/** `containerResource` of autoscaling/v2: `calculatePodRequestsFromContainers` of pkg/controller/podautoscaler. */
function* outerContainers(
  pod: PodInFile,
  object: Json | undefined,
  definitions: readonly Definition[],
): Generator<FileReference> {
  for (const { value, path, document } of ofKind(pod.roots, ['HorizontalPodAutoscaler'])) {
    const target = getIn(value, ['spec', 'scaleTargetRef']);
    const meant =
      own(target, 'kind') === own(object, 'kind') &&
      text(own(target, 'name')) === text(getIn(object, ['metadata', 'name']));
    const metrics = getIn(value, ['spec', 'metrics']);
    if (!meant || !isList(metrics) || !mayMeet(value, object)) continue;
    for (const [i, metric] of metrics.entries()) {
      const name = text(getIn(metric, ['containerResource', 'container']));
      const definition = definitions.find(
        (d) => d.kind === 'container' && d.name === name && runsOn(pod, d.item),
      );
      if (name === undefined || !definition) continue;
      const at = [...path, 'spec', 'metrics', i, 'containerResource', 'container'];
      const use: FileUse = { kind: 'container', name, path: at, scope: podScope, as: 'autoscaler', document };
      yield { use, definition };
    }
  }
}

/**
 * What the other objects of the file name in a Pod, in the order of the file.
 * @param definitions of the Pod
 */
export function outerReferences(pod: PodInFile, definitions: readonly Definition[]): FileReference[] {
  const ref = findPods(pod.root).find(({ podPath }) => equalPath(podPath, pod.podPath));
  if (!ref) return [];
  const object = getIn(pod.root, ref.objectPath);
  return [...outerPorts(pod, object, definitions), ...outerContainers(pod, object, definitions)];
}
