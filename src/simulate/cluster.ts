import { lookUp, parseImageName } from '../pod/index.ts';
import { baseName } from './behaviour/infer.ts';
import { userOfServer } from './behaviour/servers.ts';
import type { Action, ClaimState, KeyedData, Taint, World, WorldImage, WorldNode } from './world.ts';

/** What a node has beside what is written. */
const defaultAllocatable: Readonly<Record<string, string>> = { cpu: '4', memory: '8Gi', pods: '110' };
/** What a node has besides that says nothing of what it has. */
const defaultDisk: Readonly<Record<string, string>> = { 'ephemeral-storage': '100Gi' };

/** What kubelets put on their nodes. */
const kubeletLabels = (name: string): Record<string, string> => ({
  'kubernetes.io/hostname': name,
  'kubernetes.io/os': 'linux',
  'kubernetes.io/arch': 'amd64',
});

/** A node with nothing left out. */
export interface NodeState {
  readonly name: string;
  readonly allocatable: ReadonlyMap<string, string>;
  readonly used: ReadonlyMap<string, string>;
  readonly usedPorts: NonNullable<WorldNode['usedPorts']>;
  readonly labels: ReadonlyMap<string, string>;
  readonly taints: readonly Taint[];
  readonly unschedulable: boolean;
  readonly images: readonly string[];
}

function nodeState(node: WorldNode): NodeState {
  return {
    name: node.name,
    allocatable: new Map(Object.entries({ ...defaultAllocatable, ...(node.allocatable ?? defaultDisk) })),
    used: new Map(Object.entries(node.used ?? {})),
    usedPorts: node.usedPorts ?? [],
    labels: new Map(Object.entries({ ...kubeletLabels(node.name), ...node.labels })),
    taints: node.taints ?? [],
    unschedulable: node.unschedulable ?? false,
    images: node.images ?? [],
  };
}

/** The name under which a runtime keeps an image: the tag `latest` is not always written. */
function imageKey(reference: string): string {
  const name = parseImageName(reference);
  return name ? `${name.repository}:${name.tag}@${name.digest}` : reference;
}

/** The cluster as it changes with the actions of people. */
export class Cluster {
  readonly #nodes = new Map<string, NodeState>();
  readonly #objects: Record<'configMaps' | 'secrets', Map<string, KeyedData>>;
  readonly #claims: Map<string, ClaimState>;
  readonly #images: World['images'];
  readonly #pulled = new Set<string>();

  constructor(world: World) {
    for (const node of world.nodes ?? [{ name: 'node01' }]) this.#nodes.set(node.name, nodeState(node));
    this.#objects = {
      configMaps: new Map(Object.entries(world.objects?.configMaps ?? {})),
      secrets: new Map(Object.entries(world.objects?.secrets ?? {})),
    };
    this.#claims = new Map(Object.entries(world.objects?.persistentVolumeClaims ?? {}));
    this.#images = world.images;
  }

  /** In the order of the world. */
  get nodes(): NodeState[] {
    return [...this.#nodes.values()];
  }

  node(name: string): NodeState | undefined {
    return this.#nodes.get(name);
  }

  claim(name: string): ClaimState | undefined {
    return this.#claims.get(name);
  }

  object(kind: 'configMaps' | 'secrets', name: string): KeyedData | undefined {
    return this.#objects[kind].get(name);
  }

  /** What is known of an image: what the world says, and the user of a well-known one. */
  image(reference: string): WorldImage {
    const user = userOfServer(baseName(reference));
    return { ...(user === undefined ? {} : { user }), ...lookUp(this.#images ?? {}, reference) };
  }

  hasImage(node: string, reference: string): boolean {
    const images = this.#nodes.get(node)?.images ?? [];
    const key = imageKey(reference);
    return images.includes('*') || this.#pulled.has(key) || images.some((one) => imageKey(one) === key);
  }

  keepImage(reference: string): void {
    this.#pulled.add(imageKey(reference));
  }

  /**
   * Carries out an action on what is around the Pod.
   * @returns true where it changed a node or a claim, which the scheduler looks at again
   */
  apply(action: Action): boolean {
    if (action.do === 'create') return this.#create(action);
    if (action.do !== 'label' && action.do !== 'taint' && action.do !== 'cordon' && action.do !== 'uncordon')
      return false;
    for (const node of this.nodes)
      if (action.node === undefined || action.node === node.name)
        this.#nodes.set(node.name, { ...node, ...changeOf(node, action) });
    return true;
  }

  #create(action: Extract<Action, { do: 'create' }>): boolean {
    switch (action.kind) {
      case 'nodes':
        this.#nodes.set(action.node.name, nodeState(action.node));
        return true;
      case 'persistentVolumeClaims':
        this.#claims.set(action.name, action.data ?? 'Bound');
        return true;
      default: {
        const kept = this.#objects[action.kind].get(action.name);
        this.#objects[action.kind].set(action.name, { ...kept, ...action.data });
        return false;
      }
    }
  }
}

function changeOf(
  node: NodeState,
  action: Extract<Action, { do: 'label' | 'taint' | 'cordon' | 'uncordon' }>,
): Partial<NodeState> {
  switch (action.do) {
    case 'cordon':
      return { unschedulable: true };
    case 'uncordon':
      return { unschedulable: false };
    case 'taint': {
      const { key, effect } = action.taint;
      const others = node.taints.filter((taint) => taint.key !== key || taint.effect !== effect);
      return { taints: action.remove ? others : [...others, action.taint] };
    }
    case 'label': {
      const labels = new Map(node.labels);
      for (const [key, value] of Object.entries(action.labels))
        if (value === null) labels.delete(key);
        else labels.set(key, value);
      return { labels };
    }
  }
}
