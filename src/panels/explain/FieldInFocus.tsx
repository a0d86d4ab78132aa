import { useMemo } from 'react';
import type { Explanation } from '../../engine/index.ts';
import {
  explainText,
  type FieldText,
  fieldLabel,
  otherNameHelp,
  sinceOf,
  valueText,
} from '../../i18n/index.ts';
import {
  equalPath,
  type FieldKey,
  fieldKey,
  formatPath,
  gateIn,
  getIn,
  type Path,
  recordOf,
  schemaAt,
  schemaPlace,
} from '../../pod/index.ts';
import {
  pathOfPart,
  releaseOf,
  useAnalysis,
  useFieldFacts,
  usePodPath,
  useSelect,
  useTables,
} from '../../store/index.ts';
import { IconButton, Prose } from '../../ui/index.ts';
import classes from './ExplainPanel.module.css';
import { OnTheNode } from './OnTheNode.tsx';
import { besides, isAbout } from './refs.ts';
import { Upstream } from './Upstream.tsx';
import { useGo } from './use-go.ts';

/** Facts that say what holds where the field is not set. */
const isDefault = ({ id }: Explanation) => id.startsWith('field.default.');
/** Sentences of the story shown for one field; a whole container has more, and they stand on the left anyway. */
const most = 12;
/** Lists with more values than these (the signals) are not explained one by one. */
const mostMeanings = 12;

/** What the field does in this Pod: the facts of its value, then the sentences that follow from it or from what is in it. */
function Here({ path, facts }: { readonly path: Path; readonly facts: readonly Explanation[] }) {
  const messages = useTables();
  const story = useAnalysis((analysis) => analysis.story) ?? [];
  const go = useGo();
  const about = story.filter((sentence) => isAbout(sentence, path)).slice(0, most);
  const said: readonly Explanation[] = [
    ...facts.filter((fact) => !isDefault(fact)),
    ...besides(about, facts),
  ];
  if (said.length === 0) return null;
  return (
    <>
      <h4 className={classes.chapter}>{messages.ui['explain.here']}</h4>
      <ul className={classes.here}>
        {said.map((sentence) => {
          const words = <Prose text={explainText(messages, sentence)} />;
          const elsewhere = sentence.refs.find((ref) => ref.length > 0 && !equalPath(ref, path));
          return (
            <li key={`${sentence.id} ${JSON.stringify(sentence.params)}`}>
              {elsewhere ? (
                <button type="button" className={classes.sentence} onClick={() => go(elsewhere, 'panel')}>
                  {words}
                </button>
              ) : (
                words
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface DefaultsProps {
  /** The fixed default of the API reference, in a sentence. */
  readonly fixed: string | undefined;
  readonly facts: readonly Explanation[];
  readonly isSet: boolean;
}

/** What holds where the field is left out: as it follows from this Pod, else the fixed default. */
function Defaults({ fixed, facts, isSet }: DefaultsProps) {
  const messages = useTables();
  const here = facts.filter(isDefault).map((fact) => explainText(messages, fact));
  const lines = here.length > 0 ? here : fixed === undefined ? [] : [fixed];
  return lines.map((line) => (
    <p key={line} className={classes.default} data-now={!isSet}>
      <Prose text={line} />
    </p>
  ));
}

interface ValuesProps {
  readonly name: FieldKey;
  readonly values: readonly string[];
}

/** What each value of a choice means. */
function Values({ name, values }: ValuesProps) {
  const messages = useTables();
  const meanings = values.flatMap((value) => {
    const meaning = valueText(messages, name, value);
    return meaning ? [messages.ui['yaml.means'](value, meaning)] : [];
  });
  if (meanings.length === 0 || values.length > mostMeanings) return null;
  return (
    <>
      <h4 className={classes.chapter}>{messages.ui['explain.values']}</h4>
      <ul className={classes.here}>
        {meanings.map((meaning) => (
          <li key={meaning}>
            <Prose text={meaning} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The field under the cursor or the focus; before there is one, the part that is open. */
function usePlace(): Path | undefined {
  const spot = useSelect((state) => state.spot?.path);
  const part = useSelect((state) => state.part);
  const isPod = useSelect((state) => state.current !== undefined);
  const podPath = usePodPath();
  const open = useMemo(() => (isPod ? pathOfPart(podPath, part) : undefined), [isPod, podPath, part]);
  return spot ?? open;
}

/** What the field in focus is, its default and who sets it, what it does here, and the usual mistake. */
export function FieldInFocus() {
  const messages = useTables();
  const { ui } = messages;
  const go = useGo();
  const path = usePlace();
  const ref = useSelect((state) => state.current?.ref);
  const isSet = useSelect((state) => path !== undefined && getIn(state.root, path) !== undefined);
  const release = useSelect(({ settings }) => releaseOf(settings));
  const { explanations: facts, linux } = useFieldFacts(path);
  const place = path && schemaPlace(ref ? [ref] : [], path);
  const at = place && schemaAt(place.root, place.path);
  const key = at && fieldKey(at.field);
  if (!path || !at || !key) return <p className={classes.none}>{ui['explain.none']}</p>;
  // Fields of the workload around a Pod have no words of ours: their name, and upstream's description.
  const texts: FieldText | undefined = messages.fields[key];
  const other = otherNameHelp(ui, ref?.podPath ?? [], path);
  const { more, mistake } = (other === undefined ? messages.details[key] : undefined) ?? {};
  const { field } = at;
  const entry = recordOf(field);
  const stage = entry.gate && gateIn(entry.gate.name, release);
  const { since, without } = sinceOf(field, release);
  const by = ui[`explain.by.${entry.defaultedBy ?? 'api-server'}`];
  const fixed = entry.default === undefined ? undefined : ui['explain.default'](entry.default, by);
  return (
    <article className={classes.panel}>
      <div className={classes.top}>
        <h3 className={classes.heading}>
          {fieldLabel(at.field, messages)} <code>{formatPath(path)}</code>
        </h3>
        <IconButton icon="jump" label={ui['explain.show']} onClick={() => go(path, 'panel')} />
      </div>
      {texts && (
        <p>
          <Prose text={other ?? texts.help} />
        </p>
      )}
      <Defaults fixed={fixed} facts={facts} isSet={isSet} />
      <Here path={path} facts={facts} />
      <OnTheNode facts={linux} />
      <Values name={key} values={field.values ?? []} />
      {more && (
        <p>
          <Prose text={more} />
        </p>
      )}
      {mistake && (
        <p className={classes.mistake}>
          <strong>{ui['explain.mistake']}</strong> <Prose text={mistake} />
        </p>
      )}
      {(since || stage) && (
        <p className={classes.quiet}>
          {since && ui['explain.since'](since, without)}{' '}
          {entry.gate && stage && ui['explain.gate'](entry.gate.name, ui[`explain.stage.${stage}`])}
        </p>
      )}
      <Upstream field={key} />
    </article>
  );
}
