import { useState } from 'react';
import { LessonPanel } from '../panels/lessons/index.ts';
import { useMessages } from '../store/index.ts';
import classes from './LessonRegion.module.css';
import { Guarded, OutlineRegion } from './regions.tsx';

/** The lesson that is open, in place of the outline, which is a tab beside it. */
export function LessonRegion() {
  const { ui } = useMessages();
  const [tab, setTab] = useState<'lesson' | 'outline'>('lesson');
  return (
    <section className={classes.region} aria-label={ui['header.lessons']}>
      <div className={classes.tabs} role="tablist" aria-label={ui['header.lessons']}>
        {(['lesson', 'outline'] as const).map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            className={classes.tab}
            aria-selected={tab === name}
            onClick={() => setTab(name)}
          >
            {ui[`region.${name}`]}
          </button>
        ))}
      </div>
      {/* The goals are checked behind the outline too. */}
      <div
        role="tabpanel"
        className={classes.lesson}
        aria-label={ui['region.lesson']}
        hidden={tab !== 'lesson'}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keys too
        tabIndex={0}
      >
        <Guarded>
          <LessonPanel />
        </Guarded>
      </div>
      {tab === 'outline' && <OutlineRegion phone />}
    </section>
  );
}
