import type { Explanation } from '../../../engine/index.ts';
import { explainText } from '../../../i18n/index.ts';
import { formatPath, limitsToRequests, type Path, startsWith } from '../../../pod/index.ts';
import { useActions, useAnalysis, useCurrentState, useSelect, useTables } from '../../../store/index.ts';
import { Prose, SmallButton } from '../../../ui/index.ts';
import { useWords } from '../hooks.ts';
import styles from './resources.module.css';

/** The reason that these resources are the cause of, else the first. */
function reasonFor(reasons: readonly Explanation[], owner: Path): Explanation | undefined {
  return reasons.find(({ refs }) => refs.some((ref) => startsWith(ref, owner))) ?? reasons[0];
}

/**
 * The QoS class of the Pod, what keeps it from being Guaranteed, and the button that gives the limits of these resources
 * the values of their requests, where that changes something.
 * @param path of the map of requests and limits
 */
export function QosLine({ path }: { readonly path: Path }) {
  const words = useWords();
  const messages = useTables();
  const actions = useActions();
  const current = useCurrentState();
  const qos = useAnalysis(({ qos: found }) => found);
  const plan = () => {
    const { root, current: pod } = current();
    return limitsToRequests({ root, podPath: pod?.ref.podPath ?? [] }, path);
  };
  const useful = useSelect(
    ({ root, current: pod }) => limitsToRequests({ root, podPath: pod?.ref.podPath ?? [] }, path).length > 0,
  );
  if (!qos) return null;
  const reason = qos.class === 'Guaranteed' ? undefined : reasonFor(qos.reasons, path.slice(0, -1));
  const text = reason
    ? words['resources.missing'](explainText(messages, reason))
    : words['resources.guaranteed'];
  return (
    <div className={styles.qos}>
      <span className={styles.class} data-class={qos.class}>
        {qos.class}
      </span>
      <span className={styles.reason} title={text} data-at={formatPath(path)}>
        <Prose text={text} />
      </span>
      {useful && (
        <SmallButton onClick={() => void actions.edit({ edits: plan() })}>
          {words['resources.limitsToRequests']}
        </SmallButton>
      )}
    </div>
  );
}
