import { useRef } from 'react';
import { layoutBounds, lessonOfDraft, useActions, useMessages, useSelect } from '../store/index.ts';
import { Later } from '../ui/index.ts';
import { Divider } from './Divider.tsx';
import { Dock } from './Dock.tsx';
import { LazyPanel } from './LazyPanel.tsx';
import { lessonRegion } from './lessons.ts';
import { FormRegion, OutlineRegion, YamlRegion } from './regions.tsx';
import type { Widths } from './use-widths.ts';
import classes from './WideLayout.module.css';

/** Least widths of form and editor in px, and the most of the form. */
const leastForm = 420;
const mostForm = 760;
const leastYaml = 320;
/** Most of the height, or the width, that the panels take, in percent. */
const mostDock = 80;

/**
 * Outline, form and YAML side by side, the dock below form and YAML or at the right of them; sizes are remembered. The
 * elements stay the same whatever is folded, so that the editor is never built anew.
 */
export function WideLayout({ widths }: { readonly widths: Widths }) {
  const { ui } = useMessages();
  const layout = useSelect((state) => state.layout);
  const hasLesson = useSelect((state) => lessonOfDraft(state.draftId) !== undefined);
  const { setLayout } = useActions();
  const work = useRef<HTMLDivElement>(null);
  const columns = useRef<HTMLDivElement>(null);
  const { tabbed, strip, side: sideFits } = widths;
  const side = layout.dockSide === 'right' && sideFits && layout.dockOpen ? 'right' : 'below';
  const maximised = layout.dockMax && layout.dockOpen;
  const dockSize = side === 'right' ? layout.dockWidth : layout.dockHeight;
  const width = () => columns.current?.clientWidth || 1;
  const yamlInFront = tabbed && layout.narrowTab === 'yaml';
  return (
    <div className={classes.page}>
      {hasLesson ? (
        <LazyPanel name={ui['header.lessons']} part={lessonRegion} />
      ) : (
        <OutlineRegion strip={strip} />
      )}
      {!strip && !hasLesson && (
        <Divider
          label={ui['divider.outline']}
          orientation="vertical"
          direction={1}
          value={layout.outline}
          least={layoutBounds.outline[0]}
          measure={() => ({ size: layout.outline, most: layoutBounds.outline[1] })}
          onResize={(outline) => setLayout({ outline })}
        />
      )}
      <div ref={work} className={classes.work} data-side={side}>
        <div className={classes.front} hidden={maximised}>
          {tabbed && (
            <div className={classes.tabs} role="tablist" aria-label={ui['region.tabs']}>
              {(['form', 'yaml'] as const).map((name) => (
                <button
                  key={name}
                  type="button"
                  role="tab"
                  className={classes.tab}
                  aria-selected={yamlInFront === (name === 'yaml')}
                  onClick={() => setLayout({ narrowTab: name })}
                >
                  {ui[`region.${name}`]}
                </button>
              ))}
            </div>
          )}
          <div ref={columns} className={classes.columns} data-tabbed={tabbed || undefined}>
            <div
              className={classes.form}
              hidden={yamlInFront}
              style={
                tabbed ? undefined : { flexBasis: `${layout.form}%`, minWidth: leastForm, maxWidth: mostForm }
              }
            >
              <FormRegion />
            </div>
            {!tabbed && (
              <Divider
                label={ui['divider.form']}
                orientation="vertical"
                direction={1}
                value={layout.form}
                least={leastForm}
                measure={() => ({
                  size: columns.current?.firstElementChild?.clientWidth ?? 0,
                  most: Math.min(mostForm, width() - leastYaml),
                })}
                onResize={(size) => setLayout({ form: (size / width()) * 100 })}
              />
            )}
            <div
              className={classes.yaml}
              role={yamlInFront ? 'main' : undefined}
              hidden={tabbed && !yamlInFront}
            >
              <YamlRegion />
            </div>
          </div>
        </div>
        {layout.dockOpen && !maximised && (
          <Divider
            label={ui['divider.panels']}
            orientation={side === 'right' ? 'vertical' : 'horizontal'}
            direction={-1}
            value={dockSize}
            least={layoutBounds[side === 'right' ? 'dockWidth' : 'dockHeight'][0]}
            measure={() => {
              const { clientWidth = 0, clientHeight = 0 } = work.current ?? {};
              return {
                size: dockSize,
                most: ((side === 'right' ? clientWidth : clientHeight) * mostDock) / 100,
              };
            }}
            onResize={(size) => setLayout(side === 'right' ? { dockWidth: size } : { dockHeight: size })}
            onDoubleClick={() => setLayout({ dockMax: true })}
          />
        )}
        <div
          className={classes.dock}
          // The form, which is the main part otherwise, is hidden then.
          role={maximised ? 'main' : undefined}
          data-open={layout.dockOpen}
          data-max={maximised || undefined}
          style={layout.dockOpen && !maximised ? { flexBasis: dockSize } : undefined}
        >
          {/* Open, it has its size from here. */}
          <Later turn={2} now={!layout.dockOpen}>
            <Dock side={side} sideFits={sideFits} />
          </Later>
        </div>
      </div>
    </div>
  );
}
