import { memo, type ReactNode } from 'react';
import type { Explanation, QosClass, QosResult } from '../../engine/index.ts';
import { useActions, useMessages } from '../../store/index.ts';
import { Icon, SmallButton } from '../../ui/index.ts';
import { byMember, keyOf, type Member } from './members.ts';
import classes from './ResourcesPanel.module.css';
import { isBreaking, remarkOf } from './remarks.ts';
import { Statement } from './Statement.tsx';

const ladder: readonly QosClass[] = ['BestEffort', 'Burstable', 'Guaranteed'];

interface GroupProps {
  readonly name: string;
  readonly remarks: readonly Explanation[];
}

/** Remarks keep their identity while they say the same; the list of them is made anew. */
function sameGroup(a: GroupProps, b: GroupProps): boolean {
  return (
    a.name === b.name &&
    a.remarks.length === b.remarks.length &&
    a.remarks.every((remark, i) => remark === b.remarks[i])
  );
}

/** What is to be said of one container, or of the Pod as a whole. */
const Group = memo(function Group({ name, remarks }: GroupProps) {
  const { ui } = useMessages();
  const broken = remarks.some(isBreaking);
  return (
    <li>
      <Icon name={broken ? 'wrong' : 'accepted'} className={broken ? classes.bad : classes.good} />
      <span>
        <strong>{name}</strong>
        {remarks.map((remark, i) => (
          <span key={`${remark.id} ${JSON.stringify(remark.params)}`}>
            {i === 0 ? ui['qos.colon'] : ui['qos.comma']}
            <Statement explanation={remark} words={remarkOf(ui, remark)} />
          </span>
        ))}
      </span>
    </li>
  );
}, sameGroup);

interface LadderProps {
  readonly qos: QosResult;
  readonly members: readonly Member[];
  /** The members that are looked at. */
  readonly chosen: readonly Member[];
  /** Chooses them. */
  readonly picker: ReactNode;
}

/** The QoS class as a step of a ladder, what each container lacks for the highest, and the edit that gets there. */
export function Ladder({ qos, members, chosen, picker }: LadderProps) {
  const { ui } = useMessages();
  const { edit } = useActions();
  const told = byMember(qos.reasons, members);
  const ofMembers = new Set([...told.values()].flat());
  const others = qos.reasons.filter((reason) => !ofMembers.has(reason));
  return (
    <section className={classes.section}>
      <div className={classes.head}>
        <h3 className={classes.heading}>
          {ui['resources.class']} <span className={classes.class}>{qos.class}</span>
        </h3>
        {picker}
      </div>
      <div className={classes.ladder}>
        <ol className={classes.steps} aria-label={ui['qos.classes']}>
          {ladder.map((name) => (
            <li key={name} aria-current={name === qos.class ? 'true' : undefined}>
              {name}
            </li>
          ))}
        </ol>
        <div className={classes.missing}>
          <p className={classes.quiet}>{ui['qos.needs']}</p>
          <ul aria-label={ui['resources.why']}>
            {others.length > 0 && <Group name={ui['qos.thePod']} remarks={others} />}
            {chosen.map((member) => {
              const remarks = told.get(keyOf(member)) ?? [];
              return (
                remarks.length > 0 && <Group key={keyOf(member)} name={member.called} remarks={remarks} />
              );
            })}
          </ul>
          {qos.toGuaranteed ? (
            <SmallButton
              icon="fix"
              className={classes.fix}
              onClick={() => void edit({ edits: qos.toGuaranteed ?? [] })}
            >
              {ui['resources.toGuaranteed']}
            </SmallButton>
          ) : (
            qos.class !== 'Guaranteed' && <p className={classes.quiet}>{ui['qos.noWay']}</p>
          )}
        </div>
      </div>
      {(qos.meaning ?? []).map((explanation) => (
        <p key={explanation.id} className={classes.text}>
          <Statement explanation={explanation} />
        </p>
      ))}
    </section>
  );
}
