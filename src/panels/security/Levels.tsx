import { useState } from 'react';
import type { PodSecurity } from '../../engine/index.ts';
import { notCured, restrictedPlan } from '../../pod/index.ts';
import { type EditPreview, useActions, useCurrentState, useMessages } from '../../store/index.ts';
import { DiffView, Icon, Prose, SmallButton } from '../../ui/index.ts';
import classes from './SecurityPanel.module.css';

const levels = ['privileged', 'baseline', 'restricted'] as const;

/** The level that is reached, how far the next one is, and the button that goes as far as settings can. */
export function Levels({ security }: { readonly security: PodSecurity }) {
  const { ui } = useMessages();
  const { level, baseline, restricted } = security;
  const met = { privileged: true, baseline: baseline.allowed, restricted: restricted.allowed };
  const next = level === 'privileged' ? 'baseline' : 'restricted';
  const left = security[next].violations.length;
  return (
    <section className={classes.levels} aria-label={ui['psa.level'](level)}>
      <ul className={classes.ladder}>
        {levels.map((name) => (
          <li key={name} className={classes.rung} data-met={met[name]}>
            <Icon name={met[name] ? 'accepted' : 'error'} />
            {name}
            <span className={classes.hidden}>{ui[met[name] ? 'pss.met' : 'pss.notMet']}</span>
          </li>
        ))}
      </ul>
      <p className={classes.distance}>
        <strong>{ui['psa.level'](level)}</strong>
        {' · '}
        {left > 0 ? ui['psa.distance'](left, next) : ui['psa.nothingLeft']}
      </p>
      {level !== 'restricted' && <Restrict security={security} />}
    </section>
  );
}

/** Shows what would make the whole Pod restricted, with what that does not cure, and does it. */
function Restrict({ security }: { readonly security: PodSecurity }) {
  const { ui } = useMessages();
  const actions = useActions();
  const state = useCurrentState();
  const [preview, setPreview] = useState<EditPreview>();
  const planned = () => {
    const { root, current, settings } = state();
    const scope = { root, podPath: current?.ref.podPath ?? [], cluster: settings.cluster };
    return restrictedPlan(scope, security.version);
  };
  const stays = security.restricted.violations.filter(({ check }) => notCured.includes(check));
  const hopeless = stays.length === security.restricted.violations.length;
  const shown = preview?.version === state().version ? preview : undefined;
  return (
    <>
      <div className={classes.actions}>
        {shown ? (
          <>
            <SmallButton onClick={() => setPreview(undefined)}>{ui['psa.cancel']}</SmallButton>
            <button
              type="button"
              className={classes.primary}
              onClick={() => {
                setPreview(undefined);
                void actions.edit({ edits: planned() });
              }}
            >
              <Icon name="ok" size={14} />
              {ui['psa.apply']}
            </button>
          </>
        ) : (
          <button
            type="button"
            className={classes.primary}
            disabled={hopeless}
            onClick={() => void actions.preview(planned()).then(setPreview)}
          >
            <Icon name="shieldCheck" size={14} />
            {ui['sec.restrict']}
          </button>
        )}
      </div>
      {(shown || hopeless) && stays.length > 0 && (
        <div className={classes.stays}>
          <p>{ui['sec.left']}</p>
          <ul>
            {stays.map(({ check, reason, detail }) => (
              <li key={check}>
                {ui[`pss.${check}`]} <code>{`${reason} (${detail})`}</code>
              </li>
            ))}
          </ul>
        </div>
      )}
      {shown && (
        <div className={classes.changes}>
          <p>
            <Prose text={ui['sec.imageUnseen']} />
          </p>
          <DiffView label={ui['psa.changes']} hunks={shown.hunks} />
        </div>
      )}
    </>
  );
}
