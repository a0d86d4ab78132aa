import { memo, useId, useState } from 'react';
import { placeText } from '../../i18n/place-text.ts';
import { formatPath } from '../../pod/index.ts';
import { sentenceOf, useActions, useMessages, useSelect, useTables } from '../../store/index.ts';
import { Icon, Prose } from '../../ui/index.ts';
import classes from './IssuesPanel.module.css';
import printed from './Printed.module.css';
import { usePlaces } from './places.ts';

/** What comments of the text silence: how many, and on demand what, each to be said again. */
export const Silenced = memo(function Silenced() {
  const { ui } = useMessages();
  const silenced = useSelect((state) => state.derived.silenced);
  const [open, setOpen] = useState(false);
  const id = useId();
  if (silenced.length === 0) return null;
  return (
    <section aria-label={ui['issues.silenced'](silenced.length)}>
      <button
        type="button"
        className={printed.toggle}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <Icon name={open ? 'open' : 'chevron'} size={14} />
        {ui['issues.silenced'](silenced.length)}
      </button>
      {open && <List id={id} />}
    </section>
  );
});

function List({ id }: { readonly id: string }) {
  const messages = useTables();
  const { ui } = messages;
  const silenced = useSelect((state) => state.derived.silenced);
  const { silence } = useActions();
  const placeOf = usePlaces();
  return (
    <ul id={id} className={classes.list}>
      {silenced.map((finding) => {
        const { issue, document, line } = finding;
        const sentence = sentenceOf(messages, issue);
        const place = placeText(messages, placeOf(document), issue.path);
        return (
          <li
            key={`${document} ${issue.code} ${formatPath(issue.path)} ${line}`}
            className={classes.row}
            data-severity={issue.severity}
          >
            <span className={classes.mark} role="img" aria-label={ui[`issues.${issue.severity}`]}>
              <Icon name="silence" />
            </span>
            <div className={classes.text}>
              <span className={classes.place}>
                {place.slice(0, -1).map((segment) => `${segment} › `)}
                <strong>{place.at(-1)}</strong>
                <span className={classes.line}>{ui['issues.line'](line)}</span>
              </span>
              <span className={classes.sentence}>
                <Prose text={sentence} />
              </span>
              <code className={classes.server}>{issue.code}</code>
            </div>
            <button
              type="button"
              className={classes.fix}
              aria-label={`${ui['issues.unsilence']}: ${sentence}`}
              onClick={() => void silence(finding, false)}
            >
              {ui['issues.unsilence']}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
