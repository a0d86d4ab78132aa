import { useId, useState } from 'react';
import { getIn, isObject, type Json, type JsonObject, type Path } from '../../pod/index.ts';
import { applyToJson, type Played, useActions, useCurrentState, useSelect } from '../../store/index.ts';
import { Icon, IconButton, Menu, type MenuItem, SmallButton, TextInput } from '../../ui/index.ts';
import { Actions } from './Actions.tsx';
import { Behaviours } from './Behaviours.tsx';
import classes from './cluster.module.css';
import { Nodes } from './Nodes.tsx';
import { Objects } from './Objects.tsx';
import { type Preset, presets } from './presets.ts';
import type { Loaded } from './use-simulation.ts';
import type { SimulationWords } from './words.ts';

/** How a part of the world is changed: at a path, with undefined to take it away. */
export type SetWorld = (path: Path, value: Json | undefined) => void;

export interface EditorProps {
  readonly played: Played;
  readonly words: SimulationWords;
  readonly set: SetWorld;
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly wide?: boolean;
  readonly placeholder?: string;
}

/** A labelled text of the world. */
export function Field({ label, value, onText, wide = false, placeholder }: FieldProps) {
  const id = useId();
  return (
    <span className={classes.field} data-wide={wide || undefined}>
      <label htmlFor={id}>{label}</label>
      <TextInput
        id={id}
        value={value}
        placeholder={placeholder}
        onText={(text) => {
          onText(text);
          return undefined;
        }}
      />
    </span>
  );
}

/** Takes away the maps and lists that an edit left empty, but for the world itself. */
function pruned(world: JsonObject, path: Path): JsonObject {
  let now: Json = world;
  for (let length = path.length - 1; length > 0; length--) {
    const at = path.slice(0, length);
    const value = getIn(now, at);
    const empty = Array.isArray(value)
      ? value.length === 0
      : isObject(value) && Object.keys(value).length === 0;
    if (!empty || typeof at.at(-1) === 'number') break;
    now = applyToJson(now, { op: 'delete', path: at }) ?? {};
  }
  return isObject(now) ? now : {};
}

/** All of the world as YAML, for what has no control. */
function AsYaml({ module, words }: { readonly module: Loaded['module']; readonly words: SimulationWords }) {
  const { ui } = words;
  const { setWorld } = useActions();
  const world = useSelect((state) => state.world);
  const [draft, setDraft] = useState<string>();
  const [problem, setProblem] = useState('');
  const id = useId();
  const text = draft ?? module.worldText(world ?? {});
  const apply = () => {
    const read = module.readWorldText(text);
    if (read.ok) {
      setWorld(Object.keys(read.world).length === 0 ? undefined : read.world);
      setDraft(undefined);
      return setProblem('');
    }
    const at = read.line === undefined ? '' : `${read.line}: `;
    setProblem(at + read.problems.map((one) => words.problem(one)).join('; '));
  };
  return (
    <details className={classes.yaml}>
      <summary>{ui.asYaml}</summary>
      <p className={classes.lead} id={`${id}-lead`}>
        {ui.asYamlLead}
      </p>
      <textarea
        aria-label={ui.asYaml}
        aria-describedby={`${id}-lead`}
        aria-invalid={problem !== '' || undefined}
        spellCheck={false}
        rows={Math.min(24, text.split('\n').length + 1)}
        value={text}
        onChange={(event) => setDraft(event.target.value)}
      />
      {problem !== '' && <p role="alert">{problem}</p>}
      <SmallButton disabled={draft === undefined} onClick={apply}>
        {ui.apply}
      </SmallButton>
    </details>
  );
}

interface ClusterProps {
  readonly played: Played;
  readonly words: SimulationWords;
  readonly module: Loaded['module'];
}

/** What is around the Pod: nodes, objects, programs, images, and what is done to it. */
export function Cluster({ played, words, module }: ClusterProps) {
  const { ui } = words;
  const { setWorld, undoWorld, redoWorld } = useActions();
  const current = useCurrentState();
  const set: SetWorld = (path, value) => {
    const before: JsonObject = current().world ?? {};
    const next =
      value === undefined
        ? applyToJson(before, { op: 'delete', path })
        : applyToJson(before, { op: 'set', path, value });
    const tidy = isObject(next) ? pruned(next, path) : before;
    setWorld(Object.keys(tidy).length === 0 ? undefined : tidy);
  };
  const choose = (preset: Preset) => (): void => set(['nodes'], presets[preset] as unknown as Json);
  const items = (): (MenuItem | 'line')[] => [
    ...(Object.keys(presets) as Preset[]).map((preset) => ({
      label: ui[`preset.${preset}`],
      icon: 'server' as const,
      run: choose(preset),
    })),
    'line',
    { label: ui['preset.reset'], icon: 'reset', run: () => setWorld(undefined) },
  ];
  return (
    <aside className={classes.cluster} aria-label={ui.cluster}>
      <div className={classes.head}>
        <h3>{ui.cluster}</h3>
        <IconButton icon="undo" label={ui.undo} onClick={() => undoWorld()} />
        <IconButton icon="redo" label={ui.redo} onClick={() => redoWorld()} />
        <Menu label={ui.presets} items={items} className={classes.link}>
          <Icon name="preset" /> {ui.presets}
        </Menu>
      </div>
      <Nodes played={played} words={words} set={set} />
      <Objects played={played} words={words} set={set} />
      <Behaviours played={played} words={words} set={set} />
      <Actions played={played} words={words} set={set} />
      <AsYaml module={module} words={words} />
      <p className={classes.lead}>{ui.clusterLead}</p>
    </aside>
  );
}
