import { type KeyboardEvent, memo, type ReactNode, useMemo } from 'react';
import {
  type ContainerRef,
  containersOf,
  getIn,
  isList,
  own,
  type Path,
  type PodGroup,
  structs,
  volumeKindOf,
} from '../../pod/index.ts';
import {
  isBroken,
  nameAt,
  type Part,
  useActions,
  useCurrentState,
  useMessages,
  usePodPath,
  useSelect,
} from '../../store/index.ts';
import { Icon, type IconName, ShowMore, useFirst } from '../../ui/index.ts';
import { AddButton, AddInitMenu } from './AddButton.tsx';
import { type Count, useCounts } from './counts.ts';
import classes from './Outline.module.css';
import { SectionList } from './SectionList.tsx';
import { volumeKind } from './volume-kinds.ts';

interface RowProps {
  readonly part: Part;
  readonly label: string;
  readonly icon: IconName;
  /** Of the init containers, which run one after the other. */
  readonly nth?: number | undefined;
  readonly detail?: string | undefined;
  readonly errors: number;
  readonly warnings: number;
  /** Words about what is no warning, and still worth a look. */
  readonly risk?: string | undefined;
  readonly current: boolean;
  readonly quiet?: boolean;
}

/** Parts are made anew with each rendering of the outline; a row is not, as long as it says the same. */
function sameRow(a: RowProps, b: RowProps): boolean {
  return (Object.keys({ ...a, ...b }) as (keyof RowProps)[]).every((name) =>
    name === 'part' ? samePart(a.part, b.part) : a[name] === b[name],
  );
}

/** How many errors there are; where there is none, how many warnings. */
function Worst({ errors, warnings }: Count) {
  const { ui } = useMessages();
  if (errors > 0)
    return (
      <span className={classes.errors} title={ui['outline.errors'](errors)}>
        {errors}
        <Icon name="wrong" size={14} />
      </span>
    );
  if (warnings === 0) return null;
  return (
    <span className={classes.warnings} title={ui['outline.warnings'](warnings)}>
      {warnings}
      <Icon name="caution" size={14} />
    </span>
  );
}

const Row = memo(function Row({
  part,
  label,
  icon,
  nth,
  detail,
  errors,
  warnings,
  risk,
  current,
  quiet,
}: RowProps) {
  const { selectPart, setLayout } = useActions();
  return (
    <li>
      <button
        type="button"
        className={classes.row}
        aria-current={current ? 'true' : undefined}
        data-quiet={quiet}
        data-worst={errors > 0 ? 'error' : warnings > 0 ? 'warning' : undefined}
        title={label}
        onClick={() => {
          selectPart(part, 'later');
          setLayout({ narrowTab: 'form' });
        }}
      >
        {nth === undefined ? (
          <Icon name={icon} className={classes.icon} />
        ) : (
          <span className={classes.nth} aria-hidden="true">
            {nth}
          </span>
        )}
        <span className={classes.label}>{label}</span>
        {detail && <span className={classes.detail}>{detail}</span>}
        <Worst errors={errors} warnings={warnings} />
        {errors === 0 && warnings === 0 && risk && (
          <span className={classes.risk} role="img" aria-label={risk} title={risk}>
            <Icon name="caution" size={14} />
          </span>
        )}
      </button>
      {current && icon !== 'draft' && <SectionList part={part} />}
    </li>
  );
}, sameRow);

/** Arrow keys walk over the rows, as in a tree; Tab works as everywhere. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('li > button')];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const next = rows[at + step];
  if (at < 0 || !next) return;
  next.focus();
  event.preventDefault();
}

const groupIcons = new Map<string, IconName>([
  ['lifecycle', 'restart'],
  ['security', 'shield'],
  ['network', 'network'],
  ['scheduling', 'route'],
  ['resources', 'cpu'],
]);

function samePart(a: Part, b: Part): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

interface FirstOfProps<T> {
  readonly items: readonly T[];
  /** What is open, which is always there. */
  readonly part: Part;
  readonly children: (item: T, index: number) => ReactNode;
}

/** The first of very many rows, and what was added since. */
function FirstOf<T>({ items, part, children }: FirstOfProps<T>) {
  const { ui } = useMessages();
  const { rows, hidden, more } = useFirst(items.length, 'index' in part ? part.index : undefined);
  return rows(items.length).map((i) =>
    i === undefined ? (
      <li key="more">
        <ShowMore onMore={more}>{ui['form.showMore'](hidden)}</ShowMore>
      </li>
    ) : (
      children(items[i] as T, i)
    ),
  );
}

/** The parts of the Pod, each with its count of issues; the way through the forms. */
export function Outline() {
  const { ui } = useMessages();
  const podPath = usePodPath();
  const kind = useSelect((state) => state.current?.ref.kind);
  const root = useSelect((state) => state.root);
  const part = useSelect((state) => state.part);
  const draft = useSelect((state) => state.partDraft);
  const broken = useSelect(isBroken);
  const tooMuch = useSelect((state) => state.derived.tooMuch);
  // Read by `named`.
  useSelect((state) => state.derived.focus?.written);
  const current = useCurrentState();
  const counts = useCounts();
  const pod = useMemo(() => getIn(root, podPath), [root, podPath]);
  const containers = useMemo(() => containersOf(pod), [pod]);
  const volumes = getIn(pod, ['spec', 'volumes']);
  if (kind === undefined) {
    return (
      <p className={classes.empty}>{ui[tooMuch ? 'form.tooMuch' : broken ? 'form.broken' : 'form.noPod']}</p>
    );
  }

  const row = (target: Part, label: string, icon: IconName, extra?: Partial<RowProps>) => {
    const key = JSON.stringify(target);
    const count = counts.get(key);
    return (
      <Row
        key={key}
        part={target}
        label={label}
        icon={icon}
        errors={count?.errors ?? 0}
        warnings={count?.warnings ?? 0}
        current={samePart(part, target)}
        {...extra}
      />
    );
  };
  const named = (path: Path) => nameAt(current(), [...podPath, ...path, 'name']) || ui['outline.unnamed'];
  const containerRow = (ref: ContainerRef) => {
    const { list, index, role } = ref;
    const isInit = (each: ContainerRef) => each.role === 'init';
    const nth = isInit(ref) ? of(list).slice(0, index).filter(isInit).length + 1 : undefined;
    const detail = role === 'init' || role === 'sidecar' ? ui[`outline.${role}`] : undefined;
    return row({ kind: 'container', list, index }, named(ref.path), role, { nth, detail });
  };
  const of = (list: ContainerRef['list']) => containers.filter((ref) => ref.list === list);
  const drafted = (list: ContainerRef['list']) =>
    draft?.list === list &&
    row({ kind: 'container', list, index: draft.index }, String(own(draft.value, 'name') ?? ''), 'draft', {
      detail: ui['outline.draft'],
    });
  const ephemeral = of('ephemeralContainers');
  /** What is wrong with a list that has no rows: it is missing, or its name is misspelled. */
  const ofList = (first: Part, length: number) => (
    <Worst {...((length === 0 && counts.get(JSON.stringify(first))) || { errors: 0, warnings: 0 })} />
  );

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys are an extra beside Tab on the buttons inside
    <div className={classes.outline} onKeyDown={walk}>
      <h2 className={classes.heading}>{ui['outline.pod']}</h2>
      <ul>
        {podPath.length > 0 && row({ kind: 'object' }, ui['outline.object'](kind), 'package')}
        {row({ kind: 'metadata' }, ui['outline.metadata'], 'tag', {
          detail: nameAt(current(), [...podPath, 'metadata', 'name']),
        })}
      </ul>
      <div className={classes.head}>
        <h2 className={classes.heading}>{ui['outline.initContainers']}</h2>
        {ofList({ kind: 'container', list: 'initContainers', index: 0 }, of('initContainers').length)}
        <AddInitMenu />
      </div>
      <ul>
        <FirstOf items={of('initContainers')} part={part}>
          {containerRow}
        </FirstOf>
        {drafted('initContainers')}
      </ul>
      <div className={classes.head}>
        <h2 className={classes.heading}>{ui['outline.containers']}</h2>
        {ofList({ kind: 'container', list: 'containers', index: 0 }, of('containers').length)}
        <AddButton what="container" />
      </div>
      <ul>
        <FirstOf items={of('containers')} part={part}>
          {containerRow}
        </FirstOf>
        {drafted('containers')}
      </ul>
      {(ephemeral.length > 0 || draft?.list === 'ephemeralContainers') && (
        <>
          <h2 className={classes.heading}>{ui['outline.ephemeralContainers']}</h2>
          <ul>
            {ephemeral.map(containerRow)}
            {drafted('ephemeralContainers')}
          </ul>
        </>
      )}
      <div className={classes.head}>
        <h2 className={classes.heading}>{ui['outline.volumes']}</h2>
        {ofList({ kind: 'volume', index: 0 }, isList(volumes) ? volumes.length : 0)}
        <AddButton what="volume" />
      </div>
      <ul>
        <FirstOf items={isList(volumes) ? volumes : []} part={part}>
          {(volume, index) => {
            const { icon, words, source } = volumeKind(volume);
            return row({ kind: 'volume', index }, named(['spec', 'volumes', index]), icon, {
              detail: words ? ui[`outline.volume.${words}`] : source,
              risk: volumeKindOf(volume).risky && ui['outline.risky'],
            });
          }}
        </FirstOf>
      </ul>
      <h2 className={classes.heading}>{ui['outline.settings']}</h2>
      <ul>
        {structs.PodSpec.sections.map(({ id, fields }) => {
          const set = fields.filter((name) => getIn(pod, ['spec', name]) !== undefined);
          return row(
            { kind: 'group', group: id },
            ui[`outline.${id as PodGroup}`],
            groupIcons.get(id) ?? 'more',
            {
              quiet: set.length === 0,
              // Beside a count of what is wrong, the count of what is set would say nothing.
              ...(set.length > 0 && !counts.has(JSON.stringify({ kind: 'group', group: id }))
                ? { detail: String(set.length) }
                : {}),
            },
          );
        })}
      </ul>
    </div>
  );
}
