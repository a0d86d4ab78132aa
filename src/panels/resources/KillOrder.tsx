import { memo } from 'react';
import type { ContainerOom, QosClass, QosResult } from '../../engine/index.ts';
import { containerText } from '../../i18n/index.ts';
import { formatPath } from '../../pod/index.ts';
import { useMessages } from '../../store/index.ts';
import { Icon, Prose } from '../../ui/index.ts';
import { keyOf, type Member } from './members.ts';
import classes from './ResourcesPanel.module.css';
import { formulaOf } from './remarks.ts';

/** Scores of Pods of the two classes at the ends, `oom_score_adj` of every container in them. */
const ends: Readonly<Record<'first' | 'last', { readonly name: QosClass; readonly score: number }>> = {
  first: { name: 'BestEffort', score: 1000 },
  last: { name: 'Guaranteed', score: -997 },
};

/** Containers of the same score, the highest first; those of one score in the order of their start. */
function byScore(containers: readonly ContainerOom[]): readonly (readonly ContainerOom[])[] {
  const scores = [...new Set(containers.map(({ oomScoreAdj }) => oomScoreAdj))].sort((a, b) => b - a);
  return scores.map((score) => containers.filter(({ oomScoreAdj }) => oomScoreAdj === score));
}

function OtherPods({ end }: { readonly end: keyof typeof ends }) {
  const { ui } = useMessages();
  const { name, score } = ends[end];
  return (
    <li className={classes.others}>
      {end === 'last' && <Icon name="next" size={14} className={classes.arrow} />}
      <span className={classes.chip}>
        {name} <small>{ui['qos.killed.others'](score)}</small>
      </span>
    </li>
  );
}

interface RowProps {
  readonly container: ContainerOom;
  readonly role: Member['role'] | undefined;
}

/** A container with its number, and how that comes about. */
const Row = memo(function Row({ container: { name, oomScoreAdj, explanation }, role }: RowProps) {
  const { ui } = useMessages();
  const pieces = formulaOf(ui, explanation);
  return (
    <tr>
      <th scope="row" title={name}>
        <i className={classes.dot} data-role={role} />
        {name}
      </th>
      <td>{oomScoreAdj}</td>
      <td>
        <Prose text={[...pieces, ...(role === 'init' ? [ui['qos.while']] : [])].join(ui['qos.semicolon'])} />
      </td>
    </tr>
  );
});

interface Props {
  readonly qos: QosResult;
  readonly members: readonly Member[];
  /** The members that are looked at. */
  readonly chosen: readonly Member[];
}

/** How the kernel ranks the containers when the node has no memory left, and how each number comes about. */
export function KillOrder({ qos, members, chosen }: Props) {
  const { ui } = useMessages();
  const byKey = new Map(members.map((member) => [keyOf(member), member]));
  const memberAt = (container: ContainerOom) => byKey.get(keyOf(container));
  const groups = byScore(qos.containers);
  const has = (score: number) => qos.containers.some(({ oomScoreAdj }) => oomScoreAdj === score);
  const isChosen = (container: ContainerOom) =>
    chosen.length === members.length || chosen.some((member) => keyOf(member) === keyOf(container));
  return (
    <section className={classes.section}>
      <div className={classes.head}>
        <h3 className={classes.heading}>{ui['qos.killed']}</h3>
      </div>
      <p className={classes.ends} aria-hidden="true">
        <span data-end="first">{ui['qos.killed.first']}</span>
        <span data-end="last">{ui['qos.killed.last']}</span>
      </p>
      <ol className={classes.chips} aria-label={ui['resources.order']}>
        {!has(ends.first.score) && <OtherPods end="first" />}
        {groups.map((group, i) => (
          <li key={group[0]?.oomScoreAdj}>
            {(i > 0 || !has(ends.first.score)) && <Icon name="next" size={14} className={classes.arrow} />}
            <span
              className={classes.chip}
              data-role={group[0] && memberAt(group[0])?.role}
              data-faint={!group.some(isChosen)}
            >
              {group
                .map(({ name, path }) => name || containerText({ ui }, formatPath(path)))
                .join(ui['qos.comma'])}{' '}
              <small>{group[0]?.oomScoreAdj}</small>
            </span>
          </li>
        ))}
        {!has(ends.last.score) && <OtherPods end="last" />}
      </ol>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{ui['resources.container']}</th>
            <th scope="col">
              <code>oom_score_adj</code>
            </th>
            <th scope="col">{ui['resources.formula']}</th>
          </tr>
        </thead>
        <tbody>
          {groups
            .flat()
            .filter(isChosen)
            .map((container) => (
              <Row key={keyOf(container)} container={container} role={memberAt(container)?.role} />
            ))}
        </tbody>
      </table>
      <p className={classes.text}>
        <Prose text={ui['qos.killed.lead']} />
      </p>
      <p className={classes.text}>
        <Prose text={ui['qos.killed.eviction']} />
      </p>
    </section>
  );
}
