import { isObject, type Json, type Path } from '../../pod/index.ts';
import type { Cure, NodeVerdict, Placement, World } from '../../simulate/index.ts';
import { applyToJson, useActions, useCurrentState, useSelect } from '../../store/index.ts';
import { SmallButton } from '../../ui/index.ts';
import { type CureEdits, editsOf } from './cure-edits.ts';
import classes from './simulation.module.css';
import { Paths } from './Why.tsx';
import type { SimulationWords } from './words.ts';

interface Props {
  readonly placement: Placement;
  readonly world: World;
  readonly words: SimulationWords;
  readonly onGo: (path: Path) => void;
}

/** For each node why it does not take the Pod, and what would let it in: one click where it is certain what to write. */
export function Pending({ placement, world, words, onGo }: Props) {
  const { ui } = words;
  const root = useSelect((state) => state.root);
  const current = useCurrentState();
  const { edit, setWorld } = useActions();
  const apply = ({ of, edits }: CureEdits) => {
    if (of === 'pod') return void edit({ edits });
    const next = edits.reduce<Json>((now, one) => applyToJson(now, one) ?? now, current().world ?? {});
    if (isObject(next)) setWorld(next);
  };
  const rows: readonly Pick<NodeVerdict, 'node' | 'refusals'>[] = [
    ...placement.before.map((refusal) => ({ node: '', refusals: [refusal] })),
    ...placement.nodes.filter(({ refusals }) => refusals.length > 0),
  ];
  const cure = (one: Cure, node: string) => {
    const edits = editsOf(
      one,
      placement.nodes.findIndex(({ node: name }) => name === node),
      root,
      world,
    );
    const [path] = one.paths;
    const said = words.cure(one);
    if (edits)
      return (
        <SmallButton key={said} icon={one.on === 'pod' ? 'fix' : 'server'} onClick={() => apply(edits)}>
          {said}
        </SmallButton>
      );
    return (
      <span key={said} className={classes.cure}>
        {said} {path && <Paths paths={[path]} words={words} onGo={onGo} />}
      </span>
    );
  };
  return (
    <section className={classes.pending} aria-label={ui.pending}>
      <h3>{ui.pending}</h3>
      <ul>
        {rows.map(({ node, refusals }) => (
          <li key={node}>
            {node !== '' && <strong>{ui.pendingNode(node)}</strong>}{' '}
            {refusals.map((refusal, i) => (
              <span key={refusal.message}>
                {i > 0 && '; '}
                {words.refusal(refusal)}
              </span>
            ))}{' '}
            <Paths paths={refusals.flatMap(({ paths }) => paths)} words={words} onGo={onGo} />
            <div className={classes.cures}>
              <span className={classes.quiet}>{ui.pendingCures}</span>{' '}
              {refusals.flatMap(({ cures }) => cures.map((one) => cure(one, node)))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
