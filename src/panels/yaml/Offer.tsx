import { importable, useActions, useMessages, useSelect } from '../../store/index.ts';
import { SmallButton } from '../../ui/index.ts';
import styles from './yaml.module.css';

/** Over the foot of the editor: what was pasted can become a manifest. Nothing is changed unless the person asks for it. */
export function Offer() {
  const { ui } = useMessages();
  const { bring, dismissOffer } = useActions();
  const text = useSelect(({ offered, draftId }) => (offered?.draftId === draftId ? offered.text : undefined));
  const kind = text === undefined ? undefined : importable(text);
  return (
    <div role="status">
      {text !== undefined && kind && (
        <div className={styles.offer}>
          <span>{ui[`yaml.pasted.${kind}`]}</span>
          <SmallButton onClick={() => bring(text)}>{ui['yaml.asManifest']}</SmallButton>
          <SmallButton onClick={dismissOffer}>{ui['app.dismiss']}</SmallButton>
        </div>
      )}
    </div>
  );
}
