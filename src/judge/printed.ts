import { kubectlPrints } from '../engine/index.ts';
import {
  type Cluster,
  containersOf,
  featuresOf,
  formatPath,
  getIn,
  type Issue,
  type Json,
  own,
  type Path,
  type PodRef,
} from '../pod/index.ts';
import type { YamlDocument, YamlStream } from '../yaml/index.ts';
import { explainLines } from './explains.ts';
import { serverVerdict } from './server.ts';

/** A line of kubectl's, with the findings that explain it. */
export interface PrintedLine {
  readonly text: string;
  /** Goes on in the line of the one before. */
  readonly joined?: true;
  readonly explainedBy: readonly { readonly code: string; readonly path: Path }[];
}

/** What admission adds to a Pod that is created, or to those of a workload. */
export type Added =
  | 'serviceAccount'
  | 'token'
  | 'notReady'
  | 'unreachable'
  | 'priority'
  | 'priorityClass'
  | 'pullSecrets'
  | 'limits';

/** What kubectl prints of one object, and what a cluster adds to its Pod. */
export interface PrintedObject {
  readonly document: number;
  readonly name: string;
  readonly lines: readonly PrintedLine[];
  /** Fields that the server drops because their gate is off, as paths from the object. */
  readonly dropped: readonly string[];
  readonly added: readonly Added[];
}

const text = (value: Json | undefined, field: string) => {
  const found = own(value, field);
  return typeof found === 'string' ? found : '';
};

export interface PrintOptions {
  readonly fileName: string;
  /** The cluster that is asked; of the newest release, with its defaults, if none is given. */
  readonly cluster?: Cluster | undefined;
}

/**
 * What `kubectl apply --dry-run=server --validate=strict` prints of the objects of a document that hold Pods.
 * @param refs Pods of the document; none while it does not parse
 * @param issues findings of the document
 */
export function printedObjects(
  stream: YamlStream,
  document: YamlDocument,
  refs: readonly PodRef[],
  issues: readonly Issue[],
  { fileName, cluster }: PrintOptions,
): readonly PrintedObject[] {
  const features = featuresOf(cluster);
  const known = new Set<string>();
  const objects = (refs.length > 0 ? refs : [undefined]).filter((ref) => {
    const key = ref ? formatPath(ref.objectPath) : '';
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
  return objects.flatMap((ref): PrintedObject[] => {
    const verdict = serverVerdict(stream, document, ref, { features });
    if (!verdict) return [];
    const { answer } = verdict;
    const path = ref?.objectPath ?? [];
    const value = getIn(document.value, path);
    const name = text(own(value, 'metadata'), 'name') || text(own(answer.object, 'metadata'), 'name');
    const { minor } = features;
    const sent = { apiVersion: text(value, 'apiVersion'), kind: text(value, 'kind'), name, fileName, minor };
    const explained = explainLines(answer, issues, path);
    const lines = kubectlPrints(answer, sent).map(({ text: said, of, joined }): PrintedLine => {
      const found = explained.find((line) => of?.list === line.list && of.index === line.index);
      const by = (found?.explainedBy ?? []).flatMap((index) => issues[index] ?? []);
      return {
        text: said,
        ...(joined && { joined }),
        explainedBy: by.map((issue) => ({ code: issue.code, path: issue.path })),
      };
    });
    const pod = ref && getIn(document.value, ref.podPath);
    const taken = answer.decodeError === null && answer.strict.length === 0;
    const dropped = taken ? droppedIn(value, answer.object) : [];
    return [
      {
        document: document.index,
        name: `${sent.kind} ${name}`.trim(),
        lines,
        dropped,
        added: answer.accepted ? addedTo(pod) : [],
      },
    ];
  });
}

/** Fields of the text that an object which decoded has no more; empty maps and lists count as nothing. */
function droppedIn(value: Json | undefined, object: Json | undefined): readonly string[] {
  const found: string[] = [];
  const visit = (before: Json, after: Json | undefined, path: Path): void => {
    if (typeof before !== 'object' || before === null) return;
    for (const [key, inner] of Object.entries(before)) {
      const at = [...path, Array.isArray(before) ? Number(key) : key];
      const kept = getIn(after, [Array.isArray(before) ? Number(key) : key]);
      if (isNothing(inner) || ignored.has(formatPath(at))) continue;
      if (kept === undefined) found.push(formatPath(at));
      else if (!Array.isArray(inner) || (Array.isArray(kept) && kept.length === inner.length))
        visit(inner, kept, at);
      else found.push(formatPath(at));
    }
  };
  if (value !== undefined) visit(value, object, []);
  return found;
}

/** What a server wipes or sets itself in any object, whatever the gates. */
const ignored = new Set([
  'status',
  ...[
    'creationTimestamp',
    'deletionTimestamp',
    'deletionGracePeriodSeconds',
    'uid',
    'selfLink',
    'managedFields',
    'generation',
    'resourceVersion',
    'annotations',
  ].map((field) => `metadata.${field}`),
]);

function isNothing(value: Json): boolean {
  if (value === null || value === '' || value === 0 || value === false) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

const taints = {
  notReady: 'node.kubernetes.io/not-ready',
  unreachable: 'node.kubernetes.io/unreachable',
} as const;

/** True where a toleration of the Pod meets a NoExecute taint (`addTolerationsIfNotExist` of defaulttolerationseconds). */
function tolerates(spec: Json | undefined, taint: string): boolean {
  const tolerations = own(spec, 'tolerations');
  if (!Array.isArray(tolerations)) return false;
  return tolerations.some((toleration: Json) => {
    const [key, effect] = [text(toleration, 'key'), text(toleration, 'effect')];
    return (key === taint || key === '') && (effect === 'NoExecute' || effect === '');
  });
}

/** ServiceAccount, DefaultTolerationSeconds, Priority and LimitRanger of plugin/pkg/admission. */
function addedTo(pod: Json | undefined): readonly Added[] {
  const spec = own(pod, 'spec');
  if (containersOf(pod).length === 0) return [];
  const account = text(spec, 'serviceAccountName') || text(spec, 'serviceAccount');
  const secrets = own(spec, 'imagePullSecrets');
  return [
    ...(account === '' ? (['serviceAccount'] as const) : []),
    ...(own(spec, 'automountServiceAccountToken') === false ? [] : (['token'] as const)),
    ...(tolerates(spec, taints.notReady) ? [] : (['notReady'] as const)),
    ...(tolerates(spec, taints.unreachable) ? [] : (['unreachable'] as const)),
    text(spec, 'priorityClassName') === '' ? 'priority' : 'priorityClass',
    ...(Array.isArray(secrets) && secrets.length > 0 ? [] : (['pullSecrets'] as const)),
    'limits',
  ];
}
