import { type PodSecurity, type ResourceList, serverMessage } from '../engine/index.ts';
import { issueText } from '../i18n/index.ts';
import { explainLines, type ServerVerdict } from '../judge/index.ts';
import { formatPath, own, schemaVersion } from '../pod/index.ts';
import type { Options } from './args.ts';
import type { CheckedPod, Finding } from './findings.ts';
import { sentencesOf, type Texts, textsOf } from './texts.ts';

type Verdict = 'accepted' | 'rejected';

function verdictOf(checked: CheckedPod): Verdict {
  return checked.findings.some(({ issue }) => issue.severity === 'error') ? 'rejected' : 'accepted';
}

/** True for a finding that makes `check` fail: it is as bad as `--fail-on` says, and nothing silences it. */
export function fails({ issue, silenced }: Finding, { failOn }: Pick<Options, 'failOn'>): boolean {
  return !silenced && (issue.severity === 'error' || (failOn === 'warning' && issue.severity === 'warning'));
}

function isFixable({ issue }: Pick<Finding, 'issue'>): boolean {
  return (issue.fix?.length ?? 0) > 0 || (issue.textFix?.length ?? 0) > 0;
}

/** `kind` and `name` as far as the document says them; null where it does not. */
function identityOf({ document, pod }: CheckedPod): { kind: string | null; name: string | null } {
  if (pod) return { kind: pod.ref.kind, name: pod.ref.name === '' ? null : pod.ref.name };
  const kind = own(document.value, 'kind');
  const name = own(own(document.value, 'metadata'), 'name');
  return { kind: typeof kind === 'string' ? kind : null, name: typeof name === 'string' ? name : null };
}

/** One line of `--output json`. Keys and their order are a promise to programs. */
export function jsonLine(
  file: string,
  checked: CheckedPod,
  { language, cluster }: Pick<Options, 'language' | 'cluster'>,
): string {
  const server = checked.server();
  const resources = server?.pod ? server.pod.resources : checked.pod?.resources;
  const security = server?.pod ? server.pod.security : checked.pod?.security;
  return `${JSON.stringify({
    file,
    document: checked.index,
    ...identityOf(checked),
    podPath: checked.pod ? formatPath(checked.pod.ref.podPath) : null,
    verdict: verdictOf(checked),
    issues: checked.findings.map((finding) =>
      issueJson(finding, issueText(sentencesOf(language), finding.issue)),
    ),
    qosClass: (server?.pod ? server.pod.qosClass : checked.pod?.qos?.class) ?? null,
    requests: resources?.requests ?? null,
    limits: resources?.limits ?? null,
    server: serverJson(checked, server),
    podSecurity: security ? securityJson(security) : null,
    kubernetesVersion: cluster?.version ?? schemaVersion,
  })}\n`;
}

/** An issue of `--output json`. Keys and their order are a promise to programs. */
export function issueJson({ issue, position, silenced }: Finding, message: string) {
  return {
    type: issue.type,
    severity: issue.severity,
    path: formatPath(issue.path),
    line: position.line,
    column: position.column,
    message,
    fixable: isFixable({ issue }),
    code: issue.code,
    silenced: silenced ?? null,
  };
}

/** The server's own answer; `explains` has for each of our issues the lines that it stands for, as `errors/0`. */
function serverJson(checked: CheckedPod, server: ServerVerdict | undefined) {
  if (!server) return null;
  const { accepted, decodeError, strict, errors, warnings } = server.answer;
  const issues = checked.findings.map(({ issue }) => issue);
  const lines = explainLines(server.answer, issues, checked.pod?.ref.objectPath);
  const explains = issues.map((_, index) =>
    lines
      .filter(({ explainedBy }) => explainedBy.includes(index))
      .map((line) => `${line.list}/${line.index}`),
  );
  return { accepted, decodeError, strict, errors, warnings, explains };
}

function securityJson({ version, level, baseline, restricted }: PodSecurity) {
  const result = ({ allowed, violations }: PodSecurity['baseline']) => ({
    allowed,
    violations: violations.map(({ check, reason, detail, paths }) => ({
      check,
      reason,
      detail,
      paths: paths.map(formatPath),
    })),
  });
  return { version: `1.${version}`, level, baseline: result(baseline), restricted: result(restricted) };
}

function resourceText(list: ResourceList | undefined, texts: Texts): string {
  const entries = Object.entries(list ?? {});
  return entries.length === 0 ? texts.nothing : entries.map(([name, value]) => `${name} ${value}`).join(', ');
}

/** A finding for people: its place, what it is, and what a server says of it. */
export function findingText(file: string, finding: Finding, language: Options['language']): string {
  const texts = textsOf(language);
  const { issue, position } = finding;
  const severity = texts[`severity.${issue.severity}`];
  const kind = finding.silenced ? texts[`silenced.${finding.silenced}`](severity) : severity;
  const head = `${file}:${position.line}:${position.column}: ${kind}: `;
  const more = isFixable(finding) ? `    ${texts.fixable}\n` : '';
  // A server has no words for what is only an opinion.
  const said = serverMessage(issue);
  return `${head}${issueText(sentencesOf(language), issue)} [${issue.code}]\n${said === '' ? '' : `    ${said}\n`}${more}`;
}

/** Kind and name, or what stands in for them. */
export function titleOf(checked: CheckedPod, texts: Texts): string {
  const { kind, name } = identityOf(checked);
  return (
    [kind, name].filter(Boolean).join(' ') ||
    (checked.document.value === undefined ? texts.broken : texts.noPod)
  );
}

/** What became of a Pod or document, for people. */
export function summaryText(file: string, checked: CheckedPod, texts: Texts): string {
  const { kind } = identityOf(checked);
  const summary = checked.pod?.summary;
  const count = (severity: string) =>
    checked.findings.filter(({ issue, silenced }) => issue.severity === severity && !silenced).length;
  const counts = [
    [count('error'), texts.errors],
    [count('warning'), texts.warnings],
    [count('advice'), texts.advices],
    [checked.findings.filter(({ silenced }) => silenced).length, texts.silences],
  ] as const;
  const parts = [
    `${titleOf(checked, texts)}: ${texts[verdictOf(checked)]}`,
    ...counts.filter(([n]) => n > 0).map(([n, say]) => say(n)),
    ...(checked.pod ? [] : kind ? [texts.noPod] : []),
    ...(summary
      ? [
          texts.qos(summary.class),
          texts.requests(resourceText(summary.requests, texts)),
          texts.limits(resourceText(summary.limits, texts)),
        ]
      : []),
  ];
  return `${file}: ${texts.document(checked.index)}: ${parts.join(' · ')}\n`;
}
