import type { EffectRow } from '../../engine/index.ts';
import { fieldLabel } from '../../i18n/index.ts';
import { schemaAt } from '../../pod/index.ts';
import { useMessages, usePodPath } from '../../store/index.ts';
import { Prose } from '../../ui/index.ts';
import classes from './EffectPanel.module.css';
import { PathLink } from './PathLink.tsx';
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
        <PathLink path={path} label={label}>
          {label}
        </PathLink>
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
          <PathLink path={source} label={`${label}: ${ui[`effect.from.${from}`]}`}>
            {ui[`effect.from.${from}`]}
          </PathLink>
        ) : (
          <span className={from === 'here' ? classes.here : undefined}>{ui[`effect.from.${from}`]}</span>
        )}
      </td>
    </tr>
  );
}
