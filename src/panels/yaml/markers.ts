import type { Tables } from '../../i18n/index.ts';
import type { Marker, QuickFix } from '../../monaco/index.ts';
import { type Finding, isFixable, type State, sentenceOf, type Workbench } from '../../store/index.ts';

const severities = { error: 'error', warning: 'warning', advice: 'info' } as const;

/** One finding as the editor marks it. Its sentence is made when it is marked: of very many, few are. */
class FindingMarker implements Marker {
  constructor(
    private readonly finding: Finding,
    private readonly index: number,
    private readonly messages: Tables,
  ) {}

  get id(): string {
    return String(this.index);
  }

  get severity(): Marker['severity'] {
    return severities[this.finding.issue.severity];
  }

  get message(): string {
    return sentenceOf(this.messages, this.finding.issue);
  }

  get source(): string {
    return this.finding.issue.type;
  }

  get start(): number {
    return this.finding.start;
  }

  get end(): number {
    return this.finding.end;
  }
}

/** What the editor marks of findings; the id is the index among them. */
export function markersOf(findings: readonly Finding[], messages: Tables): Marker[] {
  return findings.map((finding, index) => new FindingMarker(finding, index, messages));
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
