import { memo } from 'react';
import { issueText } from '../../i18n/index.ts';
import { formatPath } from '../../pod/index.ts';
import { type Finding, useActions, useMessages, useSelect } from '../../store/index.ts';
import { Prose } from '../../ui/index.ts';
import { FixAll } from './FixAll.tsx';
import classes from './IssuesPanel.module.css';

const marks = { error: '✗', warning: '!', advice: 'i' } as const;

const Row = memo(function Row({ finding }: { readonly finding: Finding }) {
  const messages = useMessages();
  const { ui } = messages;
  const { applyFix, visit, setLayout } = useActions();
  const { issue } = finding;
  const fixable = issue.fix !== undefined || issue.textFix !== undefined;
  return (
    <li className={classes.row} data-severity={issue.severity}>
      <span className={classes.mark} role="img" aria-label={ui[`issues.${issue.severity}`]}>
        {marks[issue.severity]}
      </span>
      <div className={classes.body}>
        <button
          type="button"
          className={classes.text}
          title={ui['issues.goto']}
          onClick={() => {
            visit({ path: issue.path, document: finding.document, by: 'panel', offset: finding.start });
            setLayout({ narrowTab: issue.path.length > 0 ? 'form' : 'yaml' });
          }}
        >
          <Prose text={issueText(messages, issue)} />
        </button>
        <div className={classes.server}>
          <span>{ui['issues.line'](finding.line)}</span>
          <code>{issue.severity === 'error' ? finding.server : formatPath(issue.path)}</code>
        </div>
      </div>
      {fixable && (
        <button
          type="button"
          className={classes.fix}
          aria-label={`${ui['issues.fix']}: ${issueText(messages, issue)}`}
          onClick={() => void applyFix(issue, finding.document)}
        >
          {ui['issues.fix']}
        </button>
      )}
    </li>
  );
});

/** What is wrong with the file: the server's rejections first, then warnings, then opinions, each in text order. */
export function IssuesPanel() {
  const { ui } = useMessages();
  const findings = useSelect((state) => state.shown);
  const documents = useSelect((state) => state.derived.documents);
  const hasPod = useSelect((state) => state.current !== undefined);
  if (findings.length === 0) {
    return <p className={classes.none}>{hasPod ? ui['issues.none'] : ui['issues.noPod']}</p>;
  }
  const several = documents.filter((document) => !document.empty).length > 1;
  const groups = [...new Set(findings.map((finding) => finding.document))].map(
    (document) => [document, findings.filter((finding) => finding.document === document)] as const,
  );
  const rank = { error: 0, warning: 1, advice: 2 };
  return (
    <div className={classes.panel}>
      <FixAll />
      {groups.map(([document, group]) => (
        <section key={document}>
          {several && <h3 className={classes.heading}>{ui['issues.document'](document + 1)}</h3>}
          <ul className={classes.list}>
            {group
              .toSorted((a, b) => rank[a.issue.severity] - rank[b.issue.severity] || a.start - b.start)
              .map((finding) => (
                <Row key={`${finding.start} ${finding.issue.code} ${finding.server}`} finding={finding} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
