import { IconButton, SmallButton } from '../../ui/index.ts';
import { type EditorProps, Field } from './Cluster.tsx';
import classes from './cluster.module.css';
import { pairsOf, pairsText, taintsOf, taintsText, wordsIn } from './pairs.ts';

const amounts = ['cpu', 'memory', 'pods'] as const;

/** The nodes; the one that is there by itself until there is another. */
export function Nodes({ played, words, set }: EditorProps) {
  const { ui } = words;
  const stated = played.stated.nodes;
  const nodes = stated ?? [{ name: 'node01' }];
  const at = (index: number, ...rest: string[]) => {
    // What is there by itself is written before it is changed.
    if (!stated) set(['nodes'], [{ name: 'node01' }]);
    return ['nodes', index, ...rest];
  };
  const put = (index: number, rest: string[], text: string) => {
    const path = at(index, ...rest);
    set(path, text.trim() === '' ? undefined : text.trim());
  };
  return (
    <section>
      <div className={classes.heading}>
        <h4>{ui.nodes}</h4>
        <SmallButton
          icon="add"
          onClick={() =>
            set(['nodes'], [...nodes, { name: `node${String(nodes.length + 1).padStart(2, '0')}` }] as never)
          }
        >
          {ui.addNode}
        </SmallButton>
      </div>
      {nodes.map((node, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a name changes while it is typed
        <details key={i} className={classes.item}>
          <summary>
            <strong>{node.name}</strong>{' '}
            <span className={classes.note}>
              {[
                `${node.allocatable?.cpu ?? '4'} CPU`,
                node.allocatable?.memory ?? '8Gi',
                ...(node.unschedulable ? [ui.cordoned] : []),
                ...(node.taints ?? []).map(({ key }) => `${ui.taints}: ${key}`),
              ].join(', ')}
            </span>
          </summary>
          <div className={classes.fields}>
            <Field label={ui.name} value={node.name} onText={(text) => set(at(i, 'name'), text)} wide />
            {amounts.map((name) => (
              <Field
                key={name}
                label={ui[name]}
                value={node.allocatable?.[name] ?? ''}
                placeholder={{ cpu: '4', memory: '8Gi', pods: '110' }[name]}
                onText={(text) => put(i, ['allocatable', name], text)}
              />
            ))}
            {amounts.map((name) => (
              <Field
                key={name}
                label={`${ui[name]}, ${ui.used}`}
                value={node.used?.[name] ?? ''}
                placeholder="0"
                onText={(text) => put(i, ['used', name], text)}
              />
            ))}
            <Field
              wide
              label={ui.labels}
              value={pairsText(node.labels)}
              placeholder="disktype=ssd, zone=a"
              onText={(text) => set(at(i, 'labels'), pairsOf(text))}
            />
            <Field
              wide
              label={ui.taints}
              value={taintsText(node.taints)}
              placeholder="dedicated=batch:NoSchedule"
              onText={(text) => set(at(i, 'taints'), taintsOf(text))}
            />
            <Field
              wide
              label={ui.present}
              value={(node.images ?? []).join(', ')}
              placeholder="nginx:1.27, *"
              onText={(text) => set(at(i, 'images'), wordsIn(text))}
            />
            <label className={classes.check}>
              <input
                type="checkbox"
                checked={node.unschedulable ?? false}
                onChange={(event) => set(at(i, 'unschedulable'), event.target.checked || undefined)}
              />{' '}
              {ui.cordoned}
            </label>
            {nodes.length > 1 && (
              <IconButton
                icon="trash"
                label={ui.remove(node.name)}
                onClick={() => set(['nodes'], nodes.filter((_, other) => other !== i) as never)}
              />
            )}
          </div>
        </details>
      ))}
    </section>
  );
}
