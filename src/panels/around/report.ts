import { explainText } from '../../i18n/index.ts';
import { useAnalysis, useIssueText, useSelect, useTables } from '../../store/index.ts';
import { useWords } from './words.ts';

/** The Pod as Markdown: what it does, what is wrong with it, its QoS class and its Pod Security level. */
export function useReport(): string {
  const messages = useTables();
  const ui = useWords();
  const qos = useAnalysis((analysis) => analysis.qos);
  const security = useAnalysis((analysis) => analysis.security);
  const story = useAnalysis((analysis) => analysis.story) ?? [];
  const issueText = useIssueText();
  const findings = useSelect((state) => state.findings);
  const kind = useSelect((state) => state.current?.ref.kind ?? 'Pod');
  const name = useSelect((state) => state.current?.ref.name ?? '');
  const chapters = [...new Set(story.map(({ chapter }) => chapter))];
  const lines = [
    `# ${`${kind} ${name}`.trim()}`,
    '',
    ...(qos ? [`- ${ui['around.report.qos']}: ${qos.class}`] : []),
    ...(security ? [`- ${ui['around.report.security']}: ${security.level}`] : []),
    '',
    `## ${ui['around.report.findings']}`,
    '',
    ...(findings.length === 0 ? [ui['around.report.noFindings']] : []),
    ...findings.map(
      ({ issue, line }) =>
        `- **${ui[`issues.${issue.severity}`]}** (${ui['around.report.line'](line)}): ${issueText(issue)}`,
    ),
    '',
    `## ${ui['around.report.story']}`,
    ...chapters.flatMap((chapter) => [
      '',
      `### ${ui[`explain.chapter.${chapter}`]}`,
      '',
      ...story
        .filter((sentence) => sentence.chapter === chapter)
        .map((sentence) => `- ${explainText(messages, sentence)}`),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}
