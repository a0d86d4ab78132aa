import { useEffect, useRef } from 'react';
import { type Part, useActions, useMessages, useSelect } from '../../store/index.ts';
import { Icon } from '../../ui/index.ts';
import classes from './Outline.module.css';
import { useSectionInView, useSections } from './sections.ts';

/** The sections of the part that is open: a click goes there, and the one in view is marked. */
export function SectionList({ part }: { readonly part: Part }) {
  const { ui } = useMessages();
  const { setLayout } = useActions();
  const entries = useSections(part);
  const { inView, goTo } = useSectionInView(entries);
  if (entries.length === 0) return null;
  return (
    <ul className={classes.sections}>
      {entries.map(({ id, title, count, wrong }) => (
        <li key={id}>
          <button
            type="button"
            className={classes.section}
            data-in-view={id === inView || undefined}
            onClick={() => {
              setLayout({ narrowTab: 'form' });
              goTo(id);
            }}
          >
            <span className={classes.label}>{title}</span>
            {count > 0 && <span className={classes.detail}>{count}</span>}
            {wrong && (
              <span className={classes.wrong} role="img" aria-label={ui['outline.sectionWrong']}>
                <Icon name="wrong" size={14} />
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The same on a phone: chips above the form that scroll sideways. */
export function SectionChips() {
  const { ui } = useMessages();
  const part = useSelect((state) => state.part);
  const entries = useSections(part);
  const { inView, goTo } = useSectionInView(entries);
  const chips = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another chip is the one in view
  useEffect(() => {
    const list = chips.current;
    const chip = list?.querySelector<HTMLElement>('[data-in-view]');
    if (list && chip) list.scrollLeft = chip.offsetLeft - (list.clientWidth - chip.offsetWidth) / 2;
  }, [inView]);
  if (entries.length === 0) return null;
  return (
    <div ref={chips} className={classes.chips} role="toolbar" aria-label={ui['outline.sections']}>
      {entries.map(({ id, title, count, wrong }) => (
        <button
          key={id}
          type="button"
          className={classes.chip}
          data-in-view={id === inView || undefined}
          onClick={() => goTo(id)}
        >
          {title}
          {count > 0 && <span>{count}</span>}
          {wrong && <Icon name="wrong" size={14} />}
        </button>
      ))}
    </div>
  );
}
