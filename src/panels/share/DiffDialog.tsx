import { type LeftDraft, useLineDiff, useMessages, useSelect } from '../../store/index.ts';
import { Dialog, DiffView } from '../../ui/index.ts';

/** What differs in the text from the draft that was left for it. */
export function DiffDialog({ left, onClose }: { readonly left: LeftDraft; readonly onClose: () => void }) {
  const { ui } = useMessages();
  const text = useSelect((state) => state.text);
  const diff = useLineDiff(left.text, text);
  const title = ui['share.diffTitle'](left.fileName);
  return (
    <Dialog title={title} close={ui['share.close']} width="wide" onClose={onClose}>
      {left.text === text ? <p>{ui['share.same']}</p> : diff && <DiffView label={title} hunks={diff.hunks} />}
    </Dialog>
  );
}
