import { equalJson, isObject, type Json } from '../../pod/index.ts';
import type { Gateway } from '../gateway.ts';
import { openDrafts } from '../open-tabs.ts';
import { leftOf } from '../passages.ts';
import type { Arrival, LeftDraft } from '../state.ts';
import type { Selection } from '../types.ts';
import type { SelectionActions } from './selection.ts';

/** What a link brought. */
export interface Shared {
  readonly text: string;
  readonly fileName?: string | undefined;
  readonly selection?: Selection | undefined;
  readonly world?: Json | undefined;
}

/** Texts that come by a link, and drafts that are come back to. */
export interface ShareActions {
  /**
   * Opens what a link brought as a draft of its own, and says what it took the place of.
   * @param lacks what of it could not be read
   */
  openShared(shared: Shared, lacks?: 'world'): void;
  /** Opens a draft, as one step of undo. Of one that is open in another tab, a copy, which is said. */
  openDraft(draft: LeftDraft): Promise<void>;
  /** Gives the draft another name. */
  renameDraft(name: string): void;
  /** Says what came of a link; undefined when the person has read it. */
  arrive(arrival: Arrival | undefined): void;
}

export function shareActions(gateway: Gateway, { selectPod }: SelectionActions): ShareActions {
  const { store, analysis } = gateway;
  return {
    openShared({ text, fileName, selection, world }, lacks) {
      const left = leftOf(store.getState());
      const around = isObject(world) ? world : undefined;
      // The same link once more took the place of nothing.
      if (text !== left.text || !equalJson(around ?? null, left.world ?? null)) {
        gateway.open(text, fileName ?? 'pod.yaml', undefined, around);
        const other = left.draftId !== store.getState().draftId;
        store.setState({ arrival: other ? { left, ...(lacks && { lacks }) } : undefined });
      }
      if (lacks && !store.getState().arrival) store.setState({ arrival: { fault: lacks } });
      if (selection) void analysis.now().then(() => selectPod(selection));
    },
    async openDraft({ text, fileName, draftId, world }) {
      const own = draftId === store.getState().draftId;
      const elsewhere = !own && (await openDrafts()).has(draftId);
      gateway.open(text, fileName, elsewhere ? gateway.newId() : draftId, world);
      store.setState({ otherTab: elsewhere });
    },
    renameDraft: (fileName) => store.setState({ fileName }),
    arrive: (arrival) => store.setState({ arrival }),
  };
}
