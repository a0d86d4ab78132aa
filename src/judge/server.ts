import {
  computeQos,
  type EffectiveResources,
  effectiveResources,
  type PodSecurity,
  podSecurity,
  type QosClass,
  type ServerAnswer,
  serverAnswer,
} from '../engine/index.ts';
import {
  defaultFeatures,
  type Features,
  getIn,
  isKind,
  isObject,
  own,
  type PodRef,
  podKinds,
  startsWith,
} from '../pod/index.ts';
import type { YamlDocument, YamlStream } from '../yaml/index.ts';
import { digitsAt } from './digits.ts';

/** What a server makes of an object, and of the Pod it is or makes. */
export interface ServerVerdict {
  readonly answer: ServerAnswer;
  /** Undefined where there is no object, or no Pod in it. */
  readonly pod: ServerPod | undefined;
}

/** Of the Pod as the server has it: with its defaults, and without the fields whose gate is off. */
export interface ServerPod {
  readonly qosClass: QosClass | undefined;
  readonly resources: EffectiveResources;
  readonly security: PodSecurity;
}

export interface ServerOptions {
  readonly features?: Features;
}

/**
 * What a server answers to an object of a text as it stands, unmended: of the one that holds a Pod, or of a document that
 * says no kind.
 * @returns undefined for what is no object of ours: other kinds, and those of other groups
 */
export function serverVerdict(
  stream: YamlStream,
  document: YamlDocument,
  ref: PodRef | undefined,
  { features }: ServerOptions = {},
): ServerVerdict | undefined {
  if (document.value === undefined) {
    const said = document.errors.flatMap(({ server }) => server ?? []);
    // What JSON cannot carry is found last, by what writes it.
    const first = said.find((words) => !words.startsWith('json: ')) ?? said[0] ?? '';
    return { answer: unread(first), pod: undefined };
  }
  const path = ref?.objectPath ?? [];
  const value = getIn(document.value, path);
  const kind = own(value, 'kind');
  if (!ref && typeof kind === 'string' && kind !== '' && !podKinds.includes(kind)) {
    const version = own(value, 'apiVersion');
    if (typeof version !== 'string' || isKind(kind, version) !== false) return undefined;
  }
  if (ref && value === undefined) return undefined;
  const alone = stream.documents.length === 1;
  const duplicates = document.errors.flatMap((error) => {
    if (error.kind !== 'duplicate-key' || !startsWith(error.path ?? [], path)) return [];
    return [{ key: error.detail, line: error.valueLine ?? error.line }];
  });
  const text = alone ? stream.text : stream.text.slice(document.start, document.end);
  const answer = serverAnswer(value, {
    duplicates,
    text,
    digits: (at, number) => digitsAt(stream, document, [...path, ...at], number),
    ...(features ? { features } : {}),
  });
  return { answer, pod: podOf(answer, ref, features) };
}

/** Text that is no YAML is told by kubectl's reader, and nothing else of it is known. */
function unread(message: string): ServerAnswer {
  return {
    accepted: false,
    decodeError: { message, path: null },
    strict: [],
    errors: [],
    warnings: [],
    object: undefined,
  };
}

function podOf(
  { object }: ServerAnswer,
  ref: PodRef | undefined,
  { minor }: Features = defaultFeatures(),
): ServerPod | undefined {
  if (!object || !ref) return undefined;
  const podPath = ref.podPath.slice(ref.objectPath.length);
  const pod = getIn(object, podPath);
  if (!isObject(pod)) return undefined;
  return {
    qosClass: computeQos(pod, podPath)?.class,
    resources: effectiveResources(pod, podPath),
    security: podSecurity(pod, { defaulted: true, version: minor }),
  };
}
