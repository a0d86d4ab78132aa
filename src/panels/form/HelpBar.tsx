import { memo } from 'react';
import { otherNameHelp, valueText } from '../../i18n/index.ts';
import { placeLine, placeText } from '../../i18n/place-text.ts';
import {
  type FieldSchema,
  fieldKey,
  formatPath,
  getIn,
  own,
  type Path,
  recordOf,
  schemaAt,
  schemaPlace,
  startsWith,
} from '../../pod/index.ts';
import {
  errorCount,
  type Finding,
  firstError,
  fixableCount,
  isFixable,
  type Notice,
  useActions,
  useFindings,
  useIssueText,
  useMessages,
  useSelect,
  useTables,
  useUnknown,
  useValue,
} from '../../store/index.ts';
import { Icon, Prose, SmallButton } from '../../ui/index.ts';
import { useDefault } from './defaults.ts';
import styles from './help.module.css';
import { useWords } from './hooks.ts';
import { useTypedProblem } from './TypedProblem.tsx';
import { textOf } from './texts.ts';

const nowhere: Path = [];

/**
 * The one place for text about a field, at the foot of the form and of one height: what is in focus does, its default
 * and who sets it; or what is wrong with it, with the fix. Nothing in the form moves when it changes.
 */
export const HelpBar = memo(function HelpBar() {
  const words = useWords();
  const fresh = useSelect((state) => state.current?.fresh ?? true);
  const hint = useSelect((state) => state.hint);
  const notice = useSelect((state) => state.notice);
  const problem = useTypedProblem(useSelect((state) => state.spot?.path));
  const actions = useActions();
  if (!fresh) return <Broken />;
  if (notice) {
    return (
      <Bar
        kind={isAboutFile(notice) ? 'warning' : 'error'}
        alert
        title={words[isAboutFile(notice) ? 'help.aboutFile' : 'help.refused']}
        text={words[`notice.${notice.reason}`]}
      >
        <SmallButton onClick={actions.dismissNotice}>{words['app.dismiss']}</SmallButton>
      </Bar>
    );
  }
  if (hint && problem === undefined) return <Bar title={hint.title} text={hint.text} />;
  return <OfField />;
});

/** It was opened, and there is something to know of it. */
const isAboutFile = ({ reason }: Notice) => reason === 'template' || reason === 'utf16';

interface BarProps {
  readonly title: string;
  readonly code?: string | undefined;
  readonly text: string;
  readonly note?: string | undefined;
  /** Stands before the text where a button for a finger takes the note's room. */
  readonly line?: string;
  readonly kind?: 'error' | 'warning' | undefined;
  /** Said at once, not when there is time. */
  readonly alert?: boolean;
  readonly children?: React.ReactNode;
}

function Bar({ title, code, text, note, line, kind, alert, children }: BarProps) {
  return (
    <aside className={styles.bar} data-help data-kind={kind} aria-live="polite">
      <div className={styles.head}>
        {kind && <Icon name={kind === 'error' ? 'wrong' : 'caution'} />}
        <strong className={styles.title}>
          <Prose text={title} />
        </strong>
        {code && <code className={styles.code}>{code}</code>}
        {note && <span className={styles.note}>{note}</span>}
        <span className={styles.buttons}>{children}</span>
      </div>
      <p className={styles.text} title={text} role={alert ? 'alert' : undefined}>
        {line && <span className={styles.line}>{line}</span>}
        <Prose text={text} />
      </p>
    </aside>
  );
}

/** The field in focus; the part where nothing is. */
function OfField() {
  const words = useWords();
  const tables = useMessages();
  const spot = useSelect((state) => state.spot);
  const ref = useSelect((state) => state.current?.ref);
  // Where the field is within its part: `port 2 › Name`. The part itself stands above the form.
  const place = useSelect(({ root, current }) =>
    spot && current
      ? placeText(tables, { root, refs: [current.ref] }, spot.path)
          .slice(1)
          .join(' › ')
      : '',
  );
  const typing = useSelect(
    ({ typingField, spot: at }) => at !== undefined && typingField === formatPath(at.path),
  );
  const findings = useFindings(spot?.path ?? nowhere);
  const worst =
    typing || !spot ? undefined : (findings.find(({ issue }) => issue.severity === 'error') ?? findings[0]);
  const typed = useTypedProblem(spot?.path);
  const exists = useValue(spot?.path ?? nowhere) !== undefined;
  if (!spot || !ref) return <Idle />;
  const base = startsWith(spot.path, ref.podPath) ? ref.podPath : ref.objectPath;
  const inPod = spot.path.slice(base.length);
  if (typed) {
    const { problem, cure } = typed;
    return (
      <Bar kind="error" title={place || formatPath(inPod)} code={formatPath(inPod)} text={problem}>
        {cure && (
          // The focus stays in the control: what is typed there goes when it is left, and the button with it.
          <button
            type="button"
            className={styles.primary}
            onMouseDown={(event) => event.preventDefault()}
            onClick={cure.run}
          >
            <Icon name="fix" />
            {words['help.use'](cure.value)}
          </button>
        )}
      </Bar>
    );
  }
  if (worst) return <OfFinding finding={worst} code={formatPath(inPod)} />;
  const inSchema = schemaPlace([ref], spot.path);
  const at = schemaAt(inSchema.root, inSchema.path);
  // Where the Pod got a workload around it, or lost one, the field is elsewhere.
  if (!at && !exists) return <Idle />;
  if (!at) return <Bar title={formatPath(inPod)} text={words['help.unknown']} />;
  const { label, help } = textOf(tables, at.field);
  const record = recordOf(at.field);
  const by = words[`explain.by.${record.defaultedBy ?? 'api-server'}`];
  const unit = record.unit ? words[`form.unit.${record.unit}`] : '';
  const note =
    record.default === undefined
      ? undefined
      : words['help.default'](
          record.default === '' ? '""' : `${record.default}${unit === '' ? '' : ` ${unit}`}`,
          by,
        );
  return (
    <Explained
      field={at.field}
      path={spot.path}
      title={(place || label).replace(/^\p{Ll}/u, (first) => first.toUpperCase())}
      code={formatPath(inPod)}
      help={otherNameHelp(words, ref.podPath, spot.path) ?? help}
      note={note}
    />
  );
}

/** Nothing in focus: the first of what the server rejects, as after a paste, with the way to it or its cure. */
function Idle() {
  const words = useWords();
  const sentence = useIssueText();
  const tables = useMessages();
  const { applyFix, reviewFixes, setLayout, visit } = useActions();
  const count = useSelect((state) => errorCount(state, 'findings'));
  const fixable = useSelect(fixableCount);
  const first = useSelect(firstError);
  const place = useSelect(({ root, current }) =>
    first && current ? placeLine(tables, { root, refs: [current.ref] }, first.issue.path) : undefined,
  );
  if (!first) return <Bar title={words['help.idle']} text={words['help.idleText']} />;
  const { issue, document, start: offset, line } = first;
  const go = () => visit({ path: issue.path, document, by: 'panel', offset });
  const fixAll = () => {
    reviewFixes(true);
    setLayout({ dockTab: 'issues', dockOpen: true, narrowTab: 'panels' });
  };
  const fixOne = count === 1 && isFixable(issue);
  return (
    <Bar
      kind="error"
      title={words['status.rejected'](count)}
      note={place}
      line={tables.ui['issues.line'](line)}
      text={sentence(issue)}
    >
      {fixable > 0 && (
        <SmallButton className={styles.rather} onClick={go}>
          {words['help.goToLine'](line)}
        </SmallButton>
      )}
      <button
        type="button"
        className={styles.primary}
        onClick={fixOne ? () => void applyFix(issue, document) : fixable > 0 ? fixAll : go}
      >
        {fixable > 0 && <Icon name="fix" />}
        {fixOne
          ? words['form.fix']
          : fixable > 0
            ? words['issues.fixAll'](fixable)
            : words['help.goToLine'](line)}
      </button>
    </Bar>
  );
}

interface ExplainedProps {
  readonly field: FieldSchema;
  readonly path: Path;
  readonly title: string;
  readonly code: string;
  readonly help: string;
  readonly note: string | undefined;
}

/** What a field does, and what the value means that stands in it, written or by default. */
function Explained({ field, path, title, code, help, note }: ExplainedProps) {
  const words = useWords();
  const tables = useTables();
  const written = useValue(path);
  const standard = useDefault(field, path);
  const standing = written === undefined ? standard : written;
  const meaning = typeof standing === 'string' ? valueText(tables, fieldKey(field), standing) : undefined;
  const says = words[written === undefined ? 'help.defaultValue' : 'help.value'];
  const meant = meaning === undefined ? '' : says(String(standing), meaning);
  return (
    <Bar title={title} code={code} text={`${help}${meant}`} note={note}>
      <More />
    </Bar>
  );
}

const More = memo(function More() {
  const words = useWords();
  const { setLayout } = useActions();
  return (
    <SmallButton icon="explain" onClick={() => setLayout({ dockTab: 'explain', dockOpen: true })}>
      {words['help.more']}
    </SmallButton>
  );
});

function OfFinding({ finding, code }: { readonly finding: Finding; readonly code: string }) {
  const words = useWords();
  const actions = useActions();
  const sentence = useIssueText()(finding.issue);
  const { issue, document } = finding;
  const [unknown] = useUnknown(issue.path);
  const kind = issue.severity === 'error' ? 'error' : 'warning';
  return (
    <Bar kind={kind} title={words[`help.${issue.severity}`]} code={code} text={sentence}>
      <More />
      {unknown?.creates && (
        <SmallButton icon="add" onClick={() => void actions.createMissing(issue.path)}>
          {words[`create.${unknown.creates}`](unknown.name)}
        </SmallButton>
      )}
      {isFixable(issue) && (
        <button
          type="button"
          className={styles.primary}
          onClick={() => void actions.applyFix(issue, document)}
        >
          <Icon name="fix" />
          {words['form.fix']}
        </button>
      )}
    </Bar>
  );
}

/** The text does not parse, or its kind is none: what is wrong, with the ways back. */
function Broken() {
  const words = useWords();
  const actions = useActions();
  const sentence = useIssueText();
  const misnamed = useSelect(
    ({ derived, current }) => derived.documents[current?.document ?? -1]?.misnamed === true,
  );
  const kind = useSelect(({ root, current }) => own(getIn(root, current?.ref.objectPath ?? []), 'kind'));
  const finding = useSelect(({ shown, current, derived }) => {
    const inDocument = derived.findings.filter(({ document }) => document === current?.document);
    if (misnamed) return inDocument.find(({ issue }) => issue.path.at(-1) === 'kind') ?? inDocument[0];
    return (
      shown.find(({ issue }) => issue.type === 'SyntaxError') ??
      inDocument.find(({ issue }) => issue.type === 'SyntaxError') ??
      inDocument[0]
    );
  });
  const canUndo = useSelect((state) => state.canUndo);
  const tooMuch = useSelect((state) => state.derived.tooMuch);
  if (tooMuch)
    return (
      <Bar
        kind="warning"
        title={words['form.tooMuch']}
        text={`${words['status.tooMuchWhy']} ${words['form.before']}`}
      >
        <SmallButton onClick={actions.analyzeAgain}>{words['fault.retry']}</SmallButton>
      </Bar>
    );
  const title = misnamed
    ? words['help.misnamed'](typeof kind === 'string' ? kind : '')
    : finding
      ? words['help.broken'](finding.line)
      : words['help.brokenSomewhere'];
  const why = words[misnamed ? 'help.misnamedWhy' : 'help.readOnly'];
  const text = finding ? `${sentence(finding.issue)} ${why}` : why;
  return (
    <Bar kind="error" title={title} text={text}>
      {canUndo && (
        <SmallButton icon="undo" onClick={() => actions.undo()}>
          {words['header.undo']}
        </SmallButton>
      )}
      {finding && isFixable(finding.issue) && (
        <SmallButton icon="fix" onClick={() => void actions.applyFix(finding.issue, finding.document)}>
          {words['form.fix']}
        </SmallButton>
      )}
      {finding && (
        <button
          type="button"
          className={styles.primary}
          onClick={() =>
            actions.visit({
              path: finding.issue.path,
              document: finding.document,
              by: 'panel',
              offset: finding.start,
            })
          }
        >
          {words['help.goToLine'](finding.line)}
        </button>
      )}
    </Bar>
  );
}
