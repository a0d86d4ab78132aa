import { Preview, YamlPane } from '../panels/yaml/index.ts';
import { panelCommands, useMessages, useSelect } from '../store/index.ts';
import { sharing } from './address.ts';
import { panels } from './dock-panels.ts';
import classes from './EmbedLayout.module.css';
import { embed } from './embed.ts';
import { component, LazyPanel } from './LazyPanel.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import { Guarded } from './regions.tsx';

const pageLink = component(sharing, ({ PageLink }) => PageLink);

/** The text and one panel side by side, or one below the other, with the way to the whole page. */
export function EmbedLayout() {
  const { ui } = useMessages();
  const panel = embed?.panel ?? 'issues';
  const fileName = useSelect((state) => state.fileName);
  const name = ui[panelCommands[panel].label];
  return (
    <main className={classes.page} id="form" tabIndex={-1}>
      <h1 className={classes.hidden}>{ui['app.title']}</h1>
      <NoticeBar />
      <div className={classes.columns}>
        <section className={classes.part} data-region="yaml" aria-label={ui['region.yaml']}>
          <Guarded>
            {embed?.editable ? (
              <YamlPane />
            ) : (
              <>
                <p className={classes.name}>{fileName}</p>
                <div className={classes.text}>
                  <Preview whole />
                </div>
              </>
            )}
          </Guarded>
        </section>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
        <section className={classes.part} data-region="panels" aria-label={name} tabIndex={0}>
          <Guarded>
            <LazyPanel name={name} part={panels[panel].part} />
          </Guarded>
        </section>
      </div>
      <footer className={classes.foot}>
        <LazyPanel name={ui['share.title']} part={pageLink} />
      </footer>
    </main>
  );
}
