/** What the package gives to programs: `import { judgeText } from 'podwright/engine'`. */
import { issueText, type Language } from '../i18n/index.ts';
import { formatPath, type IssueType, type Json, type Severity } from '../pod/index.ts';
import { parseStream } from '../yaml/index.ts';
import { type ClusterOptions, clusterOf } from './cluster.ts';
import { checkedPods } from './findings.ts';
import { loadTexts, sentencesOf } from './texts.ts';

export {
  analyzeDocument,
  type DocumentAnalysis,
  type PodAnalysis,
  serverMessage,
} from '../engine/index.ts';
export { type Cluster, type GateChoices, type Issue, type Version, versions } from '../pod/index.ts';
export { type ClusterOptions, clusterOf } from './cluster.ts';

/** What is wrong at one place of a text. */
export interface Told {
  readonly code: string;
  readonly type: IssueType;
  readonly severity: Severity;
  /** From the document's root, such as `spec.containers[0].image`. */
  readonly path: string;
  /** One-based, columns in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** True where a comment `# podwright-ignore: CODE` silences it. */
  readonly silenced: boolean;
}

/** A Pod of a text, or a document without one. */
export interface JudgedPod {
  /** Number of the document, from 0. */
  readonly document: number;
  /** Where the Pod stands in its document: `""`, `"spec.template"`; null where there is none. */
  readonly podPath: string | null;
  /** False where a server rejects it. */
  readonly accepted: boolean;
  readonly findings: readonly Told[];
  readonly qosClass: string | null;
}

export interface JudgeOptions extends ClusterOptions {
  /** Of the messages: English by default. */
  readonly language?: Language;
}

/**
 * Everything `podwright check` says of a text. Never throws for a text, whatever it is.
 * @param options or the language alone
 * @throws RangeError for a release or gate that is not known, see {@link clusterOf}
 */
export async function judgeText(
  text: string,
  options: JudgeOptions | Language = {},
): Promise<readonly JudgedPod[]> {
  const { language = 'en', ...asked } = typeof options === 'string' ? { language: options } : options;
  const cluster = clusterOf(asked);
  await loadTexts(language);
  return checkedPods(text, [], cluster).map(({ index, pod, findings }) => ({
    document: index,
    podPath: pod ? formatPath(pod.ref.podPath) : null,
    accepted: findings.every(({ issue }) => issue.severity !== 'error'),
    findings: findings.map(({ issue, position, silenced }) => ({
      code: issue.code,
      type: issue.type,
      severity: issue.severity,
      path: formatPath(issue.path),
      line: position.line,
      column: position.column,
      message: issueText(sentencesOf(language), issue),
      silenced: silenced !== undefined,
    })),
    qosClass: pod?.qos?.class ?? null,
  }));
}

/** The objects of a text as kubectl reads them; undefined for a document that does not read. For `analyzeDocument`. */
export function readObjects(text: string): readonly (Json | undefined)[] {
  return parseStream(text).documents.map(({ value }) => value);
}
