import { type ReactElement, type ReactNode, useCallback, useState } from 'react';
import type { Json } from '../../pod/index.ts';
import { type SavedTab, useActions, useMessages, useSelect } from '../../store/index.ts';
import { Icon } from '../../ui/index.ts';
import { ExampleCard } from './ExampleCard.tsx';
import { type ExampleId, examples, type Filter, filters, isOf } from './examples.ts';
import { ImportHelp } from './ImportHelp.tsx';
import { LessonStrip } from './LessonStrip.tsx';
import { NoPod } from './NoPod.tsx';
import { RecentDrafts } from './RecentDrafts.tsx';
import classes from './StartPage.module.css';
import { useExample } from './use-example.ts';
import { useGallery } from './use-gallery.ts';
import { useStartKeys } from './use-start-keys.ts';

/** As for files: see `panels/yaml/files.ts`. */
const mostPasted = 5 * 1024 * 1024;

interface Props {
  readonly onOpen: (files: readonly File[]) => void;
  /** Opens files in the browser's own way, where it has one that can write back. */
  readonly onPick: (() => void) | undefined;
  /** The value of the first document of a text. */
  readonly read: (text: string) => Json | undefined;
  /** What was written here last. */
  readonly recent: readonly SavedTab[];
  /** Shows all drafts. */
  readonly onDrafts: () => void;
  /** Shows all lessons. */
  readonly onLessons: () => void;
  /** How far the person is in the lessons. */
  readonly lessons: ReactNode;
}

/** The ways to a Pod where the file has none: a new one, one that is brought along, or an example. */
export function StartPage(props: Props) {
  const blank = useSelect((state) => state.text.trim() === '');
  return blank ? <Start {...props} /> : <NoPod />;
}

function Start({ onOpen, onPick, read, recent, onDrafts, onLessons, lessons }: Props) {
  const { ui } = useMessages();
  const { bring, newPod, setLayout, notify } = useActions();
  const open = useExample();
  const [trouble, setTrouble] = useState<'start.pasteFailed' | 'start.exampleFailed'>();
  const [filter, setFilter] = useState<Filter>();
  const drawings = useGallery(read);

  function take(text: string): void {
    if (text.length > mostPasted) notify({ reason: 'tooLarge' });
    else bring(text);
  }

  async function paste(): Promise<void> {
    const text = await navigator.clipboard.readText().catch(() => '');
    if (text.trim() === '') setTrouble('start.pasteFailed');
    else take(text);
  }

  const choose = useCallback(
    (id: ExampleId) => {
      open(id).then(
        (isOpened) => isOpened && setLayout({ narrowTab: 'form' }),
        () => setTrouble('start.exampleFailed'),
      );
    },
    [open, setLayout],
  );

  useStartKeys({ onNew: newPod, onPaste: take });
  const shown = examples.filter((example) => isOf(example, filter));

  return (
    <div className={classes.scroll}>
      <div className={classes.page}>
        <header className={classes.hero}>
          <div className={classes.promise}>
            <h2>{ui['start.title']}</h2>
            <p>{ui['start.lead']}</p>
            <div className={classes.ways}>
              <button type="button" id="new" className={classes.primary} onClick={newPod}>
                <Icon name="add" />
                {ui['start.new']}
              </button>
              <button type="button" className={classes.button} onClick={() => void paste()}>
                <Icon name="clipboard" />
                {ui['start.paste']}
              </button>
              <label className={classes.button}>
                <Icon name="folderOpen" />
                {ui['start.open']}
                <input
                  type="file"
                  multiple
                  accept=".yaml,.yml,.json,.txt,.sh,.ps1,.cmd,.bat,.j2,.tpl"
                  onClick={(event) => {
                    if (!onPick) return;
                    event.preventDefault();
                    onPick();
                  }}
                  onChange={({ target }) => {
                    const files = [...(target.files ?? [])];
                    target.value = '';
                    if (files.length > 0) onOpen(files);
                  }}
                />
              </label>
              <ImportHelp onPaste={() => void paste()} />
            </div>
            <p role="status" className={classes.trouble}>
              {trouble && ui[trouble]}
            </p>
          </div>
          {recent.length > 0 ? (
            <RecentDrafts drafts={recent} onAll={onDrafts} />
          ) : (
            <Glimpse drawing={drawings.web} />
          )}
        </header>
        <div className={classes.head}>
          <h3>{ui['start.examples']}</h3>
          <fieldset className={classes.filters}>
            <legend>{ui['start.filter']}</legend>
            {[undefined, ...filters].map((each) => (
              <button
                key={each ?? ''}
                type="button"
                aria-pressed={filter === each}
                onClick={() => setFilter(each)}
              >
                {each ?? ui['start.all'](examples.length)}
              </button>
            ))}
          </fieldset>
        </div>
        <ul className={classes.list}>
          {shown.map((example) => (
            <ExampleCard
              key={example.id}
              example={example}
              drawing={drawings[example.id]}
              onChoose={choose}
            />
          ))}
        </ul>
        <LessonStrip onOpen={onLessons}>{lessons}</LessonStrip>
        <p className={classes.foot}>{ui['start.drop']}</p>
      </div>
    </div>
  );
}

/** What the page makes of a text, at a glance: the lines of an example beside its picture. */
function Glimpse({ drawing }: { readonly drawing: ReactElement | undefined }) {
  const { ui } = useMessages();
  return (
    <div className={classes.glimpse} aria-hidden="true">
      <pre>
        {
          'containers:\n  - name: web\n    resources:\n      requests:\n        cpu: 100m\n    readinessProbe:\n      httpGet:\n        port: http'
        }
      </pre>
      <Icon name="next" />
      <div className={classes.outcome}>
        <span className={classes.drawn}>{drawing}</span>
        <span className={classes.accepted}>{ui['start.accepted']}</span>
        <span className={classes.class}>Burstable</span>
        <span className={classes.times}>
          <span>{ui['start.pull']}</span>
          <span>{ui['start.start']}</span>
          <span>{ui['start.ready']}</span>
        </span>
      </div>
    </div>
  );
}
