import type { PodSecurity } from '../../../engine/index.ts';
import { notCured } from '../../../pod/index.ts';
import { useActions, usePodPath, usePodSecurity, useSelect } from '../../../store/index.ts';
import { Icon, SmallButton } from '../../../ui/index.ts';
import { useWords } from '../hooks.ts';
import styles from './card.module.css';
import { RestrictButton } from './RestrictButton.tsx';

type Violation = PodSecurity['baseline']['violations'][number];

const levels = ['privileged', 'baseline', 'restricted'] as const;

/** Opens the form where a path of the Pod stands. */
function useShow() {
  const actions = useActions();
  const podPath = usePodPath();
  const document = useSelect((state) => state.current?.document ?? 0);
  return ({ paths }: Violation) => {
    const [path = ['spec', 'securityContext']] = paths;
    actions.setLayout({ narrowTab: 'form', dockMax: false });
    actions.visit({ path: [...podPath, ...path], document, by: 'panel' });
  };
}

/**
 * The level of the whole Pod: which of the three it meets, which settings keep it from the next ones, each a way to its
 * place, and the button that brings it to restricted.
 */
export function PodSecurityCard() {
  const words = useWords();
  const security = usePodSecurity();
  const { selectPart, setLayout } = useActions();
  if (!security) return null;
  const { baseline, restricted } = security;
  const met = { privileged: true, baseline: baseline.allowed, restricted: restricted.allowed };
  const known = new Set(baseline.violations.map(({ check }) => check));
  const further = restricted.violations.filter(({ check }) => !known.has(check));
  const stays =
    restricted.violations.length > 0 && restricted.violations.every((v) => notCured.includes(v.check));
  return (
    <div className={styles.card}>
      <h2 className={styles.title}>{words['pss.title'](`1.${security.version}`)}</h2>
      <ul className={styles.levels}>
        {levels.map((level) => (
          <li key={level} className={styles.level} data-met={met[level]}>
            <Icon name={met[level] ? 'accepted' : 'error'} />
            {level}
            <span className={styles.hidden}>{words[met[level] ? 'pss.met' : 'pss.notMet']}</span>
          </li>
        ))}
      </ul>
      {restricted.allowed && <p className={styles.lead}>{words['pss.reached']}</p>}
      <Checks
        lead={words['pss.keeps'](baseline.violations.length, 'baseline')}
        violations={baseline.violations}
      />
      <Checks
        lead={words[known.size > 0 ? 'pss.alsoKeeps' : 'pss.keeps'](further.length, 'restricted')}
        violations={further}
      />
      {stays && <p className={styles.lead}>{words['pss.byHand']}</p>}
      <div className={styles.buttons}>
        <SmallButton
          onClick={() => {
            setLayout({ narrowTab: 'form', dockMax: false });
            selectPart({ kind: 'group', group: 'security' });
          }}
        >
          {words['pss.open']}
        </SmallButton>
        <SmallButton
          icon="shieldCheck"
          onClick={(event) => {
            event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover?.();
            setLayout({ dockTab: 'security', dockOpen: true, narrowTab: 'panels' });
          }}
        >
          {words['psa.all']}
        </SmallButton>
        <RestrictButton shows />
      </div>
    </div>
  );
}

interface ChecksProps {
  readonly lead: string;
  readonly violations: readonly Violation[];
}

function Checks({ lead, violations }: ChecksProps) {
  const words = useWords();
  const show = useShow();
  if (violations.length === 0) return null;
  return (
    <>
      <p className={styles.lead}>{lead}</p>
      <ul className={styles.checks}>
        {violations.map((violation) => (
          <li key={violation.check}>
            <button
              type="button"
              className={styles.check}
              title={`${violation.reason} (${violation.detail})`}
              onClick={() => show(violation)}
            >
              <Icon name="caution" />
              <span>{words[`pss.${violation.check}`]}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
