import type { EffectRow } from '../../engine/index.ts';
import { fieldLabel } from '../../i18n/index.ts';
import { type Path, schemaAt } from '../../pod/index.ts';
import { useActions, useMessages, usePodPath, useSelect } from '../../store/index.ts';
import { Prose } from '../../ui/index.ts';
import classes from './EffectPanel.module.css';
import { valueText } from './value-text.ts';

/** A setting: its name, what the file says, what counts, and from where. */
export function Row({ row }: { readonly row: EffectRow }) {
  const messages = useMessages();
  const { ui } = messages;
  const podPath = usePodPath();
  const { path, name, written, value, from, source, note } = row;
  const inPod = path.slice(podPath.length);
  const last = inPod.at(-1);
  const at = schemaAt('Pod', inPod);
  // A key of a map is told by the field that holds the map, and by itself.
  const label = at ? `${fieldLabel(at.field, messages)}${at.whole ? '' : ` · ${last}`}` : name;
  return (
    <tr data-from={from}>
      <th scope="row">
        <Goto path={path} label={label}>
          {label}
        </Goto>
        <code className={classes.name}>{name}</code>
      </th>
      <td data-label={ui['effect.written']}>
        {written === undefined ? (
          <span className={classes.mut}>{ui['effect.unwritten']}</span>
        ) : (
          <code>{valueText(written)}</code>
        )}
      </td>
      <td data-label={ui['effect.value']}>
        {value !== undefined && <code className={classes.value}>{valueText(value)}</code>}
        {value === undefined && !note && <span className={classes.mut}>{ui['effect.unknown']}</span>}
        {note && (
          <span className={classes.why}>
            <Prose text={ui[`effect.note.${note}`]} />
          </span>
        )}
      </td>
      <td data-label={ui['effect.from']}>
        {source ? (
          <Goto path={source} label={`${label}: ${ui[`effect.from.${from}`]}`}>
            {ui[`effect.from.${from}`]}
          </Goto>
        ) : (
          <span className={from === 'here' ? classes.here : undefined}>{ui[`effect.from.${from}`]}</span>
        )}
      </td>
    </tr>
  );
}

interface GotoProps {
  readonly path: Path;
  readonly label: string;
  readonly children: string;
}

/** The way to a field of the form and of the text. */
function Goto({ path, label, children }: GotoProps) {
  const { ui } = useMessages();
  const { visit, setLayout } = useActions();
  const document = useSelect((state) => state.current?.document ?? 0);
  return (
    <button
      type="button"
      className={classes.goto}
      title={ui['effect.goto']}
      aria-label={label}
      onClick={() => {
        setLayout({ narrowTab: 'form', dockMax: false });
        visit({ path, document, by: 'panel' });
      }}
    >
      {children}
    </button>
  );
}
