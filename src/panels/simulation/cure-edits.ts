import {
  getIn,
  isList,
  isObject,
  type Json,
  type JsonObject,
  type Path,
  type PathEdit,
} from '../../pod/index.ts';
import type { Cure, World } from '../../simulate/index.ts';
import { pairsOf } from './pairs.ts';

/** What one click changes: the manifest, or what is around the Pod. */
export type CureEdits =
  | { readonly of: 'pod'; readonly edits: readonly PathEdit[] }
  | { readonly of: 'world'; readonly edits: readonly PathEdit[] };

/**
 * The edits that carry a cure out; undefined where somebody has to decide what to write.
 * @param node its place among the nodes of the world; -1 where the cure is of no node
 */
export function editsOf(
  cure: Cure,
  node: number,
  root: Json | undefined,
  world: World,
): CureEdits | undefined {
  if (cure.on === 'pod') {
    const edits = podEdits(cure, root);
    return edits && { of: 'pod', edits };
  }
  const edits = cure.on === 'claim' ? claimEdits(cure) : nodeEdits(cure, node, world);
  return edits && { of: 'world', edits };
}

const countable = ['cpu', 'memory', 'ephemeral-storage'];

function podEdits({ code, params, paths }: Cure, root: Json | undefined): PathEdit[] | undefined {
  const [path, ...more] = paths;
  if (!path) return undefined;
  switch (code) {
    case 'tolerateTaint': {
      const value: JsonObject = {
        key: text(params.key),
        ...(text(params.value) === ''
          ? { operator: 'Exists' }
          : { operator: 'Equal', value: text(params.value) }),
        effect: text(params.effect),
      };
      const there = getIn(root, path);
      return isList(there)
        ? [{ op: 'insert', path, index: there.length, value }]
        : [{ op: 'set', path, value: [value] }];
    }
    case 'changeSelector': {
      const selector = path.slice(0, -1);
      if (paths.some((one) => one.at(-2) !== 'nodeSelector')) return undefined;
      const there = getIn(root, selector);
      const all = isObject(there) && Object.keys(there).length === paths.length;
      return all ? [{ op: 'delete', path: selector }] : paths.map((one) => ({ op: 'delete', path: one }));
    }
    case 'lowerRequest': {
      const free = text(params.free);
      if (more.length > 0 || free === '0' || !countable.includes(text(params.resource))) return undefined;
      return [{ op: 'set', path, value: free }];
    }
    default:
      return undefined;
  }
}

function claimEdits({ code, params }: Cure): PathEdit[] | undefined {
  if (code !== 'createClaim' && code !== 'bindClaim') return undefined;
  return [{ op: 'set', path: ['objects', 'persistentVolumeClaims', text(params.claim)], value: 'Bound' }];
}

function nodeEdits({ code, params }: Cure, node: number, world: World): PathEdit[] | undefined {
  if (node < 0) return undefined;
  // The node that is there by itself is written before it is changed.
  const first: PathEdit[] = world.nodes ? [] : [{ op: 'set', path: ['nodes'], value: [{ name: 'node01' }] }];
  const at = (...rest: Path): Path => ['nodes', node, ...rest];
  const set = (path: Path, value: Json): PathEdit[] => [...first, { op: 'set', path, value }];
  const { taints = [], usedPorts = [], labels = {} } = world.nodes?.[node] ?? {};
  switch (code) {
    case 'uncordon':
      return [...first, { op: 'delete', path: at('unschedulable') }];
    case 'removeTaint':
      return set(
        at('taints'),
        taints
          .filter(({ key, effect }) => key !== params.key || effect !== params.effect)
          .map((taint) => ({ ...taint })),
      );
    case 'labelNode': {
      const asked = pairsOf(text(params.labels));
      return asked && set(at('labels'), { ...labels, ...asked });
    }
    case 'freePort':
      return set(
        at('usedPorts'),
        usedPorts.filter(({ port }) => port !== params.port).map((port) => ({ ...port })),
      );
    case 'fewerPods':
      return set(at('used', 'pods'), '0');
    case 'freeResource':
      return set(at('used', text(params.resource)), '0');
    case 'largerNode':
      return set(at('allocatable', text(params.resource)), text(params.needed));
    default:
      return undefined;
  }
}

const text = (value: string | number | undefined) => String(value ?? '');
