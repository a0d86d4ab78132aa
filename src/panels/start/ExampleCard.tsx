import { memo, type ReactElement } from 'react';
import { useMessages } from '../../store/index.ts';
import type { Example, ExampleId } from './examples.ts';
import classes from './StartPage.module.css';

interface Props {
  readonly example: Example;
  readonly drawing: ReactElement | undefined;
  readonly onChoose: (id: ExampleId) => void;
}

/** An example with its picture, what it is for, and its kind. */
export const ExampleCard = memo(function ExampleCard({ example, drawing, onChoose }: Props) {
  const { ui } = useMessages();
  const { id, kind, tags } = example;
  return (
    <li>
      <button type="button" className={classes.example} onClick={() => onChoose(id)}>
        <span className={classes.picture}>{drawing}</span>
        <span className={classes.about}>
          <strong>{ui[`start.${id}`]}</strong>
          <span className={classes.why}>{ui[`start.${id}Why`]}</span>
          <span className={classes.tags}>
            <span className={classes.kind}>{kind}</span>
            {tags.map((tag) => (
              <span key={tag} className={classes.tag}>
                {ui[`start.tag.${tag}`]}
              </span>
            ))}
          </span>
        </span>
      </button>
    </li>
  );
});
