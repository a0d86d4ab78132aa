import { useId, useMemo } from 'react';
import { explainText } from '../i18n/index.ts';
import { type DockTab, panelCommands, useAnalysis, useMessages, useSelect } from '../store/index.ts';
import { Icon, type IconName } from '../ui/index.ts';
import { usePage } from './page.ts';
import classes from './StatusBar.module.css';

/** Opens a panel, also where regions are tabs. */
function useOpenPanel(): (tab: DockTab) => void {
  const page = usePage();
  return (tab) => panelCommands[tab].run(page);
}

function Verdict() {
  const { ui } = useMessages();
  const open = useOpenPanel();
  const errors = useSelect((state) => state.findings.filter((f) => f.issue.severity === 'error').length);
  const warnings = useSelect((state) => state.findings.filter((f) => f.issue.severity === 'warning').length);
  const hasPod = useSelect((state) => state.current !== undefined);
  const judged = useSelect((state) => state.derived.judged);
  const typing = useSelect((state) => state.typingLine !== undefined);
  const missing = useSelect((state) => state.faults.some(({ kind }) => kind === 'judgement'));
  const broken = useSelect((state) => state.derived.documents.some((document) => document.broken));
  const verdict: { kind: string; icon: IconName | undefined; words: string } =
    errors > 0
      ? { kind: 'error', icon: 'error', words: ui['status.rejected'](errors) }
      : broken && typing
        ? { kind: 'none', icon: undefined, words: ui['status.typing'] }
        : broken
          ? { kind: 'error', icon: 'error', words: ui['status.broken'] }
          : !hasPod || !judged
            ? {
                kind: 'none',
                icon: undefined,
                words: ui[!hasPod ? 'status.noPod' : missing ? 'status.notJudged' : 'status.working'],
              }
            : warnings > 0
              ? {
                  kind: 'warning',
                  icon: 'warning',
                  words: `${ui['status.accepted']} · ${ui['status.warnings'](warnings)}`,
                }
              : { kind: 'ok', icon: 'ok', words: ui['status.accepted'] };
  return (
    <button type="button" className={classes.item} data-kind={verdict.kind} onClick={() => open('issues')}>
      {verdict.icon && <Icon name={verdict.icon} size={14} />}
      <span aria-live="polite">{verdict.words}</span>
    </button>
  );
}

function Qos() {
  const messages = useMessages();
  const { ui } = messages;
  const open = useOpenPanel();
  const qos = useAnalysis()?.qos;
  const resources = useAnalysis()?.resources;
  if (!qos) return null;
  const reason = qos.reasons[0];
  const requests = Object.entries(resources?.requests ?? {});
  return (
    <>
      <button type="button" className={classes.item} onClick={() => open('resources')}>
        <strong>{ui['status.qos'](qos.class)}</strong>
        {reason && <span className={classes.why}>{explainText(messages, reason)}</span>}
      </button>
      <button type="button" className={classes.item} onClick={() => open('resources')}>
        {requests.length === 0
          ? ui['status.schedulesNothing']
          : ui['status.schedules'](requests.map(([name, value]) => `${name} ${value}`).join(', '))}
      </button>
    </>
  );
}

function Saved() {
  const { ui } = useMessages();
  const saved = useSelect((state) => state.saved);
  const language = useSelect((state) => state.language);
  const pending = useSelect((state) => state.pending);
  // With the options `toLocaleTimeString` makes a format of its own each time, which takes longer than all else here.
  const clock = useMemo(
    () => new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }),
    [language],
  );
  if (pending) return <span className={classes.saved}>{ui['status.working']}</span>;
  if (!saved) return null;
  const time = clock.format(saved.at);
  return (
    <span className={classes.saved}>{saved.failed ? ui['status.saveFailed'] : ui['status.saved'](time)}</span>
  );
}

/** Said while the page does the worker's work; why, one click away. A native popover, as in the file menu. */
function WorkerGone() {
  const { ui } = useMessages();
  const gone = useSelect((state) => state.workerGone);
  const id = useId();
  if (!gone) return null;
  return (
    <>
      <button type="button" className={classes.item} data-kind="warning" popoverTarget={id}>
        <span aria-live="polite">{ui['status.workerGone']}</span>
      </button>
      <div id={id} popover="auto" className={classes.explanation}>
        {ui['status.workerGoneWhy']}
      </div>
    </>
  );
}

export function StatusBar() {
  return (
    <footer className={classes.bar}>
      <Verdict />
      <Qos />
      <WorkerGone />
      <Saved />
    </footer>
  );
}
