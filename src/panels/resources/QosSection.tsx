import type { QosClass, QosResult } from '../../engine/index.ts';
import { useActions, useMessages } from '../../store/index.ts';
import { Icon } from '../../ui/index.ts';
import classes from './ResourcesPanel.module.css';
import { Statement } from './Statement.tsx';

const evictionOrder: readonly QosClass[] = ['BestEffort', 'Burstable', 'Guaranteed'];

export function QosSection({ qos }: { readonly qos: QosResult }) {
  const { ui } = useMessages();
  const { edit } = useActions();
  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>
        {ui['resources.class']} <span className={classes.class}>{qos.class}</span>
      </h3>
      <ol className={classes.order} aria-label={ui['resources.order']}>
        {evictionOrder.map((name, i) => (
          <li key={name} aria-current={name === qos.class ? 'true' : undefined}>
            {i > 0 && <Icon name="next" size={14} />}
            {name}
          </li>
        ))}
      </ol>
      <ul className={classes.reasons} aria-label={ui['resources.why']}>
        {qos.reasons.map((reason) => (
          <li key={JSON.stringify([reason.id, reason.refs, reason.params])}>
            <Statement explanation={reason} />
          </li>
        ))}
      </ul>
      {qos.toGuaranteed && (
        <button
          type="button"
          className={classes.fix}
          onClick={() => void edit({ edits: qos.toGuaranteed ?? [] })}
        >
          {ui['resources.toGuaranteed']}
        </button>
      )}
      <h4 className={classes.subheading}>{ui['resources.meaning']}</h4>
      {(qos.meaning ?? []).map((explanation) => (
        <p key={explanation.id} className={classes.text}>
          <Statement explanation={explanation} />
        </p>
      ))}
    </section>
  );
}
