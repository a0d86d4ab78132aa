import {
  type Cluster,
  type Features,
  featuresOf,
  findPods,
  formatPath,
  type GateName,
  getIn,
  type Issue,
  isObject,
  type Json,
  type JsonObject,
  type Path,
  type PodRef,
  rootTypeOf,
  startsWith,
} from '../pod/index.ts';
import { type Decoded, decode, foreignIssues, kindIssues } from './decode/index.ts';
import { explainObject } from './explain/index.ts';
import { type EngineMemory, recall } from './memory.ts';
import { computeQos, effectiveResources, resourceSummary } from './resources/index.ts';
import { podSecurity } from './security/index.ts';
import { podTiming } from './timing/index.ts';
import type { AnalyzeOptions, DocumentAnalysis, PodAnalysis } from './types.ts';
import { warning } from './validation/errors.ts';
import { placeholderCode } from './validation/placeholders.ts';
import { withRightNames } from './validation/right-names.ts';
import { warnings } from './validation/warnings.ts';
import { validateObject } from './validation/workload.ts';
import { dropFields, formerRules, hasRule } from './versions/index.ts';

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
  const refs = findPods(value);
  if (refs.length === 0) return { value, pods: [], issues: foreignIssues(value) };
  const wanted = JSON.stringify(options);
  return {
    value,
    pods: refs.map((ref) => {
      const object = getIn(value, ref.objectPath) ?? null;
      const key = () => `${formatPath(ref.objectPath)} ${wanted}`;
      return recall(memory?.pods, object, key, () => analyzePod(object, ref, options, memory));
    }),
    issues: [],
  };
}

/** What is computed of a Pod that is none. */
const nothing = {
  qos: undefined,
  resources: undefined,
  summary: undefined,
  security: undefined,
  timing: [],
  story: [],
} as const;

function analyzePod(
  object: Json,
  ref: PodRef,
  options: AnalyzeOptions,
  memory: EngineMemory | undefined,
): PodAnalysis {
  if (!isObject(object)) return { ref, issues: [], ...nothing };
  const type = rootTypeOf(ref);
  const features = featuresOf(options.cluster);
  const decoded = decode(type, object, ref.objectPath, features, memory);
  const unknown = (path: Path) => decoded.spoiled.touches(path) || decoded.spoiled.covers(path);
  const kept = dropFields(type, decoded.value, features);
  const gone = [...kept.dropped.map(({ path }) => path), ...kept.along].map((path) => [
    ...ref.objectPath,
    ...path,
  ]);
  const isGone = (issue: Issue) => gone.some((path) => startsWith(issue.path, path));
  // What is reset stays, and may be forbidden.
  const isReset = ({ type, path }: Issue) => type === 'Forbidden' && path.at(-1) === 'procMount';
  const rules = [
    ...validateObject(type, kept.object, ref, unknown, memory),
    ...formerRules(type, kept.object, ref, features),
    ...warnings(type, kept.object, object, ref, memory),
  ].filter((issue) => hasRule(type, issue, features) && (!isGone(issue) || isReset(issue)));
  if (gone.length > 0)
    rules.push(
      ...[...validateObject(type, decoded.value, ref, unknown, memory)]
        .filter((issue) => isGone(issue) && !isReset(issue))
        .map(idle),
    );
  const found = withPlaceholders([
    ...kindIssues(ref, object),
    ...decoded.issues.flatMap((issue) => {
      if (issue.type !== 'NotSupported') return [issue];
      return hasRule(type, issue, features) ? [isGone(issue) ? idle(issue) : issue] : [];
    }),
    ...unexplained(decoded, rules),
    ...kept.dropped.map(({ path, gate }) => told(ref, path, gate, features)),
  ]);
  const issues = withRightNames(found, object, ref);
  const seen = kept.dropped.length === 0 ? object : withoutDropped(object, ref, options.cluster);
  const pod = getIn(seen, ref.podPath.slice(ref.objectPath.length));
  if (!isObject(pod)) return { ref, issues, ...nothing };
  const qos = once(() => computeQos(pod, ref.podPath, options));
  const resources = once(() => effectiveResources(pod, ref.podPath));
  const summary = once(() => resourceSummary(pod));
  const timing = once(() => podTiming(pod, ref.podPath, memory));
  const security = once(() => podSecurity(pod, { version: features.minor }));
  const story = once(() => explainObject(seen, ref, { qos: qos(), resources: resources() }));
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
    get summary() {
      return summary();
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

/**
 * The object that holds a Pod without the fields that the cluster drops, for their gates are off; what is left keeps its place.
 */
export function withoutDropped(object: JsonObject, ref: PodRef, cluster?: Cluster): JsonObject {
  return dropFields(rootTypeOf(ref), object, featuresOf(cluster)).object;
}

/** What is wrong with a field that is dropped is no error, since nobody reads it. */
function idle(issue: Issue): Issue {
  return issue.severity === 'error' ? { ...issue, severity: 'warning' } : issue;
}

/** A field that is dropped, as a warning at its key. */
function told(ref: PodRef, path: Path, gate: GateName, { version }: Features): Issue {
  const field = path.findLast((step) => typeof step === 'string') ?? '';
  return { ...warning([...ref.objectPath, ...path], 'field-dropped', { field, gate, version }), on: 'key' };
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
