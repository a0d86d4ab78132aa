import {
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
import { explainPod } from './explain/index.ts';
import { computeQos, effectiveResources } from './resources/index.ts';
import type { AnalyzeOptions, DocumentAnalysis, PodAnalysis } from './types.ts';
import { placeholderCode } from './validation/placeholders.ts';
import { warnings } from './validation/warnings.ts';
import { validateObject } from './validation/workload.ts';

/**
 * Everything an API server, the scheduler and the kubelet would make of one document. Pure, never throws.
 * @param value what kubectl reads from the document; undefined where it does not parse (then nothing is said)
 */
export function analyzeDocument(value: Json | undefined, options: AnalyzeOptions = {}): DocumentAnalysis {
  const refs = ownPods(value);
  return {
    value,
    pods: refs.map((ref) => analyzePod(value, ref, options)),
    issues: refs.length === 0 ? foreignIssues(value) : [],
  };
}

function analyzePod(root: Json | undefined, ref: PodRef, options: AnalyzeOptions): PodAnalysis {
  const object = getIn(root, ref.objectPath);
  if (!isObject(object)) return { ref, issues: [], qos: undefined, resources: undefined, story: [] };
  const type = rootTypeOf(ref);
  const decoded = decode(type, object, ref.objectPath);
  const unknown = (path: Path) => decoded.spoiled.touches(path) || decoded.spoiled.covers(path);
  const rules = [
    ...validateObject(type, decoded.value, ref, unknown),
    ...warnings(type, decoded.value, object, ref),
  ];
  const issues = withPlaceholders([
    ...kindIssues(ref, object),
    ...decoded.issues,
    ...unexplained(decoded, rules),
  ]);
  const pod = getIn(root, ref.podPath);
  if (!isObject(pod)) return { ref, issues, qos: undefined, resources: undefined, story: [] };
  const qos = computeQos(pod, ref.podPath, options);
  const resources = effectiveResources(pod, ref.podPath);
  return { ref, issues, qos, resources, story: explainPod(root, ref, { qos, resources }) };
}

/** One cause, one message: drops what only follows from a value that decoding refused already. */
function unexplained(decoded: Decoded, issues: readonly Issue[]): Issue[] {
  const { spoiled } = decoded;
  if (spoiled.size === 0) return [...issues];
  const missing = (type: string, code: string) => type === 'Required' || /-missing$/.test(code);
  const follows = ({ path, type, code }: Issue) =>
    spoiled.covers(path) || (missing(type, code) && spoiled.touches(path));
  return issues.filter((issue) => !follows(issue));
}

/** A placeholder is the cause of whatever else is wrong with the value, and is said instead. */
function withPlaceholders(issues: readonly Issue[]): Issue[] {
  const failed = new Set(
    issues.filter(({ severity }) => severity === 'error').map(({ path }) => formatPath(path)),
  );
  const said = new Set(issues.filter(({ code }) => isPlaceholder(code)).map(({ path }) => formatPath(path)));
  return issues.flatMap((issue): Issue[] => {
    const at = formatPath(issue.path);
    if (issue.severity !== 'error') {
      return (isPlaceholder(issue.code) ? failed : said).has(at) ? [] : [issue];
    }
    const code = issue.on === 'key' ? undefined : placeholderCode(issue.badValue);
    if (!code) return [issue];
    const { fix: _, ...rest } = issue;
    return [{ ...rest, code, params: { ...issue.params, value: String(issue.badValue).trim() } }];
  });
}

const isPlaceholder = (code: string) => code === 'placeholder' || code === 'placeholder-type';
