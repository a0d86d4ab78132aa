import { useContext, useRef, useState } from 'react';
import { type Draft, draftsOfBrowser } from '../../drafts/index.ts';
import {
  forgetSlot,
  lessonOfDraft,
  newId,
  useActions,
  useMessages,
  useSelect,
  WorkbenchContext,
} from '../../store/index.ts';
import { Dialog, downloadText } from '../../ui/index.ts';
import { freeName } from './about.ts';
import { DraftRow } from './DraftRow.tsx';
import classes from './kept.module.css';
import { type DraftList, useDrafts } from './use-drafts.ts';
import { Versions } from './Versions.tsx';

/** The drafts of this browser: to open, rename, duplicate and delete them, and to go back to a version. */
export function DraftsDialog({ onClose }: { readonly onClose: () => void }) {
  const { ui } = useMessages();
  const { list } = useDrafts();
  const [shown, setShown] = useState<string>();
  const draft =
    list !== undefined && list !== 'refused' ? list.drafts.find((each) => each.id === shown) : undefined;
  return (
    <Dialog
      title={draft ? ui['drafts.versions'](draft.name) : ui['drafts.title']}
      close={ui['drafts.close']}
      onClose={onClose}
    >
      {(close) =>
        draft ? (
          <Versions draft={draft} onBack={() => setShown(undefined)} onRestored={close} />
        ) : (
          <>
            <p className={classes.lead}>{ui['drafts.lead']}</p>
            {list === 'refused' && <Refused />}
            {list && list !== 'refused' && <All list={list} onVersions={setShown} onOpened={close} />}
          </>
        )
      }
    </Dialog>
  );
}

function Refused() {
  const { ui } = useMessages();
  const text = useSelect((state) => state.text);
  const fileName = useSelect((state) => state.fileName);
  return (
    <div role="alert" className={classes.warning}>
      <p>{ui['drafts.refused']}</p>
      {text !== '' && (
        <button type="button" className={classes.button} onClick={() => downloadText(text, fileName)}>
          {ui['drafts.download']}
        </button>
      )}
    </div>
  );
}

interface AllProps {
  readonly list: DraftList;
  readonly onVersions: (id: string) => void;
  readonly onOpened: () => void;
}

function All({ list, onVersions, onOpened }: AllProps) {
  const { ui } = useMessages();
  const workbench = useContext(WorkbenchContext);
  const current = useSelect((state) => state.draftId);
  const { openDraft, renameDraft, replaceText } = useActions();
  const [deleted, setDeleted] = useState<readonly Draft[]>([]);
  const [said, setSaid] = useState('');
  const drafts = draftsOfBrowser();

  /** Does something with the drafts; a refusal of the browser is said. */
  const attempt = (work: Promise<unknown>) => void work.catch(() => setSaid(ui['drafts.failed']));

  async function rename(draft: Draft, name: string): Promise<void> {
    if (draft.id === current) renameDraft(name);
    await drafts.rename(draft.id, name);
  }

  async function remove(draft: Draft): Promise<void> {
    const here = draft.id === current;
    // What was typed last is not yet among the drafts.
    const state = workbench?.store.getState();
    if (here && state) {
      const { text, fileName: name, world } = state;
      await drafts.keep({ id: draft.id, name, text, world }, Date.now());
      replaceText('', 'pod.yaml');
    }
    await drafts.delete(draft.id, Date.now() + 1);
    forgetSlot(draft.id);
    dispatchEvent(new StorageEvent('storage'));
    setDeleted((others) => [draft, ...others]);
  }

  async function takeBack(draft: Draft): Promise<void> {
    await drafts.takeBack(draft.id);
    setDeleted((others) => others.filter((other) => other.id !== draft.id));
  }

  const own = list.drafts.filter(({ id }) => lessonOfDraft(id) === undefined);
  const lessons = list.drafts.filter((draft) => !own.includes(draft));
  const row = (draft: Draft) => (
    <DraftRow
      key={draft.id}
      draft={draft}
      place={draft.id === current ? 'here' : list.open.has(draft.id) ? 'elsewhere' : undefined}
      onOpen={() => {
        const { id: draftId, name: fileName, text, world } = draft;
        void openDraft({ draftId, fileName, text, world });
        onOpened();
      }}
      onRename={(name) => attempt(rename(draft, name))}
      onVersions={() => onVersions(draft.id)}
      onDuplicate={() =>
        attempt(drafts.duplicate(draft.id, { id: newId(), name: freeName(draft.name, names) }, Date.now()))
      }
      onDelete={() => attempt(remove(draft))}
    />
  );

  const names = new Set(list.drafts.map(({ name }) => name));
  return (
    <>
      <Transfer onSay={setSaid} />
      <p role="status" className={classes.said}>
        {said}
      </p>
      {list.aside !== undefined && <Aside text={list.aside} />}
      {deleted.map((draft) => (
        <div key={draft.id} role="status" className={classes.deleted}>
          <span>{ui['drafts.deleted'](draft.name)}</span>
          <button type="button" className={classes.button} onClick={() => attempt(takeBack(draft))}>
            {ui['drafts.undo']}
          </button>
        </div>
      ))}
      {own.length === 0 && <p>{ui['drafts.none']}</p>}
      <ul className={classes.list}>{own.map(row)}</ul>
      {lessons.length > 0 && (
        <details className={classes.lessons}>
          <summary>{ui['drafts.lessons'](lessons.length)}</summary>
          <ul className={classes.list}>{lessons.map(row)}</ul>
        </details>
      )}
    </>
  );
}

/** All drafts into a file, and out of one. */
function Transfer({ onSay }: { readonly onSay: (said: string) => void }) {
  const { ui } = useMessages();
  const input = useRef<HTMLInputElement>(null);
  const refused = () => onSay(ui['drafts.failed']);

  async function take(file: File): Promise<void> {
    const done = await draftsOfBrowser().importFile(await file.text(), newId);
    onSay(done ? ui['drafts.imported'](done.added, done.same, done.damaged) : ui['drafts.importFailed']);
  }

  return (
    <div className={classes.transfer}>
      <button
        type="button"
        className={classes.button}
        onClick={() =>
          void draftsOfBrowser()
            .exportFile()
            .then((text) => downloadText(text, 'podwright-drafts.json'), refused)
        }
      >
        {ui['drafts.export']}
      </button>
      <button type="button" className={classes.button} onClick={() => input.current?.click()}>
        {ui['drafts.import']}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={ui['drafts.import']}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file) void take(file).catch(refused);
        }}
      />
    </div>
  );
}

function Aside({ text }: { readonly text: string }) {
  const { ui } = useMessages();
  return (
    <div className={classes.warning}>
      <p>{ui['drafts.aside']}</p>
      <button
        type="button"
        className={classes.button}
        onClick={() => downloadText(text, 'podwright-damaged-drafts.json')}
      >
        {ui['drafts.downloadAside']}
      </button>
    </div>
  );
}
