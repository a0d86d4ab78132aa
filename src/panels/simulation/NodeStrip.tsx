import { useActions } from '../../store/index.ts';
import { Icon, SmallButton } from '../../ui/index.ts';
import classes from './strip.module.css';
import { useLoaded, usePlayed } from './use-simulation.ts';

/** So many nodes are shown; the panel has them all. */
const most = 6;

/**
 * Which nodes of the small cluster take the Pod, and why the others do not: the first try of the scheduler. Its height is
 * the same whatever it says, so that nothing below it moves.
 */
export function NodeStrip() {
  const { loaded } = useLoaded();
  const { setLayout } = useActions();
  const played = usePlayed(loaded?.simulator);
  const placement = played?.simulation.timeline?.placements[0];
  const nodes = placement?.nodes ?? [];
  const words = loaded?.words;
  const isTaken = (refusals: readonly unknown[]) => refusals.length === 0 && placement?.before.length === 0;
  const taking = nodes.filter(({ refusals }) => isTaken(refusals)).length;
  const why = placement?.before.map((one) => words?.refusal(one)).join('; ') ?? '';
  return (
    <section className={classes.strip} aria-label={words?.ui.nodesTitle}>
      {words && (
        <div className={classes.head}>
          <strong>{placement ? words.ui.nodesTake(taking, nodes.length) : words.ui.nodesUnknown}</strong>
          <span className={classes.quiet} data-where={why === '' || undefined}>
            {why === '' ? words.ui.nodesWhere : why}
          </span>
          <SmallButton
            icon="pencil"
            onClick={() => setLayout({ dockTab: 'simulation', dockOpen: true, narrowTab: 'panels' })}
          >
            {words.ui.nodesEdit}
          </SmallButton>
        </div>
      )}
      <ul className={classes.nodes}>
        {nodes.slice(0, most).map(({ node, refusals }) => {
          const said = refusals.map((one) => words?.refusal(one)).join('; ');
          const takes = isTaken(refusals);
          return (
            <li key={node} data-takes={takes} title={said === '' ? undefined : `${node}: ${said}`}>
              <span>
                <Icon name={takes ? 'accepted' : 'error'} />
                <strong>{node}</strong>
              </span>
              <span className={classes.why}>{said === '' && takes ? words?.ui.nodesFits : said}</span>
            </li>
          );
        })}
        {nodes.length > most && <li>{words?.ui.nodesMore(nodes.length - most)}</li>}
      </ul>
    </section>
  );
}
