import { fieldsOf, type Path } from '../../../pod/index.ts';
import { Icon } from '../../../ui/index.ts';
import { useOpen } from '../context.tsx';
import { Field } from '../Field.tsx';
import { Findings } from '../Findings.tsx';
import { useShape, useWords } from '../hooks.ts';
import { Mark, useRowState } from '../Mark.tsx';
import { Misfit, UnknownKeys } from '../Misfit.tsx';
import { child } from '../paths.ts';
import styles from './security.module.css';

/** The settings that only Windows nodes know: one line until they are opened. */
export function WindowsFields({ path }: { readonly path: Path }) {
  const words = useWords();
  const shape = useShape(path);
  const state = useRowState(path);
  const [open, setOpen] = useOpen(path.join('.'), shape !== 'missing', [path]);
  const fields = fieldsOf('WindowsSecurityContextOptions');
  return (
    <>
      <div className={styles.more}>
        <Mark state={state} />
        <button
          type="button"
          className={styles.moreButton}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? 'open' : 'chevron'} size={14} />
          {words['sec.windows']}
          <span className={styles.quiet}>{words['sec.windowsNote']}</span>
        </button>
      </div>
      {open && (
        <>
          <Findings path={path} />
          {shape === 'list' || shape === 'scalar' ? (
            <Misfit path={path} />
          ) : (
            fields.map((field) => <Field key={field.name} field={field} path={child(path, field.name)} />)
          )}
          <UnknownKeys path={path} known={(key) => fields.some(({ name }) => name === key)} />
        </>
      )}
    </>
  );
}
