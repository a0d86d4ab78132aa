import type { Json } from '../../pod/index.ts';
import type { Action } from '../../simulate/index.ts';
import { IconButton } from '../../ui/index.ts';
import { type EditorProps, Field } from './Cluster.tsx';
import classes from './cluster.module.css';
import { numberOr } from './pairs.ts';
import type { SimulationWords } from './words.ts';

function saying(action: Action, { ui }: SimulationWords): string {
  switch (action.do) {
    case 'delete':
      return ui['do.delete'];
    case 'kill':
      return `${ui['do.kill']}: ${action.container}`;
    case 'create':
      return `${ui['do.create']}: ${action.kind === 'nodes' ? action.node.name : action.name}`;
    default:
      return action.do;
  }
}

/** What people and programs do to the Pod, in the order of the list. */
export function Actions({ played, words, set }: EditorProps) {
  const { ui } = words;
  const actions = played.stated.actions ?? [];
  if (actions.length === 0) return null;
  return (
    <section>
      <h4>{ui.actions}</h4>
      {actions.map((action, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two actions may be alike
        <div key={i} className={classes.action}>
          <span>{saying(action, words)}</span>
          <Field
            label={ui.at}
            value={String(action.at)}
            onText={(text) => set(['actions', i, 'at'], numberOr(text) ?? 0)}
          />
          <IconButton
            icon="trash"
            label={ui.remove(saying(action, words))}
            onClick={() => {
              const left = actions.filter((_, other) => other !== i);
              set(['actions'], left.length === 0 ? undefined : (left as unknown as Json));
            }}
          />
        </div>
      ))}
    </section>
  );
}
