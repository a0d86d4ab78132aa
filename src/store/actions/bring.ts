import { importable, mayBeForeign, mayBeLessons } from '../foreign.ts';
import type { Gateway } from '../gateway.ts';
import type { LeftFile, TextFile } from '../state.ts';

/** Texts from elsewhere: a file, the clipboard. */
export interface BringActions {
  /** Opens a manifest at once, as `replaceText` does; of anything else it is first shown what it would become. */
  bring(text: string, fileName?: string): void;
  /** Asks what several files are to become. */
  bringSeveral(files: readonly TextFile[], left: readonly LeftFile[]): void;
  /** Says of a text that was pasted into the editor what it may become, where it may; nothing is changed. */
  offer(pasted: string): void;
  dismissOffer(): void;
  /** The person took what was brought, or went back. */
  endBringing(): void;
}

export function bringActions(gateway: Gateway): BringActions {
  const { store } = gateway;
  return {
    bring(text, fileName = 'pod.yaml') {
      if (mayBeForeign(text) || mayBeLessons(text))
        store.setState({ brought: { text, fileName }, notice: undefined, offered: undefined });
      else gateway.open(text, fileName);
    },
    bringSeveral(files, left) {
      store.setState({ brought: { text: '', fileName: '', several: { files, left } }, notice: undefined });
    },
    offer(pasted) {
      const offered = importable(pasted) && { text: pasted, draftId: store.getState().draftId };
      store.setState({ offered });
    },
    dismissOffer: () => store.setState({ offered: undefined }),
    endBringing: () => store.setState({ brought: undefined }),
  };
}
