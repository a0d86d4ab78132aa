import { equalJson, isObject, type Json } from '../../pod/index.ts';
import type { Gateway } from '../gateway.ts';
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
  /** Opens what a link brought as a draft of its own, and says what it took the place of. */
  openShared(shared: Shared): void;
  /** Goes back to a draft, as one step of undo. */
  openDraft(draft: LeftDraft): void;
  /** Says what came of a link; undefined when the person has read it. */
  arrive(arrival: Arrival | undefined): void;
}

export function shareActions(gateway: Gateway, { selectPod }: SelectionActions): ShareActions {
  const { store, analysis } = gateway;
  return {
    openShared({ text, fileName, selection, world }) {
      const left = leftOf(store.getState());
      const around = isObject(world) ? world : undefined;
      if (text !== left.text || !equalJson(around ?? null, left.world ?? null))
        gateway.open(text, fileName ?? 'pod.yaml', undefined, around);
      const other = left.draftId !== store.getState().draftId;
      store.setState({ arrival: other ? { left } : undefined });
      if (selection) void analysis.now().then(() => selectPod(selection));
    },
    openDraft: ({ text, fileName, draftId, world }) => gateway.open(text, fileName, draftId, world),
    arrive: (arrival) => store.setState({ arrival }),
  };
}
