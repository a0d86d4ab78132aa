import { getIn, isLocalUse, type Json, namesIn, own, type PodRef } from '../../pod/index.ts';
import { parseStream, printDocuments } from '../../yaml/index.ts';

/** The objects of a text; undefined where a document does not read. */
function objectsIn(text: string): Json[] | undefined {
  const { documents } = parseStream(text);
  const full = documents.filter((document) => !document.empty);
  const values = full.flatMap(({ value }) => (value === undefined || value === null ? [] : [value]));
  return values.length === full.length ? values : undefined;
}

/**
 * A text as JSON: its object, or a List of its objects where there are several.
 * @returns undefined where a document does not read, or nothing is in it
 */
export function asJson(text: string): string | undefined {
  const values = objectsIn(text);
  if (!values || values.length === 0) return undefined;
  const [first] = values;
  const whole = values.length === 1 ? first : { apiVersion: 'v1', kind: 'List', items: values };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/** The `kustomization.yaml` of a base of one file. */
export function kustomizationOf(file: string, namespace: string | undefined): string {
  return printDocuments([
    {
      apiVersion: 'kustomize.config.k8s.io/v1beta1',
      kind: 'Kustomization',
      ...(namespace === undefined ? {} : { namespace }),
      resources: [file],
    },
  ]);
}

/** Where a kubelet finds a Pod of its own, and what of the Pod it does not take. */
export interface StaticPod {
  readonly path: string;
  /** Kinds and names that the Pod refers to: a static Pod may not (pkg/api/pod/util.go, `HasAPIObjectReference`). */
  readonly refers: readonly string[];
}

/** Kinds that a static Pod may name: what the kubelet asks a node for. */
const allowed: ReadonlySet<string> = new Set([
  'RuntimeClass',
  'PriorityClass',
  'Node',
  'Namespace',
  'Service',
]);

/**
 * The Pod as a static one: a file on the node that its kubelet reads.
 * @returns undefined for what is no Pod by itself
 */
export function staticPod(root: Json, ref: PodRef): StaticPod | undefined {
  if (ref.kind !== 'Pod') return undefined;
  const name = own(getIn(root, [...ref.objectPath, 'metadata']), 'name');
  const uses = namesIn({ root, podPath: ref.podPath }).uses.flatMap((use) =>
    isLocalUse(use) || allowed.has(use.kind) ? [] : [`${use.kind} ${use.name}`],
  );
  const file = typeof name === 'string' && name !== '' ? name : 'pod';
  return { path: `/etc/kubernetes/manifests/${file}.yaml`, refers: [...new Set(uses)] };
}
