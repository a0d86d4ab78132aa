import { memo } from 'react';
import type { Path } from '../../pod/index.ts';
import { type Finding, isFixable, useActions, useIssueText } from '../../store/index.ts';
import { Prose, SmallButton } from '../../ui/index.ts';
import styles from './form.module.css';
import { useWords } from './hooks.ts';
import { useCalmFindings } from './Mark.tsx';

function Line({ finding }: { readonly finding: Finding }) {
  const actions = useActions();
  const words = useWords();
  const sentence = useIssueText();
  const { issue, document } = finding;
  return (
    <p className={styles.finding} data-severity={issue.severity}>
      <span>
        <Prose text={sentence(issue)} />
      </span>
      {isFixable(issue) && (
        <SmallButton icon="fix" onClick={() => void actions.applyFix(issue, document)}>
          {words['form.fix']}
        </SmallButton>
      )}
    </p>
  );
}

/** The sentences of findings one after the other, for screen readers. */
export function FindingTexts({ findings }: { readonly findings: readonly Finding[] }) {
  const sentence = useIssueText();
  return findings.map(({ issue }) => sentence(issue)).join(' ');
}

/**
 * What is found at a path that has no control of its own (a whole list, a map of the wrong kind): in the person's
 * language, with the fix where one is certain.
 */
export const Findings = memo(function Findings({ id, path }: { readonly id?: string; readonly path: Path }) {
  const findings = useCalmFindings(path);
  return (
    <div id={id} aria-live="polite" className={styles.findings}>
      {findings.map((finding, i) => (
        // Two findings of one place may have one code; their order is all that tells them apart.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Line key={`${finding.issue.code}${i}`} finding={finding} />
      ))}
    </div>
  );
});

/** True where a server would reject what stands at a path, and it is not being typed. */
export function useInvalid(path: Path): boolean {
  return useCalmFindings(path).some(({ issue }) => issue.severity === 'error');
}
