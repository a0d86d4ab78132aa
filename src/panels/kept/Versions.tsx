import { useContext, useEffect, useId, useState } from 'react';
import { type Draft, draftsOfBrowser, type Version } from '../../drafts/index.ts';
import { equalJson } from '../../pod/index.ts';
import { useActions, useLineDiff, useMessages, useSelect, WorkbenchContext } from '../../store/index.ts';
import { DiffView, SmallButton } from '../../ui/index.ts';
import { useTime } from './DraftRow.tsx';
import classes from './kept.module.css';

interface Props {
  readonly draft: Draft;
  readonly onBack: () => void;
  readonly onRestored: () => void;
}

const now = 'now';

/** How a draft was: what differs between any two of its versions, or from the text as it is, and the way back to one. */
export function Versions({ draft, onBack, onRestored }: Props) {
  const { ui } = useMessages();
  const time = useTime();
  const { openDraft } = useActions();
  const workbench = useContext(WorkbenchContext);
  const current = useSelect((state) => state.draftId === draft.id);
  const text = useSelect((state) => (state.draftId === draft.id ? state.text : draft.text));
  const world = useSelect((state) => (state.draftId === draft.id ? state.world : draft.world));
  const [versions, setVersions] = useState<readonly Version[] | 'refused'>();
  useEffect(() => {
    draftsOfBrowser()
      .versions(draft.id)
      .then(setVersions, () => setVersions('refused'));
  }, [draft.id]);
  const all = versions === 'refused' || !versions ? [] : versions;
  // Of a version that was kept without what is around its Pod, that is as it is now.
  const worldOf = (version: Version | undefined) =>
    version === undefined || version.world === undefined ? world : (version.world ?? undefined);
  const isAsNow = (version: Version) =>
    version.text === text && equalJson(worldOf(version) ?? null, world ?? null);
  // The newest one is, as a rule, how the text is now: the one before is what is asked for.
  const first = all.find((version) => !isAsNow(version)) ?? all[0];
  const [from, setFrom] = useState<string>();
  const [to, setTo] = useState(now);
  const versionOf = (key: string | undefined) => all.find(({ at }) => String(at) === key);
  const chosen = versionOf(from ?? String(first?.at));
  const old = chosen?.text ?? text;
  const other = versionOf(to)?.text ?? text;
  const diff = useLineDiff(old, other);
  const sameWorld = equalJson(worldOf(chosen) ?? null, worldOf(versionOf(to)) ?? null);

  async function restore(version: Version): Promise<void> {
    const { id, name: fileName } = draft;
    if (!current) await openDraft({ draftId: id, fileName, text: draft.text, world: draft.world });
    // Of a draft that is open elsewhere, this is a copy by now.
    const draftId = workbench?.store.getState().draftId ?? id;
    await openDraft({ draftId, fileName, text: version.text, world: worldOf(version) });
    onRestored();
  }

  if (versions === 'refused') return <p role="alert">{ui['drafts.failed']}</p>;
  const label = (version: Version) =>
    `${time(version.until)} · ${ui['drafts.lines'](version.text.split('\n').length)}`;
  return (
    <>
      <div className={classes.transfer}>
        <SmallButton icon="back" onClick={onBack}>
          {ui['drafts.back']}
        </SmallButton>
      </div>
      <div className={classes.choose}>
        <Choice label={ui['drafts.from']} value={from ?? String(first?.at ?? now)} onChange={setFrom}>
          {all.map((version) => (
            <option key={version.at} value={version.at}>
              {label(version)}
            </option>
          ))}
        </Choice>
        <Choice label={ui['drafts.to']} value={to} onChange={setTo}>
          <option value={now}>{ui['drafts.now']}</option>
          {all.map((version) => (
            <option key={version.at} value={version.at}>
              {label(version)}
            </option>
          ))}
        </Choice>
      </div>
      {!sameWorld && <p>{ui['drafts.otherWorld']}</p>}
      {old === other
        ? sameWorld && <p>{ui['drafts.same']}</p>
        : diff && <DiffView label={ui['drafts.difference']} hunks={diff.hunks} />}
      {chosen && !isAsNow(chosen) && (
        <button type="button" className={classes.button} onClick={() => void restore(chosen)}>
          {ui['drafts.restore'](time(chosen.until))}
        </button>
      )}
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: React.ReactNode;
}

function Choice({ label, value, onChange, children }: ChoiceProps) {
  const id = useId();
  return (
    <span className={classes.choice}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={classes.field}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      >
        {children}
      </select>
    </span>
  );
}
