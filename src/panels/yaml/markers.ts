import { issueText, type Tables } from '../../i18n/index.ts';
import type { Marker, QuickFix } from '../../monaco/index.ts';
import type { Issue } from '../../pod/index.ts';
import type { Finding, State, Workbench } from '../../store/index.ts';

const severities = { error: 'error', warning: 'warning', advice: 'info' } as const;

/** The sentences in one language, by what was found: an edit changes few of them. */
let said = new WeakMap<Issue, string>();
let saidIn: Tables | undefined;

function sentence(messages: Tables, issue: Issue): string {
  if (messages !== saidIn) said = new WeakMap();
  saidIn = messages;
  const known = said.get(issue) ?? issueText(messages, issue);
  said.set(issue, known);
  return known;
}

/** What the editor marks of findings; the id is the index among them. */
export function markersOf(findings: readonly Finding[], messages: Tables): Marker[] {
  return findings.map(({ issue, start, end }, index) => ({
    id: String(index),
    severity: severities[issue.severity],
    message: sentence(messages, issue),
    source: issue.type,
    start,
    end,
  }));
}

/** The fixes of a marker that {@link markersOf} has made of the findings shown; none where it is gone. */
export function fixesOf(id: string, { shown, messages }: State, actions: Workbench['actions']): QuickFix[] {
  const finding = shown[Number(id)];
  if (!finding || (!finding.issue.fix && !finding.issue.textFix)) return [];
  return [
    {
      title: messages.ui['yaml.fix'],
      preferred: true,
      run: () => void actions.applyFix(finding.issue, finding.document),
    },
  ];
}
