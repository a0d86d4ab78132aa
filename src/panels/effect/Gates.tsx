import { useId, useMemo, useState } from 'react';
import { featuresOf, fields, type GateName, gateIn, gatesIn, isLocked } from '../../pod/index.ts';
import { releaseOf, useActions, useMessages, useSelect } from '../../store/index.ts';
import { Segmented, TextInput } from '../../ui/index.ts';
import classes from './EffectPanel.module.css';

/** The names of the fields that each gate governs. */
function governed(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const [key, { gate }] of fields) {
    if (!gate) continue;
    const names = found.get(gate.name) ?? new Set();
    found.set(gate.name, names.add(key.slice(key.indexOf('.') + 1)));
  }
  return new Map([...found].map(([gate, names]) => [gate, [...names]]));
}

/** The gates of the chosen release that change what becomes of a Pod; each can be switched as the cluster has it. */
export function Gates() {
  const { ui } = useMessages();
  const id = useId();
  const [sought, setSought] = useState('');
  const release = useSelect(({ settings }) => releaseOf(settings));
  const byGate = useMemo(governed, []);
  const word = sought.trim().toLowerCase();
  const shown = gatesIn(release).filter((gate) =>
    [gate, ...(byGate.get(gate) ?? [])].some((name) => name.toLowerCase().includes(word)),
  );
  const title = ui['effect.gates.title'](release);
  return (
    <section aria-label={title}>
      <h3 className={classes.heading}>{title}</h3>
      <p className={classes.note}>{ui['effect.gates.lead']}</p>
      <div className={classes.find}>
        <label htmlFor={id}>{ui['effect.gates.find']}</label>
        <TextInput
          id={id}
          value={sought}
          onText={(text) => {
            setSought(text);
            return undefined;
          }}
        />
      </div>
      {shown.length === 0 ? (
        <p className={classes.note}>{ui['effect.gates.none']}</p>
      ) : (
        <div className={classes.scroll}>
          <table className={classes.table} aria-label={title}>
            <thead>
              <tr>
                <th scope="col">{ui['effect.gates.gate']}</th>
                <th scope="col">{ui['effect.gates.fields']}</th>
                <th scope="col">{ui['effect.gates.stage']}</th>
                <th scope="col">{ui['effect.gates.state']}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((gate) => (
                <Gate key={gate} gate={gate} governs={byGate.get(gate) ?? []} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Gate({ gate, governs }: { readonly gate: GateName; readonly governs: readonly string[] }) {
  const { ui } = useMessages();
  const { setGate } = useActions();
  const release = useSelect(({ settings }) => releaseOf(settings));
  const chosen = useSelect(({ settings }) => settings.cluster?.gates?.[gate]);
  const state = gateIn(gate, release);
  const usual = featuresOf({ version: release }).on(gate);
  const value = chosen === undefined ? 'default' : chosen ? 'on' : 'off';
  return (
    <tr>
      <th scope="row">
        <code>{gate}</code>
      </th>
      <td data-label={ui['effect.gates.fields']}>
        <code>{governs.join(', ')}</code>
      </td>
      <td data-label={ui['effect.gates.stage']}>{state && ui[`explain.stage.${state}`]}</td>
      <td data-label={ui['effect.gates.state']}>
        {isLocked(gate, release) ? (
          <span className={classes.mut}>{ui['effect.gates.locked']}</span>
        ) : (
          <Segmented
            label={gate}
            value={value}
            quiet={chosen === undefined}
            options={[
              { value: 'default', label: ui['effect.gates.default'](usual) },
              { value: 'on', label: ui['effect.gates.on'] },
              { value: 'off', label: ui['effect.gates.off'] },
            ]}
            onChoose={(next) => setGate(gate, next === 'default' ? undefined : next === 'on')}
            onClear={() => setGate(gate, undefined)}
          />
        )}
      </td>
    </tr>
  );
}
