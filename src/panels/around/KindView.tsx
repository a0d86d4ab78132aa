import { useId, useMemo, useState } from 'react';
import { changeKind, type KindOptions } from '../../around/index.ts';
import { formatPath, wrapKinds } from '../../pod/index.ts';
import { useActions, useSelect } from '../../store/index.ts';
import { Prose, Segmented, SmallButton } from '../../ui/index.ts';
import classes from './Around.module.css';
import { Preview } from './Preview.tsx';
import { useWords } from './words.ts';

type Target = KindOptions['kind'];

/** The Pod in another kind of object, or out of it: what is lost, and the text before it is changed. */
export function KindView() {
  const ui = useWords();
  const text = useSelect((state) => state.text);
  const current = useSelect((state) => state.current?.ref.kind);
  const document = useSelect((state) => state.current?.document);
  const chosen = useSelect((state) => state.aroundKind);
  const { showAround } = useActions();
  const [replicas, setReplicas] = useState('');
  const [schedule, setSchedule] = useState('');
  const [serviceName, setServiceName] = useState('');
  const kinds: Target[] = ['Pod', ...wrapKinds];
  const others = kinds.filter((kind) => kind !== current);
  // Once it was changed nothing is chosen: a second click on the same place would turn it back, without what is lost on the way.
  const kind =
    others.find((other) => other === chosen) ??
    (chosen === undefined && current === 'Pod' ? 'Deployment' : undefined);
  const result = useMemo(
    () =>
      kind &&
      changeKind(text, {
        kind,
        document,
        ...(/^\d{1,6}$/.test(replicas) ? { replicas: Number(replicas) } : {}),
        ...(schedule === '' ? {} : { schedule }),
        ...(serviceName === '' ? {} : { serviceName }),
      }),
    [text, kind, document, replicas, schedule, serviceName],
  );
  const chose = (what: string) =>
    (result?.ok && result.chosen.find((one) => one.what === what)?.value) || undefined;
  return (
    <div className={classes.view}>
      <p className={classes.lead}>{ui['around.kind.lead']}</p>
      {current !== undefined && chosen === current && <Next kind={current} />}
      <div className={classes.choices}>
        <Segmented
          label={ui['around.kind.into']}
          value={kind ?? ''}
          options={others.map((value) => ({ value, label: value }))}
          onChoose={(value) => showAround('kind', value)}
        />
      </div>
      <div className={classes.fields}>
        {(kind === 'Deployment' || kind === 'StatefulSet') && (
          <Need
            label={ui['around.kind.replicas']}
            value={replicas}
            placeholder={chose('replicas')}
            onText={setReplicas}
          />
        )}
        {kind === 'CronJob' && (
          <Need
            label={ui['around.kind.schedule']}
            value={schedule}
            placeholder={chose('schedule')}
            onText={setSchedule}
          />
        )}
        {kind === 'StatefulSet' && (
          <Need
            label={ui['around.kind.serviceName']}
            value={serviceName}
            placeholder={chose('serviceName')}
            onText={setServiceName}
          />
        )}
      </div>
      {result?.ok ? (
        <>
          <Told result={result} />
          <Preview
            after={result.text}
            label={ui['around.apply']}
            moved
            onApply={() => showAround('kind', kind)}
          />
        </>
      ) : (
        result && <p className={classes.lead}>{ui['around.kind.refused']}</p>
      )}
    </div>
  );
}

/** What was done, and where to go from here: the rest of the panel would be empty. */
function Next({ kind }: { readonly kind: string }) {
  const ui = useWords();
  const { selectPart, setLayout, showAround } = useActions();
  return (
    <>
      <p role="status">{ui['around.kind.done'](kind)}</p>
      <div className={classes.buttons}>
        {kind !== 'Pod' && (
          <SmallButton
            icon="package"
            onClick={() => {
              selectPart({ kind: 'object' });
              setLayout({ narrowTab: 'form', dockMax: false });
            }}
          >
            {ui['around.kind.settings'](kind)}
          </SmallButton>
        )}
        <SmallButton onClick={() => showAround('companions')}>{ui['around.kind.companions']}</SmallButton>
        <SmallButton onClick={() => showAround('commands')}>{ui['around.kind.commands']}</SmallButton>
      </div>
    </>
  );
}

interface NeedProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder: string | undefined;
  readonly onText: (text: string) => void;
}

/** Something that the kind needs; empty for the default that is shown. */
function Need({ label, value, placeholder, onText }: NeedProps) {
  const id = useId();
  return (
    <div className={classes.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={classes.input}
        value={value}
        placeholder={placeholder}
        onChange={({ target }) => onText(target.value)}
      />
    </div>
  );
}

type Done = Extract<ReturnType<typeof changeKind>, { readonly ok: true }>;

/** What is lost, and what was made besides. */
function Told({ result: { lost, chosen } }: { readonly result: Done }) {
  const ui = useWords();
  const lines = [
    ...lost.map(({ path, why, value = '' }) => ui[`around.kind.${why}`](formatPath(path), value)),
    ...chosen.flatMap(({ what, value }) =>
      what === 'labels' || what === 'name' ? [ui[`around.kind.${what}`](value)] : [],
    ),
  ];
  if (lines.length === 0) return null;
  return (
    <section aria-label={ui['around.kind.lost']}>
      <h3 className={classes.title}>{ui['around.kind.lost']}</h3>
      <ul className={classes.plain}>
        {lines.map((line) => (
          <li key={line}>
            <Prose text={line} />
          </li>
        ))}
      </ul>
    </section>
  );
}
