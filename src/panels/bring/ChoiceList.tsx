import { useId } from 'react';
import type { ImportTables } from '../../i18n/index.ts';
import type { Choices, Note } from '../../importers/index.ts';
import classes from './bring.module.css';

interface Props {
  readonly words: ImportTables['bringing'];
  /** Of the import without a choice: they say what there is to choose. */
  readonly notes: readonly Note[];
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
}

const binds = ['auto', 'configMap', 'emptyDir', 'hostPath'] as const;

/** What can be read in several ways, as far as it is in the text: each is a note that asks. */
export function ChoiceList({ words, notes, choices, onChange }: Props) {
  const id = useId();
  const has = (...codes: Note['code'][]) => notes.some(({ code }) => codes.includes(code));
  const asked = [
    ...new Set(notes.flatMap(({ code, params }) => (code === 'asked-values' ? params.names : []) ?? [])),
  ].map(String);
  const hasBinds = has('relative-bind', 'home-bind', 'windows-bind');
  const toggles = [
    { name: 'podsOnly', shown: has('restart-deployment'), on: choices.podsOnly === true },
    { name: 'services', shown: has('host-port', 'random-port'), on: choices.services !== false },
    { name: 'waits', shown: has('depends-on'), on: choices.waits === true },
  ] as const;
  if (!hasBinds && asked.length === 0 && toggles.every(({ shown }) => !shown)) return null;
  return (
    <fieldset className={classes.choices}>
      <legend className={classes.legend}>{words.choices}</legend>
      {toggles.map(
        ({ name, shown, on }) =>
          shown && (
            <label key={name} className={classes.choice}>
              <input type="checkbox" checked={on} onChange={() => onChange({ ...choices, [name]: !on })} />
              {words[`choice.${name}`]}
            </label>
          ),
      )}
      {hasBinds && (
        <label className={classes.choice}>
          {words['choice.binds']}
          <select
            className={classes.input}
            value={choices.binds ?? 'auto'}
            onChange={({ target }) => {
              const chosen = binds.find((each) => each === target.value);
              onChange({ ...choices, binds: chosen === 'auto' ? undefined : chosen });
            }}
          >
            {binds.map((each) => (
              <option key={each} value={each}>
                {words[`binds.${each}`]}
              </option>
            ))}
          </select>
        </label>
      )}
      {hasBinds && choices.binds === 'hostPath' && (
        <label className={classes.choice}>
          {words.folder}
          <input
            className={classes.input}
            placeholder="/srv"
            value={choices.folder ?? ''}
            onChange={({ target }) => onChange({ ...choices, folder: target.value })}
          />
        </label>
      )}
      {asked.map((name) => (
        <label key={name} className={classes.choice} htmlFor={`${id}-${name}`}>
          {words.value(name)}
          <input
            id={`${id}-${name}`}
            className={classes.input}
            value={new Map(Object.entries(choices.values ?? {})).get(name) ?? ''}
            onChange={({ target }) => {
              const values = new Map(Object.entries(choices.values ?? {}));
              if (target.value === '') values.delete(name);
              else values.set(name, target.value);
              onChange({ ...choices, values: Object.fromEntries(values) });
            }}
          />
        </label>
      ))}
    </fieldset>
  );
}
