import {
  defaultFeatures,
  formatPath,
  getIn,
  type Issue,
  isObject,
  type Json,
  type Path,
  type PodRef,
  rootTypeOf,
} from '../pod/index.ts';
import { type Decoded, decode, foreignIssues, kindIssues, ownPods } from './decode/index.ts';
import { explainObject } from './explain/index.ts';
import { type EngineMemory, recall } from './memory.ts';
import { computeQos, effectiveResources } from './resources/index.ts';
import { podSecurity } from './security/index.ts';
import { dropDisabled } from './server/drop.ts';
import { podTiming } from './timing/index.ts';
import type { AnalyzeOptions, DocumentAnalysis, PodAnalysis } from './types.ts';
import { droppedFields, unread } from './validation/dropped.ts';
import { placeholderCode } from './validation/placeholders.ts';
import { warnings } from './validation/warnings.ts';
import { validateObject } from './validation/workload.ts';

/**
 * Everything an API server, the scheduler and the kubelet would make of one document. Pure, never throws.
 * QoS class, resources, security level and story of a Pod are computed when they are first asked for.
 * @param value what kubectl reads from the document; undefined where it does not parse (then nothing is said)
 * @param memory remembers Pods, containers and volumes from one call to the next; the result is the same without it
 */
export function analyzeDocument(
  value: Json | undefined,
  options: AnalyzeOptions = {},
  memory?: EngineMemory,
): DocumentAnalysis {
  const refs = ownPods(value);
  const wanted = JSON.stringify(options);
  return {
    value,
    pods: refs.map((ref) => {
      const object = getIn(value, ref.objectPath) ?? null;
      const key = () => `${formatPath(ref.objectPath)} ${wanted}`;
      return recall(memory?.pods, object, key, () => analyzePod(object, ref, options, memory));
    }),
    issues: refs.length === 0 ? foreignIssues(value) : [],
  };
}

/** The cluster that is asked: of the newest release, with its own gates. */
const features = defaultFeatures();

/** What is computed of a Pod that is none. */
const nothing = { qos: undefined, resources: undefined, security: undefined, timing: [], story: [] } as const;

function analyzePod(
  object: Json,
  ref: PodRef,
  options: AnalyzeOptions,
  memory: EngineMemory | undefined,
): PodAnalysis {
  if (!isObject(object)) return { ref, issues: [], ...nothing };
  const type = rootTypeOf(ref);
  const decoded = decode(type, object, ref.objectPath, memory);
  const unknown = (path: Path) => decoded.spoiled.touches(path) || decoded.spoiled.covers(path);
  const read = dropDisabled(type, decoded.value, features);
  const found = [...validateObject(type, read, ref, unknown, memory)];
  if (read !== decoded.value) {
    found.push(...unread([...validateObject(type, decoded.value, ref, unknown, memory)], found));
    found.push(...droppedFields(type, decoded.value, read, ref.objectPath));
  }
  const rules = [...found, ...warnings(type, decoded.value, object, ref, memory)];
  const issues = withPlaceholders([
    ...kindIssues(ref, object),
    ...decoded.issues,
    ...unexplained(decoded, rules),
  ]);
  const pod = getIn(object, ref.podPath.slice(ref.objectPath.length));
  if (!isObject(pod)) return { ref, issues, ...nothing };
  const qos = once(() => computeQos(pod, ref.podPath, options));
  const resources = once(() => effectiveResources(pod, ref.podPath));
  const timing = once(() => podTiming(pod, ref.podPath, memory));
  const security = once(() => podSecurity(pod));
  const story = once(() => explainObject(object, ref, { qos: qos(), resources: resources() }));
  // Own accessors: whoever copies or clones the analysis gets the values.
  return {
    ref,
    issues,
    get qos() {
      return qos();
    },
    get resources() {
      return resources();
    },
    get timing() {
      return timing();
    },
    get security() {
      return security();
    },
    get story() {
      return story();
    },
  };
}

/** A function that computes its result on the first call only. */
function once<T>(compute: () => T): () => T {
  let known: { readonly result: T } | undefined;
  return () => {
    known ??= { result: compute() };
    return known.result;
  };
}

/** One cause, one message: drops what only follows from a value that decoding refused already. */
function unexplained(decoded: Decoded, issues: readonly Issue[]): Issue[] {
  const { spoiled } = decoded;
  if (spoiled.size === 0) return [...issues];
  const follows = ({ path, cause }: Issue) =>
    spoiled.covers(path) || (cause === 'missing' && spoiled.touches(path));
  return issues.filter((issue) => !follows(issue));
}

/** A placeholder is the cause of whatever else is wrong with the value, and is said instead. */
function withPlaceholders(issues: readonly Issue[]): Issue[] {
  const placesOf = (wanted: (issue: Issue) => boolean) =>
    new Set(issues.filter(wanted).map(({ path }) => formatPath(path)));
  const said = placesOf(({ cause }) => cause === 'placeholder');
  const failed = said.size === 0 ? said : placesOf(({ severity }) => severity === 'error');
  return issues.flatMap((issue): Issue[] => {
    if (issue.severity !== 'error') {
      const known = issue.cause === 'placeholder' ? failed : said;
      return known.size > 0 && known.has(formatPath(issue.path)) ? [] : [issue];
    }
    const code = issue.on === 'key' ? undefined : placeholderCode(issue.badValue);
    if (!code) return [issue];
    const { fix: _, ...rest } = issue;
    const params = { ...issue.params, value: String(issue.badValue).trim() };
    return [{ ...rest, code, cause: 'placeholder', params }];
  });
}
