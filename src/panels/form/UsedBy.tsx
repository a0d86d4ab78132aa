import { memo } from 'react';
import { type FileUse, formatPath, type Path } from '../../pod/index.ts';
import { useActions, useUsedBy, useUsesText } from '../../store/index.ts';
import { Icon, SmallButton } from '../../ui/index.ts';
import styles from './form.module.css';
import { useWords } from './hooks.ts';

/** Chips are shown up to so many; more are counted in one. */
const most = 2;

const probe = 'Probe';

/** What refers to the thing that an item defines; a click goes there. */
export const UsedBy = memo(function UsedBy({ path }: { readonly path: Path }) {
  const words = useWords();
  const actions = useActions();
  const usesText = useUsesText();
  const uses = useUsedBy(path);
  if (uses.length === 0) return <span className={styles.quiet}>{words['form.unused']}</span>;
  const go = ({ path: at, document }: FileUse) => actions.visit({ path: at, document, by: 'panel' });
  const isProbe = ({ path: at }: FileUse) => at.some((step) => String(step).endsWith(probe));
  const chip = (use: FileUse, text: string) => (
    <SmallButton
      key={`${use.document} ${formatPath(use.path)} ${use.span?.start ?? ''}`}
      tabIndex={-1}
      className={styles.chip}
      title={uses.map((each) => formatPath(each.path)).join('\n')}
      onClick={() => go(use)}
    >
      {(text === placeOf(use.path) ? isProbe(use) : uses.every(isProbe)) && <Icon name="probe" size={14} />}
      {text}
    </SmallButton>
  );
  const [first] = uses;
  return (
    <span className={styles.uses}>
      {uses.length > most && first
        ? chip(first, usesText(uses))
        : uses.map((use) => chip(use, placeOf(use.path)))}
    </span>
  );
});

/** The field of the container that a use is in, `readiness` for its probe; else the last field of its path. */
function placeOf(path: Path): string {
  const list = path.findIndex(
    (step, i) => typeof step === 'number' && i > 0 && typeof path[i + 1] === 'string',
  );
  const field = list < 0 ? undefined : path[list + 1];
  const name = String(typeof field === 'string' ? field : path.findLast((step) => typeof step === 'string'));
  return name.endsWith(probe) ? name.slice(0, -probe.length) : name;
}
