import { entryOf, fieldKey, formatPath, schemaAt, schemaPlace } from '../../pod/index.ts';
import { useMessages, useSelect } from '../../store/index.ts';
import classes from './ExplainPanel.module.css';

/** The field under the cursor or the focus: what it is, its default and who sets it, and the usual mistake. */
export function FieldInFocus() {
  const messages = useMessages();
  const { ui } = messages;
  const path = useSelect((state) => state.spot?.path);
  const ref = useSelect((state) => state.current?.ref);
  const place = path && schemaPlace(ref ? [ref] : [], path);
  const at = place && schemaAt(place.root, place.path);
  const texts = at && messages.fields[fieldKey(at.field)];
  if (!path || !at || !texts) return <p className={classes.none}>{ui['explain.none']}</p>;
  const { more, mistake } = messages.details[fieldKey(at.field)] ?? {};
  const entry = entryOf(at.field);
  return (
    <article className={classes.panel}>
      <h3 className={classes.heading}>
        {texts.label} <code>{formatPath(path)}</code>
      </h3>
      <p>{texts.help}</p>
      {more && <p>{more}</p>}
      {entry.default !== undefined && (
        <p>{ui['explain.default'](entry.default, ui[`explain.by.${entry.defaultedBy ?? 'api-server'}`])}</p>
      )}
      {mistake && (
        <p>
          <strong>{ui['explain.mistake']}</strong> {mistake}
        </p>
      )}
      {(entry.since || entry.gate) && (
        <p className={classes.quiet}>
          {entry.since && ui['explain.since'](entry.since)}{' '}
          {entry.gate && ui['explain.gate'](entry.gate.name, ui[`explain.stage.${entry.gate.stage}`])}
        </p>
      )}
    </article>
  );
}
