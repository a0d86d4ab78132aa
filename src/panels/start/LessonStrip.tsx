import type { ReactNode } from 'react';
import { useMessages } from '../../store/index.ts';
import { Icon } from '../../ui/index.ts';
import classes from './LessonStrip.module.css';
import page from './StartPage.module.css';

interface Props {
  readonly onOpen: () => void;
  /** How far the person is; nothing where nothing was begun. */
  readonly children: ReactNode;
}

/** The way to the lessons, at the foot of the start page. */
export function LessonStrip({ onOpen, children }: Props) {
  const { ui } = useMessages();
  return (
    <section className={classes.strip} aria-labelledby="start-lessons">
      <Icon name="lessons" size={20} />
      <div className={classes.words}>
        <h3 id="start-lessons">{ui['start.learn']}</h3>
        <p>{ui['start.learnWhy']}</p>
      </div>
      {children}
      <button type="button" className={page.button} onClick={onOpen}>
        {ui['start.openLessons']}
        <Icon name="next" />
      </button>
    </section>
  );
}
