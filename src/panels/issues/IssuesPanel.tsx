import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { equalPath, formatPath } from '../../pod/index.ts';
import {
  type Finding,
  isFixable,
  sentenceOf,
  useActions,
  useMessages,
  useSelect,
} from '../../store/index.ts';
import { Icon, Prose } from '../../ui/index.ts';
import { FixAll } from './FixAll.tsx';
import classes from './IssuesPanel.module.css';

interface RowProps {
  /** As it was when the row was rendered; {@link RowProps.latest} has where it stands by now. */
  readonly finding: Finding;
  readonly sentence: string;
  readonly id: string;
  readonly latest: (id: string) => Finding | undefined;
  /** Takes the focus when the row is gone because its mistake was fixed. */
  readonly onFixed: () => void;
}

/** Each judgement makes the findings anew; a row is rendered anew only when it says something else. */
function sameRow(a: RowProps, b: RowProps): boolean {
  return (
    a.sentence === b.sentence &&
    a.id === b.id &&
    a.finding.line === b.finding.line &&
    a.finding.server === b.finding.server &&
    a.finding.issue.severity === b.finding.issue.severity &&
    isFixable(a.finding.issue) === isFixable(b.finding.issue) &&
    equalPath(a.finding.issue.path, b.finding.issue.path)
  );
}

const Row = memo(function Row({ finding, sentence, id, latest, onFixed }: RowProps) {
  const { ui } = useMessages();
  const { applyFix, visit, setLayout } = useActions();
  const { issue } = finding;
  return (
    <li className={classes.row} data-severity={issue.severity}>
      <span className={classes.mark} role="img" aria-label={ui[`issues.${issue.severity}`]}>
        <Icon name={issue.severity} />
      </span>
      <div className={classes.body}>
        <button
          type="button"
          className={classes.text}
          title={ui['issues.goto']}
          onClick={() => {
            const { document, start: offset } = latest(id) ?? finding;
            visit({ path: issue.path, document, by: 'panel', offset });
            setLayout({ narrowTab: issue.path.length > 0 ? 'form' : 'yaml' });
          }}
        >
          <Prose text={sentence} />
        </button>
        <div className={classes.server}>
          <span>{ui['issues.line'](finding.line)}</span>
          <code>{issue.severity === 'error' ? finding.server : formatPath(issue.path)}</code>
        </div>
      </div>
      {isFixable(issue) && (
        <button
          type="button"
          className={classes.fix}
          aria-label={`${ui['issues.fix']}: ${sentence}`}
          onClick={() => {
            const now = latest(id) ?? finding;
            void applyFix(now.issue, now.document).then(onFixed);
          }}
        >
          {ui['issues.fix']}
        </button>
      )}
    </li>
  );
}, sameRow);

const rank = { error: 0, warning: 1, advice: 2 };
/** Rows that are shown at once; a file of hundreds of Pods has thousands. */
const firstRows = 100;

interface Group {
  readonly document: number;
  readonly rows: { readonly id: string; readonly finding: Finding }[];
}

/** By document, the worst first; at most `most` rows. */
function grouped(findings: readonly Finding[], most: number): Group[] {
  const groups: Group[] = [];
  const times = new Map<string, number>();
  const sorted = findings.toSorted(
    (a, b) => a.document - b.document || rank[a.issue.severity] - rank[b.issue.severity] || a.start - b.start,
  );
  for (const finding of sorted.slice(0, most)) {
    // Not by its offset, which moves with every edit above it.
    const { issue, document, server } = finding;
    const what = `${document} ${issue.code} ${formatPath(issue.path)} ${server}`;
    const nth = (times.get(what) ?? 0) + 1;
    times.set(what, nth);
    const row = { id: `${what} ${nth}`, finding };
    const last = groups.at(-1);
    if (last?.document === document) last.rows.push(row);
    else groups.push({ document, rows: [row] });
  }
  return groups;
}

/** What is wrong with the file: the server's rejections first, then warnings, then opinions, each in text order. */
export function IssuesPanel() {
  const messages = useMessages();
  const { ui } = messages;
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
  const byId = useRef<ReadonlyMap<string, Finding>>(new Map());
  useEffect(() => {
    byId.current = new Map(groups.flatMap(({ rows }) => rows.map(({ id, finding }) => [id, finding])));
  }, [groups]);
  const latest = useCallback((id: string) => byId.current.get(id), []);
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
            {rows.map(({ id, finding }) => (
              <Row
                key={id}
                id={id}
                finding={finding}
                sentence={sentenceOf(messages, finding.issue)}
                latest={latest}
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
