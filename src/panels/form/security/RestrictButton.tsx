import { useEffect, useRef, useState } from 'react';
import { notCured, type PathEdit, removes, restrictedPlan } from '../../../pod/index.ts';
import { type EditPreview, useActions, useCurrentState, usePodSecurity } from '../../../store/index.ts';
import { Icon, Prose, SmallButton } from '../../../ui/index.ts';
import { focusTitle, useWords } from '../hooks.ts';
import { PresetDialog } from '../presets/PresetDialog.tsx';
import styles from './security.module.css';

interface Asked {
  readonly edits: readonly PathEdit[];
  readonly preview: EditPreview;
}

/** Level of the whole Pod and how far it is from the next one. */
export function LevelBadge() {
  const words = useWords();
  const security = usePodSecurity();
  if (!security) return null;
  const { level, restricted } = security;
  return (
    <span className={styles.badge}>
      <span className={styles.level} data-level={level}>
        <Icon
          name={level === 'restricted' ? 'shieldCheck' : level === 'baseline' ? 'shield' : 'shieldBad'}
          size={14}
        />
        {words[`sec.level.${level}`]}
      </span>
      {level !== 'restricted' && (
        <span className={styles.changes}>{words['sec.changes'](restricted.violations.length)}</span>
      )}
    </span>
  );
}

interface RestrictButtonProps {
  /** A second button beside it shows the changes as a diff before. */
  readonly shows?: boolean;
}

/**
 * Brings the whole Pod to restricted, wherever the button stands: at once where it only adds, else as a diff first, which also
 * names what no setting cures.
 */
export function RestrictButton({ shows: offered = false }: RestrictButtonProps) {
  const words = useWords();
  const actions = useActions();
  const current = useCurrentState();
  const security = usePodSecurity();
  const [asked, setAsked] = useState<Asked>();
  const hinted = useRef(false);
  const left = security?.restricted.violations.filter(({ check }) => notCured.includes(check)) ?? [];

  const plan = () => {
    const { root, current: pod, settings } = current();
    const scope = { root, podPath: pod?.ref.podPath ?? [], cluster: settings.cluster };
    return { scope, edits: restrictedPlan(scope) };
  };
  const run = async (always = false) => {
    const { scope, edits } = plan();
    const shows = always || left.length > 0 || removes(scope, edits);
    const preview = shows ? await actions.preview(edits) : undefined;
    if (preview) setAsked({ edits, preview });
    else await actions.edit({ edits });
  };
  const hint = async (on: boolean) => {
    hinted.current = on;
    if (!on) return actions.hint(undefined);
    const { edits } = plan();
    const title = words['sec.restrict'];
    if (edits.length === 0) return actions.hint({ title, text: words['sec.isRestricted'] });
    const preview = await actions.preview(edits);
    if (!preview || !hinted.current) return;
    const lines = words['preset.lines'](preview.added, preview.changed, preview.removed);
    actions.hint({ title, text: words['sec.restrictHint'](lines) });
  };
  // The button goes with what it did: its hint with it, and the focus to where the person goes on.
  const gone = security?.level === 'restricted';
  useEffect(() => {
    if (!gone || !hinted.current) return;
    hinted.current = false;
    actions.hint(undefined);
    if (document.activeElement === document.body) focusTitle();
  }, [gone, actions]);
  if (!security || gone) return null;
  const hopeless = security.restricted.violations.length === left.length;
  return (
    <>
      {offered && !hopeless && (
        <SmallButton icon="code" onClick={() => void run(true)}>
          {words['pss.show']}
        </SmallButton>
      )}
      <button
        type="button"
        className={styles.restrict}
        disabled={hopeless}
        onClick={() => void run()}
        onMouseEnter={() => void hint(true)}
        onMouseLeave={() => void hint(false)}
        onFocus={() => void hint(true)}
        onBlur={() => void hint(false)}
      >
        <Icon name="shieldCheck" size={14} />
        {words['sec.restrict']}
      </button>
      {asked && (
        <PresetDialog
          title={words['sec.restrict']}
          preview={asked.preview}
          onApply={() => void actions.edit({ edits: asked.edits })}
          onClose={() => setAsked(undefined)}
        >
          {left.length > 0 && (
            <>
              <p className={styles.leftTitle}>{words['sec.left']}</p>
              <ul className={styles.left}>
                {left.map(({ check, reason, detail }) => (
                  <li key={check}>
                    <code>
                      {reason} ({detail})
                    </code>
                  </li>
                ))}
              </ul>
            </>
          )}
          <p className={styles.leftTitle}>
            <Prose text={words['sec.imageUnseen']} />
          </p>
        </PresetDialog>
      )}
    </>
  );
}

/** Both at the head of a section: one click from the form, whether the section is open or not. */
export function RestrictHead() {
  return (
    <span className={styles.inHead}>
      <LevelBadge />
      <RestrictButton />
    </span>
  );
}
