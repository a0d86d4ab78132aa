import { useAnalysis, useMessages } from '../../store/index.ts';
import { EffectiveSection } from './EffectiveSection.tsx';
import { OomSection } from './OomSection.tsx';
import { QosSection } from './QosSection.tsx';
import classes from './ResourcesPanel.module.css';

/** The QoS class with its reasons, what the scheduler counts, and how the kernel ranks the containers. */
export function ResourcesPanel() {
  const { ui } = useMessages();
  const analysis = useAnalysis();
  if (!analysis?.qos || !analysis.resources) {
    return <p className={classes.none}>{ui['resources.none']}</p>;
  }
  return (
    <div className={classes.panel}>
      <QosSection qos={analysis.qos} />
      <EffectiveSection resources={analysis.resources} />
      <OomSection qos={analysis.qos} />
    </div>
  );
}
