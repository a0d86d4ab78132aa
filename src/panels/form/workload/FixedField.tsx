import { type FieldSchema, formatPath, type Path, servedApiVersion } from '../../../pod/index.ts';
import { useActions, useSelect, writtenAt } from '../../../store/index.ts';
import { SmallButton } from '../../../ui/index.ts';
import { Field } from '../Field.tsx';
import { FieldFrame } from '../FieldFrame.tsx';
import { useFieldValue, useWords, useWriter } from '../hooks.ts';
import { useJump } from '../Misfit.tsx';
import styles from './workload.module.css';

/** What an object of the kind says in these fields; another text would make it another object. */
function fixed(field: FieldSchema, root: string): string | undefined {
  if (field.name === 'kind') return root;
  return field.name === 'apiVersion' ? servedApiVersion(root) : undefined;
}

interface FixedFieldProps {
  readonly field: FieldSchema;
  readonly path: Path;
  /** Kind of the object. */
  readonly root: string;
}

/** What the object is: said and not edited, for its fields follow from it. Where it says something else, one button. */
export function FixedField({ field, path, root }: FixedFieldProps) {
  const words = useWords();
  const value = useFieldValue(path);
  const written = useSelect((state) => writtenAt(state, path));
  const writer = useWriter(path);
  const jump = useJump();
  const { showAround } = useActions();
  const meant = fixed(field, root);
  if (meant === undefined) return <Field field={field} path={path} />;
  const shown = written ?? (value === undefined || value === null ? '' : JSON.stringify(value));
  return (
    <FieldFrame field={field} path={path} set={value !== undefined}>
      {({ id, describedBy }) => (
        <>
          <output id={id} aria-describedby={describedBy} className={styles.fixed}>
            {typeof value === 'string' ? value : shown || words['form.required']}
          </output>
          {value === undefined || value === meant ? null : (
            <SmallButton icon="code" onClick={() => jump(path)} title={formatPath(path)}>
              {words['form.showLine']}
            </SmallButton>
          )}
          {field.name === 'kind' && value === meant && (
            <SmallButton icon="pod" onClick={() => showAround('kind')}>
              {words['workload.otherKind']}
            </SmallButton>
          )}
          {value !== meant && (
            <SmallButton icon="fix" onClick={() => void writer.set(meant)}>
              {words['workload.set'](meant)}
            </SmallButton>
          )}
        </>
      )}
    </FieldFrame>
  );
}
