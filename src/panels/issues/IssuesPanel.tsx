import { memo, useCallback, useMemo, useRef, useState } from 'react';
import { issueText } from '../../i18n/index.ts';
import { formatPath } from '../../pod/index.ts';
import { type Finding, useActions, useMessages, useSelect } from '../../store/index.ts';
import { Prose } from '../../ui/index.ts';
import { FixAll } from './FixAll.tsx';
import classes from './IssuesPanel.module.css';

const marks = { error: '✗', warning: '!', advice: 'i' } as const;

interface RowProps {
  readonly finding: Finding;
  /** Takes the focus when the row is gone because its mistake was fixed. */
  readonly onFixed: () => void;
}

const Row = memo(function Row({ finding, onFixed }: RowProps) {
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
          onClick={() => void applyFix(issue, finding.document).then(onFixed)}
        >
          {ui['issues.fix']}
        </button>
      )}
    </li>
  );
});

const rank = { error: 0, warning: 1, advice: 2 };
/** Rows that are shown at once; a file of hundreds of Pods has thousands. */
const firstRows = 100;

interface Group {
  readonly document: number;
  readonly rows: Finding[];
}

/** By document, the worst first; at most `most` rows. */
function grouped(findings: readonly Finding[], most: number): Group[] {
  const groups: Group[] = [];
  const sorted = findings.toSorted(
    (a, b) => a.document - b.document || rank[a.issue.severity] - rank[b.issue.severity] || a.start - b.start,
  );
  for (const finding of sorted.slice(0, most)) {
    const last = groups.at(-1);
    if (last?.document === finding.document) last.rows.push(finding);
    else groups.push({ document: finding.document, rows: [finding] });
  }
  return groups;
}

/** What is wrong with the file: the server's rejections first, then warnings, then opinions, each in text order. */
export function IssuesPanel() {
  const { ui } = useMessages();
  const findings = useSelect((state) => state.shown);
  const several = useSelect(
    (state) => state.derived.documents.filter((document) => !document.empty).length > 1,
  );
  const hasPod = useSelect((state) => state.current !== undefined);
  const broken = useSelect((state) => state.derived.documents.some((document) => document.broken));
  const judged = useSelect((state) => state.derived.judged);
  const [all, setAll] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  const onFixed = useCallback(() => panel.current?.focus(), []);
  const groups = useMemo(() => grouped(findings, all ? Infinity : firstRows), [findings, all]);
  const missing = useSelect((state) => state.faults.some(({ kind }) => kind === 'judgement'));
  if (!judged) return <p className={classes.none}>{ui[missing ? 'status.notJudged' : 'status.working']}</p>;
  return (
    <div className={classes.panel} ref={panel} tabIndex={-1}>
      {findings.length === 0 && (
        <p className={classes.none}>
          {ui[broken ? 'issues.typing' : hasPod ? 'issues.none' : 'issues.noPod']}
        </p>
      )}
      <FixAll />
      {groups.map(({ document, rows }) => (
        <section key={document}>
          {several && <h3 className={classes.heading}>{ui['issues.document'](document + 1)}</h3>}
          <ul className={classes.list}>
            {rows.map((finding) => (
              <Row
                key={`${finding.start} ${finding.issue.code} ${finding.server}`}
                finding={finding}
                onFixed={onFixed}
              />
            ))}
          </ul>
        </section>
      ))}
      {!all && findings.length > firstRows && (
        <button type="button" className={classes.more} onClick={() => setAll(true)}>
          {ui['issues.showAll'](findings.length)}
        </button>
      )}
    </div>
  );
}
