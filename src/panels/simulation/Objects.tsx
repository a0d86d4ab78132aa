import { useId, useState } from 'react';
import { IconButton, Select, SmallButton } from '../../ui/index.ts';
import { type EditorProps, Field } from './Cluster.tsx';
import classes from './cluster.module.css';
import { Missing } from './Missing.tsx';

const kinds = ['configMaps', 'secrets', 'persistentVolumeClaims', 'runtimeClasses'] as const;
type Kind = (typeof kinds)[number];
const called: Readonly<Record<Kind, string>> = {
  configMaps: 'ConfigMap',
  secrets: 'Secret',
  persistentVolumeClaims: 'PersistentVolumeClaim',
  runtimeClasses: 'RuntimeClass',
};

/** ConfigMaps, Secrets, claims and RuntimeClasses: of the world, and those that stand in the file. */
export function Objects({ played, words, set }: EditorProps) {
  const { ui } = words;
  const id = useId();
  const [kind, setKind] = useState<Kind>('configMaps');
  const objects = played.stated.objects ?? {};
  const inFile = kinds.flatMap((one) =>
    Object.keys(played.fromFile.objects?.[one] ?? {}).map((name) => ({ kind: one, name })),
  );
  const add = () => {
    const taken = new Set(Object.keys(objects[kind] ?? {}));
    const base = {
      configMaps: 'config',
      secrets: 'secret',
      persistentVolumeClaims: 'claim',
      runtimeClasses: 'runtime',
    }[kind];
    const name = Array.from({ length: taken.size + 1 }, (_, i) => (i === 0 ? base : `${base}-${i + 1}`)).find(
      (candidate) => !taken.has(candidate),
    );
    set(['objects', kind, name ?? base], kind === 'persistentVolumeClaims' ? 'Bound' : {});
  };
  return (
    <section>
      <div className={classes.heading}>
        <h4>{ui.objects}</h4>
        <Select
          id={id}
          aria-label={ui.kind}
          className={classes.select}
          value={kind}
          options={kinds.map((one) => ({ value: one, label: called[one] }))}
          onChoose={(one) => setKind(one as Kind)}
        />
        <SmallButton icon="add" onClick={add}>
          {ui.addObject}
        </SmallButton>
      </div>
      <Missing played={played} words={words} set={set} />
      {inFile.map((one) => (
        <p key={`${one.kind} ${one.name}`} className={classes.plain}>
          <strong>{one.name}</strong>{' '}
          <span className={classes.note}>
            {called[one.kind]}, {ui.inFile}
          </span>
        </p>
      ))}
      {kinds.flatMap((one) =>
        Object.entries(objects[one] ?? {}).map(([name, value], i) => {
          const rename = (text: string) => {
            if (text === '' || Object.hasOwn(objects[one] ?? {}, text)) return;
            const entries = Object.entries(objects[one] ?? {}).map(([key, held]) => [
              key === name ? text : key,
              held,
            ]);
            set(['objects', one], Object.fromEntries(entries));
          };
          const data = typeof value === 'object' && value !== null ? (value as Record<string, string>) : {};
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a name changes while it is typed
            <details key={`${one} ${i}`} className={classes.item}>
              <summary>
                <strong>{name}</strong>{' '}
                <span className={classes.note}>
                  {called[one]}
                  {one === 'configMaps' || one === 'secrets' ? `, ${ui.keys(Object.keys(data).length)}` : ''}
                </span>
              </summary>
              <div className={classes.fields}>
                <Field wide label={ui.name} value={name} onText={rename} />
                {one === 'persistentVolumeClaims' && (
                  <Select
                    aria-label={ui.claimState}
                    className={classes.select}
                    value={String(value)}
                    options={['Bound', 'Pending'].map((state) => ({ value: state, label: state }))}
                    onChoose={(state) => set(['objects', one, name], state)}
                  />
                )}
                {(one === 'configMaps' || one === 'secrets') &&
                  Object.entries(data).map(([key, text], k) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a key changes while it is typed
                    <div key={k} className={classes.pair}>
                      <Field
                        label={ui.key}
                        value={key}
                        onText={(next) => {
                          if (next === '' || Object.hasOwn(data, next)) return;
                          const entries = Object.entries(data).map(([old, held]) => [
                            old === key ? next : old,
                            held,
                          ]);
                          set(['objects', one, name], Object.fromEntries(entries));
                        }}
                      />
                      <Field
                        label={ui.value}
                        value={text}
                        onText={(next) => set(['objects', one, name, key], next)}
                      />
                      <IconButton
                        icon="trash"
                        label={ui.remove(key)}
                        onClick={() => set(['objects', one, name, key], undefined)}
                      />
                    </div>
                  ))}
                {(one === 'configMaps' || one === 'secrets') && (
                  <SmallButton
                    icon="add"
                    onClick={() => set(['objects', one, name, `key${Object.keys(data).length + 1}`], '')}
                  >
                    {ui.addKey}
                  </SmallButton>
                )}
                <IconButton
                  icon="trash"
                  label={ui.remove(name)}
                  onClick={() => set(['objects', one, name], undefined)}
                />
              </div>
            </details>
          );
        }),
      )}
    </section>
  );
}
