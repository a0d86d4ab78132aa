/** For tests and the bench: what the code of Kubernetes answers to 3,000 documents, and a comparison with ours. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { analyzeDocument, type PodSecurity, type ServerAnswer } from '../engine/index.ts';
import {
  type Cluster,
  equalJson,
  featuresOf,
  type Json,
  type JsonObject,
  schemaVersion,
  type Version,
} from '../pod/index.ts';
import { parseStream } from '../yaml/index.ts';
import { serverVerdict } from './server.ts';
import { judgeStream } from './stream.ts';

interface Level {
  readonly allowed: boolean;
  readonly reasons?: readonly string[];
  readonly details?: readonly string[];
}

/** A document of one object, and what k8s.io/kubernetes v1.36.3 answers to its creation with default feature gates. */
export interface VerdictCase {
  readonly id: string;
  readonly yaml: string;
  readonly accepted: boolean;
  readonly decodeError: { readonly message: string; readonly path?: string } | null;
  readonly strictErrors: ServerAnswer['strict'];
  readonly errors: ServerAnswer['errors'];
  readonly warnings: readonly string[];
  readonly qos: string | null;
  readonly requests: JsonObject;
  readonly limits: JsonObject;
  readonly baseline: Level | null;
  readonly restricted: Level | null;
  readonly defaulted?: JsonObject;
}

/** The cases of a file of JSON lines, compressed or not; those of the repository by default. */
export function verdictCases(
  file: string | URL = new URL('./verdicts.fixture.jsonl.gz', import.meta.url),
): readonly VerdictCase[] {
  const bytes = readFileSync(file);
  const text = bytes[0] === 0x1f ? gunzipSync(bytes).toString() : bytes.toString();
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as VerdictCase);
}

/** What older releases answer to the same documents, where that differs from 1.36, by document and release; of a compressed file. */
export function olderAnswers(
  file: string | URL = new URL('./versions.fixture.jsonl.gz', import.meta.url),
): ReadonlyMap<string, Partial<VerdictCase>> {
  const bytes = readFileSync(file);
  const lines = gunzipSync(bytes).toString().trim().split('\n');
  return new Map(
    lines.map((line) => {
      const answer = JSON.parse(line) as Partial<VerdictCase> & {
        readonly id: string;
        readonly version: string;
      };
      return [`${answer.id} ${answer.version}`, answer];
    }),
  );
}

/** The case as an older release answers it. */
export function answeredBy(
  version: Version,
  c: VerdictCase,
  older: ReadonlyMap<string, Partial<VerdictCase>>,
): VerdictCase {
  const { defaulted: _, ...rest } = c;
  return version === schemaVersion ? c : { ...rest, ...older.get(`${c.id} ${version}`) };
}

/** What is compared, each right or wrong by document. */
export const figures = [
  'verdict',
  'verdict of our findings',
  'decode and strict errors',
  'set of types and fields',
  'words and values',
  'order',
  'warnings',
  'QoS class',
  'requests and limits',
  'Pod Security',
  'defaulted object',
] as const;
export type Figure = (typeof figures)[number];

export interface Compared {
  readonly right: Readonly<Record<Figure, boolean>>;
  /** What disagrees, in short, without names and numbers: the rule rather than the case. */
  readonly disagreements: readonly string[];
}

const sortedText = (lines: readonly string[]) => [...lines].sort().join('\n');

/** Compares our answer to a document, for a cluster of a release, with upstream's. */
export function compareVerdict(c: VerdictCase, version: Version = schemaVersion): Compared {
  const stream = parseStream(c.yaml);
  const cluster: Cluster = { version };
  const [judged] = judgeStream(stream, { analyze: (value) => analyzeDocument(value, { cluster }) });
  const document = stream.documents.find(({ empty }) => !empty) ?? stream.documents[0];
  const [pod] = judged?.analysis.pods ?? [];
  const found = judged?.issues.find(({ issue }) => issue.severity === 'error');
  const server = document && serverVerdict(stream, document, pod?.ref, { features: featuresOf(cluster) });
  const answer = server?.answer;
  const said: string[] = [];
  const agrees = (what: Figure, right: boolean, ...details: readonly string[]) => {
    if (!right) for (const detail of details) said.push(`${what}: ${byRule(detail)}`);
    return right;
  };
  const same = (what: Figure, wanted: unknown, got: unknown) =>
    agrees(
      what,
      equalJson((wanted ?? null) as Json, (got ?? null) as Json),
      difference((wanted ?? null) as Json, (got ?? null) as Json),
    );
  const lists = (what: Figure, wanted: readonly string[], got: readonly string[]) =>
    agrees(
      what,
      sortedText(wanted) === sortedText(got),
      ...wanted.filter((line) => !got.includes(line)).map((line) => `missing ${line}`),
      ...got.filter((line) => !wanted.includes(line)).map((line) => `extra ${line}`),
    );
  const errors = answer?.errors ?? [];
  const fields = (list: ServerAnswer['errors']) => list.map(({ type, field }) => `${type} ${field}`);
  const whole = (list: ServerAnswer['errors']) =>
    list.map(({ type, field, badValue, detail }) =>
      JSON.stringify([type, field, ordered(badValue ?? null), detail]),
    );
  const known = c.decodeError === null;
  const first = c.decodeError?.message ?? c.strictErrors[0]?.detail ?? whole(c.errors)[0] ?? 'accepted';
  return {
    right: {
      verdict: agrees('verdict', answer?.accepted === c.accepted, first),
      'verdict of our findings': agrees(
        'verdict of our findings',
        (found === undefined) === c.accepted,
        found ? `extra ${found.issue.code}` : `missing ${first}`,
      ),
      'decode and strict errors':
        same('decode and strict errors', c.decodeError?.message, answer?.decodeError?.message) &&
        same('decode and strict errors', c.decodeError?.path, answer?.decodeError?.path) &&
        same('decode and strict errors', c.strictErrors, answer?.strict),
      'set of types and fields': lists('set of types and fields', fields(c.errors), fields(errors)),
      'words and values': lists('words and values', whole(c.errors), whole(errors)),
      order: whole(c.errors).join('\n') === whole(errors).join('\n'),
      warnings: lists(
        'warnings',
        c.warnings,
        (answer?.warnings ?? []).map(({ message }) => message),
      ),
      'QoS class': !known || same('QoS class', c.qos, server?.pod?.qosClass),
      'requests and limits':
        !known ||
        (same('requests and limits', c.requests, server?.pod?.resources.requests ?? {}) &&
          same('requests and limits', c.limits, server?.pod?.resources.limits ?? {})),
      'Pod Security':
        !known ||
        (same('Pod Security', level(c.baseline), levelOf(server?.pod?.security.baseline)) &&
          same('Pod Security', level(c.restricted), levelOf(server?.pod?.security.restricted))),
      'defaulted object':
        !known || c.defaulted === undefined || same('defaulted object', c.defaulted, answer?.object),
    },
    disagreements: [...new Set(said)],
  };
}

const level = (one: Level | null): Json =>
  one && { allowed: one.allowed, reasons: one.reasons ?? [], details: one.details ?? [] };

function levelOf(one: PodSecurity['baseline'] | undefined): Json {
  if (!one) return null;
  return {
    allowed: one.allowed,
    reasons: one.violations.map(({ reason }) => reason),
    details: one.violations.map(({ detail }) => detail),
  };
}

/** The same value with the keys of its maps in order. */
function ordered(value: Json): Json {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)]),
  );
}

/** Where two values first differ. */
function difference(wanted: Json, got: Json, path = ''): string {
  const both = [wanted, got].every((value) => typeof value === 'object' && value !== null);
  if (both) {
    const keys = new Set([...Object.keys(wanted as JsonObject), ...Object.keys(got as JsonObject)]);
    for (const key of keys) {
      const [a, b] = [(wanted as JsonObject)[key] ?? null, (got as JsonObject)[key] ?? null];
      if (!equalJson(a, b)) return difference(a, b, `${path}.${key}`);
    }
  }
  return `${path} wanted ${JSON.stringify(wanted)}, got ${JSON.stringify(got)}`;
}

/** Without names, indexes and numbers, so that one rule is one line. */
function byRule(text: string): string {
  return text
    .replaceAll(/\[[^\]]*\]/g, '[]')
    .replaceAll(/\d+/g, 'N')
    .slice(0, 200);
}
