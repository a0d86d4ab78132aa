import { memo, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { fixLabel } from '../../i18n/index.ts';
import { equalPath, formatPath, type Issue } from '../../pod/index.ts';
import {
  type Finding,
  type FixPlan,
  fixableCount,
  isBroken,
  isFixable,
  sentenceOf,
  tallyOf,
  useActions,
  useMessages,
  useSelect,
  useTables,
  useUnknown,
} from '../../store/index.ts';
import { Icon, IconButton, Prose } from '../../ui/index.ts';
import { FixPreview } from './FixAll.tsx';
import classes from './IssuesPanel.module.css';
import { Printed, type Sought } from './Printed.tsx';
import { fixContext, placeOfIssue, usePlaces } from './places.ts';
import { Silenced } from './Silenced.tsx';

interface RowProps {
  /** As it was when the row was rendered; {@link RowProps.latest} has where it stands by now. */
  readonly finding: Finding;
  readonly sentence: string;
  /** Where it is, in words; the last is what exactly. */
  readonly place: readonly string[];
  /** What its fix does; undefined where none is certain. */
  readonly fix: string | undefined;
  readonly id: string;
  readonly latest: (id: string) => Finding | undefined;
  /** Takes the focus when the row is gone because its mistake was fixed. */
  readonly onFixed: () => void;
  /** Shows what kubectl prints because of it. */
  readonly onPrinted: (finding: Finding) => void;
}

/** Each judgement makes the findings anew; a row is rendered anew only when it says something else. */
function sameRow(a: RowProps, b: RowProps): boolean {
  return (
    a.sentence === b.sentence &&
    a.id === b.id &&
    a.fix === b.fix &&
    (a.place === b.place || a.place.join() === b.place.join()) &&
    a.finding.line === b.finding.line &&
    a.finding.server === b.finding.server &&
    a.finding.issue.severity === b.finding.issue.severity &&
    equalPath(a.finding.issue.path, b.finding.issue.path)
  );
}

const signs = { error: 'wrong', warning: 'caution', advice: 'advice' } as const;

const Row = memo(function Row({ finding, sentence, place, fix, id, latest, onFixed, onPrinted }: RowProps) {
  const { ui } = useMessages();
  const { applyFix, createMissing, silence, visit, setLayout } = useActions();
  const { issue } = finding;
  const [unknown] = useUnknown(issue.path);
  const current = useSelect((state) => state.current?.document === finding.document);
  const makes = current && unknown?.creates ? ui[`create.${unknown.creates}`](unknown.name) : undefined;
  return (
    <li className={classes.row} data-severity={issue.severity}>
      <span className={classes.mark} role="img" aria-label={ui[`issues.${issue.severity}`]}>
        <Icon name={signs[issue.severity]} />
      </span>
      <button
        type="button"
        className={classes.text}
        title={ui['issues.goto']}
        onClick={() => {
          const { document, start: offset } = latest(id) ?? finding;
          visit({ path: issue.path, document, by: 'panel', offset });
          setLayout({ narrowTab: issue.path.length > 0 ? 'form' : 'yaml', dockMax: false });
        }}
      >
        <span className={classes.place}>
          {place.slice(0, -1).map((segment) => `${segment} › `)}
          <strong>{place.at(-1)}</strong>
          <span className={classes.line}>{ui['issues.line'](finding.line)}</span>
        </span>
        <span className={classes.sentence}>
          <Prose text={sentence} />
        </span>
        <code className={classes.server}>
          {issue.severity === 'error' ? finding.server : formatPath(issue.path)}
        </code>
      </button>
      {issue.severity !== 'advice' && (
        <IconButton
          icon="code"
          label={`${ui['printed.show']}: ${sentence}`}
          title={ui['printed.show']}
          onClick={() => onPrinted(latest(id) ?? finding)}
        />
      )}
      {issue.severity !== 'error' && issue.code !== 'text.ignore-idle' && (
        <IconButton
          icon="silence"
          label={`${ui['issues.silence']}: ${sentence}`}
          title={ui['issues.silence']}
          onClick={() => void silence(latest(id) ?? finding, true).then(onFixed)}
        />
      )}
      {makes !== undefined && (
        <button
          type="button"
          className={classes.fix}
          title={makes}
          onClick={() => void createMissing(issue.path).then(onFixed)}
        >
          <Icon name="add" />
          {makes}
        </button>
      )}
      {fix !== undefined && (
        <button
          type="button"
          className={classes.fix}
          data-fix
          aria-label={`${fix}: ${sentence}`}
          title={fix}
          onClick={() => {
            const now = latest(id) ?? finding;
            void applyFix(now.issue, now.document).then(onFixed);
          }}
        >
          <Icon name="fix" />
          {fix}
        </button>
      )}
    </li>
  );
}, sameRow);

/** Rows that are shown at once; a file of hundreds of Pods has thousands. */
const firstRows = 100;
/** Rows that come when more are asked for: 100,000 at once would hold the page for long. */
const moreRows = 200;

interface Group {
  readonly document: number;
  readonly rows: { readonly id: string; readonly finding: Finding }[];
}

/**
 * By document, the worst first; at most `most` rows, and of each document and severity no more than that are looked at.
 * @param findings in the order of their places
 */
function grouped(findings: readonly Finding[], most: number): Group[] {
  const byDocument = new Map<number, Record<Issue['severity'], Finding[]>>();
  let some: Record<Issue['severity'], Finding[]> = { error: [], warning: [], advice: [] };
  let last = -1;
  for (const finding of findings) {
    if (finding.document !== last) {
      last = finding.document;
      some = byDocument.get(last) ?? { error: [], warning: [], advice: [] };
      byDocument.set(last, some);
    }
    const alike = some[finding.issue.severity];
    if (alike.length < most) alike.push(finding);
  }
  const groups: Group[] = [];
  const times = new Map<string, number>();
  let room = most;
  for (const [document, { error, warning, advice }] of [...byDocument].sort(([a], [b]) => a - b)) {
    if (room <= 0) break;
    const first = [...error, ...warning, ...advice].slice(0, room);
    room -= first.length;
    const rows = first.map((finding) => {
      // Not by its offset, which moves with every edit above it.
      const { issue, server } = finding;
      const what = `${document} ${issue.code} ${formatPath(issue.path)} ${server}`;
      const nth = (times.get(what) ?? 0) + 1;
      times.set(what, nth);
      return { id: `${what} ${nth}`, finding };
    });
    groups.push({ document, rows });
  }
  return groups;
}

/** Of more findings than these, the rows are made after the rest of the page, in a task of their own. */
const many = 2000;

/** The findings to show: very many a moment later than they are there, and until then those that were shown. */
function useInTurn(findings: readonly Finding[]): readonly Finding[] {
  const long = findings.length > many ? findings : undefined;
  const later = useDeferredValue(long);
  const last = useRef(findings);
  last.current = long ? (later ?? last.current) : findings;
  return last.current;
}

interface HeadProps {
  readonly onFixAll: () => void;
  /** What they change is being found out: of a very large text that takes seconds. */
  readonly busy: boolean;
}

/** How many of each kind, and the button that mends them all. */
function Head({ onFixAll, busy }: HeadProps) {
  const { ui } = useMessages();
  const count = useSelect(fixableCount);
  const errors = useSelect(({ shown }) => tallyOf(shown).errors);
  const warnings = useSelect(({ shown }) => tallyOf(shown).warnings);
  const opinions = useSelect(({ shown }) => shown.length) - errors - warnings;
  return (
    <div className={classes.head}>
      {errors > 0 && (
        <span className={classes.chip} data-severity="error">
          <Icon name="wrong" size={14} /> {ui['issues.errors'](errors)}
        </span>
      )}
      {warnings > 0 && (
        <span className={classes.chip} data-severity="warning">
          <Icon name="caution" size={14} /> {ui['issues.warnings'](warnings)}
        </span>
      )}
      {opinions > 0 && (
        <span className={classes.chip} data-severity="advice">
          <Icon name="advice" size={14} /> {ui['issues.opinions'](opinions)}
        </span>
      )}
      <span role="status" className={classes.busy}>
        {busy && ui['status.working']}
      </span>
      {count > 0 && (
        <button type="button" className={classes.fixAll} aria-disabled={busy} onClick={onFixAll}>
          <Icon name="fix" />
          {ui['issues.fixAll'](count)}
        </button>
      )}
    </div>
  );
}

/** What is wrong with the file: the server's rejections first, then warnings, then opinions, each in text order. */
export function IssuesPanel() {
  const messages = useTables();
  const { ui } = messages;
  const all = useSelect((state) => state.shown);
  const findings = useInTurn(all);
  const documents = useSelect((state) => state.derived.documents);
  const several = useMemo(() => documents.filter(({ empty }) => !empty).length > 1, [documents]);
  const hasPod = useSelect((state) => state.current !== undefined);
  const broken = useSelect(isBroken);
  const tooMuch = useSelect((state) => state.derived.tooMuch);
  const judged = useSelect((state) => state.derived.judged);
  const [most, setMost] = useState(firstRows);
  const [plan, setPlan] = useState<FixPlan>();
  const [printedOpen, setPrintedOpen] = useState(false);
  const [sought, setSought] = useState<Sought>();
  const onPrinted = useCallback(({ issue, document }: Finding) => {
    setSought({ document, code: issue.code, path: issue.path });
    setPrintedOpen(true);
  }, []);
  const version = useSelect((state) => state.version);
  const { planFixes, reviewFixes } = useActions();
  const reviewing = useSelect((state) => state.reviewing);
  const placeOf = usePlaces();
  const shownPlan = plan?.version === version ? plan : undefined;
  const panel = useRef<HTMLDivElement>(null);
  const onFixed = useCallback(() => panel.current?.focus(), []);
  const groups = useMemo(() => grouped(findings, most), [findings, most]);
  const missing = useSelect((state) => state.faults.some(({ kind }) => kind === 'judgement'));
  const byId = useRef<ReadonlyMap<string, Finding>>(new Map());
  useEffect(() => {
    byId.current = new Map(groups.flatMap(({ rows }) => rows.map(({ id, finding }) => [id, finding])));
  }, [groups]);
  const latest = useCallback((id: string) => byId.current.get(id), []);
  const [planning, setPlanning] = useState(false);
  const planAll = useCallback(() => {
    setPlanning(true);
    void planFixes()
      .then(setPlan)
      .finally(() => setPlanning(false));
  }, [planFixes]);
  useEffect(() => {
    if (!reviewing || !judged) return;
    reviewFixes(false);
    planAll();
  }, [reviewing, judged, reviewFixes, planAll]);
  const coming = findings.length === 0 && all.length > 0;
  if (!judged || coming)
    return <p className={classes.none}>{ui[missing ? 'status.notJudged' : 'status.working']}</p>;
  return (
    <div className={classes.panel} ref={panel} tabIndex={-1}>
      {findings.length === 0 && (
        <p className={classes.none}>
          {ui[tooMuch ? 'form.tooMuch' : broken ? 'issues.typing' : hasPod ? 'issues.none' : 'issues.noPod']}
        </p>
      )}
      {findings.length > 0 && <Head busy={planning} onFixAll={() => !planning && planAll()} />}
      {(hasPod || broken) && (
        <Printed open={printedOpen} onOpen={setPrintedOpen} sought={printedOpen ? sought : undefined} />
      )}
      <div className={classes.split} data-diff={shownPlan !== undefined || undefined}>
        {shownPlan && <FixPreview plan={shownPlan} onClose={() => setPlan(undefined)} />}
        <div>
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
                    place={placeOfIssue(messages, placeOf(finding.document), finding.issue)}
                    fix={
                      isFixable(finding.issue)
                        ? fixLabel(messages, finding.issue, fixContext(placeOf(finding.document)))
                        : undefined
                    }
                    latest={latest}
                    onFixed={onFixed}
                    onPrinted={onPrinted}
                  />
                ))}
              </ul>
            </section>
          ))}
          {findings.length > most && (
            <button type="button" className={classes.more} onClick={() => setMost(most + moreRows)}>
              {findings.length > most + moreRows
                ? ui['form.showMore'](findings.length - most)
                : ui['issues.showAll'](findings.length)}
            </button>
          )}
          <Silenced />
        </div>
      </div>
    </div>
  );
}
