import { parsePath } from '../../pod/index.ts';
import { useActions, usePodPath, useSelect } from '../../store/index.ts';
import classes from './lessons.module.css';

interface Props {
  /** As `spec.containers[].image`. */
  readonly fields: readonly string[];
  readonly label: string;
}

/** Fields as links into the form: of a list, to its first item. */
export function Fields({ fields, label }: Props) {
  const { visit, setLayout } = useActions();
  const podPath = usePodPath();
  const document = useSelect((state) => state.current?.document ?? 0);
  return (
    <ul className={classes.fields} aria-label={label}>
      {fields.map((field) => (
        <li key={field}>
          <button
            type="button"
            className={classes.link}
            onClick={() => {
              const path = parsePath(field.replaceAll('[]', '[0]')) ?? [];
              visit({ path: [...podPath, ...path], document, by: 'panel' });
              setLayout({ narrowTab: 'form' });
            }}
          >
            {field}
          </button>
        </li>
      ))}
    </ul>
  );
}
