import type { Tables } from '../../i18n/index.ts';
import type { Marker, QuickFix } from '../../monaco/index.ts';
import { type Finding, isFixable, type State, sentenceOf, type Workbench } from '../../store/index.ts';

const severities = { error: 'error', warning: 'warning', advice: 'info' } as const;

/** What the editor marks of findings; the id is the index among them. A sentence is made when it is marked: of very many, few are. */
export function markersOf(findings: readonly Finding[], messages: Tables): Marker[] {
  return findings.map(({ issue, start, end }, index) => ({
    id: String(index),
    severity: severities[issue.severity],
    get message() {
      return sentenceOf(messages, issue);
    },
    source: issue.type,
    start,
    end,
  }));
}

/** The fixes of a marker that {@link markersOf} has made of the findings shown; none where it is gone. */
export function fixesOf(id: string, { shown, messages }: State, actions: Workbench['actions']): QuickFix[] {
  const finding = shown[Number(id)];
  if (!finding || !isFixable(finding.issue)) return [];
  return [
    {
      title: messages.ui['yaml.fix'],
      preferred: true,
      run: () => void actions.applyFix(finding.issue, finding.document),
    },
  ];
}
