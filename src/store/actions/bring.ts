import { mayBeForeign, mayBeLessons } from '../foreign.ts';
import type { Gateway } from '../gateway.ts';

/** Texts from elsewhere: a file, the clipboard. */
export interface BringActions {
  /** Opens a manifest at once, as `replaceText` does; of anything else it is first shown what it would become. */
  bring(text: string, fileName?: string): void;
  /** The person took what was brought, or went back. */
  endBringing(): void;
}

export function bringActions(gateway: Gateway): BringActions {
  const { store } = gateway;
  return {
    bring(text, fileName = 'pod.yaml') {
      if (mayBeForeign(text) || mayBeLessons(text))
        store.setState({ brought: { text, fileName }, notice: undefined });
      else gateway.open(text, fileName);
    },
    endBringing: () => store.setState({ brought: undefined }),
  };
}
