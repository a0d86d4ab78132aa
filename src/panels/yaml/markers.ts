import { issueText, type Tables } from '../../i18n/index.ts';
import type { Marker, QuickFix } from '../../monaco/index.ts';
import type { Issue } from '../../pod/index.ts';
import { type Finding, isFixable, type State, type Workbench } from '../../store/index.ts';

const severities = { error: 'error', warning: 'warning', advice: 'info' } as const;

/** The sentences of what was found, as long as their language stays: an edit changes few of them. */
export class Sentences {
  #said = new WeakMap<Issue, string>();
  #messages: Tables | undefined;

  of(issue: Issue, messages: Tables): string {
    if (messages !== this.#messages) this.#said = new WeakMap();
    this.#messages = messages;
    const known = this.#said.get(issue) ?? issueText(messages, issue);
    this.#said.set(issue, known);
    return known;
  }
}

/**
 * What the editor marks of findings; the id is the index among them.
 * @param sentences those of the owner of the editor
 */
export function markersOf(
  findings: readonly Finding[],
  messages: Tables,
  sentences = new Sentences(),
): Marker[] {
  return findings.map(({ issue, start, end }, index) => ({
    id: String(index),
    severity: severities[issue.severity],
    message: sentences.of(issue, messages),
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
