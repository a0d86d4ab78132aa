import {
  formatPath,
  getIn,
  type LocalUse,
  own,
  type Path,
  type StructRecord,
  uses,
} from '../../pod/index.ts';
import { usePodPath, useSelect } from '../../store/index.ts';
import { SmallButton } from '../../ui/index.ts';
import styles from './form.module.css';
import { useWords } from './hooks.ts';
import { useJump } from './Misfit.tsx';
import { child } from './paths.ts';

/** Chips are shown up to so many; more are a number. */
const most = 2;

/** What in the Pod refers to the thing that an item defines; a click goes there. */
export function UsedBy({ path, struct }: { readonly path: Path; readonly struct: StructRecord }) {
  const words = useWords();
  const jump = useJump();
  const podPath = usePodPath();
  const defining = struct.fields.find(({ defines }) => defines !== undefined)?.field.name ?? 'name';
  // As JSON, a text that is equal where the uses are.
  const joined = useSelect(({ root }) => {
    if (own(getIn(root, path), defining) === undefined) return '[]';
    return JSON.stringify(uses({ root, podPath }, child(path, defining)).map((use) => use.path));
  });
  const found = JSON.parse(joined) as LocalUse['path'][];
  if (found.length === 0) return <span className={styles.quiet}>{words['form.unused']}</span>;
  const shown = found.length <= most ? found : found.slice(0, 1);
  return (
    <span className={styles.uses}>
      {shown.map((at) => (
        <SmallButton
          key={formatPath(at)}
          tabIndex={-1}
          className={styles.chip}
          title={formatPath(at)}
          onClick={() => jump(at)}
        >
          {found.length > most ? words['form.uses'](found.length) : placeOf(at, podPath)}
        </SmallButton>
      ))}
    </span>
  );
}

/** The short name of a place: the field right below the container, as `readinessProbe`. */
function placeOf(path: Path, podPath: Path): string {
  const inPod = path.slice(podPath.length);
  const named = inPod.slice(3).find((step) => typeof step === 'string');
  return String(named ?? inPod.at(-1));
}
