import { useState } from 'react';
import type { Json } from '../../pod/index.ts';
import type { Behaviour, ContainerBehaviour } from '../../simulate/index.ts';
import { Menu, SmallButton } from '../../ui/index.ts';
import { type EditorProps, Field, type SetWorld } from './Cluster.tsx';
import classes from './cluster.module.css';
import { Images } from './Images.tsx';
import { numberOr } from './pairs.ts';
import { type Part, partOf, rowsOf, rowsText } from './rows.ts';
import type { SimulationWords } from './words.ts';

type Put = (more: Partial<Record<keyof Behaviour, Json | undefined>>) => void;

interface PartProps {
  readonly part: Part;
  readonly of: Behaviour;
  readonly words: SimulationWords;
  readonly put: Put;
}

/** The fields in which one part of a behaviour is corrected. */
function PartFields({ part, of, words, put }: PartProps) {
  const { ui } = words;
  const { exit, term, cpu, startError } = of;
  switch (part) {
    case 'exit': {
      const change = (field: 'at' | 'code', text: string) => {
        const value = numberOr(text);
        if (field === 'at' && value === undefined) return put({ exit: undefined });
        put({ exit: { at: exit?.at ?? 0, code: exit?.code ?? 0, [field]: value ?? 0 } as Json });
      };
      return (
        <>
          <Field
            label={ui.exitAt}
            value={exit ? String(exit.at) : ''}
            onText={(text) => change('at', text)}
          />
          <Field
            label={ui.exitCode}
            value={exit ? String(exit.code) : ''}
            onText={(text) => change('code', text)}
          />
        </>
      );
    }
    case 'term':
      return (
        <Field
          wide
          label={ui.term}
          value={term === undefined ? '' : String(term)}
          placeholder="0"
          onText={(text) => put({ term: numberOr(text) })}
        />
      );
    case 'cpu':
      return (
        <Field
          label={ui.cpuWanted}
          value={cpu === undefined ? '' : String(cpu)}
          onText={(text) => put({ cpu: numberOr(text) })}
        />
      );
    case 'startError':
      return (
        <Field
          wide
          label={ui.startError}
          value={startError ?? ''}
          onText={(text) => put({ startError: text === '' ? undefined : text })}
        />
      );
    default:
      return (
        <Field
          wide
          label={{ listens: ui.listensOn, http: ui.http, memory: ui.memoryUse, files: ui.files }[part]}
          value={rowsText(part, of[part])}
          placeholder={
            { listens: '8080', http: '8080 /healthz 200', memory: '250Mi 5', files: '/tmp/ready 10' }[part]
          }
          onText={(text) => put({ [part]: rowsOf(part, text) })}
        />
      );
  }
}

const parts: readonly Part[] = ['exit', 'listens', 'http', 'memory', 'cpu', 'files', 'term', 'startError'];

interface OneProps {
  readonly of: ContainerBehaviour;
  readonly words: SimulationWords;
  readonly set: SetWorld;
}

/** What the program of a container does: as it is inferred, until somebody corrects what a chip says. */
function One({ of, words, set }: OneProps) {
  const { ui } = words;
  const { container, from, starts, known, chips } = of;
  const [open, setOpen] = useState<Part>();
  const at = ['behaviour', container];
  const [first = {}, ...later] = starts;
  const put: Put = (more) => {
    const next = Object.entries({ ...first, ...more }).filter(([, value]) => value !== undefined);
    const own = Object.fromEntries(next) as Json;
    set(at, later.length > 0 ? ([own, ...later] as unknown as Json) : own);
  };
  const label: Readonly<Record<Part, string>> = {
    exit: ui.exitAt,
    listens: ui.listensOn,
    http: ui.http,
    memory: ui.memoryUse,
    cpu: ui.cpuWanted,
    files: ui.files,
    term: ui.term,
    startError: ui.startError,
  };
  return (
    <fieldset className={classes.behaviour} aria-label={ui.behaviour(container)}>
      <div>
        <strong>{container}</strong>{' '}
        <span className={classes.note}>{from === 'world' ? ui.stated : ui.inferred}</span>
      </div>
      {!known && <p className={classes.lead}>{ui.unknownBehaviour}</p>}
      <div className={classes.chips}>
        {chips.map((chip) => {
          const part = partOf[chip.code];
          return (
            <button
              key={words.chip(chip)}
              type="button"
              data-unknown={chip.code === 'unknown' || undefined}
              aria-expanded={open === part}
              title={ui.change}
              onClick={() => setOpen(open === part ? undefined : part)}
            >
              {words.chip(chip)}
            </button>
          );
        })}
        <Menu
          label={ui.sayMore(container)}
          className={classes.more}
          items={() => parts.map((part) => ({ label: label[part], run: () => setOpen(part) }))}
        >
          +
        </Menu>
      </div>
      {open && (
        <div className={classes.fields}>
          <PartFields part={open} of={first} words={words} put={put} />
        </div>
      )}
      {from === 'world' && (
        <SmallButton icon="reset" onClick={() => set(at, undefined)}>
          {ui.takeBack}
        </SmallButton>
      )}
    </fieldset>
  );
}

/** How the programs behave, and what is known of their images. */
export function Behaviours(props: EditorProps) {
  const { played, words, set } = props;
  const { timeline } = played.simulation;
  if (!timeline) return null;
  return (
    <>
      <section>
        <h4>{words.ui.behaviours}</h4>
        {timeline.behaviours.map((of) => (
          <One key={of.container} of={of} words={words} set={set} />
        ))}
      </section>
      <section>
        <h4>{words.ui.images}</h4>
        <Images {...props} />
      </section>
    </>
  );
}
