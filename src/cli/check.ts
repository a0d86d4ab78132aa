import { type PodSecurity, type ResourceList, serverMessage } from '../engine/index.ts';
import { issueText } from '../i18n/index.ts';
import { explainLines, type ServerVerdict } from '../judge/index.ts';
import { formatPath, own } from '../pod/index.ts';
import type { Options } from './args.ts';
import { type CheckedPod, checkedPods, type Finding } from './findings.ts';
import { type ExitStatus, exitStatus, type Io, UsageError } from './io.ts';
import { readText } from './read-text.ts';
import { sentencesOf, type Texts, textsOf } from './texts.ts';

type Verdict = 'accepted' | 'rejected';

function verdictOf(checked: CheckedPod): Verdict {
  return checked.findings.some(({ issue }) => issue.severity === 'error') ? 'rejected' : 'accepted';
}

function isFixable({ issue }: Finding): boolean {
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
function jsonLine(file: string, checked: CheckedPod, language: Options['language']): string {
  const server = checked.server();
  const resources = server?.pod ? server.pod.resources : checked.pod?.resources;
  const security = server?.pod ? server.pod.security : checked.pod?.security;
  return `${JSON.stringify({
    file,
    document: checked.index,
    ...identityOf(checked),
    podPath: checked.pod ? formatPath(checked.pod.ref.podPath) : null,
    verdict: verdictOf(checked),
    issues: checked.findings.map((finding) => ({
      type: finding.issue.type,
      severity: finding.issue.severity,
      path: formatPath(finding.issue.path),
      line: finding.position.line,
      column: finding.position.column,
      message: issueText(sentencesOf(language), finding.issue),
      fixable: isFixable(finding),
    })),
    qosClass: (server?.pod ? server.pod.qosClass : checked.pod?.qos?.class) ?? null,
    requests: resources?.requests ?? null,
    limits: resources?.limits ?? null,
    server: serverJson(checked, server),
    podSecurity: security ? securityJson(security) : null,
  })}\n`;
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

function findingText(file: string, finding: Finding, language: Options['language']): string {
  const texts = textsOf(language);
  const { issue, position } = finding;
  const head = `${file}:${position.line}:${position.column}: ${texts[`severity.${issue.severity}`]}: `;
  const more = isFixable(finding) ? `    ${texts.fixable}\n` : '';
  // A server has no words for what is only an opinion.
  const said = serverMessage(issue);
  return `${head}${issueText(sentencesOf(language), issue)}\n${said === '' ? '' : `    ${said}\n`}${more}`;
}

function summaryText(file: string, checked: CheckedPod, texts: Texts): string {
  const { kind, name } = identityOf(checked);
  const count = (severity: string) =>
    checked.findings.filter(({ issue }) => issue.severity === severity).length;
  const counts = [
    [count('error'), texts.errors],
    [count('warning'), texts.warnings],
    [count('advice'), texts.advices],
  ] as const;
  const what =
    [kind, name].filter(Boolean).join(' ') ||
    (checked.document.value === undefined ? texts.broken : texts.noPod);
  const parts = [
    `${what}: ${texts[verdictOf(checked)]}`,
    ...counts.filter(([n]) => n > 0).map(([n, say]) => say(n)),
    ...(checked.pod ? [] : kind ? [texts.noPod] : []),
    ...(checked.pod?.qos ? [texts.qos(checked.pod.qos.class)] : []),
    ...(checked.pod?.resources
      ? [
          texts.requests(resourceText(checked.pod.resources.requests, texts)),
          texts.limits(resourceText(checked.pod.resources.limits, texts)),
        ]
      : []),
  ];
  return `${file}: ${texts.document(checked.index)}: ${parts.join(' · ')}\n`;
}

/** `podwright check FILE...`. A file that cannot be read is said on stderr and does not stop the others. */
export async function check(options: Options, io: Io): Promise<ExitStatus> {
  const texts = textsOf(options.language);
  if (options.arguments.length === 0) throw new UsageError(texts.wrongArguments('check', 'FILE...'));
  if (options.arguments.filter((file) => file === '-').length > 1) throw new UsageError(texts.stdinTwice);
  let status: ExitStatus = exitStatus.ok;
  for (const file of options.arguments) {
    const text = await readText(file, io, texts);
    if (text === undefined) {
      status = exitStatus.unusable;
      continue;
    }
    const shown = file === '-' ? texts.standardInput : file;
    for (const checked of checkedPods(text)) {
      if (verdictOf(checked) === 'rejected' && status === exitStatus.ok) status = exitStatus.rejected;
      if (options.output === 'json') io.out(jsonLine(file, checked, options.language));
      else {
        for (const finding of checked.findings) io.out(findingText(shown, finding, options.language));
        io.out(summaryText(shown, checked, texts));
      }
    }
  }
  return status;
}
