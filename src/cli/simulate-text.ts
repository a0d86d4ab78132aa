import type { ContainerStatus, DescribedEvent, KubectlRow, Timeline } from '../simulate/index.ts';

/** Columns as kubectl prints them: as wide as their widest cell and three blanks. */
function table(rows: readonly (readonly string[])[], gap = 3): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, i) => cell.padEnd((widths[i] ?? 0) + gap))
          .join('')
          .trimEnd()}\n`,
    )
    .join('');
}

const heading = ['NAME', 'READY', 'STATUS', 'RESTARTS', 'AGE'];
const cellsOf = ({ name, ready, status, restarts, age }: KubectlRow) => [name, ready, status, restarts, age];

/** `kubectl get pod NAME -w`: a row whenever something changed. */
export function watchText(timeline: Timeline): string {
  const rows: string[][] = [];
  for (const { t } of timeline.history) {
    const row = timeline.kubectlRow(t);
    const cells = row && cellsOf(row);
    if (cells && cells.join('\n') !== rows.at(-1)?.join('\n')) rows.push(cells);
  }
  return `$ kubectl get pod ${timeline.name} -w\n${table([heading, ...rows])}`;
}

/** `kubectl get pod NAME` at some times. */
export function rowsText(timeline: Timeline, times: readonly number[]): string {
  return times
    .map((t) => {
      const row = timeline.kubectlRow(t);
      const shown = row
        ? table([heading, cellsOf(row)])
        : `Error from server (NotFound): pods "${timeline.name}" not found\n`;
      return `$ kubectl get pod ${timeline.name}   # ${t}s\n${shown}`;
    })
    .join('\n');
}

const line = (indent: number, key: string, value: string) =>
  `${' '.repeat(indent)}${`${key}:`.padEnd(Math.max(18 - indent, key.length + 2))}${value}\n`;

/** `True` and `False` as kubectl writes them. */
const shown = (value: boolean) => (value ? 'True' : 'False');

function stateText(
  title: string,
  state: string,
  lines: readonly (readonly [string, string | undefined])[],
): string {
  const known = lines.flatMap(([key, value]) => (value === undefined ? [] : [line(6, key, value)]));
  return line(4, title, state) + known.join('');
}

const titles = { waiting: 'Waiting', running: 'Running', terminated: 'Terminated' } as const;

/** `describeContainers` of k8s.io/kubectl/pkg/describe/describe.go, as far as a simulation knows. */
function containerText(name: string, status: ContainerStatus): string {
  const { state, reason, message, exitCode, last, ready, restarts } = status;
  return [
    `  ${name}:\n`,
    stateText('State', titles[state], [
      ['Reason', reason],
      ['Message', message],
      ['Exit Code', exitCode?.toString()],
    ]),
    last
      ? stateText('Last State', 'Terminated', [
          ['Reason', last.reason],
          ['Exit Code', String(last.exitCode)],
        ])
      : '',
    line(4, 'Ready', shown(ready)),
    line(4, 'Restart Count', String(restarts)),
  ].join('');
}

function eventsText(events: readonly DescribedEvent[]): string {
  if (events.length === 0) return 'Events:            <none>\n';
  const head = ['  Type', 'Reason', 'Age', 'From', 'Message'];
  const rows = events.map(({ type, reason, age, from, message }) => [
    `  ${type}`,
    reason,
    age,
    from,
    message.trim(),
  ]);
  const dashes = head.map((cell) => (cell.startsWith('  ') ? '  ----' : '-'.repeat(cell.length)));
  return `Events:\n${table([head, dashes, ...rows], 2)}`;
}

/** `kubectl describe pod NAME` at the last second, as far as a simulation knows; of one that is gone, just before. */
export function describeText(timeline: Timeline): string {
  const { name, namespace, until, gone } = timeline;
  const last = timeline.history.at(-1);
  const t = gone ?? until;
  const entry = { ...timeline.at(t), ...(gone === undefined ? {} : last) };
  const containers = Object.entries(entry.containers);
  const conditions = entry.conditions.map(({ type, status }) => [`  ${type}`, status]);
  return [
    `$ kubectl describe pod ${name}   # ${t}s\n`,
    line(0, 'Name', name),
    line(0, 'Namespace', namespace),
    line(0, 'Node', timeline.node ?? '<none>'),
    line(0, 'Status', entry.phase),
    entry.reason === undefined ? '' : line(0, 'Reason', entry.reason),
    entry.message === undefined ? '' : line(0, 'Message', entry.message),
    containers.length > 0 ? 'Containers:\n' : '',
    ...containers.map(([container, status]) => containerText(container, status)),
    conditions.length > 0 ? `Conditions:\n${table([['  Type', 'Status'], ...conditions], 2)}` : '',
    eventsText(timeline.describeEvents(t)),
  ].join('');
}
