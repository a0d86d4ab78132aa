import { useState } from 'react';
import { useMessages, useSelect } from '../../store/index.ts';
import { Segmented } from '../../ui/index.ts';
import classes from './EffectPanel.module.css';
import { Releases } from './Releases.tsx';
import { Stored } from './Stored.tsx';
import { Values } from './Values.tsx';

const views = ['values', 'text', 'releases'] as const;
type View = (typeof views)[number];

/** What counts after inheritance and defaulting, field by field with where it comes from, or as the object that is stored. */
export function EffectPanel() {
  const { ui } = useMessages();
  const [view, setView] = useState<View>('values');
  const hasPod = useSelect((state) => state.current !== undefined);
  if (!hasPod) return <p className={classes.none}>{ui['effect.none']}</p>;
  const chooser = (
    <Segmented
      label={ui['effect.views']}
      value={view}
      options={views.map((value) => ({ value, label: ui[`effect.view.${value}`] }))}
      onChoose={(value) => setView(value as View)}
    />
  );
  return (
    <div className={classes.panel}>
      {view === 'values' && <Values chooser={chooser} />}
      {view === 'text' && <Stored chooser={chooser} />}
      {view === 'releases' && <Releases chooser={chooser} />}
    </div>
  );
}
