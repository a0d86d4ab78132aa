import { useEffect, useId, useState } from 'react';
import { explainText, list } from '../i18n/index.ts';
import {
  type DockTab,
  errorCount,
  incompleteOf,
  isBroken,
  isShort,
  lessonOfDraft,
  neededOfContainer,
  panelCommands,
  tallyOf,
  useActions,
  useAnalysis,
  useMessages,
  usePodSecurity,
  useSelect,
  useTables,
} from '../store/index.ts';
import { Icon, type IconName, Later, Popover, SmallButton } from '../ui/index.ts';
import { securityCard } from './form-part.tsx';
import { LazyPanel } from './LazyPanel.tsx';
import { lessonGoals } from './lessons.ts';
import { usePage } from './page.ts';
import classes from './StatusBar.module.css';

/** Opens a panel, also where regions are tabs. */
function useOpenPanel(): (tab: DockTab) => void {
  const page = usePage();
  return (tab) => panelCommands[tab].run(page);
}

/** A time of day as `15:41`. A format of `Intl` would take longer to make than the rest of the bar while the page loads. */
function clock(at: number): string {
  const time = new Date(at);
  return [time.getHours(), time.getMinutes()].map((n) => String(n).padStart(2, '0')).join(':');
}

/** Until when the text parsed, as `as of 15:41`; undefined while it does. */
function useAsOf(): string | undefined {
  const { ui } = useMessages();
  const fresh = useSelect((state) => state.current?.fresh ?? true);
  const [until, setUntil] = useState<number>();
  if (fresh !== (until === undefined)) setUntil(fresh ? undefined : Date.now());
  return until === undefined ? undefined : ui['status.asOf'](clock(until));
}

/** A derived fact; while the text is that of no Pod, the last one. */
function useKept<T>(value: T | undefined): T | undefined {
  const fresh = useSelect((state) => state.current?.fresh ?? true);
  const [kept, keep] = useState(value);
  if (fresh && kept !== value) keep(value);
  return fresh ? value : (value ?? kept);
}

interface Words {
  readonly kind: 'error' | 'warning' | 'ok' | 'draft' | 'none';
  readonly icon?: IconName;
  readonly words: string;
  /** In a window too narrow for the words. */
  readonly brief?: string;
}

/** What the container that is being made lacks, as a sentence. */
function useIncomplete(): string | undefined {
  const { ui, fields } = useMessages();
  const language = useSelect((state) => state.language);
  const missing = useSelect((state) => incompleteOf(state)?.missing.join());
  const name = useSelect((state) => incompleteOf(state)?.name ?? '');
  if (missing === undefined) return undefined;
  const labels = neededOfContainer
    .filter((field) => missing.split(',').includes(field))
    .map((field) => fields[`Container.${field}`].label.toLowerCase());
  return ui['status.incomplete'](list(language, labels), name);
}

function useVerdict(): Words {
  const { ui } = useMessages();
  const errors = useSelect((state) => errorCount(state, 'findings'));
  const incomplete = useIncomplete();
  const warnings = useSelect((state) => tallyOf(state.findings).warnings);
  const hasPod = useSelect((state) => state.current !== undefined);
  const judged = useSelect((state) => state.derived.judged);
  const typing = useSelect((state) => state.typingLine !== undefined);
  const missing = useSelect((state) => state.faults.some(({ kind }) => kind === 'judgement'));
  const broken = useSelect(isBroken);
  const fresh = useSelect((state) => state.current?.fresh ?? false);
  const misnamed = useSelect(
    ({ derived, current }) => derived.documents[current?.document ?? -1]?.misnamed === true,
  );
  const line = useSelect((state) => tallyOf(state.findings).unread?.line ?? 0);
  // Where another document does not parse, what is wrong with this one is said, which can be edited.
  if (broken && !(fresh && errors > 0)) {
    if (line === 0 && typing) return { kind: 'none', words: ui['status.typing'] };
    // Of several the first is rarely that of the syntax: the count leads to them all.
    if (errors > 1)
      return {
        kind: 'error',
        icon: 'wrong',
        words: ui['status.broken'](errors),
        brief: ui['issues.errors'](errors),
      };
    return {
      kind: 'error',
      icon: 'wrong',
      words: line > 0 ? ui['help.broken'](line) : ui['help.brokenSomewhere'],
    };
  }
  if (errors > 0)
    return {
      kind: 'error',
      icon: 'wrong',
      words: ui['status.rejected'](errors),
      brief: ui['issues.errors'](errors),
    };
  // The line of the kind is being typed: what is said of it waits.
  if (misnamed) return { kind: 'none', words: ui['status.typing'] };
  if (incomplete !== undefined) return { kind: 'draft', icon: 'draft', words: incomplete };
  if (!hasPod) return { kind: 'none', words: ui['status.noPod'] };
  if (!judged) return { kind: 'none', words: ui[missing ? 'status.notJudged' : 'status.working'] };
  if (warnings === 0)
    return { kind: 'ok', icon: 'accepted', words: ui['status.accepted'], brief: ui['status.acceptedBrief'] };
  return {
    kind: 'warning',
    icon: 'caution',
    words: `${ui['status.accepted']} · ${ui['status.warnings'](warnings)}`,
    brief: ui['status.warnings'](warnings),
  };
}

function Verdict() {
  const open = useOpenPanel();
  const { kind, icon, words, brief } = useVerdict();
  return (
    <button
      type="button"
      className={classes.item}
      data-kind={kind}
      title={words}
      onClick={() => open('issues')}
    >
      {icon && <Icon name={icon} />}
      <span className={classes.words} aria-live="polite" data-brief={brief}>
        {words}
      </span>
    </button>
  );
}

/** On the page that has no text yet: the keys that bring one, where there is a keyboard. */
function Keys() {
  const { ui } = useMessages();
  const parts = ui['status.keys'].split('`');
  return (
    <>
      <span className={`${classes.item} ${classes.keys}`}>
        {parts.map((part, i) => (i % 2 === 1 ? <kbd key={part}>{part}</kbd> : part))}
      </span>
      <span className={`${classes.item} ${classes.noKeys}`}>{ui['status.noPod']}</span>
    </>
  );
}

/** `300m · 320Mi`: CPU and memory are told by their units, other resources by name. */
export function amounts(requests: Readonly<Record<string, string>>): string {
  const { cpu, memory, ...others } = requests;
  const named = Object.entries(others).map(([name, value]) => `${name} ${value}`);
  const cores = cpu !== undefined && memory === undefined ? `cpu ${cpu}` : cpu;
  const bytes = memory !== undefined && cpu === undefined ? `memory ${memory}` : memory;
  return [cores, bytes, ...named].filter((part) => part !== undefined).join(' · ');
}

function Qos() {
  const messages = useTables();
  const { ui } = messages;
  const open = useOpenPanel();
  const qos = useKept(useAnalysis((analysis) => analysis.qos));
  const amount = useKept(useAnalysis(({ resources }) => amounts(resources?.requests ?? {})));
  const asOf = useAsOf();
  if (!qos) return null;
  const reason = qos.reasons[0];
  const why = asOf ?? (reason && explainText(messages, reason).replaceAll('`', ''));
  return (
    <>
      <button
        type="button"
        className={classes.item}
        data-stale={asOf !== undefined || undefined}
        title={why}
        onClick={() => open('resources')}
      >
        <strong>{ui['status.qos'](qos.class)}</strong>
        {why && <span className={classes.why}>{why}</span>}
      </button>
      <button
        type="button"
        className={`${classes.item} ${classes.amounts}`}
        data-stale={asOf !== undefined || undefined}
        onClick={() => open('resources')}
      >
        <Icon name="route" />
        {amount === '' ? (
          <span className={classes.words}>{ui['status.schedulesNothing']}</span>
        ) : (
          <span className={classes.words}>
            <span className={classes.label}>{ui['status.schedules']} </span>
            <span className={classes.mono}>{amount}</span>
            {asOf && ` ${asOf}`}
          </span>
        )}
      </button>
    </>
  );
}

/** The level of the Pod Security Standards, and how many changes the next one asks for; opens what keeps the Pod from it. */
function Security() {
  const { ui } = useMessages();
  const security = useKept(usePodSecurity());
  const asOf = useAsOf();
  if (!security) return null;
  const { level } = security;
  const next = level === 'privileged' ? 'baseline' : 'restricted';
  const left = level === 'restricted' ? 0 : security[next].violations.length;
  const why = asOf ?? (left > 0 ? ui['status.security.left'](left, next) : undefined);
  return (
    <Popover
      className={classes.item}
      data-stale={asOf !== undefined || undefined}
      title={`${ui['status.security']} ${level}`}
      face={
        <>
          <Icon name={level === 'restricted' ? 'shieldCheck' : 'shield'} />
          <span className={classes.label}>{ui['status.security']}</span>
          <strong>{level}</strong>
          {why && <span className={classes.why}>{why}</span>}
        </>
      }
    >
      {() => <LazyPanel name={ui['status.security']} part={securityCard} />}
    </Popover>
  );
}

/** How many goals of the lesson that is open are reached; its region says so where its chunk does not come. */
function Goals() {
  const hasLesson = useSelect((state) => lessonOfDraft(state.draftId) !== undefined);
  const [, setArrived] = useState(false);
  useEffect(() => {
    if (!hasLesson) return;
    lessonGoals.load().then(
      () => setArrived(true),
      () => undefined,
    );
  }, [hasLesson]);
  const Reached = hasLesson ? lessonGoals.loaded() : undefined;
  if (!Reached) return null;
  return (
    <span className={`${classes.item} ${classes.goals}`}>
      <Reached />
    </span>
  );
}

function Saved() {
  const { ui } = useMessages();
  const saved = useSelect((state) => state.saved);
  // Not for a frame at each key.
  const pending = useSelect((state) => state.pending && !isShort(state.text));
  const blank = useSelect((state) => state.text === '');
  if (pending) return <span className={classes.saved}>{ui['status.working']}</span>;
  // Of nothing there is nothing to save, unless it fails.
  if (!saved || (blank && !saved.failed)) return null;
  const time = clock(saved.at);
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

/** In place of the verdict on a text that is too much to be analysed. */
function TooMuch() {
  const { ui } = useMessages();
  const actions = useActions();
  const id = useId();
  return (
    <>
      <button type="button" className={classes.item} data-kind="warning" popoverTarget={id}>
        <span aria-live="polite">{ui['status.tooMuch']}</span>
      </button>
      <div id={id} popover="auto" className={classes.explanation}>
        {ui['status.tooMuchWhy']}{' '}
        <SmallButton onClick={actions.analyzeAgain}>{ui['fault.retry']}</SmallButton>
      </div>
    </>
  );
}

export function StatusBar() {
  const tooMuch = useSelect((state) => state.derived.tooMuch === true);
  const blank = useSelect((state) => state.text.trim() === '');
  return (
    <footer className={classes.bar}>
      <Later>
        {blank ? <Keys /> : tooMuch ? <TooMuch /> : <Verdict />}
        <Qos />
        <Security />
        <Goals />
        <WorkerGone />
        <Saved />
      </Later>
    </footer>
  );
}
