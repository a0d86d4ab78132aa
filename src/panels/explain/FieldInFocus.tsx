import { explainText } from '../../i18n/index.ts';
import {
  entryOf,
  fieldKey,
  formatPath,
  getIn,
  type Path,
  partLists,
  schemaAt,
  schemaPlace,
  startsWith,
} from '../../pod/index.ts';
import { useAnalysis, useMessages, useSelect } from '../../store/index.ts';
import { Prose } from '../../ui/index.ts';
import classes from './ExplainPanel.module.css';
import { OnTheNode } from './OnTheNode.tsx';
import { Upstream } from './Upstream.tsx';

/** False for list items and the lists of whole parts: what is said of those is not about each field in them. */
function isField(ref: Path): boolean {
  const last = ref.at(-1);
  return typeof last === 'string' && !(partLists as readonly string[]).includes(last);
}

/** What the field does in this Pod: the sentences that follow from it, from what is above it, or from what is in it. */
function Here({ path }: { readonly path: Path }) {
  const messages = useMessages();
  const { ui } = messages;
  const story = useAnalysis()?.story ?? [];
  const said = story.filter(({ refs }) =>
    refs.some((ref) => startsWith(ref, path) || (isField(ref) && startsWith(path, ref))),
  );
  if (said.length === 0) return null;
  return (
    <>
      <h4 className={classes.chapter}>{ui['explain.here']}</h4>
      <ul className={classes.here}>
        {said.slice(0, 12).map((sentence) => (
          <li key={`${sentence.id} ${JSON.stringify(sentence.params)}`}>
            <Prose text={explainText(messages, sentence)} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The field under the cursor or the focus: what it is, its default and who sets it, and the usual mistake. */
export function FieldInFocus() {
  const messages = useMessages();
  const { ui } = messages;
  const path = useSelect((state) => state.spot?.path);
  const ref = useSelect((state) => state.current?.ref);
  const isSet = useSelect((state) => path !== undefined && getIn(state.root, path) !== undefined);
  const place = path && schemaPlace(ref ? [ref] : [], path);
  const at = place && schemaAt(place.root, place.path);
  const key = at && fieldKey(at.field);
  const texts = key && messages.fields[key];
  if (!path || !at || !texts) return <p className={classes.none}>{ui['explain.none']}</p>;
  const { more, mistake } = messages.details[key] ?? {};
  const entry = entryOf(at.field);
  const by = ui[`explain.by.${entry.defaultedBy ?? 'api-server'}`];
  return (
    <article className={classes.panel}>
      <h3 className={classes.heading}>
        {texts.label} <code>{formatPath(path)}</code>
      </h3>
      <p>
        <Prose text={texts.help} />
      </p>
      {entry.default !== undefined && (
        <p data-now={!isSet}>
          <Prose text={ui['explain.default'](entry.default, by)} />
        </p>
      )}
      <Here path={path} />
      <OnTheNode path={path} />
      {more && (
        <p>
          <Prose text={more} />
        </p>
      )}
      {mistake && (
        <p>
          <strong>{ui['explain.mistake']}</strong> <Prose text={mistake} />
        </p>
      )}
      {(entry.since || entry.gate) && (
        <p className={classes.quiet}>
          {entry.since && ui['explain.since'](entry.since)}{' '}
          {entry.gate && ui['explain.gate'](entry.gate.name, ui[`explain.stage.${entry.gate.stage}`])}
        </p>
      )}
      <Upstream field={key} />
    </article>
  );
}
